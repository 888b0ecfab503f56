import { requireSome } from "../statistics/domain";
import { moneySum, type Ledger } from "./ledger";
import { periodEnd, periodLookup, periodOf, type PeriodOptions } from "./periods";

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
 * it, or 0 where refunds exceed them. Losses are positive numbers. The last period is the last that the data complete.
 *
 * @throws CoreError notAvailable without customers
 */
export function revenueMovements(ledger: Ledger, options: PeriodOptions): RevenueMovements {
  const { ids, start, day, asOf } = ledger;
  requireSome(ids.length);
  let firstDay = asOf;
  for (let row = 0; row < day.length; row++) {
    firstDay = Math.min(firstDay, day[row]!);
  }
  const period = periodLookup(firstDay, asOf, options);
  const first = period[0]!;
  const running = periodOf(asOf, options);
  const last = periodEnd(running, options) <= asOf ? running : running - 1;
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
  const own = new Float64Array(length);
  for (let customer = 0; customer < ids.length; customer++) {
    own.fill(0);
    for (let row = start[customer]!; row < start[customer + 1]!; row++) {
      const index = period[day[row]! - firstDay]! - first;
      if (index < length) {
        own[index]! += ledger.revenue[row]!;
      }
    }
    let before = 0;
    let known = false;
    for (let index = 0; index < length; index++) {
      const revenue = own[index]! > DUST ? own[index]! : 0;
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
    }
  }
  return revenueOfSums(sums, first, { paid, paidAgain }, (sum) => moneySum(sum, ledger));
}

/** Revenue of each period from the first on. */
export type RevenueSums = Readonly<
  Record<"start" | "won" | "reactivated" | "expansion" | "contraction" | "churned" | "end", number>
>;

/** @param paying customers' paying periods but for the last, and those that followed another */
export function revenueOfSums(
  sums: readonly RevenueSums[],
  first: number,
  { paid, paidAgain }: { readonly paid: number; readonly paidAgain: number },
  money: (sum: number) => number,
): RevenueMovements {
  const periods = sums.map((own, index): RevenuePeriod => {
    const moved = (sum: number) => (index === 0 ? NaN : money(sum));
    return {
      period: first + index,
      start: moved(own.start),
      won: moved(own.won),
      reactivated: moved(own.reactivated),
      expansion: moved(own.expansion),
      contraction: moved(own.contraction),
      churned: moved(own.churned),
      end: money(own.end),
    };
  });
  return { periods, followed: paidAgain / paid };
}
