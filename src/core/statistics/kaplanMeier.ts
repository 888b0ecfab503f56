import { CoreError } from "../errors";
import { zOf, type Interval } from "./proportions";
import { riskTable, type Durations } from "./riskTable";

/** Survival at each time of an event: the share for whom it has not yet happened. */
export interface SurvivalStep {
  readonly time: number;
  readonly survival: number;
  readonly atRisk: number;
  readonly events: number;
  /** Greenwood's Σ events ÷ (at risk × (at risk − events)): the variance of ln S. Infinite where nobody is left. */
  readonly logVariance: number;
}

/**
 * Survival of times of which some were cut off before the event (censored): S(t) = Π (1 − events / at risk).
 * Cases censored at the time of an event count as at risk; who was `entered` later than the start is at risk from then on.
 * Source: Kaplan & Meier (1958), JASA 53.
 *
 * @example kaplanMeier([1, 2, 2, 3], [1, 1, 0, 1]).map((step) => step.survival) // [0.75, 0.5, 0]
 */
export function kaplanMeier(
  times: Durations["times"],
  happened: Durations["happened"],
  entered?: Durations["entered"],
): SurvivalStep[] {
  return survivalByGroup({ times, happened, entered })[0]!;
}

/** A curve a group, from one pass over the cases. */
export function survivalByGroup(durations: Durations): SurvivalStep[][] {
  const { times, groups } = riskTable(durations);
  return groups.map(({ atRisk, events }) => {
    const steps: SurvivalStep[] = [];
    let survival = 1;
    let logVariance = 0;
    for (let i = 0; i < times.length; i++) {
      const [n, d] = [atRisk[i]!, events[i]!];
      if (d > 0) {
        survival *= 1 - d / n;
        logVariance += d / (n * (n - d));
        steps.push({ time: times[i]!, survival, atRisk: n, events: d, logVariance });
      }
    }
    return steps;
  });
}

/** Greenwood's standard error of a step's survival; NaN where nobody is left, of whom nothing is known. */
export function survivalError({ survival, logVariance }: SurvivalStep): number {
  return survival > 0 ? survival * Math.sqrt(logVariance) : NaN;
}

/**
 * Interval of a step's survival on the scale of ln(−ln S), which keeps it within 0 and 1; NaN where nobody is left.
 * Source: Kalbfleisch & Prentice (2002), The statistical analysis of failure time data, §1.4.
 */
export function survivalInterval({ survival, logVariance }: SurvivalStep, confidence: number): Interval {
  const z = zOf(confidence);
  if (!(survival > 0)) {
    return { low: NaN, high: NaN };
  }
  const log = Math.log(survival);
  const factor = Math.exp((z * Math.sqrt(logVariance)) / -log);
  return { low: Math.exp(log * factor), high: Math.exp(log / factor) };
}

/** Survival at a time, 1 before the first event. */
export function survivalAt(steps: readonly SurvivalStep[], time: number): number {
  return stepAt(steps, time)?.survival ?? 1;
}

/** The last step up to a time, found by halving. */
export function stepAt(steps: readonly SurvivalStep[], time: number): SurvivalStep | undefined {
  let [from, to] = [0, steps.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (steps[middle]!.time <= time) {
      from = middle + 1;
    } else {
      to = middle;
    }
  }
  return steps[from - 1];
}

/** Rounding of a product of many factors, by which a survival of one half may miss it. */
const ROUNDING = 1e-12;

/** A time with its interval; NaN where the curve, or the band around it, does not fall so far. */
export interface SurvivalTime extends Interval {
  readonly time: number;
}

/**
 * The first time at which no more than a share is left, the median by default, with the times at which the band is there.
 * Source: Brookmeyer & Crowley (1982), Biometrics 38.
 */
export function survivalTime(steps: readonly SurvivalStep[], confidence: number, share = 0.5): SurvivalTime {
  if (!(share > 0 && share < 1)) {
    throw new CoreError("value", "shareBetween", { name: "share", value: share });
  }
  const first = (value: (step: SurvivalStep) => number) =>
    steps.find((step) => value(step) <= share + ROUNDING)?.time ?? NaN;
  return {
    time: first(({ survival }) => survival),
    low: first((step) => survivalInterval(step, confidence).low),
    high: first((step) => survivalInterval(step, confidence).high),
  };
}
