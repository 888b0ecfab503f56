import fc from "fast-check";
import { contributions, splitRevenue } from "../../../src/core/metrics/revenueSplit";

const amount = fc.double({ min: 0.01, max: 1e9, noNaN: true });
const count = fc.integer({ min: 1, max: 1e6 });
const totals = fc.record({ customers: count, orders: count, revenue: amount });

describe("splitRevenue", () => {
  it("has parts that add up to the change, whatever the totals", () => {
    fc.assert(
      fc.property(totals, totals, (before, after) => {
        const { change, customers, ordersPerCustomer, orderValue } = splitRevenue(before, after);
        const size = Math.max(before.revenue, after.revenue);
        expect(Math.abs(customers + ordersPerCustomer + orderValue - change)).toBeLessThan(1e-6 * size);
      }),
      { seed: 5 },
    );
  });

  it("turns its signs when the periods change places", () => {
    const a = { customers: 50, orders: 80, revenue: 1000 };
    const b = { customers: 60, orders: 90, revenue: 1500 };
    expect(splitRevenue(a, b).orderValue).toBeCloseTo(-splitRevenue(b, a).orderValue, 9);
  });

  it("gives the whole change to the factor that alone has changed", () => {
    const before = { customers: 50, orders: 100, revenue: 2000 };
    const split = splitRevenue(before, { customers: 50, orders: 100, revenue: 2600 });
    expect(split).toMatchObject({ customers: 0, ordersPerCustomer: 0 });
    expect(split.orderValue).toBeCloseTo(600, 9);
  });

  it("gives two factors that grow alike equal parts", () => {
    const { customers, orderValue } = splitRevenue(
      { customers: 10, orders: 10, revenue: 100 },
      { customers: 11, orders: 11, revenue: 121 },
    );
    expect(customers).toBeCloseTo(10.5, 9);
    expect(orderValue).toBeCloseTo(10.5, 9);
  });

  it("keeps its digits where hardly anything has changed", () => {
    const { customers } = splitRevenue(
      { customers: 1e6, orders: 1e6, revenue: 1e8 },
      { customers: 1e6 + 1, orders: 1e6 + 1, revenue: 1e8 + 100 },
    );
    expect(customers).toBeCloseTo(100, 6);
  });

  it("says nothing of a period without revenue", () => {
    const none = { customers: 0, orders: 0, revenue: 0 };
    expect(() => splitRevenue(none, { customers: 1, orders: 1, revenue: 1 })).toThrow("nothingToCount");
  });
});

describe("contributions", () => {
  const before = new Map([
    ["shop", 100],
    ["web", 50],
    ["gone", 30],
  ]);
  const after = new Map([
    ["shop", 90],
    ["web", 120],
    ["new", 5],
  ]);

  it("sum to the change of the total, and their points to its growth", () => {
    const lines = contributions(before, after);
    expect(lines.map(({ key, change }) => [key, change])).toEqual([
      ["web", 70],
      ["gone", -30],
      ["shop", -10],
      ["new", 5],
    ]);
    expect(lines.reduce((sum, { change }) => sum + change, 0)).toBe(215 - 180);
    expect(lines.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(35 / 180, 12);
  });

  it("sums what is beyond the most values, and still to the change", () => {
    const lines = contributions(before, after, 2, "other");
    expect(lines.map(({ key, change }) => [key, change])).toEqual([
      ["web", 70],
      ["other", -35],
    ]);
  });
});
