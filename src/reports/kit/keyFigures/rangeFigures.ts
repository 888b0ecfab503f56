import type { LeftEdge } from "../../../core/ledger/leftEdge";
import type { CustomerSummary } from "../../../core/ledger/summary";
import type { Orders } from "../needs";
import { moneyCodes, purchaseCodes } from "../purchases";
import type { DayRange } from "./dayRange";

/** What happened from one day to another. As {@link PeriodFigures}, for any days. */
export interface RangeFigures {
  readonly customers: number;
  readonly newCustomers: number;
  /** Customers with purchases on two days or more. */
  readonly repeaters: number;
  readonly orders: number;
  /** Net of refunds, which count on the day on which they were made. */
  readonly revenue: number;
  readonly newRevenue: number;
}

const NONE = -1;

/** Counts any ranges of days over the same orders; over a calendar period it gives what `periodFigures` gives. */
export function rangeCounter(
  orders: Orders,
  summary: CustomerSummary,
  { older }: Pick<LeftEdge, "older">,
): (range: DayRange) => RangeFigures {
  const { lines } = orders;
  const { days } = lines.date;
  const purchases = purchaseCodes(orders, summary);
  const money = moneyCodes(orders, summary);
  return ({ from, to }) => {
    const figures = { customers: 0, newCustomers: 0, repeaters: 0, orders: 0, revenue: 0, newRevenue: 0 };
    const isNew = (code: number) => {
      const row = summary.rowOfCode[code]!;
      const first = summary.first[row]!;
      return first >= from && first <= to && !older?.[row];
    };
    const firstSeen = new Int32Array(lines.customer.dictionary.length).fill(NONE);
    const repeats = new Uint8Array(firstSeen.length);
    const seenOrder = new Uint8Array(lines.order?.dictionary.length ?? 0);
    for (let row = 0; row < days.length; row++) {
      const day = days[row]!;
      if (day < from || day > to) {
        continue;
      }
      const buyer = purchases[row]!;
      if (buyer >= 0) {
        const order = lines.order?.codes[row] ?? NONE;
        if (order < 0 || !seenOrder[order]) {
          figures.orders += 1;
        }
        if (order >= 0) {
          seenOrder[order] = 1;
        }
        if (firstSeen[buyer] === NONE) {
          firstSeen[buyer] = day;
          figures.customers += 1;
          figures.newCustomers += isNew(buyer) ? 1 : 0;
        } else if (firstSeen[buyer] !== day && !repeats[buyer]) {
          repeats[buyer] = 1;
          figures.repeaters += 1;
        }
      }
      if (money[row]! >= 0) {
        const amount = lines.amount.values[row]!;
        figures.revenue += amount;
        figures.newRevenue += isNew(money[row]!) ? amount : 0;
      }
    }
    return figures;
  };
}
