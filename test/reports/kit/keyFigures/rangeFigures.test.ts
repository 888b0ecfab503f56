import fc from "fast-check";
import { periodEnd, periodStart } from "../../../../src/core/ledger/periods";
import { readDataset } from "../../../../src/core/cells/rules/readDataset";
import { summarizeCustomers } from "../../../../src/core/ledger/summary";
import { rangeCounter } from "../../../../src/reports/kit/keyFigures/rangeFigures";
import { ordersOf } from "../../../../src/reports/kit/needs";
import { periodFigures } from "../../../../src/reports/kit/periodFigures";

describe("figures of any days", () => {
  it("are those of the calendar period where the days are one, refunds included", () => {
    const line = fc.record({
      customer: fc.integer({ min: 1, max: 6 }),
      day: fc.integer({ min: 45658, max: 45838 }),
      amount: fc.integer({ min: -30, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), (lines) => {
        const rows = lines.map(({ customer, day, amount }) => [`c${customer}`, day, amount]);
        const cells = [["customer", "date", "amount"], ...rows, ["c1", 45660, 50]];
        const dataset = readDataset(
          { sheet: "Data", row: 0, column: 0, cells },
          { customer: 0, date: 1, amount: 2 },
        );
        const orders = ordersOf(dataset);
        const summary = summarizeCustomers(orders.lines, orders.asOf);
        const count = rangeCounter(orders, summary, {});
        for (const { period, complete, ...figures } of periodFigures(
          orders,
          summary,
          { unit: "month" },
          {},
        )) {
          const from = periodStart(period, { unit: "month" });
          const to = complete ? periodEnd(period, { unit: "month" }) : orders.asOf;
          const { revenue, newRevenue, ...counts } = count({ from, to });
          expect(counts).toEqual({
            customers: figures.customers,
            newCustomers: figures.newCustomers,
            repeaters: figures.repeaters,
            orders: figures.orders,
          });
          expect(revenue).toBeCloseTo(figures.revenue, 9);
          expect(newRevenue).toBeCloseTo(figures.newRevenue, 9);
        }
      }),
      { seed: 20250331, numRuns: 200 },
    );
  });
});
