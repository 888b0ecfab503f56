import fc from "fast-check";
import { rowsOf, type Back, type LedgerRows } from "../../../src/core/ledger/ledgerRows";

interface Order {
  readonly code: number;
  readonly day: number;
  readonly amount: number;
  readonly gone?: boolean;
}

/** Customers in the order of their codes; whoever has only refunds is none. */
function rows(orders: readonly Order[], back: readonly Back[] = [], gross = false): LedgerRows {
  const codes = [...new Set(orders.filter(({ gone }) => !gone).map(({ code }) => code))].sort(
    (a, b) => a - b,
  );
  const ordersOfCode = new Int32Array(1 + Math.max(0, ...orders.map(({ code }) => code)));
  orders.forEach(({ code, gone }) => (ordersOfCode[code]! += gone ? 0 : 1));
  const placed = {
    owner: Int32Array.from(orders, ({ code }) => code),
    begun: Int32Array.from(orders, ({ day }) => day),
    standing: Uint8Array.from(orders, ({ gone }) => (gone ? 0 : 1)),
    amounts: Float64Array.from(orders, ({ amount }) => amount),
    units: 100,
  };
  return rowsOf(placed, ordersOfCode, Int32Array.from(codes), { back, gross }, 100);
}

/** By customer: day, orders, revenue, given back and of that of orders. */
const told = ({ start, day, orders, revenue, refunds }: LedgerRows) =>
  Array.from(start.subarray(1), (end, customer) =>
    Array.from(day.subarray(start[customer], end), (own, i) => {
      const row = start[customer]! + i;
      const refund = refunds.rows.indexOf(row);
      const back = refund < 0 ? [] : [refunds.amounts[refund]!, refunds.ofOrders[refund]!];
      return [own, orders[row]!, revenue[row]!, ...back];
    }),
  );

describe("rows of a ledger", () => {
  it("stand customer by customer, days ascending, the orders of a day joined to the cent", () => {
    const ledger = rows([
      { code: 1, day: 20, amount: 5 },
      { code: 0, day: 30, amount: 0.1 },
      { code: 1, day: 10, amount: 7 },
      { code: 0, day: 30, amount: 0.2 },
      { code: 1, day: 15, amount: 99, gone: true },
    ]);
    expect(told(ledger)).toEqual([
      [[30, 2, 0.3]],
      [
        [10, 1, 7],
        [20, 1, 5],
      ],
    ]);
  });

  it("are there of days on which something was only given back, and tell apart what was of orders", () => {
    const orders = [
      { code: 0, day: 10, amount: 5 },
      { code: 0, day: 20, amount: 6 },
    ];
    const back = [
      { customer: 0, day: 20, units: 150, ofOrder: true },
      { customer: 0, day: 15, units: 100, ofOrder: false },
      { customer: 0, day: 20, units: 50, ofOrder: false },
      { customer: 0, day: 10, units: 25, ofOrder: true },
      { customer: 0, day: 20, units: 5, ofOrder: true },
    ];
    expect(told(rows(orders, back))).toEqual([
      [
        [10, 1, 4.75, 0.25, 0.25],
        [15, 0, -1, 1, 0],
        [20, 1, 3.95, 2.05, 1.55],
      ],
    ]);
    // Kept apart, they lower nothing.
    expect(told(rows(orders, back, true))).toEqual([
      [
        [10, 1, 5, 0.25, 0.25],
        [15, 0, 0, 1, 0],
        [20, 1, 6, 2.05, 1.55],
      ],
    ]);
  });

  it("are those of a table of customers and days, in whatever order orders come, few or hundreds", () => {
    const order = fc.record({
      code: fc.integer({ min: 0, max: 3 }),
      day: fc.integer({ min: 0, max: 40 }),
      amount: fc.integer({ min: -5000, max: 5000 }).map((cents) => cents / 100),
    });
    fc.assert(
      fc.property(fc.array(order, { minLength: 1, maxLength: 400, size: "max" }), (orders) => {
        const expected = [...new Set(orders.map(({ code }) => code))]
          .sort((a, b) => a - b)
          .map((code) => {
            const own = orders.filter((one) => one.code === code);
            return [...new Set(own.map(({ day }) => day))]
              .sort((a, b) => a - b)
              .map((day) => {
                const cents = own
                  .filter((one) => one.day === day)
                  .map(({ amount }) => Math.round(100 * amount));
                return [day, cents.length, cents.reduce((a, b) => a + b, 0) / 100];
              });
          });
        expect(told(rows(orders))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
