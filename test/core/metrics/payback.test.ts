import { extendCurve, paybackMonths } from "../../../src/core/metrics/payback";

describe("a young curve", () => {
  it("goes on as older ones grew", () => {
    expect(extendCurve([10, 15], [NaN, 1.4, 1.2, 1.5])).toEqual({
      values: [10, 15, 18, 27],
      extendedFrom: 2,
    });
  });

  it("stops where nobody older tells", () => {
    expect(extendCurve([10], [NaN, 2, NaN, 3])).toEqual({ values: [10, 20], extendedFrom: 1 });
    expect(extendCurve([10, 20], [NaN, 2])).toEqual({ values: [10, 20] });
    expect(extendCurve([], [NaN, 2])).toEqual({ values: [] });
  });
});

it("pays back at the first age that reaches the cost, or never", () => {
  expect(paybackMonths([10, 15, 22], 15)).toBe(1);
  expect(paybackMonths([10, 15, 22], 5)).toBe(0);
  expect(paybackMonths([10, 15, 22], 23)).toBeUndefined();
});
