import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
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
