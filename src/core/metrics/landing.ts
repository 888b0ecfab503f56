import { percentilesOfSorted } from "../statistics/percentiles";

/** Where a running period will end. */
export interface Landing {
  readonly estimate: number;
  /** 80 % of the periods looked back on would have landed between these. */
  readonly low: number;
  readonly high: number;
  /** Periods looked back on. */
  readonly periods: number;
}

/** Fewer earlier periods tell nothing of how a period goes on. */
const FEWEST = 6;

/**
 * Where will a running period end, if it goes on as earlier ones did? Their totals as multiples of what each had reached
 * at the same point: the median of these multiples times what is reached now, and the 10th and 90th percentile. Undefined
 * with fewer than six earlier periods that had reached anything.
 *
 * @param earlier what each had reached after as large a share of its days, and its total
 * @example
 * landing(50, [{ reached: 40, total: 80 }, { reached: 50, total: 100 }, { reached: 30, total: 60 },
 *   { reached: 20, total: 40 }, { reached: 10, total: 20 }, { reached: 60, total: 120 }])?.estimate // 100
 */
export function landing(
  reached: number,
  earlier: readonly { readonly reached: number; readonly total: number }[],
): Landing | undefined {
  const multiples = earlier
    .filter((one) => one.reached > 0)
    .map((one) => one.total / one.reached)
    .sort((a, b) => a - b);
  if (multiples.length < FEWEST || reached <= 0) {
    return undefined;
  }
  const [low, middle, high] = percentilesOfSorted(Float64Array.from(multiples), [0.1, 0.5, 0.9]);
  return {
    estimate: reached * middle!,
    low: reached * low!,
    high: reached * high!,
    periods: multiples.length,
  };
}
