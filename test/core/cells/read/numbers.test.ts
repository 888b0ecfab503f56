import fc from "fast-check";
import {
  headerMultiple,
  isNoNumber,
  parseNumber,
  readNumberText,
  type ParsedNumber,
} from "../../../../src/core/cells/read/numbers";

const parsed = (text: string, mark?: "point" | "comma"): ParsedNumber | undefined => {
  const number = parseNumber(text, mark);
  return number === "undecided" ? undefined : number;
};

describe("a number as text", () => {
  it.each([
    ["12", 12],
    [" 12.50 ", 12.5],
    ["1,234,567.89", 1234567.89],
    ["1 234", 1234],
    ["1\u00a0234,", undefined],
    ["1\u00a0234,5", 1234.5],
    ["1\u202f234\u202f567,5", 1234567.5],
    ["1'234.5", 1234.5],
    ["1’234’000,25", 1234000.25],
    ["1.234.567,89", 1234567.89],
    ["1.234.567", 1234567],
    ["￥1,234.00", 1234],
    ["¥ 99", 99],
    ["-¥99", -99],
    ["¥-99", -99],
    ["$1,234.50", 1234.5],
    ["$.75", 0.75],
    ["HK$88", 88],
    ["1234元", 1234],
    ["R$ 2.345,60", 2345.6],
    ["Rs. 12,34,567", 1234567],
    ["Rs.750", 750],
    ["Rs. 12,34,567/-", 1234567],
    ["₹4,56,789.10", 456789.1],
    ["kr. 4.321,00", 4321],
    ["75 kr", 75],
    ["kr 75:-", 75],
    ["75,- €", 75],
    ["CHF 75.-", 75],
    ["1 234,56 zł", 1234.56],
    ["4.321,50 TL", 4321.5],
    ["د.إ 4,321.50", 4321.5],
    ["٤٬٣٢١٫٥", 4321.5],
    ["۴۳۲", 432],
    ["CNY100", 100],
    ["$ 5 CAD", 5],
    ["12.5%", 0.125],
    ["12,5 %", 0.125],
    ["٥٪", 0.05],
    ["１２３，４５６．７", 123456.7],
    ["1.2万", 12000],
    ["3萬", 30000],
    ["1.2億円", 1.2e8],
    ["2億3000万円", 2.3e8],
    ["3万5千", 35000],
    ["5천원", 5000],
    ["￥1.2万元", 12000],
    ["3亿", 3e8],
    ["15k", 15000],
    ["2,5 Mio. €", 2.5e6],
    ["1.5 lakh", 150000],
    ["₹ 2.5 Cr", 2.5e7],
    ["2.5 Cr", undefined],
    ["(1,234.5)", -1234.5],
    ["($5.00)", -5],
    ["(€1.234,50)", -1234.5],
    ["100-", -100],
    ["1.234,50-", -1234.5],
    ["−7", -7],
    ["+7", 7],
    ["1e3", 1000],
    [".5", 0.5],
    ["0,125", 0.125],
    ["0.125", 0.125],
    ["1,5", 1.5],
    ["1,2345", 1.2345],
    ["1234,567", 1234.567],
    ["12,34,567", 1234567],
    ["1,234", undefined],
    ["1.234", undefined],
    ["5千3万", undefined],
    ["n/a", undefined],
    ["", undefined],
    ["-", undefined],
    ["1-2", undefined],
    ["4/10", undefined],
    ["12:30", undefined],
    ["2025-03-04", undefined],
    ["(-5)", undefined],
    ["1e999", undefined],
    ["€5 USD", undefined],
    ["A12", undefined],
    ["5 items", undefined],
  ])("%j is %s", (text, value) => {
    expect(parsed(text)?.value).toBe(value);
  });

  it.each([
    ["1.234", 1.234, 1234],
    ["1,234", 1234, 1.234],
    ["(2,500)", -2500, -2.5],
    ["$3.750", 3.75, 3750],
    ["１，２３４", 1234, 1.234],
  ])("%j is %d by a decimal point and %d by a decimal comma", (text, point, comma) => {
    expect(parseNumber(text)).toBe("undecided");
    expect([parsed(text, "point")?.value, parsed(text, "comma")?.value]).toEqual([point, comma]);
  });

  it("speaks for itself where its column's mark cannot read it", () => {
    expect(parsed("12.5", "comma")?.value).toBe(12.5);
  });

  it.each([
    ["￥5", "CNY"],
    ["5元", "CNY"],
    ["HK$5", "HKD"],
    ["US $5", "USD"],
    ["€5", "EUR"],
    ["¥5円", "JPY"],
    ["$5 CAD", "CAD"],
    ["5 zł", "PLN"],
    ["Rs 5", "INR"],
    ["5 kr", "SEK"],
    ["CHF 5", "CHF"],
    ["5", undefined],
  ])("%j is in %s first of all", (text, currency) => {
    expect(readNumberText(text)?.currency?.[0]).toBe(currency);
  });

  it.each(["-", "--", "—", "", "  "])("%j is no value", (text) => {
    expect(isNoNumber(text)).toBe(true);
  });

  it("is finite or nothing, whatever the text", () => {
    const texts = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc
        .array(fc.constantFrom(..."0123456789.,' -+()€$¥%k万億eRs".split("")), { maxLength: 12 })
        .map((signs) => signs.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const number = readNumberText(text);
        return [number?.point, number?.comma].every((value) => value === undefined || Number.isFinite(value));
      }),
    );
  });
});

describe("a unit in a header", () => {
  it.each([
    ["金额(万元)", 10000],
    ["金额（万元）", 10000],
    ["金額（萬元）", 10000],
    ["売上（千円）", 1000],
    ["売上（百万円）", 1e6],
    ["销售额 单位：千元", 1000],
    ["成交额万元", 10000],
    ["Revenue ($k)", 1000],
    ["Umsatz (Mio. €)", 1e6],
    ["Umsatz (Tsd. EUR)", 1000],
    ["Sales (₹ lakh)", 1e5],
    ["Revenue (in thousands)", 1000],
    ["Sales ($M)", 1e6],
    ["Amount (USD)", 1],
    ["金额(元)", 1],
    ["数量", 1],
  ])("%j multiplies by %d", (title, multiple) => {
    expect(headerMultiple(title)).toBe(multiple);
  });
});

describe("words that multiply a number", () => {
  it.each([
    [3, "k K tsd Tsd. thousand tys. тыс. 千 천"],
    [4, "w 万 萬 만"],
    [5, "lakh lakhs lac lacs"],
    [6, "m mm mn mio Mio. mill mln million millions млн 百万 百萬 백만"],
    [7, "crore crores 千万 千萬 천만"],
    [8, "亿 億 억"],
    [9, "b bn mrd mld billion млрд 十亿 十億"],
    [12, "兆 조"],
  ])("of 10^%i: %s", (power, words) => {
    for (const word of words.split(" ")) {
      expect([word, readNumberText(`2 ${word}`)?.point]).toEqual([word, 2 * 10 ** power]);
      expect([word, readNumberText(`1.5${word}`)?.point]).toEqual([word, 1.5 * 10 ** power]);
    }
  });
});

describe("no decimals", () => {
  it.each([
    ["5,-", undefined, 5],
    ["5.--", 5, undefined],
    ["5:-", 5, 5],
    ["1.200,-", undefined, 1200],
    ["(5.)", -5, -5],
    ["7. ", 7, 7],
  ])("%s", (text, point, comma) => {
    expect(readNumberText(text)).toEqual({ point, comma });
  });
});

it("a text of more than 60 signs is no number", () => {
  expect(readNumberText("5".padStart(60))).toEqual({ point: 5, comma: 5 });
  expect(readNumberText("5".padStart(61))).toBeUndefined();
});

it("a number by a mark is told with the currency beside it, or without", () => {
  expect(parseNumber("$1,234.5", "point")).toEqual({
    value: 1234.5,
    currency: readNumberText("$5")!.currency,
  });
  expect(parseNumber("1.234,5", "comma")).toEqual({ value: 1234.5 });
});

it.each(["12.34", "12,34", "-0.5", "-0,05", "007.10", "0,0", "-0.00", "9999999999999.99", "1,5", "100.2"])(
  "%s, which most amounts look like, is read as it is with a space before it",
  (text) => {
    expect(readNumberText(text)).toStrictEqual(readNumberText(` ${text}`));
  },
);
