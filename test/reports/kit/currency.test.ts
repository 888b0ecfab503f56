import { currencyAround } from "../../../src/reports/kit/currency";
import { formatValue } from "../../../src/reports/kit/formatValue";
import { layoutReport } from "../../../src/reports/layout/layout";
import { numberFormat } from "../../../src/reports/layout/numberFormat";
import type { Report } from "../../../src/reports/report";

describe("a currency", () => {
  it.each([
    ["¥", "¥", ""],
    ["CNY", "CNY ", ""],
    ["R$", "R$", ""],
    ["元", "", "元"],
    ["美元", "", "美元"],
    ['"', "", ""],
    [undefined, "", ""],
  ])("%s stands before amounts as “%s”, behind them as “%s”", (currency, before, after) => {
    expect(currencyAround(currency)).toEqual([before, after]);
  });

  it.each([
    ["money0", "¥", '"¥"#,##0'],
    ["money", "CNY", '"CNY "#,##0.00'],
    ["money0", "元", '#,##0"元"'],
    ["moneyTenThousands", "¥", '"¥"0\\.0,"万"'],
    ["moneyTenThousands", "元", '0\\.0,"万""元"'],
    ["integer", "¥", "#,##0"],
    ["percent", "¥", "0.0%"],
    ["money0", undefined, "#,##0"],
  ] as const)("makes the number format of %s in %s: %s", (format, currency, code) => {
    expect(numberFormat(format, { locale: "zh-CN", currency })).toBe(code);
  });

  it("stands in sentences and previews where it stands in cells, behind a minus", () => {
    expect(formatValue(-1234.5, "money", { locale: "en-US", currency: "¥" })).toBe("-¥1,234.50");
    expect(formatValue(1234, "money0", { locale: "en-US", currency: "CNY" })).toBe("CNY 1,234");
    expect(formatValue(1_234_567, "moneyTenThousands", { locale: "zh-CN", currency: "元" })).toBe(
      "123.5万元",
    );
    expect(formatValue(1234, "money0", "en-US")).toBe("1,234");
    expect(formatValue(1234, "integer", { locale: "en-US", currency: "CNY" })).toBe("1,234");
  });

  it("is in every money cell, card and axis of a report, and makes their columns wide enough", () => {
    const report: Report = {
      id: "t",
      title: "T",
      issues: [],
      sheets: [
        {
          id: "s",
          name: "S",
          blocks: [
            { kind: "keyFigures", figures: [{ label: "R", value: 5, format: "money0" }] },
            {
              kind: "table",
              id: "months",
              columns: [
                { key: "month", title: "Month", format: "text" },
                { key: "revenue", title: "R", format: "money" },
                { key: "mixed", title: "M", format: "number", rowFormats: ["money0", "integer"] },
              ],
              rows: [
                ["2025-01", 123_456_789, 1],
                ["2025-02", 2, 2],
              ],
            },
            {
              kind: "chart",
              id: "c",
              type: "line",
              title: "C",
              finding: "F",
              table: "months",
              category: "month",
              series: [{ column: "revenue" }],
            },
          ],
        },
      ],
    };
    const bare = layoutReport(report, "en-US")[0]!;
    const placed = layoutReport({ ...report, currency: "CNY" }, "en-US")[0]!;
    const formats = placed.ranges.flatMap((range) => range.formats);
    expect(formats.filter((format) => format.includes("CNY"))).toEqual([
      '"CNY "#,##0',
      '"CNY "#,##0.00',
      '"CNY "#,##0',
      '"CNY "#,##0.00',
    ]);
    // Cents say nothing beside thousands.
    expect(placed.charts[0]!.valueFormat).toBe('"CNY "#,##0');
    expect(placed.columnWidths[1]!).toBeGreaterThan(bare.columnWidths[1]!);
    expect(bare.ranges.flatMap((range) => range.formats).join()).not.toContain('"');
  });
});
