import fc from "fast-check";
import { reportFrom, rowsOf, sentencesOf, sheetsOf, tablesOf } from "../../reportFrom";

type Cells = (string | number)[][];
const HEADER = ["Order ID", "Customer ID", "Order Date", "Amount", "Category"];
const FEB = 45323;
const MAR = 45352;

/** Two months: 2 customers, 2 orders, 200; then 3 customers, 4 orders, 500. */
const ORDERS: Cells = [
  HEADER,
  ["o1", "a", FEB + 4, 100, "Tea"],
  ["o2", "b", FEB + 9, 100, "Pots"],
  ["o3", "a", MAR + 1, 100, "Tea"],
  ["o4", "a", MAR + 5, 100, "Tea"],
  ["o5", "b", MAR + 7, 100, "Pots"],
  ["o6", "c", MAR + 30, 200, "Cups"],
];

describe("why revenue changed", () => {
  it("is split exactly into customers, orders a customer and order value", () => {
    const rows = rowsOf(reportFrom({ report: "overview", cells: ORDERS }), "revenueChange");
    // L = 300 ÷ ln 2.5 = 327.407; times ln 1.5, ln 4⁄3 and ln 1.25
    expect(rows.map(({ part, previous }) => [part, previous])).toEqual([
      ["More or fewer customers", 132.75],
      ["Orders per customer", 94.19],
      ["Order value", 73.06],
      ["Change of revenue", 300],
    ]);
  });

  it("sums to the cent, whatever the amounts", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 4, maxLength: 12 }),
        (amounts) => {
          const rows = amounts.map((amount, i) => [
            `o${i}`,
            `c${(i * i) % 5}`,
            i % 2 === 0 ? FEB + (i % 28) : MAR + (i % 30),
            amount / 100,
            "Tea",
          ]);
          const asOf = MAR + 30;
          const parts = rowsOf(
            reportFrom({ report: "overview", cells: [HEADER, ...rows], asOf }),
            "revenueChange",
          );
          const [a, b, c, change] = parts.map(({ previous }) => Math.round(100 * Number(previous)));
          expect(a! + b! + c!).toBe(change);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("is told by the values of a column, which sum to the change", () => {
    const rows = rowsOf(reportFrom({ report: "overview", cells: ORDERS }), "contributions");
    expect(
      rows.map(({ value, before, now, change, points }) => [value, before, now, change, points]),
    ).toEqual([
      ["Cups", 0, 200, 200, 100],
      ["Tea", 100, 200, 100, 50],
      ["Pots", 100, 100, 0, 0],
    ]);
  });

  it("names what the calendar and one customer have to do with it", () => {
    const said = sentencesOf(reportFrom({ report: "overview", cells: ORDERS }));
    expect(said).toEqual(
      expect.arrayContaining([
        "This period counts 31 days, 21 of them working days; the period before: 29 and 15.",
        "Spring Festival takes 0 of these days; 8 of those compared.",
        "Per working day, revenue changed by ▲ 78.6%.",
      ]),
    );
    expect(said).toContain(
      "One customer, a, brings 40.0% of the revenue (200). Without this customer revenue is 300, and its change against the period before ▲ 200.0% instead of ▲ 150.0%.",
    );
  });

  it("names nobody where small groups are hidden", () => {
    const report = reportFrom({ report: "overview", cells: ORDERS, options: { smallest: 3 } });
    expect(sentencesOf(report).filter((text) => text.startsWith("One customer"))).toEqual([]);
    const parts = tablesOf(report).find(({ id }) => id === "revenueChange")!;
    expect(parts.rows.flatMap((row) => row.slice(1)).filter((value) => typeof value === "number")).toEqual(
      [],
    );
  });

  it("tells of a running month where it lands, by months before it", () => {
    const cells: Cells = [HEADER];
    for (let month = 0; month < 8; month++) {
      for (const [day, amount] of [
        [3, 40],
        [20, 60],
      ] as const) {
        cells.push([`m${month} ${day}`, `c${month % 3}`, 45292 + 31 * month + day, amount, "Tea"]);
      }
    }
    const asOf = cells.at(-1)![2] as number;
    const said = sentencesOf(reportFrom({ report: "overview", cells, asOf: asOf - 10 }));
    expect(said.filter((text) => /days are over/.test(text))).toEqual([
      expect.stringMatching(/^\d+ of 31 days are over \(.*revenue lands at 100.00, in 8 of 10 such periods/),
    ]);
  });
});

describe("the column that tells what made revenue change", () => {
  const WITH: Cells = ORDERS.map((row, index) => [
    ...row,
    index === 0 ? "Rep size" : ["small", "large", "small", "small", "small", "large"][index - 1]!,
  ]);

  it("is any that is asked for, also one that has no role", () => {
    const report = reportFrom({ report: "overview", cells: WITH, options: { changeBy: "Rep size" } });
    const { title, rows } = tablesOf(report).find(({ id }) => id === "contributions")!;
    expect(title).toBe("Contributions by Rep size");
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ["small", 100, 300, 200],
      ["large", 100, 200, 100],
    ]);
  });

  it("is named where it is not there, and another one tells", () => {
    const report = reportFrom({ report: "overview", cells: WITH, options: { changeBy: "Shoe size" } });
    expect(sentencesOf(report)).toContain(
      "There is no column “Shoe size” with more than one value to explain the change by.",
    );
    expect(tablesOf(report).find(({ id }) => id === "contributions")!.title).toBe(
      "Contributions by Category",
    );
  });
});

/** Rows of the parts and of the values, which both have to sum to the change. */
function told(report: ReturnType<typeof reportFrom>, against: string) {
  const parts = rowsOf(report, "revenueChange").map((row) => row[against] as number);
  const values = rowsOf(report, "contributions").map(({ change }) => change as number);
  const sum = (some: readonly number[]) => some.reduce((a, b) => a + b, 0);
  return { change: parts.at(-1)!, parts: sum(parts.slice(0, -1)), values: sum(values) };
}

describe("other reports tell it over their own days", () => {
  it("products and buying behaviour over the last month, by product and by channel", () => {
    for (const report of ["products", "buying-behaviour"]) {
      const { change, parts, values } = told(reportFrom({ report, cells: ORDERS }), "previous");
      expect(change).toBe(300);
      expect(parts).toBeCloseTo(300, 2);
      expect(values).toBe(300);
    }
  });

  it("two ranges of days over these days", () => {
    const options = { way: "periods", from: "2024-03-01", to: "2024-03-10" };
    const report = reportFrom({ report: "compare", cells: ORDERS, options });
    // The ten days before hold no order but that of 10 February, which is none of them.
    expect(tablesOf(report).find(({ id }) => id === "contributions")!.rows).toEqual([
      ["Tea", 0, 200, 200, null],
      ["Pots", 0, 100, 100, null],
    ]);
    const longer = { way: "periods", from: "2024-03-01", to: "2024-03-25" };
    const { change, parts, values } = told(
      reportFrom({ report: "compare", cells: ORDERS, options: longer }),
      "before",
    );
    expect(change).toBe(100);
    expect(parts).toBeCloseTo(100, 2);
    expect(values).toBe(100);
  });

  it("the period report against last time, and within one period against the period before", () => {
    const first = reportFrom({ report: "period-report", cells: ORDERS, asOf: FEB + 28 });
    const history = sheetsOf(first).history!;
    const again = reportFrom({
      report: "period-report",
      cells: ORDERS,
      asOf: MAR + 30,
      earlier: { history },
    });
    expect(told(again, "lastTime")).toMatchObject({ change: 300, values: 300 });
    const within = reportFrom({
      report: "period-report",
      cells: ORDERS,
      asOf: MAR + 30,
      earlier: {
        history: sheetsOf(reportFrom({ report: "period-report", cells: ORDERS, asOf: MAR + 6 })).history!,
      },
    });
    expect(told(within, "previous")).toMatchObject({ change: 300, values: 300 });
  });

  it("a running period against as many days of the one before, value by value", () => {
    const report = reportFrom({ report: "overview", cells: ORDERS, asOf: MAR + 6 });
    expect(rowsOf(report, "contributions").map(({ value, before, now }) => [value, before, now])).toEqual([
      ["Tea", 100, 200],
    ]);
    expect(told(report, "previous")).toMatchObject({ change: 100, values: 100 });
  });
});
