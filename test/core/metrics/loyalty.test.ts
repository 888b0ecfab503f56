import { MISSING_CODE } from "../../../src/core/cells/columns";
import {
  interactions,
  orderValue,
  purchaseFrequency,
  repeatRate,
  spendPerCustomer,
} from "../../../src/core/metrics/loyalty";
import { textColumn } from "./textColumn";

const codes = Int32Array.of(0, 0, 0, 1, 1, 2, 3);
const days = Int32Array.of(1, 1, 9, 4, 4, 5, 12);

describe("repeatRate", () => {
  it("counts days, not orders: two orders of one day are one purchase day", () => {
    expect(repeatRate(codes, days)).toBe(0.25);
  });

  it("looks only at the period, its ends included", () => {
    expect(repeatRate(codes, days, { from: 1, to: 9 })).toBe(1 / 3);
    expect(repeatRate(codes, days, { from: 2, to: 9 })).toBe(0);
  });

  it("has nothing to say about a period without orders", () => {
    expect(() => repeatRate(codes, days, { from: 100 })).toThrow("nothingToCount");
  });
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
  expect(interactions(codes, days, { to: 9 })[0]).toEqual({ code: 0, count: 3, days: 2, first: 1, last: 9 });
  expect(interactions(Int32Array.of(MISSING_CODE, 0), Int32Array.of(3, 4))).toHaveLength(1);
});
