import { CoreError } from "../errors";
import { requireSome } from "../statistics/domain";
import { kaplanMeier } from "../statistics/kaplanMeier";
import { percentilesInclusive } from "../statistics/percentiles";
import type { Ledger } from "./ledger";

/** The purchase days of each customer as gaps. Purchases of one day are one. */
export interface PurchaseGaps {
  readonly asOf: number;
  /** Customers of the ledger. */
  readonly count: number;
  /** First and last purchase day. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Gaps of customer c, in days: `gaps[start[c]]` … `gaps[start[c + 1] − 1]`, from the first on. */
  readonly start: Int32Array;
  readonly gaps: Int32Array;
  /** The same gaps in any order: whose they are may be known to nobody but the database. */
  readonly pooled: Int32Array;
}

/** @throws CoreError notAvailable without customers */
export function purchaseGaps({ ids, start: rows, day, orders, asOf }: Ledger): PurchaseGaps {
  requireSome(ids.length);
  const count = ids.length;
  const first = new Int32Array(count);
  const last = new Int32Array(count);
  const start = new Int32Array(count + 1);
  const gaps = new Int32Array(day.length);
  let length = 0;
  for (let customer = 0; customer < count; customer++) {
    let before = -1;
    for (let row = rows[customer]!; row < rows[customer + 1]!; row++) {
      if (orders[row] === 0) {
        continue;
      }
      if (before < 0) {
        first[customer] = day[row]!;
      } else {
        gaps[length++] = day[row]! - day[before]!;
      }
      before = row;
    }
    last[customer] = day[before]!;
    start[customer + 1] = length;
  }
  const own = gaps.slice(0, length);
  return { asOf, count, first, last, start, gaps: own, pooled: own };
}

/** The last purchase day but two of each customer, 0 with fewer than three. */
export function lastButTwo({ count, last, start, gaps }: PurchaseGaps): Int32Array {
  return Int32Array.from({ length: count }, (_, customer) => {
    const end = start[customer + 1]!;
    return end - start[customer]! < 2 ? 0 : last[customer]! - gaps[end - 1]! - gaps[end - 2]!;
  });
}

export type CycleStatistic = "medianOfMeans" | "meanOfMeans" | "pooledMedian" | "pooledMean";

/**
 * How many days usually pass between two purchases? Only customers who came back count.
 * By default the median of the customers' mean gaps; pooled statistics let frequent buyers weigh more.
 *
 * @throws CoreError notAvailable when nobody came back
 */
export function purchaseCycle(purchases: PurchaseGaps, statistic: CycleStatistic): number {
  const { pooled } = purchases;
  if (pooled.length === 0) {
    throw new CoreError("notAvailable", "nobodyCameBack");
  }
  switch (statistic) {
    case "medianOfMeans":
      return median(meanGaps(purchases));
    case "meanOfMeans":
      return mean(meanGaps(purchases).sort());
    case "pooledMedian":
      return median(pooled);
    case "pooledMean":
      return mean(pooled);
  }
}

/** Of the customers who came back: last − first over the number of gaps. */
function meanGaps({ count, first, last, start }: PurchaseGaps): Float64Array {
  const means = new Float64Array(count);
  let length = 0;
  for (let customer = 0; customer < count; customer++) {
    const own = start[customer + 1]! - start[customer]!;
    if (own > 0) {
      means[length++] = (last[customer]! - first[customer]!) / own;
    }
  }
  return means.slice(0, length);
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    sum += values[i]!;
  }
  return sum / values.length;
}

function median(values: ArrayLike<number>): number {
  return percentilesInclusive(values, [0.5])[0]!;
}

/**
 * After how many days without a purchase has the given share of gaps normally ended in the next one?
 * Kaplan–Meier over gaps; the open gap since each last purchase is censored at the as-of date.
 *
 * @throws CoreError notAvailable when fewer gaps than `share` are seen to end within the data
 */
export function churnPeriod({ count, pooled, last, asOf }: PurchaseGaps, share: number): number {
  if (!(share > 0 && share < 1)) {
    throw new CoreError("value", "shareBetween", { name: "share", value: share });
  }
  const times = new Float64Array(pooled.length + count);
  const ended = new Uint8Array(times.length).fill(1, 0, pooled.length);
  times.set(pooled);
  for (let customer = 0; customer < count; customer++) {
    times[pooled.length + customer] = asOf - last[customer]!;
  }
  const steps = kaplanMeier(times, ended);
  const reached = steps.find(({ survival }) => survival <= 1 - share + 1e-12);
  if (!reached) {
    const survival = steps.at(-1)?.survival ?? 1;
    throw new CoreError("notAvailable", "tooFewGapsEnd", {
      share,
      reached: Math.floor((1 - survival) * 1000) / 1000,
    });
  }
  return reached.time;
}

/**
 * Pooled 90th percentile of gaps: who has been away longer is hardly an active customer.
 *
 * @throws CoreError notAvailable when nobody came back
 */
export function usualLimit({ pooled }: PurchaseGaps): number {
  if (pooled.length === 0) {
    throw new CoreError("notAvailable", "nobodyCameBack");
  }
  return percentilesInclusive(pooled, [0.9])[0]!;
}

/**
 * The share of gaps that last longer than so many usual gaps: Kaplan–Meier over gaps in the customers' usual gaps, the
 * open ones censored.
 */
export function gapSurvival(
  { gaps, start }: PurchaseGaps,
  { usualGap, ratio }: GapRatios,
): (usualGaps: number) => number {
  const times = new Float64Array(gaps.length + ratio.length);
  const ended = new Uint8Array(times.length).fill(1, 0, gaps.length);
  for (let customer = 0; customer < ratio.length; customer++) {
    for (let i = start[customer]!; i < start[customer + 1]!; i++) {
      times[i] = gaps[i]! / usualGap[customer]!;
    }
  }
  times.set(ratio, gaps.length);
  const steps = kaplanMeier(times, ended);
  return (usualGaps) => steps.filter(({ time }) => time <= usualGaps).at(-1)?.survival ?? 1;
}

/** By customer of the ledger. */
export interface GapRatios {
  readonly daysSinceLast: Int32Array;
  readonly usualGap: Float64Array;
  /** Days since last ÷ usual gap. */
  readonly ratio: Float64Array;
  /** 1 where the usual gap is the customer's own mean, from two gaps or more; else it is that of all customers. */
  readonly own: Uint8Array;
}

/**
 * How overdue is each customer, measured by the customer's own rhythm?
 *
 * @throws CoreError notAvailable when nobody came back and somebody bought once
 */
export function gapRatios(purchases: PurchaseGaps): GapRatios {
  const { count, first, last, start, asOf } = purchases;
  const daysSinceLast = new Int32Array(count);
  const usualGap = new Float64Array(count);
  const ratio = new Float64Array(count);
  const own = new Uint8Array(count);
  let all = NaN;
  for (let customer = 0; customer < count; customer++) {
    const gaps = start[customer + 1]! - start[customer]!;
    if (gaps < 2 && Number.isNaN(all)) {
      all = purchaseCycle(purchases, "medianOfMeans");
    }
    own[customer] = gaps >= 2 ? 1 : 0;
    usualGap[customer] = gaps >= 2 ? (last[customer]! - first[customer]!) / gaps : all;
    daysSinceLast[customer] = asOf - last[customer]!;
    ratio[customer] = daysSinceLast[customer]! / usualGap[customer]!;
  }
  return { daysSinceLast, usualGap, ratio, own };
}
