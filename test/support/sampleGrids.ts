import type { Cell } from "../../src/core/cells/cell";
import type { SourceGrid } from "../../src/core/cells/source";
import { sampleWorkbook, type SampleOptions } from "../../src/workbench/sample";

/** The sheets of the sample workbook as Excel hands their values over, by the sample's own key of each. */
export function sampleGrids(options: SampleOptions): Readonly<Record<string, SourceGrid>> {
  const { book } = sampleWorkbook(options);
  return Object.fromEntries(
    book.sheetOrder.map((id) => {
      const { name, cellData = {} } = book.sheets[id]!;
      const rows = Object.keys(cellData).length;
      const columns = Object.keys(cellData[0] ?? {}).length;
      const cells = Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (__, column) => (cellData[row]?.[column]?.v ?? "") as Cell),
      );
      return [id, { sheet: name!, row: 0, column: 0, cells }];
    }),
  );
}
