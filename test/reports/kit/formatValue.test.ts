import { formatValue } from "../../../src/reports/kit/formatValue";
import { numberFormat } from "../../../src/reports/layout/numberFormat";

describe("dates in sentences", () => {
  it.each([
    [45_658, "date", "2025-01-01"],
    [45_658.5, "dateTime", "2025-01-01 12:00"],
    [2_958_465, "month", "9999-12"],
    [2_958_466, "date", "2958466"],
    [-1, "date", "1899-12-30"],
    [-40_000, "date", "-40000"],
    [1e300, "dateTime", "1e+300"],
  ] as const)("%d as %s is %s: what is no day of Excel's stays a number", (serial, format, expected) => {
    expect(formatValue(serial, format, "en-US")).toBe(expected);
  });
});

it.each([
  [0.04321, "0.0432"],
  [0.0001, "0.0001"],
  [0.00004, "<0.0001"],
])("a chance of %d is %s in a sentence, and the cell has the same bound", (p, expected) => {
  expect(formatValue(p, "p", "en-US")).toBe(expected);
  expect(numberFormat("p", { locale: "en-US" })).toBe('[<0.0001]"<0.0001";0.0000');
});
