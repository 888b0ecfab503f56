import { liftOf } from "../../../src/core/metrics/holidayLift";

/** Nine weeks; the same weekday sells 8 and 12 in turn, and 30 in the middle. */
const values = Array.from({ length: 63 }, (_, day) =>
  day % 7 !== 3 ? 10 : day === 31 ? 30 : Math.floor(day / 7) % 2 === 0 ? 8 : 12,
);
// The middle week would have sold 8: four of each are left around it.
values[3 + 7 * 0] = 12;

describe("the lift of special days", () => {
  it("is what they bring beside the same weekdays around, with the interval of usual days", () => {
    // Others: 12 12 8 12 | 12 8 12 8: mean 10.5, squares 30, s² = 30/7; t(0.975, 7) = 2.36462; margin = t · √(30/7 · 9/8).
    const { lift, low, high, usual, p } = liftOf(values, 0, { from: 31, to: 31 }, () => false)!;
    expect(usual).toBe(10.5);
    expect(lift).toBeCloseTo(30 / 10.5, 12);
    const margin = 2.364624 * Math.sqrt((30 / 7) * (9 / 8));
    expect(low).toBeCloseTo((30 - margin) / 10.5, 5);
    expect(high).toBeCloseTo((30 + margin) / 10.5, 5);
    expect(p).toBeLessThan(1e-4);
  });

  it("leaves other special days out of what is usual", () => {
    const special = new Set([24, 31, 38]);
    expect(liftOf(values, 0, { from: 31, to: 31 }, (day) => special.has(day))!.usual).toBe(10);
  });

  it("is not told without enough usual days", () => {
    expect(liftOf([5, 5, 5], 0, { from: 1, to: 1 }, () => false)).toBeUndefined();
  });
});
