import { cellAddress, clipped, columnLetters } from "../../../src/core/cells/issue";

it.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

describe("an address", () => {
  it.each([
    ["Orders", "Orders!C5"],
    ["订单", "订单!C5"],
    ["_raw.2", "_raw.2!C5"],
    ["Q1 sales", "'Q1 sales'!C5"],
    ["Ann's", "'Ann''s'!C5"],
    ["2025", "'2025'!C5"],
    ["a-b", "'a-b'!C5"],
    ["AB12", "'AB12'!C5"],
    ["ABCD12", "ABCD12!C5"],
    ["R2x", "R2x!C5"],
    ["", "''!C5"],
  ])("on %s is %s", (sheet, address) => {
    expect(cellAddress({ sheet, row: 4, column: 2 })).toBe(address);
  });
});

describe("a quoted text", () => {
  it("has 60 characters at most", () => {
    expect(clipped("x".repeat(60))).toBe("x".repeat(60));
    expect(clipped("x".repeat(61))).toBe(`${"x".repeat(59)}…`);
    expect(clipped("")).toBe("");
  });

  it("ends with no half of a character", () => {
    expect(clipped(`${"x".repeat(58)}😀${"y".repeat(9)}`)).toBe(`${"x".repeat(58)}…`);
    expect(clipped(`${"x".repeat(57)}😀${"y".repeat(9)}`)).toBe(`${"x".repeat(57)}😀…`);
  });
});
