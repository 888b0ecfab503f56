/** Does a model predict purchases that it has not seen? Holdout, predicted against actual. */
import type { Diagnosis } from "./diagnosis";
import { forEachAge } from "./forecastValue";
import type { HoldoutSplit } from "../holdoutSplit";
import type { PurchaseModel, PurchaseParameters } from "./purchaseModel";

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

/** Rows of the table by repeat purchases: 0 to 6, and 7 or more. */
const LAST_FREQUENCY = 7;

/**
 * Compares a model fitted to `split.summary` with what followed.
 *
 * @example
 * checkHoldout(
 *   mbgNbd,
 *   { r: 1, alpha: 30, a: 1, b: 1, unitDays: 1 },
 *   splitHoldout({ customer: Int32Array.of(0, 0, 0), day: Int32Array.of(1, 11, 31) }, 20, 40),
 * ) // { actual: 1, predicted: 0.407, verdict: "red", … }
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
