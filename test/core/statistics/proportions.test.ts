import fc from "fast-check";
import { fisherExact, holmAdjusted, wilsonInterval, zOf } from "../../../src/core/statistics/proportions";

it("knows the usual quantiles", () => {
  expect(zOf(0.95)).toBeCloseTo(1.959963984540054, 12);
  expect(zOf(0.9)).toBeCloseTo(1.6448536269514722, 12);
  expect(() => zOf(95)).toThrow("confidenceOutOfRange");
});

it("matches Newcombe's (1998, single proportion) Wilson intervals: 81/263 is 0.2553 to 0.3662, 0/20 is 0 to 0.1611", () => {
  const { low, high } = wilsonInterval(81, 263, 0.95);
  expect([low, high]).toEqual([expect.closeTo(0.2553, 4), expect.closeTo(0.3662, 4)]);
  expect(wilsonInterval(0, 20, 0.95)).toEqual({ low: 0, high: expect.closeTo(0.1611, 4) });
});

it("holds the share within a Wilson interval inside 0 and 1", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
      const x = Math.round(share * n);
      const { low, high } = wilsonInterval(x, n, 0.95);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(x / n).toBeGreaterThanOrEqual(low - 1e-12);
      expect(x / n).toBeLessThanOrEqual(high + 1e-12);
    }),
  );
});

it("steps down as Holm (1979) says, keeping the order of p values", () => {
  expect(holmAdjusted([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
  expect(holmAdjusted([NaN, 0.02])).toEqual([NaN, 0.02]);
  expect(holmAdjusted([0.9, 0.8])).toEqual([1, 1]);
});

it("matches Fisher's tea tasting: 3 of 4 against 1 of 4 has p = 0.4857", () => {
  expect(fisherExact({ x: 3, n: 4 }, { x: 1, n: 4 })).toBeCloseTo(34 / 70, 12);
});
