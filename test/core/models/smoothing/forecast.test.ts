import { chooseSmoothing } from "../../../../src/core/models/smoothing/fit";
import { forecastSmoothing } from "../../../../src/core/models/smoothing/forecast";
import { SERIES } from "./publicSeries";

/** R's `forecast(ets(x), h = 4)`: lower and upper ends of its 80% intervals, in the units of the series. */
describe("80% intervals against R, in parts of their width", () => {
  it.each([
    ["nile", 1, [672.4764, 670.5348, 668.6144, 666.7143], [1005.274, 1007.215, 1009.136, 1011.036], 0.005],
    ["users", 1, [213.8856, 207.7611, 201.4969, 195.2867], [222.8471, 226.309, 230.4034, 234.8452], 0.02],
    ["gas", 4, [1070.525, 554.8208, 303.4652, 745.8592], [1447.122, 750.4149, 410.9367, 1012.049], 0.03],
  ] as const)("%s", (name, season, low, high, part) => {
    const { periods } = forecastSmoothing(chooseSmoothing(SERIES[name], season), 4);
    periods.forEach(({ interval80 }, h) => {
      const width = high[h]! - low[h]!;
      expect(Math.abs(interval80.low - low[h]!) / width).toBeLessThan(part);
      expect(Math.abs(interval80.high - high[h]!) / width).toBeLessThan(part);
    });
  });
});

it("the paths of a linear form agree with its exact variance, and the total with its parts", () => {
  const fit = chooseSmoothing(SERIES.accidents, 12);
  const one = forecastSmoothing(fit, 1);
  const { low, high } = one.periods[0]!.interval95;
  expect(one.total.interval95.high - one.total.interval95.low).toBeCloseTo(high - low, -2);
  const three = forecastSmoothing(fit, 3);
  expect(three.total.mean).toBeCloseTo(
    three.periods.reduce((sum, { mean }) => sum + mean, 0),
    6,
  );
});

it("the same seed draws the same paths", () => {
  const fit = chooseSmoothing(SERIES.gas, 4);
  expect(forecastSmoothing(fit, 3)).toEqual(forecastSmoothing(fit, 3));
});
