import { MISSING_DAY } from "../../../src/core/cells/columns";
import { cellAddress } from "../../../src/core/cells/issue";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { registrations } from "../../../src/core/ledger/registration";
import { buildLedger } from "../../../src/core/ledger/ledger";
import { summarize } from "../../../src/core/ledger/summary";

const source = (sheet: string, cells: (string | number)[][]) => ({ sheet, row: 0, column: 0, cells });

function orders(dates: readonly (number | string)[] = []) {
  const rows: (string | number)[][] = [
    ["ann", 45660, 10],
    ["ann", 45690, 10],
    ["bob", 45670, 10],
    ["cat", 45680, 10],
  ];
  const cells = [
    ["customer", "date", "amount", "registered"],
    ...rows.map((row, i) => [...row, dates[i] ?? ""]),
  ];
  const mapping = { customer: 0, date: 1, amount: 2, ...(dates.length > 0 ? { registrationDate: 3 } : {}) };
  const dataset = readDataset(source("Orders", cells), mapping);
  const { customer, date, amount } = dataset.columns;
  return {
    dataset,
    summary: summarize(buildLedger({ customer: customer!, date: date!, amount }, dataset.asOf!)),
  };
}

const list = (rows: (string | number)[][]) =>
  readDataset(
    source("Customers", [["customer", "registered"], ...rows]),
    { customer: 0, registrationDate: 1 },
    {},
    { records: ["customer"] },
  );

describe("registrations", () => {
  it("are undefined where no table has such a column", () => {
    const { dataset, summary } = orders();
    expect(registrations(summary, dataset, undefined)).toBeUndefined();
  });

  it("take the earliest date on a customer's order lines", () => {
    const { dataset, summary } = orders([45600, 45500, 45670]);
    expect([...registrations(summary, dataset, undefined)!.days]).toEqual([45500, 45670, MISSING_DAY]);
  });

  it("take the customer list before the order lines, and the lines where the list is silent", () => {
    const { dataset, summary } = orders([45600, 45600, 45650]);
    const { days } = registrations(
      summary,
      dataset,
      list([
        ["ann", 45000],
        ["cat", 45100],
        ["dan", 45200],
      ]),
    )!;
    expect([...days]).toEqual([45000, 45650, 45100]);
  });

  it("report a date after the first order with its cell, once a customer, and do not use it", () => {
    const { dataset, summary } = orders();
    const { days, issues } = registrations(
      summary,
      dataset,
      list([
        ["ann", 45661],
        ["bob", 45670],
      ]),
    )!;
    expect([...days]).toEqual([MISSING_DAY, 45670, MISSING_DAY]);
    expect(issues.map(({ key, severity, place }) => `${severity} ${key} ${cellAddress(place!)}`)).toEqual([
      "error registeredAfterFirstOrder Customers!B2",
    ]);
    expect(issues[0]!.detail).toEqual({ text: "ann", date: "2025-01-04", first: "2025-01-03" });
  });

  it("report it once where every order line repeats it", () => {
    const { dataset, summary } = orders([45665, 45665]);
    expect(registrations(summary, dataset, undefined)!.issues).toHaveLength(1);
  });
});
