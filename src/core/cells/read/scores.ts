import type { Scale } from "../dataset";
import { foldText, halfWidth } from "./text";

/** Words of five-step scales, from the best (5) to the worst (1). Longest first within a step. */
const STEPS: readonly (readonly [score: number, words: readonly string[]])[] = [
  [
    5,
    [
      "非常满意",
      "很满意",
      "十分满意",
      "非常同意",
      "非常愿意",
      "非常容易",
      "非常好",
      "very satisfied",
      "extremely satisfied",
      "strongly agree",
      "very likely",
      "very easy",
      "excellent",
      "5星",
      "五星",
      "好评",
    ],
  ],
  [
    1,
    [
      "非常不满意",
      "很不满意",
      "十分不满意",
      "非常不同意",
      "非常不愿意",
      "非常困难",
      "非常差",
      "very dissatisfied",
      "extremely dissatisfied",
      "strongly disagree",
      "very unlikely",
      "very difficult",
      "terrible",
      "1星",
      "一星",
      "差评",
    ],
  ],
  [
    4,
    [
      "比较满意",
      "满意",
      "比较同意",
      "同意",
      "比较愿意",
      "愿意",
      "比较容易",
      "容易",
      "好",
      "satisfied",
      "somewhat satisfied",
      "agree",
      "likely",
      "easy",
      "good",
      "4星",
      "四星",
    ],
  ],
  [
    2,
    [
      "比较不满意",
      "不太满意",
      "不满意",
      "比较不同意",
      "不太同意",
      "不同意",
      "不太愿意",
      "不愿意",
      "比较困难",
      "困难",
      "差",
      "dissatisfied",
      "somewhat dissatisfied",
      "disagree",
      "unlikely",
      "difficult",
      "poor",
      "2星",
      "二星",
    ],
  ],
  [
    3,
    [
      "一般",
      "中立",
      "普通",
      "说不清",
      "不确定",
      "尚可",
      "neutral",
      "neither satisfied nor dissatisfied",
      "neither agree nor disagree",
      "average",
      "fair",
      "3星",
      "三星",
      "中评",
    ],
  ],
];

const SCORE_OF_WORD: ReadonlyMap<string, number> = new Map(
  STEPS.flatMap(([score, words]) => words.map((word) => [word, score] as const)),
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
