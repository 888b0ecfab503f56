/** Survival at each time of an event: the share for whom it has not yet happened. */
export interface SurvivalStep {
  readonly time: number;
  readonly survival: number;
  readonly atRisk: number;
  readonly events: number;
}

/**
 * Survival of times of which some were cut off before the event (censored): S(t) = Π (1 − events / at risk).
 * Cases censored at the time of an event count as at risk. Source: Kaplan & Meier (1958), JASA 53.
 *
 * @example kaplanMeier([1, 2, 2, 3], [1, 1, 0, 1]).map((step) => step.survival) // [0.75, 0.5, 0]
 */
export function kaplanMeier(times: ArrayLike<number>, happened: ArrayLike<number | boolean>): SurvivalStep[] {
  const order = Array.from({ length: times.length }, (_, i) => i);
  order.sort((i, j) => times[i]! - times[j]!);
  const steps: SurvivalStep[] = [];
  let survival = 1;
  for (let i = 0; i < order.length;) {
    const time = times[order[i]!]!;
    const atRisk = order.length - i;
    let events = 0;
    for (; i < order.length && times[order[i]!] === time; i++) {
      events += happened[order[i]!] ? 1 : 0;
    }
    if (events > 0) {
      survival *= 1 - events / atRisk;
      steps.push({ time, survival, atRisk, events });
    }
  }
  return steps;
}
