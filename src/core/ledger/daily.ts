import { moneySum, type Ledger } from "./ledger";

/** What happened on each day, from the first one with an order to the as-of date. */
export interface DailyFigures {
  readonly firstDay: number;
  readonly revenue: Float64Array;
  readonly orders: Int32Array;
  readonly customers: Int32Array;
}

export function dailyFigures(ledger: Ledger): DailyFigures {
  const { day, orders, asOf } = ledger;
  let firstDay = asOf;
  for (let row = 0; row < day.length; row++) {
    if (orders[row]! > 0) {
      firstDay = Math.min(firstDay, day[row]!);
    }
  }
  const days = asOf - firstDay + 1;
  const figures = {
    revenue: new Float64Array(days),
    orders: new Int32Array(days),
    customers: new Int32Array(days),
  };
  for (let row = 0; row < day.length; row++) {
    const at = day[row]! - firstDay;
    if (at >= 0) {
      figures.revenue[at]! += ledger.revenue[row]!;
      figures.orders[at]! += orders[row]!;
      figures.customers[at]! += orders[row]! > 0 ? 1 : 0;
    }
  }
  return { firstDay, ...figures, revenue: figures.revenue.map((sum) => moneySum(sum, ledger)) };
}
