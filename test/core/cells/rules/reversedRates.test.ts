import { readDataset } from "../../../../src/core/cells/rules/readDataset";
import { reversedRates } from "../../../../src/core/cells/rules/reversedRates";

const rates = (base: string, ...pairs: [string, number][]) =>
  reversedRates(
    { sheet: "FX", base, rates: pairs.map(([currency, rate]) => ({ currency, rate })) },
    base,
  ).map(({ currency }) => currency);

describe("rates quoted the other way round", () => {
  it("are those of what the base is worth, wherever the currencies differ enough to tell", () => {
    expect(rates("CNY", ["USD", 0.14], ["EUR", 0.128], ["JPY", 20.8])).toEqual(["USD", "EUR", "JPY"]);
    expect(rates("CNY", ["USD", 7.1], ["EUR", 7.9], ["JPY", 0.048], ["HKD", 0.92])).toEqual([]);
    expect(rates("USD", ["JPY", 151], ["KRW", 1300])).toEqual(["JPY", "KRW"]);
  });

  it("cannot be told of currencies that are worth about the same, or are unknown", () => {
    expect(rates("EUR", ["USD", 1.09], ["GBP", 0.85], ["XAU", 2300])).toEqual([]);
  });

  it("are warned of where amounts are converted by them", () => {
    const cells = [
      ["id", "date", "amount", "currency"],
      ["a", 45355, 100, "CNY"],
      ["b", 45356, 10, "USD"],
    ];
    const table = { sheet: "Data", row: 0, column: 0, cells };
    const read = (rate: number) =>
      readDataset(
        table,
        { customer: 0, date: 1, amount: 2, currency: 3 },
        {},
        { rates: { sheet: "FX", base: "CNY", rates: [{ currency: "USD", rate }] } },
      ).issues.filter(({ key }) => key === "ratesReversed");
    expect(read(0.14)).toMatchObject([{ severity: "warning", detail: { currency: "USD", rate: 0.14 } }]);
    expect(read(7.1)).toEqual([]);
  });
});
