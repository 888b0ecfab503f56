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
  /** When each step was reached, `times[step][customer]`; NaN where it was not. */
  readonly times: readonly Float64Array[];
  /** The last step that was reached; -1 for who never entered. */
  readonly furthest: Int8Array;
  /** 1 for who entered less than a window before the end: they may still go on. */
  readonly isOpen: Uint8Array;
}

/** How far did each customer come who entered by the first step? */
export function stepPaths(events: StepEvents, { steps, window, strict, last }: StepOptions): StepPaths {
  let customers = 0;
  for (let row = 0; row < events.customer.length; row++) {
    customers = Math.max(customers, events.customer[row]! + 1);
  }
  const times = Array.from({ length: steps }, () => new Float64Array(customers).fill(NaN));
  const furthest = new Int8Array(customers).fill(-1);
  const [entered] = times as [Float64Array];
  const [ever, never] = [-Infinity, Infinity].map((limit) => new Float64Array(customers).fill(limit));
  times.forEach((own, step) => {
    const from = step === 0 ? ever! : strict ? times[step - 1]! : entered;
    const begin = step === 0 ? never! : entered;
    firstTimes(events, step, own, { from, begin, window });
    for (let who = 0; who < customers; who++) {
      furthest[who] = Number.isNaN(own[who]!) ? furthest[who]! : step;
    }
  });
  const isOpen = new Uint8Array(customers);
  for (let who = 0; who < customers; who++) {
    isOpen[who] = last - entered[who]! < window ? 1 : 0;
  }
  return { customers, times, furthest, isOpen };
}

interface Limits {
  /** By customer: not before. */
  readonly from: Float64Array;
  /** By customer: not later than so many days after. */
  readonly begin: Float64Array;
  readonly window: number;
}

/** The first time of a step by customer within limits; NaN limits let nothing in. */
function firstTimes(
  { customer, step, time }: StepEvents,
  wanted: number,
  found: Float64Array,
  { from, begin, window }: Limits,
): void {
  for (let row = 0; row < customer.length; row++) {
    const who = customer[row]!;
    if (step[row] !== wanted || who < 0) {
      continue;
    }
    const moment = time[row]!;
    if (moment >= from[who]! && moment <= begin[who]! + window && !(moment >= found[who]!)) {
      found[who] = moment;
    }
  }
}

export interface StepFigures {
  readonly customers: number;
  /** Median days since the step before, among those who passed both; NaN for the first and for none. */
  readonly medianDays: number;
}

/** Customers at each step and how long they took, of those whose window is over. */
export function stepFigures({ customers, times, isOpen }: StepPaths): StepFigures[] {
  return times.map((own, step): StepFigures => {
    const before = times[step - 1];
    const spans = new Float64Array(customers);
    let [reached, timed] = [0, 0];
    for (let who = 0; who < customers; who++) {
      if (isOpen[who] === 1 || Number.isNaN(own[who]!)) {
        continue;
      }
      reached++;
      const span = before ? own[who]! - before[who]! : NaN;
      if (span >= 0) {
        spans[timed++] = span;
      }
    }
    return { customers: reached, medianDays: percentilesInclusive(spans.subarray(0, timed), [0.5])[0]! };
  });
}
