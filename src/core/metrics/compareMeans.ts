import tCdf from "@stdlib/stats-base-dists-t-cdf";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { CoreError } from "../errors";
import { divide } from "../statistics/domain";

export interface MeanComparison {
  readonly meanA: number;
  readonly meanB: number;
  readonly nA: number;
  readonly nB: number;
  /** B − A. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly t: number;
  readonly df: number;
  readonly p: number;
}

/**
 * Do two groups differ in their mean? Welch's t test, which does not suppose equal variances.
 * Source: Welch (1947), Biometrika 34. A difference, not an effect: the groups may differ in other ways.
 */
export function compareMeans(a: ArrayLike<number>, b: ArrayLike<number>, confidence: number): MeanComparison {
  const sa = summary(a);
  const sb = summary(b);
  const va = sa.variance / sa.n;
  const vb = sb.variance / sb.n;
  const df = divide((va + vb) ** 2, va ** 2 / (sa.n - 1) + vb ** 2 / (sb.n - 1));
  const shape = { meanA: sa.mean, meanB: sb.mean, nA: sa.n, nB: sb.n };
  return { ...shape, ...tTest(sb.mean - sa.mean, Math.sqrt(va + vb), df, confidence) };
}

/** The same for pairs of values of the same customers, before and after: one-sample t on the differences B − A. */
export function comparePairs(a: ArrayLike<number>, b: ArrayLike<number>, confidence: number): MeanComparison {
  const pairs = Array.from({ length: a.length }, (_, i) => i).filter(
    (i) => !Number.isNaN(a[i]) && !Number.isNaN(b[i]),
  );
  const differences = summary(pairs.map((i) => b[i]! - a[i]!));
  const mean = (values: ArrayLike<number>) => summary(pairs.map((i) => values[i]!)).mean;
  const n = pairs.length;
  const error = Math.sqrt(differences.variance / n);
  const shape = { meanA: mean(a), meanB: mean(b), nA: n, nB: n };
  return { ...shape, ...tTest(differences.mean, error, n - 1, confidence) };
}

function summary(values: ArrayLike<number>): { n: number; mean: number; variance: number } {
  const known = new Float64Array(values.length)
    .map((_, i) => values[i]!)
    .filter((value) => !Number.isNaN(value));
  if (known.length < 2) {
    throw new CoreError("notAvailable", "tooFewToCompare", { n: known.length });
  }
  // Sorted, so that the order of rows does not reach the last digits.
  known.sort();
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n: known.length, mean, variance: squares / (known.length - 1) };
}

function tTest(difference: number, error: number, df: number, confidence: number) {
  if (!(confidence > 0 && confidence < 1)) {
    throw new CoreError("value", "confidenceOutOfRange", { confidence });
  }
  const t = divide(difference, error);
  const margin = tQuantile(0.5 + confidence / 2, df) * error;
  return {
    difference,
    low: difference - margin,
    high: difference + margin,
    t,
    df,
    p: Math.min(1, 2 * tCdf(-Math.abs(t), df)),
  };
}
