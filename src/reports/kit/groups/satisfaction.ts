import type { Scale } from "../../../core/cells/dataset";
import { suppressGroups } from "../../../core/statistics/suppression";
import { questionsOf } from "../survey/questions";
import { rowsByGroup, take } from "../../../core/metrics/groups";
import { dayColumn, type JoinedTables } from "../../../core/ledger/joined";

/** A question of a survey, or the one score that the orders have. */
export interface SurveyItem {
  readonly title: string;
  readonly scale: Scale;
  readonly scores: Float64Array;
  /** Customer of each answer, -1 without one. */
  readonly customerOf: Int32Array;
  /** Day of each answer, where it is known. */
  readonly days?: Int32Array;
}

/**
 * The questions about satisfaction, the overall one first. A survey may have a column an item, or the item's name beside
 * the score; without a survey the scores of the order rows are asked.
 */
export function surveyItems({ surveys, orders }: JoinedTables): SurveyItem[] {
  const table = surveys ?? orders;
  const { dataset } = table;
  const days = dayColumn(table);
  const { item, score } = dataset.columns;
  if (item && score && dataset.scale) {
    return rowsByGroup(item).map(({ name, rows }) => ({
      title: name,
      scale: dataset.scale!,
      scores: take(score.values, rows),
      customerOf: rows.map((row) => table.customerOf[row]!),
      days: days && rows.map((row) => days[row]!),
    }));
  }
  const asked = questionsOf(dataset, table === surveys);
  const satisfaction = asked.filter(({ kind }) => kind === "satisfaction");
  // Where nothing else was asked, who would recommend is satisfied.
  return (satisfaction.length > 0 ? satisfaction : asked.slice(0, 1)).map(({ title, scale, scores }) => ({
    title,
    scale,
    scores,
    customerOf: table.customerOf,
    days,
  }));
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
