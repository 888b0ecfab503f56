import {
  bothMean,
  currencyOfFormat,
  currencySign,
  hasThousandths,
  isWholeCurrency,
} from "../../../../src/core/cells/read/currencySigns";

describe("a currency sign", () => {
  it.each([
    ["sek", ["SEK"]],
    ["us $", ["USD"]],
    ["$ cad", ["CAD"]],
    ["kr.", ["SEK", "NOK", "DKK", "ISK"]],
    ["¥", ["CNY", "JPY"]],
    ["圓", ["TWD", "HKD", "JPY"]],
    ["r$", ["BRL"]],
    ["eur usd", undefined],
    ["items", undefined],
    ["", undefined],
  ])("%j may mean %j", (text, codes) => expect(currencySign(text)).toEqual(codes));

  it.each([
    ["rs.", ["INR", "PKR", "LKR", "NPR", "MUR", "SCR"]],
    ["usd dollar", ["USD"]],
    ["cad $", ["CAD"]],
    ["dollars cad", ["CAD"]],
    ["usd dollars x", undefined],
  ])("%j may mean %j, as word or with another", (text, codes) => expect(currencySign(text)).toEqual(codes));

  it("beside another means what both may mean, and nothing where they contradict each other", () => {
    const [dollar, yen] = [currencySign("$")!, currencySign("¥")!];
    expect(bothMean(dollar, ["CAD"])).toEqual(["CAD"]);
    expect(bothMean(["CAD"], dollar)).toEqual(["CAD"]);
    expect(bothMean(dollar, yen)).toBeUndefined();
    expect(bothMean(yen, yen)).toBe(yen);
  });

  it("tells which currencies have no decimals", () => {
    expect(["JPY", "KRW", "EUR", "KWD"].map(isWholeCurrency)).toEqual([true, true, false, false]);
  });

  it("tells which currencies have thousandths", () => {
    expect(["kwd", "eur", "jpy"].map((code) => hasThousandths(currencySign(code)!))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("the currency of a number format", () => {
  it.each([
    ["[$€-407] #,##0.00", "EUR"],
    ['"$"#,##0.00', "USD"],
    ["[$¥-411]#,##0", "JPY"],
    ["[$¥-804]#,##0.00", "CNY"],
    ["[$$-409]#,##0.00;[Red]-[$$-409]#,##0.00", "USD"],
    ["[$$-1009]#,##0", "CAD"],
    ['#,##0.00 "zł"', "PLN"],
    ['_-* #,##0.00 [$CHF]_-;-* "-"??', "CHF"],
    ["\\£#,##0", "GBP"],
    ["#,##0.00", undefined],
    ["0.00E+00", undefined],
    ["yyyy-mm-dd", undefined],
    ['0 "pcs"', undefined],
    ["General", undefined],
    ["@", undefined],
    ["[$$-en-AU]#,##0", "AUD"],
    ["[$kr-041D] #,##0", "SEK"],
    ["[$¥]#,##0", "CNY"],
    ["[$€-411]#,##0", "EUR"],
    ["[Red][$-407]#,##0 \\€", "EUR"],
    ["", undefined],
  ])("%s shows %s", (format, code) => expect(currencyOfFormat(format)?.[0]).toBe(code));
});
