import type { DayRange } from "./figures";
import { moneySum, type Ledger } from "./ledger";

/** What each customer did before a day, and in the days from it on. */
export interface Around {
  readonly ordersBefore: Int32Array;
  readonly spendBefore: Float64Array;
  /** Days from the last order before the day to the day; NaN without one. */
  readonly recency: Float64Array;
  readonly ordersAfter: Int32Array;
  readonly spendAfter: Float64Array;
}

/** @param window so many days from the day on */
export function aroundDay(ledger: Ledger, on: number, window: number): Around {
  const { ids, start, day, orders } = ledger;
  const count = ids.length;
  const found = {
    ordersBefore: new Int32Array(count),
    spendBefore: new Float64Array(count),
    recency: new Float64Array(count).fill(NaN),
    ordersAfter: new Int32Array(count),
    spendAfter: new Float64Array(count),
  };
  for (let who = 0; who < count; who++) {
    for (let row = start[who]!; row < start[who + 1]! && day[row]! < on + window; row++) {
      if (day[row]! < on) {
        found.ordersBefore[who]! += orders[row]!;
        found.spendBefore[who]! += ledger.revenue[row]!;
        found.recency[who] = orders[row]! > 0 ? on - day[row]! : found.recency[who]!;
      } else {
        found.ordersAfter[who]! += orders[row]!;
        found.spendAfter[who]! += ledger.revenue[row]!;
      }
    }
  }
  const money = (values: Float64Array) => values.map((sum) => moneySum(sum, ledger));
  return { ...found, spendBefore: money(found.spendBefore), spendAfter: money(found.spendAfter) };
}

/** Orders of each customer in some days. */
export function ordersInDays({ ids, start, day, orders }: Ledger, { from, to }: DayRange): Int32Array {
  return Int32Array.from(ids, (_, who) => {
    let count = 0;
    for (let row = start[who]!; row < start[who + 1]!; row++) {
      count += day[row]! >= from && day[row]! <= to ? orders[row]! : 0;
    }
    return count;
  });
}
