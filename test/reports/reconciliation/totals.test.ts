import { periodLabel } from "../../../src/core/ledger/periods";
import { parseTotals } from "../../../src/reports/reconciliation/totals";

const read = (text: string) =>
  parseTotals(text).map(({ period, total, tolerance }) => [
    periodLabel(period, { unit: "month" }),
    total,
    tolerance,
  ]);

describe("totals as they are typed", () => {
  it.each([
    ["2024-03=12345.67", [["2024-03", 12345.67, 0]]],
    ["2024/3 = ¥12,345.67", [["2024-03", 12345.67, 0]]],
    ["2024年3月：12,345.6 元", [["2024-03", 12345.6, 0.05]]],
    ["202403=12346", [["2024-03", 12346, 0.5]]],
    ["2024-03=1.2万", [["2024-03", 12000, 500]]],
    [
      "2024-04=1,000.00; 2024-03=(25.50)",
      [
        ["2024-03", -25.5, 0],
        ["2024-04", 1000, 0],
      ],
    ],
    [
      "2024-03=1,000.00,2024-04=2,000.00",
      [
        ["2024-03", 1000, 0],
        ["2024-04", 2000, 0],
      ],
    ],
    ["２０２４－０３＝１２．５０", [["2024-03", 12.5, 0]]],
    ["", []],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));

  it.each(["March=5", "2024-13=5", "2024-03", "2024-03=much"])("%s is none", (text) =>
    expect(() => parseTotals(text)).toThrow("badTotal"),
  );
});
