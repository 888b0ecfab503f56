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

it.each([1, 3, 6, 7, 13, 19, 23, 25])("knows a tax of %i per cent, in and out", (rate) => {
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
