import { flagOf, isFlagTitle } from "../../../../src/core/cells/read/flags";

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
