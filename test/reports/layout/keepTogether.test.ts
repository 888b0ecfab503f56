import { keepTogether, type BlockRows } from "../../../src/reports/layout/keepTogether";

const heading = (row: number): BlockRows => ({
  kind: "heading",
  row,
  headEnd: row + 1,
  end: row + 1,
  short: true,
});
const note = (row: number): BlockRows => ({ ...heading(row), kind: "note" });
const table = (row: number, rows: number, short = true): BlockRows => ({
  kind: "table",
  row,
  headEnd: row + 4,
  end: row + rows,
  short,
});
const chart = (row: number): BlockRows => ({
  kind: "chart",
  row,
  headEnd: row + 15,
  end: row + 15,
  short: true,
});

describe("rows that want to be on one page", () => {
  it("are a heading, the notes below it and the first rows of its table, which is wished to be whole", () => {
    expect(keepTogether([heading(0), note(1), table(2, 10)])).toEqual([
      { row: 0, rows: 1, strength: "firm" },
      { row: 0, rows: 2, strength: "firm" },
      { row: 0, rows: 6, strength: "firm" },
      { row: 0, rows: 12, strength: "wish" },
      { row: 9, rows: 3, strength: "firm" },
    ]);
  });

  it("are only the first rows of a long table, which goes on overleaf", () => {
    expect(keepTogether([table(0, 500, false)])).toEqual([{ row: 0, rows: 4, strength: "firm" }]);
  });

  it("are a chart and the short table right above it, with its heading", () => {
    const near = (blocks: readonly BlockRows[]) =>
      keepTogether(blocks).filter(({ strength }) => strength === "near");
    expect(near([heading(0), table(1, 9), chart(11)])).toEqual([{ row: 0, rows: 26, strength: "near" }]);
    expect(near([table(0, 500, false), chart(501)])).toEqual([]);
    expect(near([table(0, 9), heading(10), note(11), chart(12)])).toEqual([
      { row: 0, rows: 27, strength: "near" },
    ]);
    expect(near([table(0, 9), chart(10), chart(26)])).toEqual([{ row: 0, rows: 25, strength: "near" }]);
  });
});
