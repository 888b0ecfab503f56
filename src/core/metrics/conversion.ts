import { divide, requireNotNegative, requireSome } from "../statistics/domain";

export interface Stage {
  readonly count: number;
  /** Share of the stage before; NaN for the first. */
  readonly stepRate: number;
  /** Share of the first stage. */
  readonly overallRate: number;
  /** 1 − step rate; NaN for the first. */
  readonly dropOff: number;
}

/**
 * How many get from stage to stage of a funnel? step_i = n_i / n_{i−1}, overall = n_i / n_1, drop = 1 − step.
 *
 * @example funnel([1000, 400, 100])[2].overallRate // 0.1
 */
export function funnel(counts: readonly number[]): Stage[] {
  requireSome(counts.length);
  counts.forEach((count) => requireNotNegative(count, "stage_counts"));
  const first = counts[0]!;
  return counts.map((count, i) => {
    // After a stage that nobody reached there is no rate, and no error that would hide the stages before.
    const before = i === 0 ? NaN : counts[i - 1]!;
    const stepRate = before > 0 ? count / before : NaN;
    return { count, stepRate, overallRate: divide(count, first), dropOff: 1 - stepRate };
  });
}
