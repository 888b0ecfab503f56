import { compareMeans, comparePairs } from "../../../src/core/metrics/compareMeans";

describe("compareMeans", () => {
  it("matches Welch's test of scipy 1.17 (ttest_ind, equal_var=False)", () => {
    const { t, df, p, low, high } = compareMeans([12, 14, 11, 13, 15], [15, 18, 16, 19, 17], 0.95);
    expect(t).toBeCloseTo(4, 12);
    expect(df).toBeCloseTo(8, 12);
    expect(p).toBeCloseTo(0.003949772803445323, 12);
    expect([low, high]).toEqual([
      expect.closeTo(1.6939958647958342, 9),
      expect.closeTo(6.306004135204166, 9),
    ]);
  });

  it("needs two values in each group", () => {
    expect(() => compareMeans([1], [2, 3], 0.95)).toThrow("tooFewToCompare");
  });
});

describe("comparePairs", () => {
  it("matches the paired test of scipy 1.17 (ttest_rel)", () => {
    const { t, df, p, low, high } = comparePairs([12, 14, 11, 13], [15, 18, 16, 13], 0.95);
    expect(t).toBeCloseTo(2.7774602993176547, 10);
    expect(df).toBe(3);
    expect(p).toBeCloseTo(0.06913686926442872, 10);
    expect([low, high]).toEqual([
      expect.closeTo(-0.43743488185830826, 9),
      expect.closeTo(6.437434881858309, 9),
    ]);
  });

  it("leaves out pairs with a blank", () => {
    expect(comparePairs([12, NaN, 14, 11], [15, 9, 18, 16], 0.95).nA).toBe(3);
  });
});
