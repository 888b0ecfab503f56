import { moneySum, type Ledger } from "./ledger";

/** One row a customer of a ledger, as parallel columns; row i is customer `ids[i]`, in the order of the ids' text. */
export interface CustomerSummary {
  readonly ids: readonly string[];
  readonly count: number;
  /** Segments count these. */
  readonly orders: Int32Array;
  /** Distinct days with a purchase. */
  readonly purchaseDays: Int32Array;
  /** Repeat purchase days, `purchaseDays − 1` (purchase models count these). */
  readonly x: Int32Array;
  /** Days from first to last purchase. */
  readonly txDays: Int32Array;
  /** Days from first purchase to the as-of date. */
  readonly TDays: Int32Array;
  /** Revenue, net of refunds that are not kept apart. */
  readonly total: Float64Array;
  /** Total over orders. */
  readonly meanAmount: Float64Array;
  /** Mean of the daily sums after the first purchase day; NaN for customers who never came back. */
  readonly meanRepeatAmount: Float64Array;
  readonly daysSinceLast: Int32Array;
  /** First and last purchase day, Excel serials. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly asOf: number;
  /** Customers who have lines up to the as-of date but no order: refunds and returned orders only. */
  readonly withoutPurchase: readonly string[];
}

/**
 * What did each customer buy, how often and when? Orders, purchase days and the models' x, t_x, T at once.
 *
 *   x = distinct purchase days − 1,  t_x = last − first,  T = as-of − first   (days)
 *
 * Source: Fader, Hardie & Lee (2005), "Counting your customers the easy way", Marketing Science 24(2): same-day
 * purchases are one transaction and the first one is not counted in x.
 *
 * @example
 * summarize(
 *   buildLedger(
 *     {
 *       customer: { kind: "text", codes: Int32Array.of(0, 0), dictionary: ["ann"] },
 *       date: { kind: "date", days: Int32Array.of(45658, 45668) },
 *     },
 *     45688,
 *   ),
 * ).TDays[0] // 30
 */
export function summarize(ledger: Ledger): CustomerSummary {
  const { ids, start, day, orders, revenue, refunds, gross, asOf, withoutPurchase } = ledger;
  const count = ids.length;
  const orderCount = new Int32Array(count);
  const purchaseDays = new Int32Array(count);
  const first = new Int32Array(count);
  const last = new Int32Array(count);
  const total = new Float64Array(count);
  const meanAmount = new Float64Array(count);
  const meanRepeatAmount = new Float64Array(count);
  const x = new Int32Array(count);
  const txDays = new Int32Array(count);
  const TDays = new Int32Array(count);
  const daysSinceLast = new Int32Array(count);
  /** Of the rows with refunds, the next one. */
  let back = 0;
  for (let customer = 0; customer < count; customer++) {
    let days = 0;
    let all = 0;
    let repeated = 0;
    let sum = 0;
    let [from, to] = [0, 0];
    for (let row = start[customer]!; row < start[customer + 1]!; row++) {
      const refund = refunds.rows[back] === row ? back++ : -1;
      sum += revenue[row]!;
      if (orders[row] === 0) {
        continue;
      }
      all += orders[row]!;
      to = day[row]!;
      if (days++ === 0) {
        from = to;
      } else {
        // A refund without an order lowers no purchase.
        const apart = refund < 0 || gross ? 0 : refunds.amounts[refund]! - refunds.ofOrders[refund]!;
        repeated += revenue[row]! + apart;
      }
    }
    first[customer] = from;
    last[customer] = to;
    x[customer] = days - 1;
    txDays[customer] = to - from;
    TDays[customer] = asOf - from;
    daysSinceLast[customer] = asOf - to;
    orderCount[customer] = all;
    purchaseDays[customer] = days;
    total[customer] = moneySum(sum, ledger);
    meanAmount[customer] = total[customer]! / all;
    meanRepeatAmount[customer] = days > 1 ? moneySum(repeated, ledger) / (days - 1) : NaN;
  }
  return {
    ids,
    count,
    orders: orderCount,
    purchaseDays,
    x,
    txDays,
    TDays,
    total,
    meanAmount,
    meanRepeatAmount,
    daysSinceLast,
    first,
    last,
    asOf,
    withoutPurchase,
  };
}
