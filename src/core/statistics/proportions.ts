import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { CoreError } from "../errors";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Standard normal quantile of a two-sided confidence: 0.95 gives 1.96. */
export function zOf(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) {
    throw new CoreError("value", "confidenceOutOfRange", { confidence });
  }
  return normalQuantile(0.5 + confidence / 2, 0, 1);
}

/** Two-sided p-value of a standard normal statistic. */
export function twoSided(z: number): number {
  return Math.min(1, 2 * normalCdf(-Math.abs(z), 0, 1));
}

/**
 * Interval of a share that stays within 0 and 1, also for few cases.
 * Source: Wilson (1927), Journal of the American Statistical Association 22.
 *
 * @example wilsonInterval(80, 100, 0.95) // { low: 0.711, high: 0.867 }
 */
export function wilsonInterval(successes: number, n: number, confidence: number): Interval {
  const z = zOf(confidence);
  const p = successes / n;
  const centre = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const base = 1 + (z * z) / n;
  // None and all are the ends themselves; the difference of equal numbers would leave 1e-17.
  return {
    low: successes === 0 ? 0 : Math.max(0, (centre - half) / base),
    high: successes === n ? 1 : Math.min(1, (centre + half) / base),
  };
}

/**
 * Interval of the difference of two shares, b − a, from their Wilson intervals.
 * Source: Newcombe (1998), Statistics in Medicine 17, method 10.
 */
export function newcombeInterval(
  a: { readonly x: number; readonly n: number },
  b: { readonly x: number; readonly n: number },
  confidence: number,
): Interval {
  const pa = a.x / a.n;
  const pb = b.x / b.n;
  const ia = wilsonInterval(a.x, a.n, confidence);
  const ib = wilsonInterval(b.x, b.n, confidence);
  return {
    low: pb - pa - Math.hypot(pb - ib.low, ia.high - pa),
    high: pb - pa + Math.hypot(ib.high - pb, pa - ia.low),
  };
}

/**
 * p-values after Holm's step-down correction for many comparisons; NaN stays NaN and is no comparison.
 * Source: Holm (1979), Scandinavian Journal of Statistics 6.
 *
 * @example holmAdjusted([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holmAdjusted(pValues: readonly number[]): number[] {
  const order = pValues.flatMap((p, i) => (Number.isNaN(p) ? [] : [i]));
  order.sort((i, j) => pValues[i]! - pValues[j]!);
  const adjusted = pValues.map(() => NaN);
  let worst = 0;
  order.forEach((i, rank) => {
    worst = Math.max(worst, Math.min(1, (order.length - rank) * pValues[i]!));
    adjusted[i] = worst;
  });
  return adjusted;
}

/**
 * Two-sided p-value of Fisher's exact test for x of n cases in each of two groups: the probability, all margins given,
 * of tables no likelier than this one.
 */
export function fisherExact(
  a: { readonly x: number; readonly n: number },
  b: { readonly x: number; readonly n: number },
): number {
  const successes = a.x + b.x;
  const low = Math.max(0, successes - b.n);
  const high = Math.min(successes, a.n);
  const logs = new Float64Array(high - low + 1);
  for (let x = low; x < high; x++) {
    const ratio = ((successes - x) * (a.n - x)) / ((x + 1) * (b.n - successes + x + 1));
    logs[x - low + 1] = logs[x - low]! + Math.log(ratio);
  }
  const largest = logs.reduce((max, log) => Math.max(max, log), -Infinity);
  const weights = logs.map((log) => Math.exp(log - largest));
  const observed = weights[a.x - low]!;
  let total = 0;
  let asUnlikely = 0;
  for (const weight of weights) {
    total += weight;
    // Equally likely tables can differ in the last bits.
    asUnlikely += weight <= observed * (1 + 1e-7) ? weight : 0;
  }
  return Math.min(1, asUnlikely / total);
}
