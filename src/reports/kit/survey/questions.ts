import type { Dataset, Scale } from "../../../core/cells/dataset";
import { guessScale } from "../../../core/cells/read/scores";

/** A column of answers: the score itself, or an item beside it. */
export interface Question {
  readonly title: string;
  readonly kind: "recommend" | "satisfaction" | "other";
  /** About all of it, not about one thing. */
  readonly overall: boolean;
  readonly scale: Scale;
  /** One a row, NaN without an answer. */
  readonly scores: Float64Array;
}

/** Titles of the one 0–10 question that makes a Net Promoter Score; any other 0–10 question is satisfaction. */
const RECOMMENDS = /\bnps\b|recommend|推荐/i;
const SATISFACTION = /满意|satisf|csat/i;
/** Asked for something else: what matters, how hard it was. */
const OTHER = /重要|权重|费力|importan|weight|effort|\bces\b/i;
const IMPORTANCE = /重要(?:性|程度)?|权重|importance|weight/gi;
const OVERALL = /总体|整体|综合|overall/i;
/** What a title says besides asking for satisfaction: nothing, where that is all it asks for. */
const ASKING =
  /客户|顾客|用户|满意度?|满意|评分|得分|分数|调查|customer|satisfaction|csat|score|rating|[\d\s_\-–~—:：()（）/分制点]/gi;
/** Small numbers that nobody answered with. */
const NO_ANSWER =
  /编号|序号|数量|次数|人数|件数|金额|年龄|年限|工龄|会员等级|\bid\b|\bno\.?$|number|count|\bage\b|amount|quantity|visits|orders|years|level|wave/i;
/** Longer scales are counts or amounts, hardly answers. */
const LONGEST_SCALE = 10;

/** Whether a title asks for a score, in whatever table it stands. */
export function asksForScore(title: string): boolean {
  return (SATISFACTION.test(title) || RECOMMENDS.test(title)) && !OTHER.test(title);
}

/**
 * Every question of a table, the overall one first: the score, and in a survey each column of answers beside it; in other
 * tables those whose titles ask for a score.
 */
export function questionsOf(
  { columns, mapping, titles, scale, extras }: Dataset,
  isSurvey: boolean,
): Question[] {
  const own =
    columns.score && scale ? [question(titles[mapping.score!] ?? "", scale, columns.score.values)] : [];
  const others = extras.flatMap(({ title, data }) => {
    if (data.kind !== "number" || !(isSurvey ? !NO_ANSWER.test(title) : asksForScore(title))) {
      return [];
    }
    const found = guessScale(
      title,
      data.values.filter((value) => !Number.isNaN(value)),
    );
    return found && found.max <= LONGEST_SCALE ? [question(title, found, data.values)] : [];
  });
  const all = [...own, ...others];
  return [...all.filter(({ overall }) => overall), ...all.filter(({ overall }) => !overall)];
}

function question(title: string, scale: Scale, scores: Float64Array): Question {
  const whole = scores.every((value) => Number.isNaN(value) || Number.isInteger(value));
  const recommends = RECOMMENDS.test(title) && whole && scale.min === 0 && scale.max === 10;
  const kind = recommends
    ? "recommend"
    : OTHER.test(title) || RECOMMENDS.test(title)
      ? "other"
      : "satisfaction";
  const overall = kind === "satisfaction" && (OVERALL.test(title) || thingAsked(title) === "");
  return { title, kind, overall, scale, scores };
}

/**
 * What a question is about, without the words that ask: items and their importance are told by it.
 *
 * @example thingAsked("物流满意度(1-5)") // "物流"
 */
export function thingAsked(title: string): string {
  return title.replace(ASKING, "").replace(IMPORTANCE, "").trim().toLowerCase();
}
