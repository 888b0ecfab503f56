import { MISSING_CODE, MISSING_DAY } from "../../../../src/core/cells/columns";
import { coverColumns, eachMissing } from "../../../../src/core/cells/rules/coverage";
import { readingOf } from "../reading";

describe("how much of a column is there", () => {
  const reading = readingOf(
    [
      ["Customer ID", "Order date", "Amount", "City"],
      ["a", 44_900, 5, "Bonn"],
      ["b", "?", "x", ""],
      [8.1234e17, 44_901, "", "Ulm"],
      ["", "", "7", null],
      ["total", "", 12, ""],
      [null, null, null, null],
    ],
    { customer: 0, date: 1, amount: 2, region: 3 },
  );
  reading.reasons.blank(0);
  reading.reasons.exclude(5, "totalRow");
  reading.reasons.blank(6);

  it("is counted over rows that are data: filled, and of those readable", () => {
    expect(coverColumns(reading)).toEqual([
      { role: "customer", column: 0, rows: 4, filled: 3, readable: 2 },
      { role: "date", column: 1, rows: 4, filled: 3, readable: 2 },
      { role: "amount", column: 2, rows: 4, filled: 3, readable: 2 },
      { role: "region", column: 3, rows: 4, filled: 2, readable: 2 },
    ]);
  });
});

it("a missing value is told by each kind of column in its own way", () => {
  const text = { kind: "text", codes: Int32Array.of(0, MISSING_CODE), dictionary: ["a"] } as const;
  const date = { kind: "date", days: Int32Array.of(0, MISSING_DAY) } as const;
  const number = { kind: "number", values: Float64Array.of(0, NaN) } as const;
  for (const column of [text, date, number]) {
    const visited: number[] = [];
    eachMissing(column, (row) => visited.push(row));
    expect(visited).toEqual([1]);
  }
});

it("every row of a number column that is missing is visited, in order, and none of a full one", () => {
  const visited = (values: number[]) => {
    const rows: number[] = [];
    eachMissing({ kind: "number", values: Float64Array.from(values) }, (row) => rows.push(row));
    return rows;
  };
  expect(visited([NaN, 1, NaN, NaN])).toEqual([0, 2, 3]);
  expect(visited([0, -1, Infinity])).toEqual([]);
});
