import { distinctByCustomer } from "../../core/ledger/customerDays";
import type { LeftEdge } from "../../core/ledger/leftEdge";
import { periodEnd, periodOf, periodsOf, type PeriodOptions } from "../../core/ledger/periods";
import type { CustomerSummary } from "../../core/ledger/summary";
import type { Orders } from "./needs";
import { moneyCodes, purchaseCodes } from "./purchases";

/** What happened in a calendar period. */
export interface PeriodFigures {
  readonly period: number;
  /** The data reach the period's last day. */
  readonly complete: boolean;
  /** Customers who bought. */
  readonly customers: number;
  /** Of them, those whose first purchase in the data was in this period and who are not older than the data. */
  readonly newCustomers: number;
  /** New and existing can be told apart: not in the first period, unless it is known who is older. */
  readonly knowsNew: boolean;
  /** Of the customers, those with purchases on two days or more. */
  readonly repeaters: number;
  readonly orders: number;
  /** Net of refunds, which count in the period in which they were made. */
  readonly revenue: number;
  readonly newRevenue: number;
}

/** Figures of every period from the first purchase to the as-of date, also of those in which nothing happened. */
export function periodFigures(
  orders: Orders,
  summary: CustomerSummary,
  options: PeriodOptions,
  { older }: Pick<LeftEdge, "older">,
): PeriodFigures[] {
  const { lines, asOf } = orders;
  const { days } = lines.date;
  const purchases = purchaseCodes(orders, summary);
  const money = moneyCodes(orders, summary);
  const periods = periodsOf(days, options);
  const firstPeriod = periodsOf(summary.first, options);
  const isNew = (code: number, period: number) => {
    const row = summary.rowOfCode[code]!;
    return firstPeriod[row] === period && !older?.[row];
  };
  const first = firstPeriod.reduce((min, period) => Math.min(min, period), Infinity);
  const last = periodOf(asOf, options);
  const figures = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({
    period: first + index,
    complete: periodEnd(first + index, options) <= asOf,
    customers: 0,
    newCustomers: 0,
    knowsNew: index > 0 || older !== undefined,
    repeaters: 0,
    orders: 0,
    revenue: 0,
    newRevenue: 0,
  }));
  countCustomers(figures, distinctByCustomer(purchases, days), options, first, isNew);
  const seenIn = new Int32Array(lines.order?.dictionary.length ?? 0).fill(-1);
  for (let row = 0; row < days.length; row++) {
    const index = periods[row]! - first;
    const figure = figures[index];
    if (!figure) {
      continue;
    }
    if (purchases[row]! >= 0) {
      const order = lines.order?.codes[row] ?? -1;
      if (order < 0 || seenIn[order] !== index) {
        figure.orders += 1;
      }
      if (order >= 0) {
        seenIn[order] = index;
      }
    }
    if (money[row]! >= 0) {
      const amount = lines.amount.values[row]!;
      figure.revenue += amount;
      figure.newRevenue += isNew(money[row]!, figure.period) ? amount : 0;
    }
  }
  return figures;
}

type Counted = { period: number; customers: number; newCustomers: number; repeaters: number };

function countCustomers(
  figures: readonly Counted[],
  { customers, start, values }: ReturnType<typeof distinctByCustomer>,
  options: PeriodOptions,
  first: number,
  isNew: (code: number, period: number) => boolean,
): void {
  const periods = periodsOf(values, options);
  customers.forEach((code, index) => {
    let from = start[index]!;
    const end = start[index + 1]!;
    while (from < end) {
      const period = periods[from]!;
      let to = from;
      while (to < end && periods[to] === period) {
        to++;
      }
      const figure = figures[period - first];
      if (figure) {
        figure.customers += 1;
        figure.newCustomers += isNew(code, period) ? 1 : 0;
        figure.repeaters += to - from >= 2 ? 1 : 0;
      }
      from = to;
    }
  });
}
