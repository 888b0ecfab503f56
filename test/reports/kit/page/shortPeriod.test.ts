import { dayOf } from "../../../../src/core/cells/calendar";
import { periodOf } from "../../../../src/core/ledger/periods";
import { shortPeriods } from "../../../../src/reports/kit/page/shortPeriod";

describe("short names of periods", () => {
  it.each([
    ["month", "en-US", ["Dec", "Jan"]],
    ["month", "zh-CN", ["12", "1"]],
    ["week", "en-US", ["12-02", "12-30"]],
    ["quarter", "en-US", ["24 Q4", "25 Q1"]],
  ] as const)("by %s in %s are %j", (unit, locale, names) => {
    const days = [dayOf(2024, 12, 2)!, dayOf(2025, 1, 1)!];
    const periods = days.map((day) => periodOf(day, { unit }));
    expect(shortPeriods(periods, { unit }, locale)).toEqual(names);
  });
});
