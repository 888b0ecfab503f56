import type { DayRange } from "./figures";
import type { Ledger } from "./ledger";

/** Sums over customers of products of what each bought in some days: how sure means and shares of money are. */
export interface Moments {
  readonly revenueSquared: number;
  readonly ordersSquared: number;
  readonly revenueByOrders: number;
  /** Of the customers who were new then. */
  readonly newRevenueSquared: number;
}

/**
 * Moments of each range of days.
 *
 * @param older by customer, 1 where a customer is older than the data and therefore never new
 */
export function rangeMoments(ledger: Ledger, ranges: readonly DayRange[], older?: Uint8Array): Moments[] {
  return ranges.map((range) => momentsOf(ledger, range, older));
}

function momentsOf(ledger: Ledger, { from, to }: DayRange, older: Uint8Array | undefined): Moments {
  const { ids, start, day, orders } = ledger;
  const sums = { revenueSquared: 0, ordersSquared: 0, revenueByOrders: 0, newRevenueSquared: 0 };
  for (let customer = 0; customer < ids.length; customer++) {
    let [revenue, bought, first] = [0, 0, -1];
    for (let row = start[customer]!; row < start[customer + 1]! && day[row]! <= to; row++) {
      first = first < 0 && orders[row]! > 0 ? day[row]! : first;
      if (day[row]! >= from) {
        revenue += ledger.revenue[row]!;
        bought += orders[row]!;
      }
    }
    sums.revenueSquared += revenue * revenue;
    sums.ordersSquared += bought * bought;
    sums.revenueByOrders += revenue * bought;
    sums.newRevenueSquared += first >= from && older?.[customer] !== 1 ? revenue * revenue : 0;
  }
  return sums;
}
