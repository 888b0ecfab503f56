import { reconcile } from "../../../src/core/ledger/reconcile";
import type { CountedOtherwise } from "../../../src/core/ledger/countedOtherwise";

const part = (
  reason: CountedOtherwise["reason"],
  rule: CountedOtherwise["rule"],
  ...amounts: number[]
): CountedOtherwise => ({
  reason,
  rule,
  rows: Int32Array.from(amounts.keys()),
  amounts: Float64Array.from(amounts),
});

describe("reconciling a total", () => {
  it("adds up to the cent where binary fractions do not", () => {
    const cents = Array.from({ length: 30 }, () => 0.1);
    const { parts, rest, explained } = reconcile(0.3, 3.3, [part("cancelled", "cancelled", ...cents)]);
    expect([parts.length, rest, explained]).toEqual([1, 0, true]);
  });

  it("finds a tax that no column tells, in or out", () => {
    expect(reconcile(11_300, 10_000, [], { orders: 3 })).toMatchObject({ taxRate: -13, rest: 0 });
    expect(reconcile(10_000, 11_900.01, [], { orders: 40 })).toMatchObject({ taxRate: 19, rest: 0 });
    expect(reconcile(10_000, 11_234.56, [])).toMatchObject({ explained: false, rest: 1234.56 });
  });

  it("rather takes rows of the table than a tax that is told nowhere", () => {
    const { taxRate, parts } = reconcile(11_300, 10_000, [part("tax", "withoutTax", -1300)]);
    expect([taxRate, parts.length]).toEqual([undefined, 1]);
  });

  it("never counts a tax in and out at once", () => {
    const tax = [part("tax", "withoutTax", -6), part("tax", "plusTax", 6)];
    expect(reconcile(100, 106, tax).parts.map(({ rule }) => rule)).toEqual(["plusTax"]);
    expect(reconcile(100, 100, tax).parts).toEqual([]);
  });

  it("calls what is within the last digit rounding, and nothing else", () => {
    expect(reconcile(12_345.67, 12_346, [], { tolerance: 0.5 })).toMatchObject({
      explained: true,
      rest: 0.33,
    });
    expect(reconcile(12_345.67, 12_346, [])).toMatchObject({ explained: false, rest: 0.33 });
  });
});

const RATES = [1, 3, 5, 6, 7, 8, 9, 10, 13, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25];

it.each(RATES)("knows a tax of %i per cent, in and out", (rate) => {
  expect(reconcile(50_000, 50_000 * (1 + rate / 100), []).taxRate).toBe(rate);
  expect(reconcile(50_000 * (1 + rate / 100), 50_000, []).taxRate).toBe(-rate);
});

it("puts parts of different rules together", () => {
  const parts = [
    part("cancelled", "cancelled", 50),
    part("duplicates", "duplicate", 70),
    part("unpaid", "unpaid", 900),
  ];
  expect(reconcile(1000, 1120, parts)).toMatchObject({ explained: true, rest: 0, others: 0 });
  expect(reconcile(1000, 1120, parts).parts.map(({ amount }) => amount)).toEqual([50, 70]);
});

it.each([2, 4, 11, 12, 14, 26, 30])("knows no tax of %i per cent", (rate) => {
  expect(reconcile(50_000, 50_000 * (1 + rate / 100), []).taxRate).toBeUndefined();
  expect(reconcile(50_000 * (1 + rate / 100), 50_000, []).taxRate).toBeUndefined();
});

it("puts a tax beside other parts, and says what was not needed and what else might do", () => {
  const parts = [
    part("tax", "plusTax", 6),
    part("cancelled", "cancelled", 50),
    part("unpaid", "unpaid", 900),
    part("duplicates", "duplicate", 0),
  ];
  const made = reconcile(1000, 1056, parts);
  expect(made.parts.map(({ amount }) => amount).sort()).toEqual([50, 6]);
  expect(made.unused.map(({ reason }) => reason)).toEqual(["unpaid"]);
  expect([made.difference, made.rest, made.explained]).toEqual([56, 0, true]);
  const twice = [part("cancelled", "cancelled", 50), part("unpaid", "unpaid", 50)];
  expect(reconcile(1000, 1050, twice).others).toBe(1);
});

describe("a tax of everything", () => {
  const three = [50, 70, 10].map((amount, at) =>
    part("cancelled", (["cancelled", "unpaid", "duplicate"] as const)[at]!, amount),
  );

  it("is rather taken than three parts, but not rather than two", () => {
    expect(reconcile(1000, 1130, three)).toMatchObject({ taxRate: 13, parts: [], explained: true });
    expect(reconcile(1000, 1130, three).unused).toHaveLength(3);
    const two = [part("cancelled", "cancelled", 80), part("unpaid", "unpaid", 50)];
    expect(reconcile(1000, 1130, two).taxRate).toBeUndefined();
    expect(reconcile(1000, 1130, two).parts).toHaveLength(2);
  });

  it("may differ by a cent, by what the total is rounded to, and by a cent for each of many orders", () => {
    const rateOf = (off: number, about = {}) => reconcile(10_000, 11_900 + off, [], about).taxRate;
    expect([rateOf(0.009), rateOf(-0.009), rateOf(0.011)]).toEqual([19, 19, undefined]);
    expect([rateOf(0.4, { tolerance: 0.5 }), rateOf(0.6, { tolerance: 0.5 })]).toEqual([19, undefined]);
    expect([rateOf(0.099, { orders: 100 }), rateOf(0.101, { orders: 100 })]).toEqual([19, undefined]);
  });

  it("is none of nothing", () => {
    expect(reconcile(0, 0, []).taxRate).toBeUndefined();
    expect(reconcile(0, 0.01, []).taxRate).toBeUndefined();
  });
});

it("a part that always fits is not taken to come nearer: only what explains all of it", () => {
  const parts = [part("tax", "plusTax", 6), part("cancelled", "cancelled", 50)];
  const near = reconcile(1000, 1057.5, parts);
  expect(near.parts.map(({ reason }) => reason)).toEqual(["cancelled"]);
  expect([near.explained, near.rest]).toEqual([false, 7.5]);
  expect(reconcile(1000, 1057.5, [...parts].reverse()).parts.map(({ reason }) => reason)).toEqual([
    "cancelled",
  ]);
});
