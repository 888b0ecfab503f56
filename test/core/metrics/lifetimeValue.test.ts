import fc from "fast-check";
import {
  costPerCustomer,
  orderBasedValue,
  paybackPeriods,
  referralValue,
  retentionValue,
  simpleValue,
  valueToCost,
} from "../../../src/core/metrics/lifetimeValue";

it("multiplies annual profit by years: 500 a year over 5 years is 2,500", () => {
  expect(simpleValue({ annualProfit: 500, years: 5 })).toBe(2500);
});

describe("retentionValue", () => {
  const base = { margin: 100, retention: 0.8, discount: 0.1 };

  it("is 266.667, and 366.667 with the first margin now, for m = 100, r = 0.8, d = 0.1 (azcalculator.com)", () => {
    expect(retentionValue(base)).toBeCloseTo(266.667, 3);
    expect(retentionValue({ ...base, firstMarginNow: true })).toBeCloseTo(366.667, 3);
  });

  it("has the margin multiple 2.67 (Gupta & Lehmann 2003)", () => {
    expect(retentionValue({ ...base, margin: 1 })).toBeCloseTo(2.67, 2);
  });

  it("is 400 without discount, where the simple product of five years is 500", () => {
    expect(retentionValue({ ...base, discount: 0 })).toBeCloseTo(400, 9);
    expect(retentionValue({ ...base, discount: 0, firstMarginNow: true })).toBeCloseTo(500, 9);
  });

  it("keeps its digits where retention is a hair below 1", () => {
    const retention = 1 - 1e-8;
    const oneByOne = Array.from({ length: 24 }, (_, i) => retention ** (i + 1)).reduce((a, b) => a + b);
    expect(retentionValue({ margin: 1, retention, discount: 0, periods: 24 })).toBeCloseTo(oneByOne, 10);
  });

  it("adds the periods one by one when they are limited", () => {
    const rate = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        rate,
        rate,
        fc.integer({ min: 0, max: 40 }),
        fc.boolean(),
        (retention, discount, periods, now) => {
          let sum = 0;
          for (let t = now ? 0 : 1; t < periods + (now ? 0 : 1); t++) {
            sum += 100 * (retention / (1 + discount)) ** t;
          }
          const value = retentionValue({ margin: 100, retention, discount, periods, firstMarginNow: now });
          expect(value).toBeCloseTo(sum, 6);
        },
      ),
    );
  });

  it("has no number for customers who never leave and are not discounted", () => {
    expect(() => retentionValue({ margin: 1, retention: 1, discount: 0 })).toThrow("zeroBase");
    expect(retentionValue({ margin: 1, retention: 1, discount: 0, periods: 7 })).toBe(7);
  });

  it("refuses 80 typed for 80 %", () => {
    expect(() => retentionValue({ ...base, retention: 80 })).toThrow("notAShare");
  });
});

it("values orders, referrals and costs", () => {
  expect(orderBasedValue({ orderValue: 80, ordersPerYear: 6, years: 3, margin: 0.25 })).toBe(360);
  expect(referralValue({ value: 1000, referrals: 2, conversion: 0.25 })).toBe(1500);
  expect(costPerCustomer({ spend: 5000, customers: 100 })).toBe(50);
  expect(paybackPeriods({ cost: 300, marginPerPeriod: 50 })).toBe(6);
  expect(valueToCost({ value: 900, cost: 300 })).toBe(3);
});

it("divides by zero nowhere", () => {
  expect(() => costPerCustomer({ spend: 1, customers: 0 })).toThrow("zeroBase");
  expect(() => paybackPeriods({ cost: 1, marginPerPeriod: 0 })).toThrow("zeroBase");
  expect(() => valueToCost({ value: 1, cost: 0 })).toThrow("zeroBase");
});
