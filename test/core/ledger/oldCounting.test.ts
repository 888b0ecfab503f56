import fc from "fast-check";
import { summarizeCustomers } from "../../../src/core/ledger/summary";
import { buildLedger } from "../../../src/core/ledger/ledger";
import { orderLines, type Line } from "./lines";

/** Clean: an id is one customer's and one day's, refunds lower what was bought that day. */
const clean = fc.array(
  fc.record({
    customer: fc.constantFrom("a", "b", "c", "d", "é"),
    day: fc.integer({ min: 1, max: 60 }),
    lines: fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 3 }),
    back: fc.constantFrom(0, 0, 0, 0.25, 1),
  }),
  { maxLength: 40 },
);

describe("the ledger and the counting of lines", () => {
  it("agree on clean tables", () => {
    fc.assert(
      fc.property(clean, (orders) => {
        const rows = orders.flatMap(({ customer, day, lines, back }, number): Line[] => {
          const own = { customer, day, order: `o${number}` };
          const given = lines.reduce((sum, cents) => sum + cents, 0) * back;
          return [
            ...lines.map((cents) => ({ ...own, amount: cents / 100 })),
            ...(back > 0 ? [{ ...own, refund: true, amount: -given / 100 }] : []),
          ];
        });
        const lines = orderLines(rows, "orders");
        const summary = summarizeCustomers(lines, 50);
        const ledger = buildLedger(lines, 50);
        expect(ledger.ids).toEqual(summary.ids);
        expect(ledger.withoutPurchase).toEqual(summary.withoutPurchase);
        ledger.ids.forEach((_, customer) => {
          const own = { orders: 0, days: 0, total: 0, first: NaN, last: NaN };
          for (let row = ledger.start[customer]!; row < ledger.start[customer + 1]!; row++) {
            own.orders += ledger.orders[row]!;
            own.days += ledger.orders[row]! > 0 ? 1 : 0;
            own.total += ledger.bought[row]! - ledger.refunded[row]!;
            if (ledger.orders[row]! > 0) {
              own.first = Number.isNaN(own.first) ? ledger.day[row]! : own.first;
              own.last = ledger.day[row]!;
            }
          }
          expect(own.total).toBeCloseTo(summary.total[customer]!, 6);
          expect({ ...own, total: 0 }).toEqual({
            orders: summary.orders[customer],
            days: summary.purchaseDays[customer],
            total: 0,
            first: summary.first[customer],
            last: summary.last[customer],
          });
        });
      }),
      { seed: 31, numRuns: 500 },
    );
  });
});
