import type { Conversion, ExchangeRates } from "../../../src/core/cells/rates";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { readRates } from "../../../src/core/cells/rules/readRates";
import { sheet } from "./reading";

const FX = sheet(
  [
    ["Currency", "From", "Rate"],
    ["USD", 45689, 0.96],
    ["EUR", 45658, 1],
    ["USD", 45658, 0.9],
  ],
  { sheet: "FX" },
);
const ORDERS = sheet([
  ["Customer", "Date", "Amount", "Currency"],
  ["a", 45660, 100, "USD"],
  ["b", 45690, 100, "USD"],
  ["c", 45690, 100, "EUR"],
]);

describe("rates of exchange", () => {
  const rates: ExchangeRates = readRates(FX)!;

  it("are plain data in the order of their days: what has travelled converts as what has not", () => {
    const travelled = structuredClone(JSON.parse(JSON.stringify(rates)) as ExchangeRates);
    expect(travelled).toEqual(rates);
    const days = rates.rates.filter(({ currency }) => currency === "USD").map(({ from }) => from);
    expect(days).toEqual([45658, 45689]);
    const read = (own: ExchangeRates) =>
      readDataset(ORDERS, { customer: 0, date: 1, amount: 2, currency: 3 }, {}, { rates: own });
    expect([...read(travelled).columns.amount!.values]).toEqual([90, 96, 100]);
    const conversion: Conversion | undefined = read(travelled).conversion;
    expect(conversion).toEqual(read(rates).conversion);
    expect(conversion).toEqual({
      sheet: "FX",
      to: "EUR",
      rates: [{ currency: "USD", rows: 2, lowest: 0.9, highest: 0.96 }],
    });
  });
});
