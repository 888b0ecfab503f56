import { checkForecast } from "../../../../src/core/models/smoothing/check";
import { SERIES } from "./publicSeries";

it("forecasts from four earlier ends, better than last year's figures", () => {
  const check = checkForecast(Float64Array.from(SERIES.airPassengers), 12, 6)!;
  expect(check).toMatchObject({ starts: 4, count: 24 });
  expect(check.mase).toBeLessThan(check.naiveMase);
  expect(check.inside95).toBeGreaterThanOrEqual(check.inside80);
});

it("two years leave nothing to forecast a season from, twelve periods some", () => {
  expect(checkForecast(Float64Array.from(SERIES.airPassengers.slice(0, 24)), 12, 6)).toBeUndefined();
  expect(checkForecast(Float64Array.from(SERIES.airPassengers.slice(0, 12)), 12, 6)).toMatchObject({
    starts: 1,
    count: 4,
  });
});

it("what repeats itself is met", () => {
  const alike = Float64Array.from({ length: 40 }, (_, t) => 10 + (t % 12));
  const check = checkForecast(alike, 12, 6)!;
  expect(check.mase).toBeCloseTo(0, 5);
});
