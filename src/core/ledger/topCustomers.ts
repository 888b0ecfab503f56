import { rowsDescending } from "../statistics/rowOrder";
import type { Measure } from "./scores";
import type { CustomerSummary } from "./summary";

/** So many customers of a list: who brought most, who has most orders, or who bought last. */
export function topCustomers(list: CustomerSummary, top: number, by: Measure): CustomerSummary {
  const { total, orders, daysSinceLast } = list;
  const measure = { monetary: total, frequency: orders, recency: daysSinceLast.map((days) => -days) }[by];
  const rows = Array.from(rowsDescending(measure).subarray(0, top));
  const whole = (values: Int32Array) => Int32Array.from(rows, (row) => values[row]!);
  const money = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]!);
  return {
    ...list,
    ids: rows.map((row) => list.ids[row]!),
    count: rows.length,
    orders: whole(list.orders),
    purchaseDays: whole(list.purchaseDays),
    x: whole(list.x),
    txDays: whole(list.txDays),
    TDays: whole(list.TDays),
    total: money(list.total),
    meanAmount: money(list.meanAmount),
    meanRepeatAmount: money(list.meanRepeatAmount),
    daysSinceLast: whole(list.daysSinceLast),
    first: whole(list.first),
    last: whole(list.last),
  };
}
