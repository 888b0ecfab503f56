import { zOf, type Interval } from "./proportions";

/** How a share moved over all its periods. */
export interface ShareTrend {
  /** Change a period, and its interval. */
  readonly slope: number;
  readonly interval: Interval;
  /** The line's ends. */
  readonly first: number;
  readonly last: number;
  /** Share over all periods together. */
  readonly mean: number;
}

/**
 * A line through the shares of periods, each weighing as many cases as it has, with an interval that allows for shares
 * that vary more than chance. Undefined for fewer than three periods.
 * Source: weighted least squares with the variance of a binomial share; scaled by the residuals where these are larger
 * (Agresti, Categorical Data Analysis, on linear probability models and overdispersion).
 */
export function shareTrend(
  periods: readonly { readonly at: number; readonly x: number; readonly n: number }[],
  confidence: number,
): ShareTrend | undefined {
  const known = periods.filter(({ n }) => n > 0);
  if (known.length < 3) {
    return undefined;
  }
  const sum = (of: (period: (typeof known)[number]) => number) =>
    known.reduce((total, period) => total + of(period), 0);
  const cases = sum(({ n }) => n);
  const mean = sum(({ x }) => x) / cases;
  const centre = sum(({ at, n }) => at * n) / cases;
  const spread = sum(({ at, n }) => n * (at - centre) ** 2);
  const slope = sum(({ at, x }) => (at - centre) * x) / spread;
  const residual =
    sum(({ at, x, n }) => n * (x / n - mean - slope * (at - centre)) ** 2) / (known.length - 2);
  const half = zOf(confidence) * Math.sqrt(Math.max(mean * (1 - mean), residual) / spread);
  const on = (at: number) => Math.min(1, Math.max(0, mean + slope * (at - centre)));
  return {
    slope,
    interval: { low: slope - half, high: slope + half },
    first: on(known[0]!.at),
    last: on(known.at(-1)!.at),
    mean,
  };
}
