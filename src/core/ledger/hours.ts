import type { DateColumn } from "../cells/columns";
import { moneySum, type CountedLines, type Ledger } from "./ledger";

/** Orders by weekday (0 Monday … 6 Sunday) and hour: cell `24 · weekday + hour`. */
export interface HourGrid {
  readonly orders: Int32Array;
  /** What those orders cost; what was given back in part is not taken off. */
  readonly revenue: Float64Array;
}

const HOURS = 24;
/** Times are shares of a day in single precision. */
const HALF_A_SECOND = 0.5 / 86_400;

/** When do orders begin? Undefined where no order has a time of day. */
export function hourGrid(
  ledger: Ledger,
  { order, customer, amount, orderCount }: CountedLines,
  { days, dayFraction }: DateColumn,
): HourGrid | undefined {
  if (!dayFraction?.some((fraction) => fraction > 0)) {
    return undefined;
  }
  const first = new Float64Array(orderCount).fill(Infinity);
  const cost = new Float64Array(orderCount);
  for (let row = 0; row < days.length; row++) {
    const own = order[row]!;
    if (own >= 0 && customer[row]! >= 0) {
      first[own] = Math.min(first[own]!, days[row]! + dayFraction[row]!);
      cost[own]! += amount[row]!;
    }
  }
  const orders = new Int32Array(7 * HOURS);
  const revenue = new Float64Array(7 * HOURS);
  for (let own = 0; own < orderCount; own++) {
    if (first[own] === Infinity) {
      continue;
    }
    const time = first[own]! + HALF_A_SECOND;
    const day = Math.floor(time);
    // Serial 2 is a Monday from March 1900 on.
    const cell = ((((day - 2) % 7) + 7) % 7) * HOURS + Math.floor((time - day) * HOURS);
    orders[cell]!++;
    revenue[cell]! += cost[own]!;
  }
  return { orders, revenue: revenue.map((sum) => moneySum(sum, ledger)) };
}
