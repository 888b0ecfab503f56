import { existsSync, readFileSync } from "node:fs";
import { answer, findFunction } from "./answer";

function call(id: string, ...args: unknown[]): unknown[][] {
  const entry = findFunction(id);
  return (entry ? answer(entry, args) : []) as unknown[][];
}

const EXAMPLE = "../shared/data/example_transactions.csv";
const CDNOW = "../shared/data/cdnow/CDNOW_sample.txt";
const present = (path: string) => (existsSync(path) ? describe : describe.skip);

present(EXAMPLE)("CUSTOMERS on the lifetimes example (skipped where ../shared/data is absent)", () => {
  it("gives the published x and T of customers 0 to 4 to the end of 2014", () => {
    const rows = readFileSync(EXAMPLE, "utf8")
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(","));
    const dates = rows.map(([date]) => [date]);
    const ids = rows.map(([, id]) => [id]);
    const table = call("CUSTOMERS", ids, dates, null, "2014-12-31");
    const [titles, ...customers] = table as [string[], ...unknown[][]];
    const column = (title: string) => titles.indexOf(title);
    const first = ["0", "1", "2", "3", "4"].map((id) => customers.find((row) => row[0] === id));
    expect(first.map((row) => row?.[column("x (repeat purchase days)")])).toEqual([0, 0, 6, 0, 2]);
    expect(first.map((row) => row?.[column("T (days)")])).toEqual([298, 224, 292, 147, 183]);
  });
});

present(CDNOW)("functions on the CDNOW sample (skipped where ../shared/data is absent)", () => {
  const rows = existsSync(CDNOW)
    ? readFileSync(CDNOW, "utf8")
        .trim()
        .split("\n")
        .map((line) => line.trim().split(/\s+/))
    : [];
  const ids = rows.map(([, id]) => [id]);
  const dates = rows.map(([, , date]) => [Number(date)]);
  const amounts = rows.map(([, , , , amount]) => [Number(amount)]);
  const value = (table: unknown[][], name: string) => table.find(([title]) => title === name)?.[1];

  it.each([
    ["BGNBD.FIT", { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426, log_likelihood: -9582.429 }],
    ["MBGNBD.FIT", { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614, log_likelihood: -9582.136 }],
    ["PARETONBD.FIT", { r: 0.553, alpha: 10.58, s: 0.606, beta: 11.67, log_likelihood: -9594.976 }],
  ])("%s gives the published estimates of the calibration period (CLVTools, lifetimes)", (id, published) => {
    const block = call(id, ids, dates, "1997-09-30");
    for (const [name, number] of Object.entries(published)) {
      const digits = name === "log_likelihood" ? 3 : number > 9 ? 1 : 2;
      expect(value(block, name)).toBeCloseTo(number, digits);
    }
    expect(value(block, "customers")).toBe(2357);
    expect(value(block, "unit_days")).toBe(7);
  });

  it("GAMMAGAMMA.FIT gives p 6.25, q 3.74 and gamma 15.44 with log-likelihood −4055.918 (CLVTools)", () => {
    const block = call("GAMMAGAMMA.FIT", ids, dates, amounts, "1997-09-30");
    expect(value(block, "p")).toBeCloseTo(6.25, 1);
    expect(value(block, "q")).toBeCloseTo(3.74, 1);
    expect(value(block, "gamma")).toBeCloseTo(15.44, 1);
    expect(value(block, "log_likelihood")).toBeCloseTo(-4055.918, 2);
  });

  it("TIERS gives 856 high, 762 general and 739 low", () => {
    const customers = call("CUSTOMERS", ids, dates, amounts, "1998-06-30").slice(1);
    const frequency = customers.map((row) => [row[4]]);
    const totals = customers.map((row) => [row[8]]);
    const tiers = call("TIERS", frequency, totals).flat();
    const count = (name: string) => tiers.filter((tier) => tier === name).length;
    expect([count("High value"), count("Medium value"), count("Low value")]).toEqual([856, 762, 739]);
  });

  it("CLV.FORECAST names model, horizon and basis in its header, and values nobody below zero", () => {
    const table = call("CLV.FORECAST", ids, dates, amounts, 12, 0.15, null, "1997-09-30");
    expect(table[0]?.[1]).toBe("P(alive) (Pareto/NBD)");
    expect(table[0]?.[4]).toBe(
      "Predicted value, next 12 months (365 days), discounted at 15% a year, revenue basis",
    );
    expect(table).toHaveLength(2358);
    expect(table.slice(1).every((row) => (row[4] as number) >= 0)).toBe(true);
  });
});
