import { dressSteps } from "../../src/excel/dressCells";
import type { CellStyle } from "../../src/reports/layout/placed";

/** Edges whose colour was set, in order. */
function edgesOf(ranges: Parameters<typeof dressSteps>[1]): string[] {
  const edges: string[] = [];
  const cells = (address: string) => ({
    format: {
      font: {},
      fill: {},
      borders: {
        getItem: (edge: string) => ({
          set color(_: string) {
            edges.push(`${address} ${edge}`);
          },
        }),
      },
    },
  });
  const sheet = { getRange: cells, getRanges: cells } as unknown as Excel.Worksheet;
  for (const step of dressSteps(() => sheet, ranges)) {
    step.queue();
  }
  return edges;
}

describe("the line between a table and its total", () => {
  it("is the total's, whatever number of rows the tables of the page have", () => {
    const at = (row: number, rows: number, style: CellStyle) => ({ row, column: 1, rows, columns: 3, style });
    const edges = edgesOf([
      at(3, 1, "pageHeader"),
      at(4, 3, "pageBody"),
      at(7, 1, "pageTotal"),
      at(10, 1, "pageHeader"),
      at(11, 1, "pageBody"),
      at(12, 1, "pageTotal"),
    ]);
    expect(edges).toEqual([
      "B4:D4,B11:D11 EdgeBottom",
      "B5:D7 InsideHorizontal",
      "B5:D7 EdgeBottom",
      "B12:D12 EdgeBottom",
      "B8:D8,B13:D13 EdgeTop",
    ]);
  });
});
