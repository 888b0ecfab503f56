import { flaggedRows, flagOf, isFlagTitle } from "../../../../src/core/cells/read/flags";

it.each([
  ["yes", true],
  [" No ", false],
  [1, true],
  [0, false],
  [true, true],
  ["流失", true],
  ["未流失", false],
  ["Churned", true],
  ["Stayed", false],
  ["maybe", undefined],
  ["", undefined],
  [null, undefined],
])("%p says %p", (cell, expected) => expect(flagOf(cell)).toBe(expected));

it("takes a word for a title that no cell below repeats, but never yes, no or a number", () => {
  expect(isFlagTitle("Churned", ["Yes", "No"])).toBe(true);
  expect(isFlagTitle("Left the company", [1, 0])).toBe(true);
  expect(isFlagTitle("Churned", ["Stayed", "churned"])).toBe(false);
  expect(isFlagTitle("yes", ["no", "no"])).toBe(false);
  expect(isFlagTitle(1, [0, 0])).toBe(false);
});

describe("a column of refunds", () => {
  const flagged = (title: string, cells: readonly (string | number)[], codes: readonly number[]) => {
    const rows = flaggedRows(title, { cells, codes: Int32Array.from(codes) });
    return rows && [...rows];
  };

  it("that says Yes and No tells which rows were given back", () => {
    expect(flagged("Refund", ["No", "Yes"], [0, 1, -1, 0])).toEqual([0, 1, 0, 0]);
    expect(flagged("是否退款", ["是", "否"], [0, 1])).toEqual([1, 0]);
  });

  it("of 1 and 0 does so only under a title that asks whether", () => {
    expect(flagged("Refunded?", [0, 1], [0, 1])).toEqual([0, 1]);
    expect(flagged("is_refunded", ["0", "1"], [1, 0])).toEqual([1, 0]);
    expect(flagged("Refund amount", [0, 1], [0, 1])).toBeUndefined();
  });

  it("holds amounts where a cell is no flag, and nothing where none says yes", () => {
    expect(flagged("Refunded?", [0, 1, 12.5], [0, 1, 2])).toBeUndefined();
    expect(flagged("Refunded?", [0], [0, 0])).toBeUndefined();
  });
});
