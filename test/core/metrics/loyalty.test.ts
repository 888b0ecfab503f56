import {
  interactions,
  orderValue,
  purchaseFrequency,
  repeatRate,
  spendPerCustomer,
} from "../../../src/core/metrics/loyalty";
import { ledgerOfRows } from "../ledger/lines";
import { textColumn } from "./textColumn";

const ledger = ledgerOfRows([
  [0, 1],
  [0, 1],
  [0, 9],
  [1, 4],
  [1, 4],
  [2, 5],
  [3, 12],
]);

describe("repeatRate", () => {
  it("counts days, not orders: two orders of one day are one purchase day", () => {
    expect(repeatRate(ledger)).toBe(0.25);
  });

  it("looks only at the period, its ends included", () => {
    expect(repeatRate(ledger, { from: 1, to: 9 })).toBe(1 / 3);
    expect(repeatRate(ledger, { from: 2, to: 9 })).toBe(0);
  });

  it("has nothing to say about a period without orders", () => {
    expect(() => repeatRate(ledger, { from: 100 })).toThrow("nothingToCount");
  });
});

it("counts an id of two customers for each", () => {
  expect(purchaseFrequency({ customers: textColumn(["a", "b"]), orders: textColumn(["1", "1"]) })).toBe(1);
});

it("counts an order id once, and a line without one as an order", () => {
  const customers = textColumn(["a", "a", "a", "b"]);
  expect(purchaseFrequency({ customers })).toBe(2);
  expect(purchaseFrequency({ customers, orders: textColumn(["1", "1", null, "2"]) })).toBe(1.5);
});

describe("orderValue", () => {
  it("nets refunds and counts no order that was wholly refunded", () => {
    const orders = textColumn(["1", "1", "2", "2", "3"]);
    expect(orderValue({ amounts: Float64Array.of(100, 20, 50, -50, 60), orders })).toBe(90);
  });

  it("counts a free order", () => {
    expect(orderValue({ amounts: Float64Array.of(0, 10) })).toBe(5);
  });
});

it("divides spend by the customers who bought, refunds netted", () => {
  const customers = textColumn(["a", "b", "b", "c"]);
  expect(spendPerCustomer({ customers, amounts: Float64Array.of(100, 60, 40, -20) })).toBe(90);
});

it("counts contacts and contact days of each customer within a period", () => {
  expect(interactions(ledger, { to: 9 })[0]).toEqual({
    customer: "000000",
    count: 3,
    days: 2,
    first: 1,
    last: 9,
  });
});
