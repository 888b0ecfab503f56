import { CoreError } from "../errors";
import { requireSome } from "./domain";

export interface NpsCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  readonly n: number;
  /** Answers of exactly 0, told apart because some hosts deliver blank cells as 0. */
  readonly zeros: number;
  readonly sum: number;
}

/** Counts 0–10 answers: 9 and 10 promoters, 7 and 8 passives, the rest detractors. NaN is a blank. */
export function countNps(scores: ArrayLike<number>): NpsCounts {
  let promoters = 0;
  let passives = 0;
  let n = 0;
  let zeros = 0;
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number;
    if (Number.isNaN(score)) {
      continue;
    }
    if (!Number.isInteger(score) || score < 0 || score > 10) {
      throw new CoreError("value", "npsScoreOutOfRange", { score });
    }
    n++;
    sum += score;
    if (score >= 9) {
      promoters++;
    } else if (score >= 7) {
      passives++;
    } else if (score === 0) {
      zeros++;
    }
  }
  return { promoters, passives, detractors: n - promoters - passives, n, zeros, sum };
}

/**
 * Net Promoter Score: share of promoters (9, 10) less share of detractors (0–6), times 100. Passives count in the base.
 * Source: Reichheld (2003), Harvard Business Review 81(12).
 *
 * @example nps([10, 9, 8, 6]) // 25
 */
export function nps(scores: ArrayLike<number>): number {
  return npsOfCounts(countNps(scores));
}

export function npsOfCounts({ promoters, detractors, n }: NpsCounts): number {
  requireSome(n);
  return (100 * (promoters - detractors)) / n;
}
