import type { TextColumn } from "../cells/columns";
import type { Scale } from "../cells/dataset";
import { CoreError } from "../errors";
import type { Interval } from "../statistics/proportions";
import { holmAdjusted, wilsonInterval } from "../statistics/proportions";
import { requireSome } from "../statistics/domain";
import { compareShares } from "./compareShares";
import { rowsByGroup, take } from "./groups";
import { SMALLEST_COMPARED_GROUP } from "./nps";

/**
 * A scale as people write it: 5 is 1–5, 10 is 1–10, and "0-10" is 0–10.
 *
 * @example readScale("0-10") // { min: 0, max: 10 }
 */
export function readScale(text: string | number): Scale {
  const ends = /^\s*(\d+)\s*[-–—~～至到]\s*(\d+)\s*$/.exec(String(text));
  const scale = ends ? { min: Number(ends[1]), max: Number(ends[2]) } : { min: 1, max: Number(text) };
  // Excel makes a date of 1-5 typed into a cell: a scale that reaches 46,000 is none.
  if (!(Number.isInteger(scale.max) && scale.max > scale.min + 1 && scale.max <= 100)) {
    throw new CoreError("value", "scaleUnreadable", { scale: String(text) });
  }
  return scale;
}

/** How many answers there are, how many of them in the top two of the scale (of three points the top one), and their sum. */
export function countScores(scores: ArrayLike<number>, { min, max }: Scale) {
  let n = 0;
  let top = 0;
  let sum = 0;
  // The middle of three is neither satisfied nor not.
  const from = max - min > 2 ? max - 1 : max;
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i]!;
    if (Number.isNaN(score)) {
      continue;
    }
    if (score < min || score > max) {
      throw new CoreError("value", "scoreOutOfScale", { score, min, max });
    }
    n++;
    top += score >= from ? 1 : 0;
    sum += score;
  }
  return { n, top, sum };
}

/**
 * CSAT: share of answers in the top two of the scale (4 and 5 of 5), of three points in the top one. A share, not a mean.
 *
 * @example satisfiedShare([5, 4, 3, 1], { min: 1, max: 5 }) // 0.5
 */
export function satisfiedShare(scores: ArrayLike<number>, scale: Scale): number {
  const { n, top } = countScores(scores, scale);
  requireSome(n);
  return top / n;
}

/**
 * Mean answer, in points of the scale.
 *
 * @example meanScore([5, 4, 3, 1], { min: 1, max: 5 }) // 3.25
 */
export function meanScore(scores: ArrayLike<number>, scale: Scale): number {
  const { n, sum } = countScores(scores, scale);
  requireSome(n);
  return sum / n;
}

/**
 * Customer effort score: mean answer where higher is easier; `reverse` turns a scale where higher is harder.
 * Source: Dixon, Freeman & Toman (2010), Stop trying to delight your customers, Harvard Business Review 88(7/8).
 *
 * @example effortScore([7, 6, 2], { min: 1, max: 7 }, false) // 5
 */
export function effortScore(scores: ArrayLike<number>, scale: Scale, reverse: boolean): number {
  const mean = meanScore(scores, scale);
  return reverse ? scale.min + scale.max - mean : mean;
}

export interface SatisfactionInterval extends Interval {
  readonly share: number;
  readonly n: number;
}

/** CSAT with its Wilson interval. */
export function satisfactionInterval(
  scores: ArrayLike<number>,
  scale: Scale,
  confidence: number,
): SatisfactionInterval {
  const { n, top } = countScores(scores, scale);
  requireSome(n);
  return { share: top / n, ...wilsonInterval(top, n, confidence), n };
}

export interface SatisfactionOfGroup extends SatisfactionInterval {
  readonly group: string;
  readonly mean: number;
  /** Of the comparison with all other groups together, Holm-corrected; NaN below 30 answers or without a rest. */
  readonly p: number;
}

/** CSAT of each group with its interval, and whether it differs from the rest. */
export function satisfactionByGroup(
  groups: TextColumn,
  scores: Float64Array,
  scale: Scale,
  confidence: number,
): SatisfactionOfGroup[] {
  const counts = rowsByGroup(groups).flatMap(({ name, rows }) => {
    const own = countScores(take(scores, rows), scale);
    return own.n > 0 ? [{ name, own }] : [];
  });
  const all = counts.reduce((sum, { own }) => ({ n: sum.n + own.n, x: sum.x + own.top }), { n: 0, x: 0 });
  requireSome(all.n);
  const pValues = counts.map(({ own }) => {
    const rest = { n: all.n - own.n, x: all.x - own.top };
    return own.n < SMALLEST_COMPARED_GROUP || rest.n === 0
      ? NaN
      : compareShares(rest, { n: own.n, x: own.top }, confidence).p;
  });
  const corrected = holmAdjusted(pValues);
  return counts.map(({ name, own }, i) => ({
    group: name,
    n: own.n,
    share: own.top / own.n,
    mean: own.sum / own.n,
    ...wilsonInterval(own.top, own.n, confidence),
    p: corrected[i]!,
  }));
}

/**
 * A score moved to another scale, end to end and linearly.
 *
 * @example rescale(3, { min: 1, max: 5 }, { min: 0, max: 10 }) // 5
 */
export function rescale(score: number, from: Scale, to: Scale): number {
  if (!(score >= from.min && score <= from.max)) {
    throw new CoreError("value", "scoreOutOfScale", { score, min: from.min, max: from.max });
  }
  return to.min + ((score - from.min) * (to.max - to.min)) / (from.max - from.min);
}
