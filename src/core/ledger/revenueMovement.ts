import { requireSome } from "../statistics/domain";
import { rowsAscending } from "../statistics/rowOrder";
import { rowsUpTo } from "./customerDays";
import { periodEnd, periodOf, periodsOf, type PeriodOptions } from "./periods";

/** What became of the revenue of a period's customers. End = start + won + reactivated + expansion − contraction − churned. */
export interface RevenuePeriod {
  readonly period: number;
  /** Revenue of the period before. NaN, as the next five, in the first period: what came before is unknown. */
  readonly start: number;
  /** Of customers who never paid before. */
  readonly won: number;
  /** Of customers who had paid, but not in the period before. */
  readonly reactivated: number;
  readonly expansion: number;
  readonly contraction: number;
  readonly churned: number;
  readonly end: number;
}

export interface RevenueMovements {
  /** Complete periods only: half a month would look like losses. */
  readonly periods: readonly RevenuePeriod[];
  /** Share of customers' paying periods that were followed by another, the last one left out; NaN of none. */
  readonly followed: number;
}

/** Binary fractions that should cancel out leave dust. */
const DUST = 1e-9;

/**
 * How did recurring revenue move from period to period? A customer's revenue of a period is the sum of the amounts in
 * it, or 0 where refunds exceed them. Losses are positive numbers.
 *
 * @param asOf last day of the data: the last period is the last that it completes
 * @throws CoreError notAvailable without rows
 */
export function revenueMovements(
  codes: Int32Array,
  days: Int32Array,
  amounts: Float64Array,
  options: PeriodOptions & { readonly asOf: number },
): RevenueMovements {
  const rows = rowsUpTo(codes, days, options.asOf);
  requireSome(rows.length);
  const periodOfRow = periodsOf(days, options);
  const first = rows.reduce((min, row) => Math.min(min, periodOfRow[row]!), Infinity);
  const running = periodOf(options.asOf, options);
  const last = periodEnd(running, options) <= options.asOf ? running : running - 1;
  const length = Math.max(0, last - first + 1);
  const sums = Array.from({ length }, () => ({
    start: 0,
    won: 0,
    reactivated: 0,
    expansion: 0,
    contraction: 0,
    churned: 0,
    end: 0,
  }));
  let paid = 0;
  let paidAgain = 0;
  const sorted = rowsAscending(rows.map((row) => codes[row]!)).map((i) => rows[i]!);
  const own = new Float64Array(length);
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    own.fill(0);
    const code = codes[sorted[from]!]!;
    for (; to < sorted.length && codes[sorted[to]!] === code; to++) {
      const index = periodOfRow[sorted[to]!]! - first;
      if (index < length) {
        own[index]! += amounts[sorted[to]!]!;
      }
    }
    let before = 0;
    let known = false;
    own.forEach((sum, index) => {
      const revenue = sum > DUST ? sum : 0;
      const into = sums[index]!;
      into.start += before;
      into.end += revenue;
      if (before > 0 && revenue > 0) {
        into.expansion += Math.max(0, revenue - before);
        into.contraction += Math.max(0, before - revenue);
        paidAgain++;
      } else if (before > 0) {
        into.churned += before;
      } else {
        into[known ? "reactivated" : "won"] += revenue;
      }
      paid += revenue > 0 && index + 1 < length ? 1 : 0;
      known ||= revenue > 0;
      before = revenue;
    });
  }
  const periods = sums.map(({ end, ...moved }, index): RevenuePeriod => {
    const nothing = {
      start: NaN,
      won: NaN,
      reactivated: NaN,
      expansion: NaN,
      contraction: NaN,
      churned: NaN,
    };
    return { period: first + index, ...(index === 0 ? nothing : moved), end };
  });
  return { periods, followed: paidAgain / paid };
}
