import { withLongRows, withoutLongRows } from "../../src/app/longTables";
import type { Report, TableBlock } from "../../src/reports/report";

const table = (id: string, rows: number): TableBlock => ({
  kind: "table",
  id,
  columns: [],
  rows: Array.from({ length: rows }, (_, row) => [`${id}${row}`, row]),
});
const REPORT: Report = {
  id: "sample",
  title: "Sample",
  issues: [],
  sheets: [
    { id: "page", name: "Page", blocks: [{ kind: "heading", level: 2, text: "Sample" }, table("short", 20)] },
    { id: "lists", name: "Lists", blocks: [table("first", 10_001), table("few", 1), table("second", 3001)] },
  ],
};

describe("the long tables of a report", () => {
  it("are handed over in pieces of at most 3,000 rows, the short ones with the report", () => {
    const { short, pieces } = withoutLongRows(REPORT);
    expect(pieces.map(({ rows }) => rows.length)).toEqual([3000, 3000, 3000, 1001, 3000, 1]);
    const rowsLeft = short.sheets.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "table" ? [block.rows.length] : [])),
    );
    expect(rowsLeft).toEqual([20, 0, 1, 0]);
  });

  it("are whole again afterwards", () => {
    const { short, pieces } = withoutLongRows(REPORT);
    expect(withLongRows(short, pieces)).toEqual(REPORT);
    expect(withLongRows(REPORT, [])).toBe(REPORT);
  });
});
