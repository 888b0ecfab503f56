import type { Cell, Grid } from "../../../../src/core/cells/cell";
import type { Column } from "../../../../src/core/cells/columns";
import { repeatedRows } from "../../../../src/core/cells/rules/duplicates";
import { textColumn } from "../../ledger/lines";

/** The first column as text, the second as numbers: what is typed of the rows. */
function repeats(rows: Grid, left: readonly number[] = []): number[] {
  const columns: Column[] = [
    textColumn(rows.map(([text]) => String(text))),
    { kind: "number", values: Float64Array.from(rows, ([, number]) => Number(number)) },
  ];
  return repeatedRows(
    rows,
    columns,
    Uint8Array.from(rows, (_, row) => (left.includes(row) ? 1 : 0)),
  );
}

describe("rows that repeat an earlier one", () => {
  it("are told, the first of them is not", () => {
    const rows: Grid = [
      ["a", 1],
      ["b", 1],
      ["a", 1],
      ["a", 2],
      ["b", 1],
      ["a", 1],
    ];
    expect(repeats(rows)).toEqual([2, 4, 5]);
  });

  it("repeat it in every cell, those without a role too", () => {
    const rows: Grid = [
      ["a", 1, "red"],
      ["a", 1, "blue"],
      ["a", 1, "red"],
      ["a", 1],
      ["a", 1, null],
    ];
    expect(repeats(rows)).toEqual([2, 4]);
  });

  it("are not looked for among rows that are left out", () => {
    const rows: Grid = [
      ["a", 1],
      ["a", 1],
      ["a", 1],
    ];
    expect(repeats(rows, [0])).toEqual([2]);
    expect(repeats(rows, [1])).toEqual([2]);
    expect(repeats(rows, [0, 1])).toEqual([]);
  });

  it("may differ in time only, or in the sign of a number: then they are none", () => {
    const days: Column = { kind: "date", days: Int32Array.of(44_900, 44_900) };
    const rows: Grid = [
      ["a", 44_900.25],
      ["a", 44_900.5],
    ];
    expect(repeatedRows(rows, [days], new Uint8Array(2))).toEqual([]);
    expect(
      repeats([
        ["a", 5],
        ["a", -5],
      ]),
    ).toEqual([]);
  });

  it("are those that comparing each with each finds, in any table", () => {
    const rows: Cell[][] = Array.from({ length: 5000 }, (_, i) => [`k${(i * 7919) % 400}`, i % 2, i % 3]);
    const seen = new Set<string>();
    const expected = rows.flatMap((row, i) => {
      const text = row.join("/");
      return seen.has(text) ? [i] : (seen.add(text), []);
    });
    expect(expected.length).toBeGreaterThan(100);
    expect(repeats(rows)).toEqual(expected);
  });
});
