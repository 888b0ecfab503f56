import { textsFor } from "../../../src/locales";
import { spanInWords, timeUnit } from "../../../src/reports/kit/timeUnit";

describe("a span of days", () => {
  const [english, chinese] = [textsFor("en-US"), textsFor("zh-CN")];

  it.each([
    [2.5, "2.5 days", "2.5 天"],
    [1, "1.0 days", "1.0 天"],
    [0.5, "12.0 hours", "12.0 小时"],
    [0.02, "28.8 minutes", "28.8 分钟"],
    [0, "0.0 minutes", "0.0 分钟"],
  ])("of %d is told in the largest unit of which it has one", (days, inEnglish, inChinese) => {
    expect(spanInWords(days, english)).toBe(inEnglish);
    expect(spanInWords(days, chinese)).toBe(inChinese);
  });

  it("that is not known is told in days", () => {
    expect(timeUnit(NaN, english)).toEqual({ name: "days", aDay: 1 });
  });
});
