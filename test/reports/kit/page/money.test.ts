import { pageMoney } from "../../../../src/reports/kit/page/money";
import { numberFormat } from "../../../../src/reports/layout/numberFormat";
import { formatValue } from "../../../../src/reports/kit/formatValue";

describe("money on a page", () => {
  it.each([
    [[12.5], "en-US", "money"],
    [[9999, -20], "en-US", "money0"],
    [[21_527, null], "en-US", "moneyThousands"],
    [[-21_527], "zh-CN", "money0"],
    [[200_000], "zh-CN", "moneyTenThousands"],
    [[12_000_000], "en-US", "moneyMillions"],
  ] as const)("of %j in %s is %s", (values, locale, format) => {
    expect(pageMoney(values, locale)).toBe(format);
  });

  it("reads in sentences as in cells", () => {
    expect(formatValue(21_527, "moneyThousands", "en-US")).toBe("21.5k");
    expect(formatValue(12_345_678, "moneyMillions", { locale: "en-US", currency: "CNY" })).toBe("CNY 12.35m");
    expect(numberFormat("moneyThousands", { locale: "zh-CN" })).toBe('#,##0.0,"千"');
  });
});
