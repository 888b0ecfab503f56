import { RowSigns } from "../../../../src/core/cells/read/rowSigns";

const EUR = ["EUR"];
const DOLLAR = ["USD", "CAD"];

function signsOf(rows: number, signs: readonly (readonly [number, readonly string[]])[]): RowSigns {
  const found = new RowSigns(rows);
  signs.forEach(([row, sign]) => found.set(row, sign));
  return found;
}

describe("currency signs by row", () => {
  it("are told for rows that have one, and no others", () => {
    const signs = signsOf(4, [
      [1, EUR],
      [3, DOLLAR],
    ]);
    expect([0, 1, 2, 3].map((row) => signs.get(row))).toEqual([undefined, EUR, undefined, DOLLAR]);
  });

  it("are few: a sign is kept once, also where its list was made anew", () => {
    const signs = signsOf(4, [
      [0, EUR],
      [1, DOLLAR],
      [2, ["USD", "CAD"]],
      [3, EUR],
    ]);
    expect(signs.signs).toEqual([EUR, DOLLAR]);
    expect(signs.get(2)).toBe(DOLLAR);
    expect(signs.get(3)).toBe(EUR);
  });

  it("change when a row is set again", () => {
    const signs = signsOf(1, [
      [0, EUR],
      [0, DOLLAR],
    ]);
    expect(signs.get(0)).toBe(DOLLAR);
  });
});

it("signs of another column fill the rows that have none, first to last, and change no other", () => {
  const signs = signsOf(4, [[1, EUR]]);
  signs.add(
    signsOf(4, [
      [0, DOLLAR],
      [1, DOLLAR],
      [3, ["GBP"]],
    ]),
  );
  expect([0, 1, 2, 3].map((row) => signs.get(row))).toEqual([DOLLAR, EUR, undefined, ["GBP"]]);
});
