import { isoDate, serialOf } from "../../../src/core/cells/calendar";
import { seededRandom } from "../../../src/core/statistics/random";
import { monthsBefore } from "../../../src/reports/segments/migrationBlocks";
import { reportFrom, rowsOf, sentencesOf } from "../reportFrom";

const random = seededRandom(11);
const CELLS: (string | number)[][] = [
  ["Order ID", "Customer ID", "Order Date", "Amount"],
  ...Array.from({ length: 600 }, (_, index) => [
    `o${index}`,
    `c${Math.floor(90 * random() ** 2)}`,
    45000 + Math.floor(800 * random()),
    index % 40 === 7 ? -20 : 5 + Math.floor(300 * random() ** 3),
  ]),
];

describe("the segments report", () => {
  const report = reportFrom({ report: "segments", cells: CELLS });
  const totals = (id: string) => rowsOf(report, id).at(-1)!;

  it.each(["segments", "tiers", "classes8", "stages", "abc", "clusters"])(
    "counts every customer and all revenue once in %s",
    (id) => {
      const rows = rowsOf(report, id);
      const parts = rows.slice(0, -1);
      const add = (key: string) => parts.reduce((sum, row) => sum + Number(row[key]), 0);
      expect(totals(id).customers).toBe(totals("segments").customers);
      expect(totals(id).revenue).toBe(totals("segments").revenue);
      expect(add("customers")).toBe(totals(id).customers);
      expect(add("revenue")).toBeCloseTo(Number(totals(id).revenue), 6);
    },
  );

  it("counts the same customers in the list, the tenths, the moves and the matrix", () => {
    const { customers, revenue } = totals("segments");
    expect(rowsOf(report, "customers")).toHaveLength(Number(customers));
    const tenths = rowsOf(report, "pareto");
    expect(tenths.reduce((sum, row) => sum + Number(row.customers), 0)).toBe(customers);
    expect(tenths.at(-1)!.cumulativeShare).toBeCloseTo(1, 12);
    expect(totals("top").total).toBe(revenue);
    expect(totals("moves").customers).toBe(customers);
    expect(totals("migration").total).toBe(customers);
    const now = rowsOf(report, "segments").slice(0, -1);
    expect(Object.values(totals("migration")).slice(1, -1)).toEqual(now.map((row) => row.customers));
  });

  it.each([
    ["segments", "segment"],
    ["tiers", "tier"],
    ["classes8", "class8"],
    ["stages", "stage"],
    ["clusters", "cluster"],
    ["abc", "abc"],
  ])("lists in %s as many customers as the list has of each", (id, column) => {
    const list = rowsOf(report, "customers").map((row) => String(row[column]));
    for (const { group, customers } of rowsOf(report, id).slice(0, -1)) {
      // "A customers" in the table is "A" in the list.
      const name = id === "abc" ? String(group).slice(0, 1) : group;
      expect([group, list.filter((one) => one === name).length]).toEqual([group, customers]);
    }
  });

  it("finds in the matrix the scores of the earlier date, each customer once", () => {
    const asOf = CELLS.slice(1).reduce((max, row) => Math.max(max, Number(row[2])), 0);
    const then = reportFrom({ report: "segments", cells: CELLS, asOf: monthsBefore(asOf, 3) });
    const rows = rowsOf(report, "migration").slice(0, -2);
    const before = rowsOf(then, "segments");
    const total = rows.reduce((sum, row) => sum + Number(row.total), 0);
    expect(total).toBe(before.at(-1)!.customers);
    // The risk of then uses the rule of now, so that a few customers may stand elsewhere.
    const moved = rows.reduce(
      (sum, row, at) => sum + Math.abs(Number(row.total) - Number(before[at]!.customers)),
      0,
    );
    expect(moved).toBeLessThanOrEqual(0.1 * total);
  });

  it("leaves out what was not asked for", () => {
    const bare = reportFrom({
      report: "segments",
      cells: CELLS,
      options: { clusters: false, compareMonths: 0, topN: 3 },
    });
    expect(bare.sheets.map(({ id }) => id)).toEqual(["overview", "data", "customers"]);
    expect(rowsOf(bare, "top")).toHaveLength(5);
  });

  it("says why there are no clusters, no stages and nothing to compare with", () => {
    const once = Array.from({ length: 60 }, (_, index) => [`o${index}`, `c${index}`, 45700, 10]);
    const sentences = sentencesOf(reportFrom({ report: "segments", cells: [CELLS[0]!, ...once] }));
    expect(sentences).toContain(
      "Customers are too much alike in recency, frequency and total to form clusters.",
    );
    expect(sentences).toContain("Nobody has bought on two days yet, so there are no gaps to tell stages by.");
    expect(sentences).toContainEqual(expect.stringMatching(/^Nobody had bought by 2024-11-12/));
  });
});

describe("monthsBefore", () => {
  const day = (text: string) => serialOf(...(text.split("-").map(Number) as [number, number, number]))!;

  it.each([
    ["2025-03-31", 1, "2025-02-28"],
    ["2025-02-28", 3, "2024-11-30"],
    ["2025-05-30", 3, "2025-02-28"],
    ["2025-01-15", 3, "2024-10-15"],
  ])("from %s %d months back is %s", (from, months, expected) => {
    expect(isoDate(monthsBefore(day(from), months))).toBe(expected);
  });
});
