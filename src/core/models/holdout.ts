/** Does a model predict purchases that it has not seen? Calibration and holdout, predicted against actual. */
import { CoreError } from "../errors";
import { collapse, type CollapsedSummary, type PurchaseSummary } from "./collapse";
import type { Diagnosis } from "./diagnosis";
import { forEachAge } from "./forecastValue";
import type { PurchaseModel, PurchaseParameters } from "./purchaseModel";

/** Purchases as pairs of a customer (0, 1, 2, …) and a day number, in any order; several on one day count once. */
export interface PurchaseDays {
  readonly customer: Int32Array;
  readonly day: Int32Array;
}

/** Customers first seen up to `calibrationEnd`, what the model may know of them, and what they did then. */
export interface HoldoutSplit {
  readonly summary: PurchaseSummary;
  readonly collapsed: CollapsedSummary;
  /** Customer number of each row. */
  readonly customer: Int32Array;
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
 * @example splitHoldout({ customer, day }, 45565, 45838).summary
 */
export function splitHoldout(
  { customer, day }: PurchaseDays,
  calibrationEnd: number,
  holdoutEnd: number,
): HoldoutSplit {
  if (!(holdoutEnd > calibrationEnd)) {
    throw new CoreError("value", "holdoutWithoutDays", { calibrationEnd, holdoutEnd });
  }
  const order = byCustomerAndDay(customer, day);
  const rows: { customer: number; x: number; tx: number; T: number; after: number }[] = [];
  let firstDay = Infinity;
  for (const i of order) {
    firstDay = day[i]! <= calibrationEnd ? Math.min(firstDay, day[i]!) : firstDay;
  }
  if (firstDay === Infinity) {
    throw new CoreError("notAvailable", "noCustomers");
  }
  const weekStarts = [...weekly(firstDay, calibrationEnd), ...weekly(calibrationEnd + 1, holdoutEnd)];
  const weekOf = (at: number): number =>
    at <= calibrationEnd
      ? Math.floor((at - firstDay) / WEEK)
      : Math.ceil((calibrationEnd + 1 - firstDay) / WEEK) + Math.floor((at - calibrationEnd - 1) / WEEK);
  const actual = new Float64Array(weekStarts.length);
  let row: (typeof rows)[number] | undefined;
  let whose = -1;
  let before = -1;
  for (const i of order) {
    const at = day[i]!;
    if (customer[i] !== whose) {
      whose = customer[i]!;
      row =
        at <= calibrationEnd ? { customer: whose, x: 0, tx: 0, T: calibrationEnd - at, after: 0 } : undefined;
      if (row) {
        rows.push(row);
      }
    } else if (row && at !== before && at <= holdoutEnd) {
      actual[weekOf(at)]!++;
      if (at <= calibrationEnd) {
        row.x++;
        row.tx = at - (calibrationEnd - row.T);
      } else {
        row.after++;
      }
    }
    before = at;
  }
  const summary = {
    x: Int32Array.from(rows, (r) => r.x),
    tx: Int32Array.from(rows, (r) => r.tx),
    T: Int32Array.from(rows, (r) => r.T),
  };
  return {
    summary,
    collapsed: collapse(summary),
    customer: Int32Array.from(rows, (r) => r.customer),
    holdoutPurchases: Int32Array.from(rows, (r) => r.after),
    firstDay,
    calibrationEnd,
    holdoutDays: holdoutEnd - calibrationEnd,
    weeks: weekStarts.map(({ start, end }, i) => ({ start, end, actual: actual[i]! })),
  };
}

/** `green`: total within 10 % of what happened; `amber`: within 25 %; `red`: beyond. */
export type Verdict = "green" | "amber" | "red";

/** Limits of the verdict, as shares of the actual total. */
export const HOLDOUT_LIMITS = { green: 0.1, amber: 0.25 } as const;

/** Predicted against actual. */
export interface HoldoutCheck {
  readonly customers: number;
  readonly days: number;
  readonly actual: number;
  readonly predicted: number;
  /** predicted/actual − 1; absent when nobody bought in the holdout. */
  readonly bias?: number;
  /** Mean of |predicted − actual| over customers. */
  readonly meanAbsoluteError: number;
  readonly verdict: Verdict;
  /**
   * All weeks, calibration and holdout: predicted repeat purchases beside actual ones. In the calibration the prediction
   * is that for new customers of the same age; in the holdout it knows each customer's history.
   */
  readonly weeks: readonly {
    readonly start: number;
    readonly end: number;
    readonly holdout: boolean;
    readonly actual: number;
    readonly predicted: number;
  }[];
  /** Mean purchases in the holdout by repeat purchases before it; the last row takes all with more. */
  readonly byFrequency: readonly {
    readonly x: number;
    readonly customers: number;
    readonly actual: number;
    readonly predicted: number;
  }[];
  readonly diagnoses: readonly Diagnosis[];
}

/** Rows of the tables by repeat purchases: 0 to 6, and 7 or more. */
const LAST_FREQUENCY = 7;

/**
 * Compares a model fitted to `split.summary` with what followed.
 *
 * @example checkHoldout(mbgNbd, mbgNbd.fit(split.collapsed).parameters, split).verdict
 */
export function checkHoldout<P extends PurchaseParameters>(
  model: PurchaseModel<P>,
  parameters: P,
  split: HoldoutSplit,
): HoldoutCheck {
  const { summary, collapsed, holdoutPurchases, calibrationEnd, holdoutDays } = split;
  const alive = model.aliveColumn(parameters, collapsed);
  const predicted = new Float64Array(alive.length);
  const later = split.weeks.filter(({ start }) => start > calibrationEnd);
  const until = later.map(({ end }) => model.ifAlive(parameters, end - calibrationEnd));
  const cumulative = new Float64Array(later.length);
  forEachAge(collapsed, (x, T, from, to) => {
    let living = 0;
    for (let i = from; i < to; i++) {
      living += alive[i]! * collapsed.weight[i]!;
    }
    let expected = 0;
    until.forEach((expectation, week) => {
      expected = expectation(x, T);
      cumulative[week]! += living * expected;
    });
    for (let i = from; i < to; i++) {
      predicted[i] = alive[i]! * expected;
    }
  });

  const n = summary.x.length;
  const groups = Array.from({ length: LAST_FREQUENCY + 1 }, (_, x) => ({
    x,
    customers: 0,
    actual: 0,
    predicted: 0,
  }));
  let actual = 0;
  let absolute = 0;
  for (let i = 0; i < n; i++) {
    const expected = predicted[collapsed.rowOf[i]!]!;
    const group = groups[Math.min(summary.x[i]!, LAST_FREQUENCY)]!;
    group.customers++;
    group.actual += holdoutPurchases[i]!;
    group.predicted += expected;
    actual += holdoutPurchases[i]!;
    absolute += Math.abs(expected - holdoutPurchases[i]!);
  }
  const total = cumulative[cumulative.length - 1]!;
  const bias = actual > 0 ? total / actual - 1 : undefined;
  const earlier = trackCalibration(model, parameters, split);
  return {
    customers: n,
    days: holdoutDays,
    actual,
    predicted: total,
    bias,
    meanAbsoluteError: absolute / n,
    verdict: verdictOf(bias),
    weeks: split.weeks.map((week, i) => {
      const holdout = week.start > calibrationEnd;
      const j = i - earlier.length;
      return {
        ...week,
        holdout,
        predicted: holdout ? cumulative[j]! - (cumulative[j - 1] ?? 0) : earlier[i]!,
      };
    }),
    byFrequency: groups
      .filter(({ customers }) => customers > 0)
      .map((group) => ({
        ...group,
        actual: group.actual / group.customers,
        predicted: group.predicted / group.customers,
      })),
    diagnoses:
      bias === undefined ? [{ id: "holdoutEmpty", severity: "warning", detail: { days: holdoutDays } }] : [],
  };
}

/** The verdict on a bias; without a purchase to compare with there is nothing to trust. */
export function verdictOf(bias: number | undefined): Verdict {
  const size = bias === undefined ? Infinity : Math.abs(bias);
  return size <= HOLDOUT_LIMITS.green ? "green" : size <= HOLDOUT_LIMITS.amber ? "amber" : "red";
}

/**
 * Customers with n = 0, 1, …, 6 and 7 or more repeat purchases: how many there are and how many the model expects,
 * Σ over customers of P(X(T) = n).
 *
 * @example frequencyHistogram(mbgNbd, parameters, summary)[0] // { n: 0, actual: 1411, predicted: 1410.9 }
 */
export function frequencyHistogram<P extends PurchaseParameters>(
  model: PurchaseModel<P>,
  parameters: P,
  data: CollapsedSummary,
): { readonly n: number; readonly actual: number; readonly predicted: number }[] {
  const customersAt = new Float64Array(data.times.length);
  const rows = Array.from({ length: LAST_FREQUENCY + 1 }, (_, n) => ({ n, actual: 0, predicted: 0 }));
  let customers = 0;
  data.x.forEach((x, g) => {
    for (let i = data.start[g]!; i < data.start[g + 1]!; i++) {
      customersAt[data.T[i]!]! += data.weight[i]!;
      rows[Math.min(x, LAST_FREQUENCY)]!.actual += data.weight[i]!;
      customers += data.weight[i]!;
    }
  });
  let below = 0;
  for (const row of rows.slice(0, LAST_FREQUENCY)) {
    customersAt.forEach((count, t) => {
      row.predicted += count > 0 ? count * model.pmf(parameters, row.n, data.times[t]!) : 0;
    });
    below += row.predicted;
  }
  rows[LAST_FREQUENCY]!.predicted = Math.max(0, customers - below);
  return rows;
}

/** Repeat purchases that new customers of the same ages would make in each week of the calibration. */
function trackCalibration<P extends PurchaseParameters>(
  model: PurchaseModel<P>,
  parameters: P,
  { summary, firstDay, calibrationEnd, weeks }: HoldoutSplit,
): number[] {
  const started = new Float64Array(calibrationEnd - firstDay + 1);
  for (let i = 0; i < summary.T.length; i++) {
    started[calibrationEnd - firstDay - summary.T[i]!]!++;
  }
  const byAge = Float64Array.from(started, (_, age) => model.expectedPurchasesNew(parameters, age));
  const upTo = (end: number): number => {
    let sum = 0;
    for (let first = 0; first <= end - firstDay; first++) {
      sum += started[first]! * byAge[end - firstDay - first]!;
    }
    return sum;
  };
  let before = 0;
  return weeks
    .filter(({ start }) => start <= calibrationEnd)
    .map(({ end }) => {
      const now = upTo(end);
      const week = now - before;
      before = now;
      return week;
    });
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
  const identity = Int32Array.from({ length: n }, (_, i) => i);
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
