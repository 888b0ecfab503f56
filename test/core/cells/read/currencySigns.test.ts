import {
  currencyOfFormat,
  currencySign,
  hasThousandths,
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
  ])("%s shows %s", (format, code) => expect(currencyOfFormat(format)?.[0]).toBe(code));
});
