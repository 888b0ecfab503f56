import { rowsByKey } from "../ledger/keyedRows";
import { percentilesInclusive } from "../statistics/percentiles";

/** Who did what when, as columns of one length. */
export interface StepEvents {
  /** -1 where nobody is named. */
  readonly customer: ArrayLike<number>;
  /** Step from 0 on; -1 for what is no step. */
  readonly step: ArrayLike<number>;
  /** Days, with the time of day as their fraction. */
  readonly time: ArrayLike<number>;
}

export interface StepOptions {
  readonly steps: number;
  /** Days from the first step within which the others count. */
  readonly window: number;
  /** Each step after the one before; otherwise at any time in the window. */
  readonly strict: boolean;
  /** The last moment of the data: who entered less than a window before it is still open. */
  readonly last: number;
}

export interface StepPath {
  readonly customer: number;
  /** When each step was reached; NaN where it was not. */
  readonly times: readonly number[];
  /** The last step that was reached. */
  readonly furthest: number;
  /** Entered less than a window before the end: may still go on. */
  readonly isOpen: boolean;
}

/** How far did each customer come who entered by the first step? In the order of the customers' numbers. */
export function stepPaths(
  { customer, step, time }: StepEvents,
  { steps, window, strict, last }: StepOptions,
): StepPath[] {
  let most = -1;
  const keys = new Int32Array(customer.length);
  for (let row = 0; row < keys.length; row++) {
    const counts = customer[row]! >= 0 && step[row]! >= 0 && Number.isFinite(time[row]!);
    keys[row] = counts ? customer[row]! : -1;
    most = Math.max(most, keys[row]!);
  }
  const { rows, start } = rowsByKey(keys, most + 1);
  // Side by side, so that a customer's events are read from one place.
  const [moments, kinds] = [new Float64Array(rows.length), new Int32Array(rows.length)];
  for (let at = 0; at < rows.length; at++) {
    moments[at] = time[rows[at]!]!;
    kinds[at] = step[rows[at]!]!;
  }
  /** The first time of a step among some events, not before and not after some time. */
  const first = (who: number, wanted: number, from: number, to: number): number => {
    let found = Infinity;
    for (let at = start[who]!; at < start[who + 1]!; at++) {
      const moment = moments[at]!;
      if (kinds[at] === wanted && moment >= from && moment <= to && moment < found) {
        found = moment;
      }
    }
    return found;
  };
  const paths: StepPath[] = [];
  for (let who = 0; who <= most; who++) {
    const entered = first(who, 0, -Infinity, Infinity);
    if (entered === Infinity) {
      continue;
    }
    const times = [entered];
    let furthest = 0;
    for (let at = 1; at < steps; at++) {
      const reached = first(who, at, strict ? times[at - 1]! : entered, entered + window);
      times.push(reached === Infinity ? NaN : reached);
      furthest = reached === Infinity ? furthest : at;
    }
    paths.push({ customer: who, times, furthest, isOpen: last - entered < window });
  }
  return paths;
}

export interface StepFigures {
  readonly customers: number;
  /** Median days since the step before, among those who passed both; NaN for the first and for none. */
  readonly medianDays: number;
}

/** Customers at each step and how long they took, of those whose window is over. */
export function stepFigures(paths: readonly StepPath[], steps: number): StepFigures[] {
  const over = paths.filter(({ isOpen }) => !isOpen);
  return Array.from({ length: steps }, (_, at): StepFigures => {
    const reached = over.filter(({ times }) => !Number.isNaN(times[at]!));
    const spans =
      at === 0 ? [] : reached.map(({ times }) => times[at]! - times[at - 1]!).filter((span) => span >= 0);
    return {
      customers: reached.length,
      medianDays: spans.length > 0 ? percentilesInclusive(spans, [0.5])[0]! : NaN,
    };
  });
}
