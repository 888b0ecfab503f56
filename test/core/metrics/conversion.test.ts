import { funnel } from "../../../src/core/metrics/conversion";

it("rates each step on the one before and on the first", () => {
  expect(funnel([1000, 400, 100])).toEqual([
    { count: 1000, stepRate: NaN, overallRate: 1, dropOff: NaN },
    { count: 400, stepRate: 0.4, overallRate: 0.4, dropOff: 0.6 },
    { count: 100, stepRate: 0.25, overallRate: 0.1, dropOff: 0.75 },
  ]);
});

it("has no step rate after a stage that nobody reached", () => {
  expect(funnel([10, 0, 0])[2]).toMatchObject({ stepRate: NaN, overallRate: 0 });
});

it("refuses negative counts, an empty funnel and an empty first stage", () => {
  expect(() => funnel([10, -1])).toThrow("negative");
  expect(() => funnel([])).toThrow("nothingToCount");
  expect(() => funnel([0, 0])).toThrow("zeroBase");
});
