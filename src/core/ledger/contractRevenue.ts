import { MISSING_DAY } from "../cells/columns";
import { rowsAscending } from "../statistics/rowOrder";
import type { Contracts } from "./contractMovement";
import { periodEnd, periodOf } from "./periods";
import type { RevenuePeriod } from "./revenueMovement";

const MONTH = { unit: "month" } as const;

/** Recurring revenue by month, and of each cohort of customers by quarters since it began. */
export interface ContractRevenue {
  readonly months: readonly (RevenuePeriod & { readonly customers: number })[];
  /** By quarter of the first month; `gross` (nothing won back or added) and `net` are recurring revenue at each age ÷ that at the first quarter's end. */
  readonly cohorts: readonly {
    readonly quarter: number;
    readonly customers: number;
    readonly first: number;
    readonly gross: readonly number[];
    readonly net: readonly number[];
  }[];
}

/**
 * What customers under contract pay a month, at each month's end: a contract counts from its start until the day it is
 * over. The last month is the last that is complete at the as-of day.
 */
export function contractRevenue(
  { customer, start, end }: Contracts,
  price: ArrayLike<number>,
  asOf: number,
): ContractRevenue {
  const running = periodOf(asOf, MONTH);
  const last = periodEnd(running, MONTH) <= asOf ? running : running - 1;
  const rows = rowsAscending(customer, start).filter(
    (row) => customer[row]! >= 0 && start[row] !== MISSING_DAY && start[row]! <= asOf && price[row]! > 0,
  );
  const first = rows.reduce((least, row) => Math.min(least, periodOf(start[row]!, MONTH)), last + 1);
  const length = Math.max(0, last - first + 1);
  const months = Array.from({ length }, (_, index) => ({
    period: first + index,
    start: 0,
    won: 0,
    reactivated: 0,
    expansion: 0,
    contraction: 0,
    churned: 0,
    end: 0,
    customers: 0,
  }));
  const cohorts = new Map<number, { customers: number; first: number; gross: number[]; net: number[] }>();
  const own = new Float64Array(length);
  for (let at = 0; at < rows.length;) {
    const one = customer[rows[at]!]!;
    own.fill(0);
    for (; at < rows.length && customer[rows[at]!] === one; at++) {
      const row = rows[at]!;
      const over = end?.[row] ?? MISSING_DAY;
      const from = periodOf(start[row]!, MONTH) - first;
      const to = over === MISSING_DAY ? length : Math.min(length, periodOf(over, MONTH) - first);
      for (let index = from; index < to; index++) {
        own[index]! += price[row]!;
      }
    }
    let before = 0;
    let known = false;
    for (let index = 0; index < length; index++) {
      const now = own[index]!;
      const into = months[index]!;
      into.start += before;
      into.end += now;
      into.customers += now > 0 ? 1 : 0;
      if (before > 0 && now > 0) {
        into.expansion += Math.max(0, now - before);
        into.contraction += Math.max(0, before - now);
      } else if (before > 0) {
        into.churned += before;
      } else {
        into[known ? "reactivated" : "won"] += now;
      }
      known ||= now > 0;
      before = now;
    }
    addToCohort(own, first, last, cohorts);
  }
  return {
    months,
    cohorts: [...cohorts]
      .sort(([a], [b]) => a - b)
      .map(([quarter, { customers, first: begun, gross, net }]) => ({
        quarter,
        customers,
        first: begun,
        gross: gross.map((value) => value / begun),
        net: net.map((value) => value / begun),
      })),
  };
}

/** A customer at the ends of the quarters that he has been seen in, from that of his first month on. */
function addToCohort(
  own: Float64Array,
  first: number,
  last: number,
  cohorts: Map<number, { customers: number; first: number; gross: number[]; net: number[] }>,
): void {
  const begun = own.findIndex((value) => value > 0);
  if (begun < 0) {
    return;
  }
  const quarterOf = (index: number) => Math.floor((first + index) / 3);
  const quarter = quarterOf(begun);
  const at = (q: number) => (q * 3 + 2 <= last ? own[q * 3 + 2 - first] : undefined);
  const base = at(quarter);
  if (base === undefined || !(base > 0)) {
    return;
  }
  const into = cohorts.get(quarter) ?? { customers: 0, first: 0, gross: [], net: [] };
  cohorts.set(quarter, into);
  into.customers++;
  into.first += base;
  let least = base;
  for (let age = 0; ; age++) {
    const now = at(quarter + age);
    if (now === undefined) {
      return;
    }
    least = Math.min(least, now);
    into.gross[age] = (into.gross[age] ?? 0) + least;
    into.net[age] = (into.net[age] ?? 0) + now;
  }
}
