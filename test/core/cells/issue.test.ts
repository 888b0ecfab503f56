import { cellAddress, columnLetters } from "../../../src/core/cells/issue";

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
