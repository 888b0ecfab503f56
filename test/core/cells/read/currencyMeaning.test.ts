import { currencyResolver, titleCurrencies } from "../../../../src/core/cells/read/currencyMeaning";
import { currencySign } from "../../../../src/core/cells/read/currencySigns";

it.each([
  ["Amount (USD)", ["USD"]],
  ["total_eur", ["EUR"]],
  ["金额（人民币）", ["CNY"]],
  ["売上（円）", ["JPY"]],
  ["Price £", []],
  ["All sales, top shops", []],
  ["Amount", []],
])("%j names %j", (title, codes) => expect(titleCurrencies(title)).toEqual(codes));

describe("a sign of several meanings", () => {
  const meaning = (sign: string, named: string[] = [], beside: string[] = [], titles: string[] = []) =>
    currencyResolver(new Set(named), new Set(beside), titles)(currencySign(sign)!);

  it.each([
    ["¥", [], [], [], "CNY"],
    ["¥", ["JPY"], [], [], "JPY"],
    ["¥", [], ["JPY"], [], "JPY"],
    ["¥", [], [], ["ご注文番号"], "JPY"],
    ["元", [], [], ["訂單編號"], "TWD"],
    ["元", [], [], ["订单编号"], "CNY"],
    ["$", [], [], [], "USD"],
    ["$", ["MXN"], [], [], "MXN"],
    ["kr", [], ["NOK"], [], "NOK"],
  ])("%s with %j named, %j beside it and titles %j is %s", (sign, named, beside, titles, code) =>
    expect(meaning(sign, named, beside, titles)).toBe(code),
  );

  it("$ beside C$ is no Canadian dollar", () => expect(meaning("$", [], ["CAD"])).toBe("USD"));
});
