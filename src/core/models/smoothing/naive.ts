import { normalForecast, type SeriesForecast } from "./forecast";

/**
 * As much as in the same period a season ago, or as in the last period where there is no season: what every other forecast
 * has to beat. The variance grows by one season's differences a season.
 *
 * @example naiveForecast([1, 2, 3, 4], 2, 3).periods.map(({ mean }) => mean) // [3, 4, 3]
 */
export function naiveForecast(values: ArrayLike<number>, season: number, horizon: number): SeriesForecast {
  const n = values.length;
  const differences = Array.from({ length: n - season }, (_, t) => values[t + season]! - values[t]!);
  const variance = differences.reduce((sum, one) => sum + one * one, 0) / differences.length;
  const cycles = (h: number) => Math.floor(h / season) + 1;
  const means = Array.from({ length: horizon }, (_, h) => values[n - season + (h % season)]!);
  // Periods of the same season share their errors.
  const total = means.reduce(
    (sum, _, h) =>
      sum +
      means.reduce((own, __, i) => own + (i % season === h % season ? Math.min(cycles(i), cycles(h)) : 0), 0),
    0,
  );
  return {
    periods: means.map((mean, h) => normalForecast(mean, variance * cycles(h))),
    total: normalForecast(
      means.reduce((sum, mean) => sum + mean, 0),
      variance * total,
    ),
  };
}

/** Mean absolute difference from a season ago: the unit of MASE. */
export function naiveError(values: ArrayLike<number>, season: number): number {
  const count = values.length - season;
  let sum = 0;
  for (let t = 0; t < count; t++) {
    sum += Math.abs(values[t + season]! - values[t]!);
  }
  return sum / count;
}
