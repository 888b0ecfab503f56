import { CoreError } from "../errors";
import { requireSome } from "../statistics/domain";
import { percentilesInclusive } from "../statistics/percentiles";
import { kaplanMeier } from "../statistics/kaplanMeier";
import { distinctByCustomer, latest, rowsUpTo } from "./customerDays";

/** The purchase days of each customer as gaps. Purchases of one day are one. */
export interface PurchaseGaps {
  readonly asOf: number;
  /** Customer code, first and last purchase day, and gaps in days, of each customer. */
  readonly customers: readonly {
    readonly code: number;
    readonly first: number;
    readonly last: number;
    readonly gaps: Int32Array;
  }[];
}

/** @param asOf later rows are left out; the latest date by default */
export function purchaseGaps(codes: Int32Array, days: Int32Array, asOf = latest(days)): PurchaseGaps {
  const rows = rowsUpTo(codes, days, asOf);
  requireSome(rows.length);
  const { customers, start, values } = distinctByCustomer(
    rows.map((row) => codes[row] as number),
    rows.map((row) => days[row] as number),
  );
  return {
    asOf,
    customers: Array.from(customers, (code, i) => {
      const from = start[i] as number;
      const to = start[i + 1] as number;
      const gaps = new Int32Array(to - from - 1);
      for (let k = 0; k < gaps.length; k++) {
        gaps[k] = (values[from + k + 1] as number) - (values[from + k] as number);
      }
      return { code, first: values[from] as number, last: values[to - 1] as number, gaps };
    }),
  };
}

export type CycleStatistic = "medianOfMeans" | "meanOfMeans" | "pooledMedian" | "pooledMean";

/**
 * How many days usually pass between two purchases? Only customers who came back count.
 * By default the median of the customers' mean gaps; pooled statistics let frequent buyers weigh more.
 */
export function purchaseCycle({ customers }: PurchaseGaps, statistic: CycleStatistic): number {
  const repeaters = customers.filter(({ gaps }) => gaps.length > 0);
  if (repeaters.length === 0) {
    throw new CoreError("notAvailable", "nobodyCameBack");
  }
  const means = () => Float64Array.from(repeaters, ({ gaps }) => mean(gaps));
  switch (statistic) {
    case "medianOfMeans":
      return median(means());
    case "meanOfMeans":
      return mean(means().sort());
    case "pooledMedian":
      return median(pooledGaps(repeaters));
    case "pooledMean":
      return mean(pooledGaps(repeaters));
  }
}

function pooledGaps(customers: PurchaseGaps["customers"]): Int32Array {
  const pooled = new Int32Array(customers.reduce((sum, { gaps }) => sum + gaps.length, 0));
  let length = 0;
  for (const { gaps } of customers) {
    pooled.set(gaps, length);
    length += gaps.length;
  }
  return pooled;
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    sum += values[i] as number;
  }
  return sum / values.length;
}

function median(values: ArrayLike<number>): number {
  return percentilesInclusive(values, [0.5])[0] as number;
}

/**
 * After how many days without a purchase has the given share of gaps normally ended in the next one?
 * Kaplan–Meier over gaps; the open gap since each last purchase is censored at the as-of date.
 *
 * @throws CoreError notAvailable when fewer gaps than `share` are seen to end within the data
 */
export function churnPeriod({ customers, asOf }: PurchaseGaps, share: number): number {
  if (!(share > 0 && share < 1)) {
    throw new CoreError("value", "shareBetween", { name: "share", value: share });
  }
  const times: number[] = [];
  const ended: number[] = [];
  for (const { gaps, last } of customers) {
    times.push(...gaps, asOf - last);
    ended.push(...Array.from(gaps, () => 1), 0);
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

/** Pooled 90th percentile of gaps: who has been away longer is hardly an active customer. */
export function usualLimit({ customers }: PurchaseGaps): number {
  const pooled = pooledGaps(customers);
  if (pooled.length === 0) {
    throw new CoreError("notAvailable", "nobodyCameBack");
  }
  return percentilesInclusive(pooled, [0.9])[0] as number;
}

export interface GapRatio {
  readonly code: number;
  readonly daysSinceLast: number;
  readonly usualGap: number;
  /** Days since last ÷ usual gap. */
  readonly ratio: number;
  /** The usual gap is the customer's own mean, from two gaps or more; else that of all customers. */
  readonly basis: "own" | "all";
}

/** How overdue is each customer, measured by the customer's own rhythm? */
export function gapRatios(purchases: PurchaseGaps): GapRatio[] {
  const needsAll = purchases.customers.some(({ gaps }) => gaps.length < 2);
  const all = needsAll ? purchaseCycle(purchases, "medianOfMeans") : NaN;
  return purchases.customers.map(({ code, last, gaps }) => {
    const own = gaps.length >= 2;
    const usualGap = own ? mean(gaps) : all;
    const daysSinceLast = purchases.asOf - last;
    return { code, daysSinceLast, usualGap, ratio: daysSinceLast / usualGap, basis: own ? "own" : "all" };
  });
}
