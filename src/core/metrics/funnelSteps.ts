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
  const events = new Map<number, { readonly step: number; readonly time: number }[]>();
  for (let row = 0; row < customer.length; row++) {
    if (customer[row]! >= 0 && step[row]! >= 0 && Number.isFinite(time[row]!)) {
      const own = events.get(customer[row]!) ?? [];
      own.push({ step: step[row]!, time: time[row]! });
      events.set(customer[row]!, own);
    }
  }
  return [...events]
    .sort(([a], [b]) => a - b)
    .flatMap(([who, own]): StepPath[] => {
      const entered = own.reduce(
        (first, event) => (event.step === 0 ? Math.min(first, event.time) : first),
        Infinity,
      );
      if (entered === Infinity) {
        return [];
      }
      const end = entered + window;
      const times = [entered];
      for (let at = 1; at < steps; at++) {
        const from = strict ? times[at - 1]! : entered;
        const reached = own.reduce(
          (first, event) =>
            event.step === at && event.time >= from && event.time <= end
              ? Math.min(first, event.time)
              : first,
          Infinity,
        );
        times.push(reached === Infinity ? NaN : reached);
      }
      const furthest = times.reduce((far, moment, at) => (Number.isNaN(moment) ? far : at), 0);
      return [{ customer: who, times, furthest, isOpen: last - entered < window }];
    });
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
