import { collapse, type CollapsedSummary, type Histories } from "../histories";
import { rowsByKey } from "./keyedRows";
import type { CustomerSummary } from "./summary";

/** All that models of purchases and of spend need to know of the customers. */
export interface BookHistories extends Histories {
  /** Days from the first purchase in the data to the as-of date. */
  readonly spanDays: number;
  readonly spend: SpendHistories;
}

/** Distinct pairs of repeat purchase days and their mean amount, ordered by both. */
export interface SpendHistories {
  readonly x: Int32Array;
  /** 0 where x is 0. */
  readonly m: Float64Array;
  /** Customers with the pair. */
  readonly weights: Float64Array;
  /** Revenue a purchase day, the first one included. */
  readonly perPurchaseDay: number;
}

/** Each customer's history, and all that are distinct. */
export function collapsedHistories({ x, txDays: tx, TDays: T }: CustomerSummary): CollapsedSummary {
  return collapse({ x, tx, T });
}

export function bookHistories(
  { times, x, start, tx, T, weight }: CollapsedSummary,
  customers: CustomerSummary,
): BookHistories {
  const spanDays = customers.TDays.reduce((most, days) => Math.max(most, days), 0);
  return { times, x, start, tx, T, weight, spanDays, spend: spendHistories(customers) };
}

function spendHistories({ x, meanRepeatAmount, total, purchaseDays }: CustomerSummary): SpendHistories {
  const most = x.reduce((highest, own) => Math.max(highest, own), 0);
  const { rows: customers, start } = rowsByKey(x, most + 1);
  const distinct = {
    x: new Int32Array(x.length),
    m: new Float64Array(x.length),
    weights: new Float64Array(x.length),
  };
  let rows = 0;
  for (let own = 0; own <= most; own++) {
    const sorted = new Float64Array(start[own + 1]! - start[own]!);
    for (let i = 0; own > 0 && i < sorted.length; i++) {
      sorted[i] = meanRepeatAmount[customers[start[own]! + i]!]!;
    }
    sorted.sort();
    for (let from = 0, to = 1; from < sorted.length; from = to++) {
      while (to < sorted.length && sorted[to] === sorted[from]) {
        to++;
      }
      distinct.x[rows] = own;
      distinct.m[rows] = sorted[from]!;
      distinct.weights[rows++] = to - from;
    }
  }
  const spent = total.reduce((sum, value) => sum + value, 0);
  return {
    x: distinct.x.slice(0, rows),
    m: distinct.m.slice(0, rows),
    weights: distinct.weights.slice(0, rows),
    perPurchaseDay: spent / purchaseDays.reduce((sum, days) => sum + days, 0),
  };
}
