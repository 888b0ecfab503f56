import type { Scale } from "../dataset";
import { SCORE_WORDS } from "../../words/scoreWords";
import { foldText, foldWord, halfWidth } from "./text";

/** Words of five-step scales, from the best (5) to the worst (1). */
const SCORE_OF_WORD: ReadonlyMap<string, number> = new Map(
  Object.values(SCORE_WORDS).flatMap((scores) =>
    Object.entries(scores).flatMap(([score, words]) =>
      words.map((word) => [foldWord(word), Number(score)] as const),
    ),
  ),
);

/** A score as its text has it. */
export interface ScoreText {
  readonly value: number;
  /** The best score there is, where the text tells: 10 of `4/10`, 5 of `★★★★☆`. */
  readonly top?: number;
  /** It is a word of a five-step scale. */
  readonly word?: true;
}

/** Behind the number: 分, points, stars. */
const UNIT =
  "(?:分|点|點|점|points?|pts?|punkte?|puntos?|pontos?|punti|punten|stars?|sterne?|étoiles?|estrellas?|estrelas?|stell[ae]|sterren|星|颗星|顆星|つ星)";
const NUMBER = "(-?\\d+(?:[.,]\\d+)?)";
const OF = "(?:\\/|out of|of|von|sur|de|su|van(?: de)?)";
const OUT_OF = new RegExp(`^${NUMBER}\\s*${UNIT}?\\s*${OF}\\s*(\\d+)\\s*${UNIT}?$`);
const ALONE = new RegExp(`^(?:별\\s*)?${NUMBER}\\s*(?:${UNIT}|개)?(?:\\s*(?:[-–—、(（]|[.:：](?!\\d)).*)?$`);
const STARS = /^([★⭐🌟]\ufe0f?)*([☆✩])*$/u;

/**
 * A score from an answer: a number, `9分`, `4/10`, `★★★★☆`, `A.满意`, `5 - Very satisfied`, or a word of a five-step
 * scale in any language that is known.
 *
 * @example readScoreText("8 / 10") // { value: 8, top: 10 }
 */
export function readScoreText(text: string): ScoreText | undefined {
  const folded = foldText(halfWidth(text));
  const outOf = OUT_OF.exec(folded);
  if (outOf) {
    const [value, top] = [Number(outOf[1]!.replace(",", ".")), Number(outOf[2])];
    return value <= top ? { value, top } : undefined;
  }
  const number = ALONE.exec(folded);
  if (number) {
    return { value: Number(number[1]!.replace(",", ".")) };
  }
  if (folded !== "" && STARS.test(folded)) {
    const empty = folded.match(/[☆✩]/g)?.length ?? 0;
    const value = folded.match(/[★⭐🌟]/gu)?.length ?? 0;
    return empty > 0 ? { value, top: value + empty } : { value };
  }
  const word = folded.replace(/^[([]?[a-z0-9][)\]]?\s*[.、:：)\-]\s*/, "");
  const score = SCORE_OF_WORD.get(foldWord(word)) ?? SCORE_OF_WORD.get(foldWord(folded));
  return score === undefined ? undefined : { value: score, word: true };
}

/**
 * The score of an answer alone.
 *
 * @example parseScore("A.非常满意") // 5
 */
export function parseScore(text: string): number | undefined {
  return readScoreText(text)?.value;
}

const SCALES: readonly Scale[] = [
  { min: 1, max: 5 },
  { min: 1, max: 7 },
  { min: 0, max: 10 },
  { min: 0, max: 100 },
];

/**
 * Which scale a column of scores is on: what its answers say (`4/10`), what its title says (`0-10`, `1~5分`, NPS, 10分制), else the smallest usual scale
 * that holds at least 95 % of the scores.
 *
 * @param top the best score, as the answers say it
 * @example guessScale("推荐意愿(0-10)", [3, 4]) // { min: 0, max: 10 }
 */
export function guessScale(title: string, scores: Iterable<number>, top?: number): Scale | undefined {
  if (top !== undefined) {
    return SCALES.find(({ max }) => max === top) ?? { min: 1, max: top };
  }
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
