import type { Book } from "../../core/ledger/book";
import type { CountedOtherwise } from "../../core/ledger/countedOtherwise";
import { periodEnd, periodLabel, periodOf, periodStart } from "../../core/ledger/periods";
import { reconcile, type Reconciled } from "../../core/ledger/reconcile";
import type { MonthTotal } from "./totals";

/** One month, counted here and perhaps elsewhere. */
export interface ReconciledMonth {
  readonly label: string;
  readonly revenue: number;
  readonly otherwise: readonly CountedOtherwise[];
  readonly total?: number;
  readonly found?: Reconciled;
}

const MONTH = { unit: "month" } as const;
/** Months that are shown where nobody names one. */
const LATEST = 12;

export function reconciledMonths(book: Book, totals: readonly MonthTotal[]): ReconciledMonth[] {
  return totals.map(({ period, total, tolerance }) => {
    const { orders, ...month } = monthOf(book, period);
    const found = reconcile(month.revenue, total, month.otherwise, { tolerance, orders });
    return { ...month, total, found };
  });
}

/** Those with a total, the largest difference first. */
export function byDifference(months: readonly ReconciledMonth[]): ReconciledMonth[] {
  return months
    .filter(({ found }) => found)
    .sort((a, b) => Math.abs(b.found!.difference) - Math.abs(a.found!.difference));
}

export function latestMonths(book: Book): ReconciledMonth[] {
  const last = periodOf(book.asOf, MONTH);
  const first = Math.max(periodOf(book.firstDay, MONTH), last - LATEST + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const { label, revenue, otherwise } = monthOf(book, first + index);
    return { label, revenue, otherwise };
  });
}

function monthOf(book: Book, period: number): ReconciledMonth & { readonly orders: number } {
  const days = { from: periodStart(period, MONTH), to: periodEnd(period, MONTH) };
  const { revenue, orders } = book.figures([days], MONTH)[0]!;
  return {
    label: periodLabel(period, MONTH),
    revenue,
    orders,
    otherwise: book.countedOtherwise(days),
  };
}
