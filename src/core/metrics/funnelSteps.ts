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

/** How far customers came, by their numbers. */
export interface StepPaths {
  /** One more than the greatest number of a customer. */
  readonly customers: number;
  readonly steps: number;
  /** When each step was reached, `times[customer × steps + step]`; NaN where it was not. */
  readonly times: Float64Array;
  /** The last step that was reached; -1 for who never entered. */
  readonly furthest: Int8Array;
  /** 1 for who entered less than a window before the end: they may still go on. */
  readonly isOpen: Uint8Array;
}

/** How far did each customer come who entered by the first step? */
export function stepPaths(
  { customer, step, time }: StepEvents,
  { steps, window, strict, last }: StepOptions,
): StepPaths {
  let customers = 0;
  const keys = new Int32Array(customer.length);
  for (let row = 0; row < keys.length; row++) {
    const counts = customer[row]! >= 0 && step[row]! < steps && Number.isFinite(time[row]!);
    keys[row] = counts ? step[row]! : -1;
    customers = customer[row]! >= customers ? customer[row]! + 1 : customers;
  }
  // A step's events one after another, so that none is asked in vain.
  const { rows, start } = rowsByKey(keys, steps);
  const times = new Float64Array(customers * steps).fill(NaN);
  for (let wanted = 0; wanted < steps; wanted++) {
    const from = strict ? wanted - 1 : 0;
    for (let at = start[wanted]!; at < start[wanted + 1]!; at++) {
      const own = customer[rows[at]!]! * steps;
      const moment = time[rows[at]!]!;
      const inTime = wanted === 0 || (moment >= times[own + from]! && moment <= times[own]! + window);
      // Also where none is known yet.
      if (inTime && !(moment >= times[own + wanted]!)) {
        times[own + wanted] = moment;
      }
    }
  }
  const furthest = new Int8Array(customers).fill(-1);
  const isOpen = new Uint8Array(customers);
  for (let who = 0; who < customers; who++) {
    for (let at = 0; at < steps; at++) {
      furthest[who] = Number.isNaN(times[who * steps + at]!) ? furthest[who]! : at;
    }
    isOpen[who] = last - times[who * steps]! < window ? 1 : 0;
  }
  return { customers, steps, times, furthest, isOpen };
}

export interface StepFigures {
  readonly customers: number;
  /** Median days since the step before, among those who passed both; NaN for the first and for none. */
  readonly medianDays: number;
}

/** Customers at each step and how long they took, of those whose window is over. */
export function stepFigures({ customers, steps, times, isOpen }: StepPaths): StepFigures[] {
  return Array.from({ length: steps }, (_, step): StepFigures => {
    const spans = new Float64Array(step === 0 ? 0 : customers);
    let [reached, timed] = [0, 0];
    for (let who = 0; who < customers; who++) {
      const own = times[who * steps + step]!;
      if (isOpen[who] === 1 || Number.isNaN(own)) {
        continue;
      }
      reached++;
      const span = step === 0 ? NaN : own - times[who * steps + step - 1]!;
      if (span >= 0) {
        spans[timed++] = span;
      }
    }
    return { customers: reached, medianDays: percentilesInclusive(spans.subarray(0, timed), [0.5])[0]! };
  });
}
