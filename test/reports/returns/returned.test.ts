import { headlineOf, reportFrom, rowsOf, sentencesOf } from "../reportFrom";

const DAY = 45658;
const TITLES = ["Customer ID", "Order ID", "Order Date", "Product", "Amount", "Refund"];

/** Sixty customers with five orders; of pots every second comes back, of all else every tenth; one returns all. */
const cells = [
  TITLES,
  ...Array.from({ length: 300 }, (_, order) => {
    const product = ["Pot", "Tea", "Cup"][order % 3]!;
    const isBack = order % 60 === 7 || (product === "Pot" ? order % 2 === 0 : order % 10 === 1);
    return [`c${order % 60}`, `o${order}`, DAY + order, product, 10, isBack ? 10 : 0];
  }),
];

describe("returns", () => {
  const report = reportFrom({ report: "returns", cells });

  it("name what comes back more often than the rest", () => {
    const rows = rowsOf(report, "by-product");
    expect(rows.map(({ value, ordersBack, beyond }) => [value, ordersBack, beyond])).toEqual([
      ["Pot", 50, "more often"],
      ["Tea", 15, "less often"],
      ["Cup", 10, "less often"],
    ]);
    expect(sentencesOf(report)).toContain(
      "Pot comes back more often than the rest: in 50.0% of its orders, the others in 12.5%.",
    );
  });

  it("name customers who return more often than all do, beside what they keep", () => {
    const often = rowsOf(report, "givers").filter(({ often: more }) => more !== null);
    expect(often.find(({ customer }) => customer === "c7")).toMatchObject({
      orders: 5,
      ordersBack: 5,
      bought: 50,
      back: 50,
      kept: 0,
    });
    // Of five orders three or more have a lower end above a quarter: (3/5) 23.1 %, (4/5) 37.6 %, (5/5) 56.6 %.
    expect(often.every(({ ordersBack }) => (ordersBack as number) >= 4)).toBe(true);
  });

  it("tell no rate where nothing tells of refunds", () => {
    const bought = reportFrom({ report: "returns", cells: cells.map((row) => row.slice(0, 5)) });
    expect(headlineOf(bought)).toEqual([
      "Nothing in these data tells of refunds, so there is no return rate.",
    ]);
    expect(rowsOf(bought, "months")).toEqual([]);
  });
});
