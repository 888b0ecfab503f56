import { layoutReport } from "../../../src/reports/layout/layout";
import type { PlacedReference, PlacedSheet } from "../../../src/reports/layout/placed";
import type { Block, Report, TableBlock } from "../../../src/reports/report";

const list: TableBlock = {
  kind: "table",
  id: "list",
  columns: [
    { key: "name", title: "Name", format: "text" },
    { key: "figure", title: "Figure", format: "integer" },
  ],
  rows: [
    ["a", 1],
    ["b", 2],
    ["Total", 3],
  ],
  total: true,
};
const asking = (formula: string): TableBlock => ({
  kind: "table",
  id: "asking",
  columns: [
    { key: "answer", title: "Answer", format: "integer", choicesFrom: { table: "list", column: "name" } },
  ],
  rows: [[0]],
  live: [[formula]],
});
const laid = (formula: string, ...before: Block[]) => {
  const report: Report = {
    id: "sample",
    title: "Sample",
    issues: [],
    sheets: [
      { id: "first", name: "First", blocks: [{ kind: "heading", level: 1, text: "First" }, asking(formula)] },
      {
        id: "second",
        name: "Second",
        blocks: [{ kind: "heading", level: 1, text: "Second" }, ...before, list],
      },
    ],
  };
  return layoutReport(report, "en-US");
};
const partsOf = (sheets: readonly PlacedSheet[]) =>
  sheets[0]!.ranges.flatMap(({ live }) => live ?? []).flatMap(({ parts }) => parts);
/** What stands where a reference points. */
const valuesAt = (sheets: readonly PlacedSheet[], { sheet, area }: PlacedReference) => {
  const { ranges } = sheets.find(({ id }) => id === sheet)!;
  return Array.from({ length: area.rows }, (_, row) =>
    ranges
      .filter((range) => range.row <= area.row + row && area.column >= range.column)
      .map((range) => range.values[area.row + row - range.row]?.[area.column - range.column])
      .find((value) => value !== undefined),
  );
};

describe("a formula that names cells of its report", () => {
  it("keeps its text and gets the cells of a column, without header and total, on another sheet", () => {
    const sheets = laid("SUM({list.figure})");
    const [before, reference, after] = partsOf(sheets);
    expect([before, after]).toEqual(["SUM(", ")"]);
    expect(reference).toMatchObject({ sheet: "second", area: { rows: 2, columns: 1 } });
    expect(valuesAt(sheets, reference as PlacedReference)).toEqual([1, 2]);
  });

  it("points to one cell where a row is named, and several times", () => {
    const sheets = laid("{list.figure:1}-{list.figure:0}");
    const cells = partsOf(sheets).filter((part) => typeof part !== "string");
    expect(cells.map((cell) => valuesAt(sheets, cell))).toEqual([[2], [1]]);
  });

  it("finds them wherever they come to stand", () => {
    const note: Block = { kind: "note", text: "Something above" };
    const sheets = laid("SUM({list.figure})", note, note);
    const reference = partsOf(sheets)[1] as PlacedReference;
    expect(valuesAt(sheets, reference)).toEqual([1, 2]);
    expect(reference.area.row).toBeGreaterThan(
      (partsOf(laid("SUM({list.figure})"))[1] as PlacedReference).area.row,
    );
  });

  it("stays as it is without names", () => {
    expect(partsOf(laid("1+1"))).toEqual(["1+1"]);
  });

  it("is refused where its table or column is not there", () => {
    expect(() => laid("SUM({lost.figure})")).toThrow('names table "lost"');
    expect(() => laid("SUM({list.lost})")).toThrow('table "list" has no column "lost"');
  });
});

it("a list of choices drops down the column that it names", () => {
  const sheets = laid("1+1");
  const [choices] = sheets[0]!.choices;
  expect(valuesAt(sheets, choices!.source as PlacedReference)).toEqual(["a", "b"]);
});
