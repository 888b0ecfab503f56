import { compareShares, sampleSize } from "../../../src/core/metrics/compareShares";

describe("compareShares", () => {
  it("matches a pooled z test and Newcombe's interval computed with scipy 1.17", () => {
    const { shareA, shareB, difference, low, high, p, test } = compareShares(
      { n: 1000, x: 100 },
      { n: 1000, x: 130 },
      0.95,
    );
    expect({ shareA, shareB, test }).toEqual({ shareA: 0.1, shareB: 0.13, test: "z" });
    expect(difference).toBeCloseTo(0.03, 12);
    expect(p).toBeCloseTo(0.03548845046647471, 12);
    expect(low).toBeCloseTo(0.0020023487152829866, 12);
    expect(high).toBeCloseTo(0.05807048502220283, 12);
  });

  it("uses Fisher's exact test when an expected count is below 5 (scipy 1.17, fisher_exact)", () => {
    const { p, test, low, high } = compareShares({ n: 20, x: 1 }, { n: 18, x: 6 }, 0.95);
    expect(test).toBe("fisher");
    expect(p).toBeCloseTo(0.038083538083538086, 12);
    expect(low).toBeCloseTo(0.030884094835175624, 12);
    expect(high).toBeCloseTo(0.5161648989606376, 12);
  });

  it("matches Newcombe's (1998) published interval for 56/70 − 48/80 by method 10: 0.0524 to 0.3339", () => {
    const { low, high } = compareShares({ n: 80, x: 48 }, { n: 70, x: 56 }, 0.95);
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
  });

  it("refuses more conversions than visitors", () => {
    expect(() => compareShares({ n: 5, x: 6 }, { n: 5, x: 1 }, 0.95)).toThrow("conversionsAboveVisitors");
  });

  it("finds nothing where nobody converts", () => {
    expect(compareShares({ n: 50, x: 0 }, { n: 40, x: 0 }, 0.95)).toMatchObject({ difference: 0, p: 1 });
  });
});

describe("sampleSize", () => {
  it.each([
    [0.1, 0.02, 0.95, 0.8, 3841],
    [0.2, 0.05, 0.95, 0.9, 1464],
    [0.5, 0.05, 0.95, 0.9, 2095],
  ])(
    "for %p + %p is the next whole number of the formula (scipy 1.17)",
    (base, difference, confidence, power, n) => {
      expect(sampleSize({ base, difference, confidence, power })).toBe(n);
    },
  );

  it("is #DIV/0! for no difference", () => {
    expect(() => sampleSize({ base: 0.1, difference: 0, confidence: 0.95, power: 0.8 })).toThrow("zeroBase");
  });
});
