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

describe("a rate that has moved since 2024 to nearly the double or the half", () => {
  /** Units to the dollar, averages of 2024. */
  const AVERAGES: readonly (readonly [string, number])[] = [
    ["CNY", 7.2],
    ["EUR", 0.924],
    ["GBP", 0.783],
    ["JPY", 151.4],
    ["HKD", 7.8],
    ["TWD", 32.1],
    ["KRW", 1363],
    ["SGD", 1.336],
    ["MYR", 4.57],
    ["THB", 35.3],
    ["IDR", 15_850],
    ["PHP", 57.3],
    ["VND", 25_050],
    ["INR", 83.7],
    ["AUD", 1.516],
    ["NZD", 1.653],
    ["CAD", 1.37],
    ["CHF", 0.88],
    ["SEK", 10.57],
    ["NOK", 10.75],
    ["DKK", 6.89],
    ["PLN", 3.98],
    ["CZK", 23.2],
    ["HUF", 365],
    ["TRY", 32.8],
    ["RUB", 92.6],
    ["BRL", 5.39],
    ["MXN", 18.3],
    ["ZAR", 18.3],
    ["AED", 3.67],
    ["SAR", 3.75],
    ["ILS", 3.7],
  ];

  it.each(AVERAGES)("is told of %s by what the base is worth in it", (currency, average) => {
    // What is worth about as much as the one is worth little beside the other.
    const [base, worth] = average < 20 ? (["JPY", 151.4] as const) : (["USD", 1] as const);
    for (const moved of [1 / 1.9, 1, 1.9]) {
      expect(rates(base, [currency, (moved * average) / worth])).toEqual([currency]);
      expect(rates(base, [currency, (moved * worth) / average])).toEqual([]);
    }
  });

  it("is not told where it has moved farther, and is told once of each", () => {
    expect(rates("USD", ["JPY", 310], ["JPY", 151], ["KRW", 600])).toEqual(["JPY"]);
    expect(rates("USD", ["JPY", 151], ["JPY", 150])).toEqual(["JPY"]);
    expect(rates("XAU", ["JPY", 151])).toEqual([]);
  });
});
