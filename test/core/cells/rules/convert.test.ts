import type { Cell } from "../../../../src/core/cells/cell";
import { isoSerial } from "../../../../src/core/cells/calendar";
import type { Policies } from "../../../../src/core/cells/policies";
import { readDataset } from "../../../../src/core/cells/rules/readDataset";
import { readRates } from "../../../../src/core/cells/rules/readRates";
import { sheet } from "../reading";

const day = (iso: string) => isoSerial(iso)!;

const ORDERS: Cell[][] = [
  ["Customer", "Date", "Amount", "Currency", "Tax"],
  ["a", day("2025-01-10"), 100, "EUR", 20],
  ["b", day("2025-01-20"), 200, "USD", 40],
  ["c", day("2025-02-20"), 200, "USD", 40],
  ["d", day("2025-02-21"), 10_000, "JPY", 0],
];
const MAPPING = { customer: 0, date: 1, amount: 2, currency: 3 };
const MONTHS: Cell[][] = [
  ["Currency", "Month", "Rate"],
  ["EUR", "2025-01", 1],
  ["USD", "2025-02", 0.96],
  ["USD", "2025-01", 0.9],
  ["JPY", "2025-01", 0.006],
];

function converted(rates: Cell[][], policies: Partial<Policies> = {}, orders = ORDERS) {
  const read = readRates(sheet(rates, { sheet: "FX" }));
  const dataset = readDataset(sheet(orders), MAPPING, policies, { rates: read });
  return {
    amounts: [...(dataset.columns.amount?.values ?? [])].map((value) => Math.round(value * 100) / 100),
    conversion: dataset.conversion,
    keys: dataset.findings.map(({ key }) => key),
    excluded: dataset.excluded,
  };
}

describe("amounts in several currencies beside a sheet of rates", () => {
  it("are converted to the base, each by the rate of its month", () => {
    const { amounts, conversion, keys } = converted(MONTHS);
    expect(amounts).toEqual([100, 180, 192, 60]);
    expect(conversion).toEqual({
      sheet: "FX",
      to: "EUR",
      rates: [
        { currency: "USD", rows: 2, lowest: 0.9, highest: 0.96 },
        { currency: "JPY", rows: 1, lowest: 0.006, highest: 0.006 },
      ],
    });
    expect(keys).toContain("converted");
    expect(keys).not.toContain("mixedCurrencies");
  });

  it("are converted to the currency that is stated, by way of the base", () =>
    expect(converted(MONTHS, { currency: "USD" }).amounts).toEqual([111.11, 200, 200, 62.5]));

  it("take one rate for all days where none has a day", () =>
    expect(
      converted([
        ["币种", "汇率"],
        ["EUR", 7.8],
        ["USD", 7.2],
        ["JPY", "0.05"],
        ["CNY", 1],
      ]).amounts,
    ).toEqual([780, 1440, 1440, 500]));

  it("take the only currency without a rate as the base", () =>
    expect(
      converted([
        ["Currency", "Rate"],
        ["USD", 0.5],
        ["JPY", 0.01],
      ]).amounts,
    ).toEqual([100, 100, 100, 100]));

  it("are left out where their day has no rate yet, and told", () => {
    const late: Cell[][] = [["Currency", "From", "Rate"], ["EUR", day("2025-01-01"), 1], ["USD", day("2025-02-01"), 2], ["JPY", day("2025-02-01"), 3]]; // prettier-ignore
    const { amounts, excluded } = converted(late);
    expect(amounts).toEqual([100, 400, 30_000]);
    expect(excluded).toEqual([{ reason: "otherCurrency", count: 1 }]);
  });

  it("stay refused where the sheet cannot tell what its rates are in", () => {
    const without: Cell[][] = [["Currency", "Rate"], ["USD", 0.9], ["GBP", 1.2]]; // prettier-ignore
    expect(converted(without).keys).toContain("mixedCurrencies");
  });

  it("are what they are where there is only one currency", () => {
    const { amounts, conversion } = converted(MONTHS, {}, ORDERS.slice(0, 2));
    expect([amounts, conversion]).toEqual([[100], undefined]);
  });
});

it("the day of the payment tells the rate where there is one", () => {
  const cells: Cell[][] = [
    ["Customer", "Date", "Amount", "Currency", "Paid"],
    ["a", day("2025-01-10"), 100, "EUR", day("2025-01-10")],
    ["b", day("2025-01-20"), 200, "USD", day("2025-02-20")],
  ];
  const rates = readRates(sheet(MONTHS, { sheet: "FX" }));
  const amounts = (mapping: object) => [
    ...readDataset(sheet(cells), { ...MAPPING, ...mapping }, {}, { rates }).columns.amount!.values,
  ];
  expect(amounts({})).toEqual([100, 180]);
  expect(amounts({ paymentDate: 4 })).toEqual([100, 192]);
});

it("rates that seem reversed are told of the base that the sheet tells, whatever the amounts become", () => {
  const cells: Cell[][] = [
    ["Customer", "Date", "Amount", "Currency"],
    ["a", day("2025-01-10"), 100, "USD"],
    ["b", day("2025-01-20"), 200, "CNY"],
  ];
  const rates = {
    sheet: "FX",
    base: "CNY",
    rates: [
      { currency: "USD", rate: 0.14 },
      { currency: "CNY", rate: 1 },
    ],
  };
  const told = readDataset(sheet(cells), MAPPING, { currency: "USD" }, { rates }).issues.filter(
    ({ key }) => key === "ratesReversed",
  );
  expect(told.map(({ detail }) => detail)).toEqual([
    { currency: "USD", rate: 0.14, base: "CNY", sheet: "FX" },
  ]);
});
