import type { Scale } from "../dataset";
import { PACKS } from "../../words/packs";
import { foldText, halfWidth } from "./text";

/** Words of five-step scales, from the best (5) to the worst (1). */
const SCORE_OF_WORD: ReadonlyMap<string, number> = new Map(
  PACKS.flatMap(({ scores }) =>
    Object.entries(scores).flatMap(([score, words]) => words.map((word) => [word, Number(score)] as const)),
  ),
);

/**
 * A score from an answer: a number, `9分`, `A.满意`, `5 - Very satisfied`, or a word of a five-step scale.
 *
 * @example parseScore("A.非常满意") // 5
 */
export function parseScore(text: string): number | undefined {
  const folded = foldText(halfWidth(text));
  const number =
    /^(-?\d+(?:\.\d+)?)\s*(?:分|points?|pts?|stars?|星|颗星|\/\s*\d+)?(?:\s*(?:[-–—:：、(（]|\.(?!\d)).*)?$/.exec(
      folded,
    );
  if (number) {
    return Number(number[1]);
  }
  const word = folded.replace(/^[([]?[a-z0-9][)\]]?\s*[.、:：)\-]\s*/, "");
  return SCORE_OF_WORD.get(word) ?? SCORE_OF_WORD.get(folded);
}

const SCALES: readonly Scale[] = [
  { min: 1, max: 5 },
  { min: 1, max: 7 },
  { min: 0, max: 10 },
  { min: 0, max: 100 },
];

/**
 * Which scale a column of scores is on: what its title says (`0-10`, `1~5分`, NPS, 10分制), else the smallest usual scale
 * that holds at least 95 % of the scores.
 *
 * @example guessScale("推荐意愿(0-10)", [3, 4]) // { min: 0, max: 10 }
 */
export function guessScale(title: string, scores: Iterable<number>): Scale | undefined {
  const text = foldText(title);
  const stated = /(?:^|[^\d])(0|1)\s*(?:[-–—~～至到]|to)\s*(5|7|10|100)(?!\d)/.exec(text);
  if (stated) {
    return { min: Number(stated[1]), max: Number(stated[2]) };
  }
  if (/\bnps\b|推荐意愿|推荐值|likely to recommend|likelihood to recommend/.test(text)) {
    return { min: 0, max: 10 };
  }
  const points = /(5|7|10|100|五|七|十|百)分制/.exec(text);
  if (points) {
    return { min: 1, max: { 五: 5, 七: 7, 十: 10, 百: 100 }[points[1]!] ?? Number(points[1]) };
  }
  const counts = SCALES.map(() => 0);
  let n = 0;
  for (const score of scores) {
    n++;
    SCALES.forEach(({ min, max }, i) => (counts[i]! += Number(score >= min && score <= max)));
  }
  return n === 0 ? undefined : SCALES.find((_, i) => counts[i]! >= 0.95 * n);
}
