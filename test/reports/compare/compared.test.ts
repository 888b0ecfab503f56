import { headlineOf, reportFrom, rowsOf } from "../reportFrom";

type Cells = (string | number)[][];

/** Members, who joined on day 100, buy twice after it; others like them once. Both had bought as much before. */
function joining(): Cells {
  const rows: Cells = [
    ["Order ID", "Customer ID", "Order Date", "Amount", "Member level", "Registration date"],
  ];
  for (let customer = 0; customer < 40; customer++) {
    const isMember = customer % 2 === 0;
    const tail = isMember ? ["Gold", 45758] : ["none", ""];
    const add = (day: number, amount: number) =>
      rows.push([`o${rows.length}`, `c${customer}`, 45658 + day, amount, ...tail]);
    add(10 + (customer >> 1), 20);
    add(110, 30);
    if (isMember) {
      add(120, 30);
    }
  }
  rows.push(["last", "late", 45658 + 250, 5, "none", ""]);
  return rows;
}

describe("members beside others like them before they joined", () => {
  const report = reportFrom({
    report: "compare",
    cells: joining(),
    options: { way: "members", group: "memberLevel" },
  });

  it("are paired, alike before, and differ by one order after it", () => {
    expect(rowsOf(report, "members")).toMatchObject([
      { others: 1, members: 1, difference: 0 },
      { others: 1, members: 2, difference: 1 },
      { others: 30, members: 60, difference: 30 },
    ]);
    expect(rowsOf(report, "balance").map(({ apart }) => apart)).toEqual([0, 0, 0]);
    expect(headlineOf(report)[0]).toMatch(
      /^Members spend 30(\.00)? more in 90 days than customers like them/,
    );
  });

  it("are not compared without a day of joining", () => {
    const cells = joining().map((row) => row.slice(0, 5));
    expect(() =>
      reportFrom({ report: "compare", cells, options: { way: "members", group: "memberLevel" } }),
    ).toThrow("noJoiningDate");
  });
});

describe("a period beside the one before", () => {
  const cells: Cells = [
    ["Order ID", "Customer ID", "Order Date", "Amount"],
    ...Array.from({ length: 20 }, (_, day) => [
      `o${day}`,
      "a",
      45658 + day,
      day < 10 ? 10 + (day % 2) : 20 + (day % 2),
    ]),
  ];

  it("is made of half of the days, where there are no groups", () => {
    const report = reportFrom({ report: "compare", cells });
    const [sales, orders] = rowsOf(report, "periods");
    expect(headlineOf(report)[0]).toMatch(/^Sales a day: 20\.5, up from 10\.5, beyond chance/);
    expect(sales).toMatchObject({ before: 10.5, now: 20.5, difference: 10 });
    // Welch: both variances 5/18, t(0.975, 18) = 2.100922, margin = 2.100922 · √(2 · 5/18 / 10)
    expect(sales!.low).toBeCloseTo(10 - 2.100922 * Math.sqrt(1 / 18), 5);
    expect(orders).toMatchObject({ before: 1, now: 1, difference: 0 });
  });
});
