import { placeOf, type SourcePart } from "../../../src/core/cells/source";

const parts: readonly SourcePart[] = [
  { sheet: "Jan", row: 4, column: 1, start: 0 },
  { sheet: "Feb", row: 1, column: 0, start: 10, columns: [2, 0, 1] },
  { sheet: "Mar", row: 1, column: 3, start: 15 },
];

describe("where a table row stands", () => {
  it.each([
    ["the first row of the first piece", 0, 2, { sheet: "Jan", row: 4, column: 3 }],
    ["the last of the first", 9, 0, { sheet: "Jan", row: 13, column: 1 }],
    ["the first of the second, whose columns stand elsewhere", 10, 0, { sheet: "Feb", row: 1, column: 2 }],
    ["within the second", 13, 2, { sheet: "Feb", row: 4, column: 1 }],
    ["a column beyond those that were moved", 13, 7, { sheet: "Feb", row: 4, column: 7 }],
    ["the last piece", 20, 1, { sheet: "Mar", row: 6, column: 4 }],
  ])("%s", (_, row, column, place) => {
    expect(placeOf(parts, row, column)).toEqual(place);
  });

  it("is nowhere without pieces, but no error", () => {
    expect(placeOf([], 3, 2)).toEqual({ sheet: "", row: 3, column: 2 });
  });
});
