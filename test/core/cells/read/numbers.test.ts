import fc from "fast-check";
import { headerMultiple, isNoNumber, parseNumber } from "../../../../src/core/cells/read/numbers";

describe("a number as text", () => {
  it.each([
    ["12", 12],
    [" 12.50 ", 12.5],
    ["1,234,567.89", 1234567.89],
    ["1 234", 1234],
    ["1\u00a0234,", undefined],
    ["1'234.5", 1234.5],
    ["1.234.567,89", 1234567.89],
    ["￥1,234.00", 1234],
    ["¥ 99", 99],
    ["-¥99", -99],
    ["¥-99", -99],
    ["$1,234.50", 1234.5],
    ["HK$88", 88],
    ["1234元", 1234],
    ["RMB 1,000", 1000],
    ["CNY100", 100],
    ["12.5%", 0.125],
    ["１２３，４５６．７", 123456.7],
    ["1.2万", 12000],
    ["￥1.2万元", 12000],
    ["3亿", 3e8],
    ["15k", 15000],
    ["(1,234)", -1234],
    ["($5.00)", -5],
    ["100-", -100],
    ["−7", -7],
    ["+7", 7],
    ["1e3", 1000],
    [".5", 0.5],
    ["1,5", undefined],
    ["1,2345", undefined],
    ["12,34,567", undefined],
    ["n/a", undefined],
    ["", undefined],
    ["-", undefined],
    ["1-2", undefined],
    ["2025-03-04", undefined],
    ["(-5)", undefined],
    ["1e999", undefined],
    ["A12", undefined],
  ])("%j is %s", (text, value) => {
    expect(parseNumber(text)?.value).toBe(value);
  });

  it.each([
    ["￥5", "CNY"],
    ["5元", "CNY"],
    ["HK$5", "HKD"],
    ["US$5", "USD"],
    ["€5", "EUR"],
    ["5", undefined],
  ])("%j is in %s", (text, currency) => {
    expect(parseNumber(text)?.currency).toBe(currency);
  });

  it.each(["-", "--", "—", "", "  "])("%j is no value", (text) => {
    expect(isNoNumber(text)).toBe(true);
  });

  it("reads back any number that was printed with separators", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
        expect(parseNumber(value.toLocaleString("en-US"))?.value).toBe(value);
      }),
    );
  });

  it("is finite or nothing, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const number = parseNumber(text);
        return number === undefined || Number.isFinite(number.value);
      }),
    );
  });
});

describe("a unit in a header", () => {
  it.each([
    ["金额(万元)", 10000],
    ["金额（万元）", 10000],
    ["销售额 单位：千元", 1000],
    ["成交额万元", 10000],
    ["Revenue ($k)", 1000],
    ["Revenue (in thousands)", 1000],
    ["Sales ($M)", 1e6],
    ["Amount (USD)", 1],
    ["金额(元)", 1],
    ["数量", 1],
  ])("%j multiplies by %d", (title, multiple) => {
    expect(headerMultiple(title)).toBe(multiple);
  });
});
