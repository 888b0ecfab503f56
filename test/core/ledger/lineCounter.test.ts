import { LineCounter } from "../../../src/core/ledger/lineCounter";
import type { CountedLines, Ledger } from "../../../src/core/ledger/ledger";

/** Two orders of one customer, one of another, and a refund of a customer without an order among the lines. */
const lines = {
  customer: Int32Array.of(0, 0, 0, 1, 0),
  order: Int32Array.of(0, 0, 1, 2, -1),
  amount: Float64Array.of(0.1, 0.2, 5, 7, -1),
  orderCount: 3,
} as unknown as CountedLines;
const ledger = { ids: ["ann", "bob"], sums: { perOne: 100 } } as unknown as Ledger;
const counter = (quantity?: Float64Array) => new LineCounter(ledger, lines, quantity);
const rows = Int32Array.of(0, 1, 2, 3, 4);

it("counts orders and customers once each, and sums to the cent", () => {
  expect(counter().count(rows, 0, 3)).toMatchObject({ revenue: 5.3, orders: 2, customers: 1, units: NaN });
  expect(counter().count(rows, 4, 5)).toMatchObject({ revenue: -1, orders: 0, customers: 0 });
  expect(counter().count(rows, 2, 2)).toMatchObject({ revenue: 0, orders: 0, customers: 0 });
});

it("counts what stands in several parts once in the whole and once in each", () => {
  const { orders, customers, periods } = counter().ofParts(rows, Int32Array.of(0, 1, 3, 5), 3);
  expect([orders, customers]).toEqual([3, 2]);
  expect(periods.map((own) => [own.orders, own.customers])).toEqual([
    [1, 1],
    [2, 1],
    [1, 1],
  ]);
});

it("leaves nothing of one count behind for the next", () => {
  const own = counter();
  const first = own.ofParts(rows, Int32Array.of(0, 3, 5), 2);
  expect(own.ofParts(rows, Int32Array.of(0, 3, 5), 2)).toEqual(first);
});

it("has rows of no part in the whole only", () => {
  const { revenue, periods } = counter().ofRows(rows, 2, (row) => (row === 3 ? -1 : row < 2 ? 0 : 1));
  expect(revenue).toBe(11.3);
  expect(periods.map((own) => own.revenue)).toEqual([0.3, 4]);
});

it("takes pieces given back off, whatever sign they were written with", () => {
  const { units } = counter(Float64Array.of(2, NaN, 3, 1, 1)).count(rows, 0, 5);
  expect(units).toBe(5);
});
