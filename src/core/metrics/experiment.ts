import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import tCdf from "@stdlib/stats-base-dists-t-cdf";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { CoreError } from "../errors";
import { fisherExact, newcombeInterval, twoSided, zOf } from "../statistics/proportions";
import { divide, requireCount } from "../statistics/domain";

export interface ShareComparison {
  readonly shareA: number;
  readonly shareB: number;
  /** B − A, with its Newcombe interval. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
  readonly test: "z" | "fisher";
}

/**
 * Do two groups differ in a share? Pooled two-proportion z, or Fisher's exact test when an expected count is below 5.
 *
 * @example compareShares({ n: 1000, x: 100 }, { n: 1000, x: 130 }, 0.95).p // 0.0355
 */
export function compareShares(
  a: { readonly n: number; readonly x: number },
  b: { readonly n: number; readonly x: number },
  confidence: number,
): ShareComparison {
  check(a, "a");
  check(b, "b");
  const shareA = divide(a.x, a.n);
  const shareB = divide(b.x, b.n);
  const pooled = (a.x + b.x) / (a.n + b.n);
  const fewest = Math.min(a.n, b.n) * Math.min(pooled, 1 - pooled);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.n + 1 / b.n));
  const test = fewest < 5 ? "fisher" : "z";
  return {
    shareA,
    shareB,
    difference: shareB - shareA,
    ...newcombeInterval(a, b, confidence),
    p: test === "fisher" ? fisherExact(a, b) : twoSided((shareB - shareA) / error),
    test,
  };
}

function check({ n, x }: { readonly n: number; readonly x: number }, group: string): void {
  requireCount(n, `visitors_${group}`);
  requireCount(x, `conversions_${group}`);
  if (x > n) {
    throw new CoreError("value", "conversionsAboveVisitors", { group: group.toUpperCase(), x, n });
  }
}

/**
 * Visitors that each of two groups needs to find a given difference of shares.
 *
 *   n = (z₁₋α/₂ √(2 p̄ q̄) + z_power √(p₁q₁ + p₂q₂))² / difference²
 *
 * Source: Fleiss, Levin & Paik (2003), Statistical methods for rates and proportions, ch. 4.
 *
 * @example sampleSize({ base: 0.1, difference: 0.02, confidence: 0.95, power: 0.8 }) // 3841
 */
export function sampleSize(input: {
  readonly base: number;
  readonly difference: number;
  readonly confidence: number;
  readonly power: number;
}): number {
  const { base, difference, confidence, power } = input;
  const other = base + difference;
  if (!(base > 0 && base < 1 && other > 0 && other < 1)) {
    throw new CoreError("value", "sharesOutOfRange", { base, other });
  }
  if (!(power > 0 && power < 1)) {
    throw new CoreError("value", "powerOutOfRange", { power });
  }
  const middle = (base + other) / 2;
  const spread =
    zOf(confidence) * Math.sqrt(2 * middle * (1 - middle)) +
    normalQuantile(power, 0, 1) * Math.sqrt(base * (1 - base) + other * (1 - other));
  return Math.ceil(divide(spread ** 2, difference ** 2));
}

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
  const known = Array.from(values).filter((value) => !Number.isNaN(value));
  if (known.length < 2) {
    throw new CoreError("notAvailable", "tooFewToCompare", { n: known.length });
  }
  // Sorted, so that the order of rows does not reach the last digits.
  known.sort((x, y) => x - y);
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
