import fc from "fast-check";
import { nothingGivenBack, rowsOf, type Back, type LedgerRows } from "../../../src/core/ledger/ledgerRows";

interface Order {
  readonly code: number;
  readonly day: number;
  readonly amount: number;
  readonly gone?: boolean;
}

/** Customers in the order of their codes; whoever has only refunds is none. */
function rows(orders: readonly Order[], given: readonly Back[] = []): LedgerRows {
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
  return rowsOf(placed, ordersOfCode, Int32Array.from(codes), given, 100);
}

const told = ({ start, day, orders, bought, refunded }: LedgerRows) =>
  Array.from(start.subarray(1), (end, customer) =>
    Array.from(day.subarray(start[customer], end), (own, i) => {
      const row = start[customer]! + i;
      return [own, orders[row]!, bought[row]!, refunded[row]!];
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
      [[30, 2, 0.3, 0]],
      [
        [10, 1, 7, 0],
        [20, 1, 5, 0],
      ],
    ]);
  });

  it("are there of days on which something was only given back, and tell apart what was of orders", () => {
    const ledger = rows(
      [
        { code: 0, day: 10, amount: 5 },
        { code: 0, day: 20, amount: 6 },
      ],
      [
        { customer: 0, day: 20, units: 150, ofOrder: true },
        { customer: 0, day: 15, units: 100, ofOrder: false },
        { customer: 0, day: 20, units: 50, ofOrder: false },
        { customer: 0, day: 10, units: 25, ofOrder: true },
        { customer: 0, day: 20, units: 5, ofOrder: true },
      ],
    );
    expect(told(ledger)).toEqual([
      [
        [10, 1, 5, 0.25],
        [15, 0, 0, 1],
        [20, 1, 6, 2.05],
      ],
    ]);
    expect(ledger.refundedOfOrders).toEqual({
      rows: Int32Array.of(0, 2),
      amounts: Float64Array.of(0.25, 1.55),
    });
  });

  it("without a refund have none, however many they are", () => {
    expect([...nothingGivenBack(3).refunded]).toEqual([0, 0, 0]);
    expect(nothingGivenBack(50_000).refunded.every((units) => units === 0)).toBe(true);
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
                return [day, cents.length, cents.reduce((a, b) => a + b, 0) / 100, 0];
              });
          });
        expect(told(rows(orders))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
