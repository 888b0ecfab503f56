/** Cuts the history of customers in two: what a model may learn from, and what it has to predict. */
import { CoreError } from "./errors";
import type { PurchaseDays } from "./purchaseDays";
import { collapse, type CollapsedSummary, type PurchaseSummary } from "./histories";

/** Customers first seen up to `calibrationEnd`, what the model may know of them, and what they did then. */
export interface HoldoutSplit {
  readonly summary: PurchaseSummary;
  readonly collapsed: CollapsedSummary;
  /** Purchase days of each row in the holdout. */
  readonly holdoutPurchases: Int32Array;
  readonly firstDay: number;
  readonly calibrationEnd: number;
  readonly holdoutDays: number;
  /** Repeat purchase days of all rows by week since `firstDay`, the last weeks of both periods possibly short. */
  readonly weeks: readonly { readonly start: number; readonly end: number; readonly actual: number }[];
}

const WEEK = 7;

/** A calibration end that leaves half of the observed time, at most a year, to be predicted. */
export function usualCalibrationEnd(firstDay: number, lastDay: number): number {
  return lastDay - Math.min(365, Math.floor((lastDay - firstDay) / 2));
}

/**
 * Splits purchase days at the end of day `calibrationEnd`; the holdout runs to the end of day `holdoutEnd`.
 *
 * Throws `value` when the holdout has no day, `notAvailable` when nobody bought before it.
 *
 * @example
 * splitHoldout({ customer: Int32Array.of(0, 0, 0), day: Int32Array.of(1, 11, 31) }, 20, 40).summary
 * // { x: [1], tx: [10], T: [19] }
 */
export function splitHoldout(
  { customer, day }: PurchaseDays,
  calibrationEnd: number,
  holdoutEnd: number,
): HoldoutSplit {
  const order = byCustomerAndDay(customer, day);
  const rows: HeldOutHistory[] = [];
  const repeats = new Map<number, number>();
  let row: { x: number; tx: number; T: number; after: number } | undefined;
  let whose = -1;
  let before = -1;
  for (const i of order) {
    const at = day[i]!;
    if (customer[i] !== whose) {
      whose = customer[i]!;
      row = at <= calibrationEnd ? { x: 0, tx: 0, T: calibrationEnd - at, after: 0 } : undefined;
      if (row) {
        rows.push(row);
      }
    } else if (row && at !== before && at <= holdoutEnd) {
      repeats.set(at, (repeats.get(at) ?? 0) + 1);
      if (at <= calibrationEnd) {
        row.x++;
        row.tx = at - (calibrationEnd - row.T);
      } else {
        row.after++;
      }
    }
    before = at;
  }
  return holdoutOf(rows, repeats, calibrationEnd, holdoutEnd);
}

/** A customer first seen up to the end of the calibration, and the purchase days after it. */
export interface HeldOutHistory {
  readonly x: number;
  readonly tx: number;
  readonly T: number;
  readonly after: number;
}

/** @param repeats repeat purchase days of these customers, by day */
export function holdoutOf(
  rows: readonly HeldOutHistory[],
  repeats: ReadonlyMap<number, number>,
  calibrationEnd: number,
  holdoutEnd: number,
): HoldoutSplit {
  if (!(holdoutEnd > calibrationEnd)) {
    throw new CoreError("value", "holdoutWithoutDays", { calibrationEnd, holdoutEnd });
  }
  if (rows.length === 0) {
    throw new CoreError("notAvailable", "noCustomers");
  }
  const firstDay = calibrationEnd - rows.reduce((longest, { T }) => Math.max(longest, T), 0);
  const weekStarts = [...weekly(firstDay, calibrationEnd), ...weekly(calibrationEnd + 1, holdoutEnd)];
  const weekOf = (at: number): number =>
    at <= calibrationEnd
      ? Math.floor((at - firstDay) / WEEK)
      : Math.ceil((calibrationEnd + 1 - firstDay) / WEEK) + Math.floor((at - calibrationEnd - 1) / WEEK);
  const actual = new Float64Array(weekStarts.length);
  repeats.forEach((count, at) => {
    actual[weekOf(at)]! += count;
  });
  const summary = {
    x: Int32Array.from(rows, (r) => r.x),
    tx: Int32Array.from(rows, (r) => r.tx),
    T: Int32Array.from(rows, (r) => r.T),
  };
  return {
    summary,
    collapsed: collapse(summary),
    holdoutPurchases: Int32Array.from(rows, (r) => r.after),
    firstDay,
    calibrationEnd,
    holdoutDays: holdoutEnd - calibrationEnd,
    weeks: weekStarts.map(({ start, end }, i) => ({ start, end, actual: actual[i]! })),
  };
}

function weekly(first: number, last: number): { start: number; end: number }[] {
  return Array.from({ length: Math.ceil((last + 1 - first) / WEEK) }, (_, i) => ({
    start: first + i * WEEK,
    end: Math.min(last, first + i * WEEK + WEEK - 1),
  }));
}

/** Indices ordered by customer, then day: two stable counting sorts. */
function byCustomerAndDay(customer: Int32Array, day: Int32Array): Int32Array {
  const n = customer.length;
  if (day.length !== n) {
    throw new CoreError("value", "summaryLengths", { rows: n });
  }
  const identity = new Int32Array(n);
  let sorted = true;
  for (let i = 0; i < n; i++) {
    identity[i] = i;
    sorted &&=
      i === 0 ||
      customer[i]! > customer[i - 1]! ||
      (customer[i] === customer[i - 1] && day[i]! >= day[i - 1]!);
  }
  if (sorted) {
    return identity;
  }
  return countingSort(customer, countingSort(day, identity));
}

function countingSort(key: Int32Array, order: Int32Array): Int32Array {
  let low = Infinity;
  let high = -Infinity;
  for (const value of key) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const next = new Int32Array(order.length === 0 ? 1 : high - low + 2);
  for (const value of key) {
    next[value - low + 1]!++;
  }
  for (let k = 1; k < next.length; k++) {
    next[k]! += next[k - 1]!;
  }
  const sorted = new Int32Array(order.length);
  for (const i of order) {
    sorted[next[key[i]! - low]!++] = i;
  }
  return sorted;
}
