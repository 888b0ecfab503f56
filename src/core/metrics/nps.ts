import type { TextColumn } from "../cells/columns";
import { CoreError } from "../errors";
import { holmAdjusted, twoSided, zOf } from "../statistics/proportions";
import { requireSome } from "../statistics/domain";
import { rowsByGroup, take } from "./groups";

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
    const score = scores[i]!;
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

/** Answers from which five kinds of answers of the eleven are no chance. */
const MANY = 20;

/**
 * Refuses what is hardly a 0–10 question: 20 answers or more of which none leaves 1–5 are those of a five-point scale,
 * and their "NPS" would be −100 however satisfied people are.
 */
export function requireElevenPoints(scores: ArrayLike<number>): void {
  let n = 0;
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i]!;
    if (score < 1 || score > 5) {
      return;
    }
    n += Number.isNaN(score) ? 0 : 1;
  }
  if (n >= MANY) {
    throw new CoreError("value", "npsOfFivePoints", { n });
  }
}

export function npsOfCounts({ promoters, detractors, n }: NpsCounts): number {
  requireSome(n);
  return (100 * (promoters - detractors)) / n;
}

/**
 * Variance of one answer scored +1, 0 or −1: p + d − (p − d)².
 *
 * @example npsVariance({ promoters: 3, passives: 2, detractors: 1 }) // 5/9
 */
export function npsVariance(counts: { promoters: number; passives: number; detractors: number }): number {
  const n = counts.promoters + counts.passives + counts.detractors;
  const p = counts.promoters / n;
  const d = counts.detractors / n;
  return p + d - (p - d) ** 2;
}

export type NpsMethod = "adjusted" | "wald";

export interface NpsInterval {
  readonly nps: number;
  /** Half the width before it is clipped to −100…100. */
  readonly margin: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

/**
 * How sure is a Net Promoter Score? `wald`: NPS ± z·√(variance / n). `adjusted` (default) first adds 0.75 detractors,
 * 1.5 passives and 0.75 promoters, which keeps its promise for small n. Clipped to −100…100.
 * Source: Rocks (2016), Interval estimation for the "Net Promoter Score", The American Statistician 70(4).
 *
 * @example npsInterval({ promoters: 291, passives: 476, detractors: 395 }, 0.95, "wald").margin // 4.388
 */
export function npsInterval(
  counts: { promoters: number; passives: number; detractors: number },
  confidence: number,
  method: NpsMethod,
): NpsInterval {
  const n = counts.promoters + counts.passives + counts.detractors;
  requireSome(n);
  const { centre, error } = method === "wald" ? moments(counts) : moments(adjusted(counts));
  const margin = 100 * zOf(confidence) * error;
  return {
    nps: (100 * (counts.promoters - counts.detractors)) / n,
    margin,
    low: Math.max(-100, 100 * centre - margin),
    high: Math.min(100, 100 * centre + margin),
    n,
  };
}

export interface NpsDifference {
  readonly npsA: number;
  readonly npsB: number;
  /** B − A. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly z: number;
  readonly p: number;
}

/**
 * Do two groups differ in NPS? Unpooled z on adjusted counts (see {@link npsInterval}); the difference is B − A.
 *
 * @example
 * compareNps(
 *   { promoters: 50, passives: 30, detractors: 20, n: 100 },
 *   { promoters: 60, passives: 30, detractors: 10, n: 100 },
 *   0.95,
 * ).p // 0.0565
 */
export function compareNps(
  a: { promoters: number; passives: number; detractors: number; n: number },
  b: { promoters: number; passives: number; detractors: number; n: number },
  confidence: number,
): NpsDifference {
  requireSome(a.n);
  requireSome(b.n);
  const ma = moments(adjusted(a));
  const mb = moments(adjusted(b));
  const error = Math.hypot(ma.error, mb.error);
  const z = (mb.centre - ma.centre) / error;
  const margin = 100 * zOf(confidence) * error;
  const centre = 100 * (mb.centre - ma.centre);
  const npsA = (100 * (a.promoters - a.detractors)) / a.n;
  const npsB = (100 * (b.promoters - b.detractors)) / b.n;
  return {
    npsA,
    npsB,
    difference: npsB - npsA,
    low: Math.max(-200, centre - margin),
    high: Math.min(200, centre + margin),
    z,
    p: twoSided(z),
  };
}

function adjusted(counts: { promoters: number; passives: number; detractors: number }) {
  return {
    promoters: counts.promoters + 0.75,
    passives: counts.passives + 1.5,
    detractors: counts.detractors + 0.75,
  };
}

function moments(counts: { promoters: number; passives: number; detractors: number }) {
  const n = counts.promoters + counts.passives + counts.detractors;
  return { centre: (counts.promoters - counts.detractors) / n, error: Math.sqrt(npsVariance(counts) / n) };
}

/** Smallest group that is compared with the rest; smaller ones get an interval only. */
export const SMALLEST_COMPARED_GROUP = 30;

export interface NpsOfGroup extends NpsInterval {
  readonly group: string;
  /** Of the comparison with all other groups together, Holm-corrected; NaN below 30 answers or without a rest. */
  readonly p: number;
}

/** NPS of each group with its interval, and whether it differs from the rest. */
export function npsByGroup(groups: TextColumn, scores: Float64Array, confidence: number): NpsOfGroup[] {
  const counts = rowsByGroup(groups).flatMap(({ name, rows }) => {
    const own = countNps(take(scores, rows));
    return own.n > 0 ? [{ name, own }] : [];
  });
  const sum = (key: "promoters" | "passives" | "detractors" | "n") =>
    counts.reduce((s, { own }) => s + own[key], 0);
  const all = {
    promoters: sum("promoters"),
    passives: sum("passives"),
    detractors: sum("detractors"),
    n: sum("n"),
  };
  requireSome(all.n);
  const pValues = counts.map(({ own }) => {
    const rest = {
      promoters: all.promoters - own.promoters,
      passives: all.passives - own.passives,
      detractors: all.detractors - own.detractors,
      n: all.n - own.n,
    };
    return own.n < SMALLEST_COMPARED_GROUP || rest.n === 0 ? NaN : compareNps(rest, own, confidence).p;
  });
  const corrected = holmAdjusted(pValues);
  return counts.map(({ name, own }, i) => ({
    group: name,
    ...npsInterval(own, confidence, "adjusted"),
    p: corrected[i]!,
  }));
}
