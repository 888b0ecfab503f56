import { naiveError, naiveForecast } from "../../../../src/core/models/smoothing/naive";

it("says again what was a season ago, less sure a season later", () => {
  const { periods, total } = naiveForecast([1, 2, 3, 5], 2, 3);
  expect(periods.map(({ mean }) => mean)).toEqual([3, 5, 3]);
  // Differences 2 and 3: variance 6.5, in the second season twice that.
  const half = (at: number) => periods[at]!.interval95.high - periods[at]!.mean;
  expect(half(0)).toBeCloseTo(1.959964 * Math.sqrt(6.5), 5);
  expect(half(2)).toBeCloseTo(1.959964 * Math.sqrt(13), 5);
  // The first and the third share an error: 6.5 (1 + 2 + 2·1) + 6.5.
  expect(total.mean).toBe(11);
  expect(total.interval95.high - total.mean).toBeCloseTo(1.959964 * Math.sqrt(39), 5);
});

it("is wrong by the mean of the seasonal differences", () => {
  expect(naiveError([1, 2, 3, 5], 2)).toBe(2.5);
});
