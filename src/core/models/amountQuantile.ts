import chisquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";

/** What is known of an amount that may be none at all. */
export interface UncertainAmount {
  readonly mean: number;
  readonly variance: number;
  /** P(amount > 0). */
  readonly positive: number;
}

const STEPS = 60;

/**
 * Below what does an amount stay with this probability? None with 1 − p, else gamma with the mean and the variance that
 * are left for it:
 *
 *   mean/p,  (variance + mean²)/p − (mean/p)²
 *
 * @returns NaN where the variance is not known
 * @example amountQuantile({ mean: 10, variance: 100, positive: 0.3 }, 0.5) // 0
 */
export function amountQuantile({ mean, variance, positive }: UncertainAmount, share: number): number {
  const none = 1 - positive;
  if (!(mean > 0) || share <= none) {
    return mean >= 0 ? 0 : NaN;
  }
  if (!Number.isFinite(variance)) {
    return NaN;
  }
  const own = mean / positive;
  const spread = (variance + mean * mean) / positive - own * own;
  const wanted = (share - none) / positive;
  if (!(spread > 1e-12 * own * own)) {
    return own;
  }
  const shape = (own * own) / spread;
  const scale = spread / own;
  const below = (amount: number) => chisquareCdf((2 * amount) / scale, 2 * shape);
  let [low, high] = [0, own];
  while (below(high) < wanted) {
    [low, high] = [high, 2 * high];
  }
  for (let step = 0; step < STEPS && high - low > 1e-9 * high; step++) {
    const middle = (low + high) / 2;
    if (below(middle) < wanted) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return (low + high) / 2;
}
