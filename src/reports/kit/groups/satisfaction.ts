import type { NumberColumn } from "../../../core/cells/columns";
import type { Dataset, Scale } from "../../../core/cells/dataset";
import { guessScale } from "../../../core/cells/read/scores";
import { suppressGroups } from "../../../core/statistics/suppression";
import { rowsByGroup, take } from "../../../core/metrics/groups";
import type { JoinedTable, JoinedTables } from "../../../core/ledger/joined";

/** A question of a survey, or the one score that the orders have. */
export interface SurveyItem {
  readonly title: string;
  readonly scale: Scale;
  readonly scores: Float64Array;
  /** Customer of each answer, -1 without one. */
  readonly customerOf: Int32Array;
}

/** Extra columns of a survey that are about satisfaction, and those that are not. */
const SATISFACTION = /满意|评分|得分|satisf|rating|score|csat/i;
const OTHER_QUESTIONS = /重要|权重|推荐|费力|importan|weight|recommend|nps|effort/i;
const OVERALL = /总体|整体|综合|overall/i;
/** Longer scales are counts or amounts, hardly answers. */
const LONGEST_SCALE = 10;

/**
 * The questions about satisfaction, the overall one first. A survey may have a column an item, or the item's name beside
 * the score; without a survey the score of the order rows is asked.
 */
export function surveyItems({ surveys, orders }: JoinedTables): SurveyItem[] {
  const table = surveys ?? orders;
  const { dataset } = table;
  const { item, score } = dataset.columns;
  const items =
    item && score && dataset.scale
      ? rowsByGroup(item).map(({ name, rows }) => ({
          title: name,
          scale: dataset.scale!,
          scores: take(score.values, rows),
          customerOf: rows.map((row) => table.customerOf[row]!),
        }))
      : [...scoreItem(table), ...(table === surveys ? extraItems(table) : [])];
  const overall = items.findIndex(({ title }) => OVERALL.test(title));
  return overall > 0 ? [items[overall]!, ...items.filter((_, index) => index !== overall)] : items;
}

function scoreItem({ dataset, customerOf }: JoinedTable): SurveyItem[] {
  const { columns, mapping, titles, scale } = dataset;
  return columns.score && scale
    ? [{ title: titles[mapping.score!] ?? "", scale, scores: columns.score.values, customerOf }]
    : [];
}

function extraItems({ dataset, customerOf }: JoinedTable): SurveyItem[] {
  return numberExtras(dataset).flatMap(({ title, data: { values } }) => {
    const given = values.filter((value) => !Number.isNaN(value));
    const scale = guessScale(title, given);
    return scale && scale.max <= LONGEST_SCALE && SATISFACTION.test(title) && !OTHER_QUESTIONS.test(title)
      ? [{ title, scale, scores: values, customerOf }]
      : [];
  });
}

function numberExtras({ extras }: Dataset): { title: string; data: NumberColumn }[] {
  return extras.flatMap(({ title, data }) => (data.kind === "number" ? [{ title, data }] : []));
}

export interface Answers {
  readonly answers: number;
  readonly sum: number;
  /** Customers who answered. */
  readonly respondents: number;
}

/** Answers to an item by group of the customer; the last entry is all groups together. */
export function answersByGroup(item: SurveyItem, of: Int32Array, groups: number): Answers[] {
  const totals = Array.from({ length: groups + 1 }, () => ({ answers: 0, sum: 0, respondents: 0 }));
  const seen = new Uint8Array(of.length);
  item.scores.forEach((score, row) => {
    const customer = item.customerOf[row]!;
    const group = customer < 0 ? -1 : of[customer]!;
    if (group < 0 || !(score >= item.scale.min && score <= item.scale.max)) {
      return;
    }
    for (const total of [totals[group]!, totals[groups]!]) {
      total.answers += 1;
      total.sum += score;
      total.respondents += seen[customer] ? 0 : 1;
    }
    seen[customer] = 1;
  });
  return totals;
}

/**
 * Which groups' answers cannot be shown: those of hidden groups, of fewer than `smallest` customers, and as many more as
 * it takes that the total does not give them back. Hidden groups count as one, for nobody sees them apart.
 */
export function hiddenAnswers(
  answers: readonly Answers[],
  hidden: readonly boolean[],
  smallest: number,
): boolean[] {
  const shown = [...hidden.keys()].filter((group) => !hidden[group]);
  const rest = hidden.reduce((sum, flag, group) => sum + (flag ? answers[group]!.respondents : 0), 0);
  const small = suppressGroups([...shown.map((group) => answers[group]!.respondents), rest], smallest);
  return hidden.map((flag, group) => flag || small[shown.indexOf(group)]!);
}
