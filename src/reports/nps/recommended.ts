import { CoreError } from "../../core/errors";
import {
  compareNps,
  countNps,
  npsByGroup,
  npsInterval,
  type NpsCounts,
  type NpsDifference,
  type NpsInterval,
} from "../../core/metrics/nps";
import type { PeriodOptions } from "../../core/ledger/periods";
import { commentReader } from "../../core/text/topics";
import { DEFAULT_TOPICS } from "../../core/text/topicWords";
import type { ReportInput } from "../definition";
import { CONFIDENCE } from "../kit/rateWithInterval";
import type { RatesBy } from "../kit/rates/groupRates";
import type { TrendPoint } from "../kit/rates/trend";
import { answerRows, byWave } from "../kit/survey/byWave";
import { groupingsOf } from "../kit/survey/groupings";
import { surveyOf, type Item, type Survey } from "../kit/survey/survey";

/** How often a topic is named by those who would not recommend and by those who would. */
export interface TopicOfSides {
  readonly id: string;
  readonly detractors: number;
  readonly promoters: number;
}

export interface Recommended {
  readonly survey: Survey;
  readonly question: Item;
  readonly counts: NpsCounts;
  readonly interval: NpsInterval;
  /** Answers of 0, 1 … 10. */
  readonly answers: readonly number[];
  readonly waves: readonly TrendPoint[];
  readonly change?: NpsDifference & { readonly before: string; readonly last: string };
  readonly groups: readonly RatesBy[];
  /** Rows of those who wrote something. */
  readonly written: { readonly detractors: readonly number[]; readonly promoters: readonly number[] };
  /** Commonest among detractors first. */
  readonly topics: readonly TopicOfSides[];
  /** Rows of detractors with a customer, one each: the latest; those who buy most first. */
  readonly followUp: readonly number[];
}

/** @throws CoreError `notAvailable` where nobody was asked whether he would recommend */
export function recommended(input: ReportInput, periods: PeriodOptions): Recommended {
  const survey = surveyOf(input, periods);
  const question = survey?.recommend;
  const rows = survey && question ? answerRows(survey, question) : new Int32Array();
  if (!survey || !question || rows.length === 0) {
    throw new CoreError("notAvailable", "noRecommendation");
  }
  const { scores } = question;
  const of = (some: Int32Array) => Float64Array.from(some, (row) => scores[row]!);
  const counts = countNps(of(rows));
  const waves = byWave({ ...survey, rows }).map(({ name, rows: own }) => ({
    name,
    counts: countNps(of(own)),
  }));
  const [before, last] = waves.filter((wave) => wave.counts.n > 0).slice(-2);
  const written = writtenOf(survey, rows, scores);
  return {
    survey,
    question,
    counts,
    interval: npsInterval(counts, CONFIDENCE, "adjusted"),
    answers: Array.from({ length: 11 }, (_, answer) =>
      rows.reduce((n, row) => n + Number(scores[row] === answer), 0),
    ),
    waves: waves.map((wave) => {
      const known = wave.counts.n > 0 ? npsInterval(wave.counts, CONFIDENCE, "adjusted") : undefined;
      return {
        name: wave.name,
        n: wave.counts.n,
        value: known?.nps ?? null,
        low: known?.low ?? null,
        high: known?.high ?? null,
        mean: known ? wave.counts.sum / wave.counts.n : null,
      };
    }),
    change:
      before && last
        ? { ...compareNps(before.counts, last.counts, CONFIDENCE), before: before.name, last: last.name }
        : undefined,
    groups: groupingsOf({ ...survey, rows }, input).map(({ title, groups, ordered }) => ({
      by: title,
      ordered,
      rows: npsByGroup(groups, of(rows), CONFIDENCE).map(({ nps, ...rate }) => ({ ...rate, value: nps })),
    })),
    written,
    topics: topicsOf(survey, written),
    followUp: followUp(input, survey, rows, scores),
  };
}

function writtenOf({ dataset }: Survey, rows: Int32Array, scores: Float64Array): Recommended["written"] {
  const { comment } = dataset.columns;
  const some = comment ? [...rows].filter((row) => comment.codes[row]! >= 0) : [];
  return {
    detractors: some.filter((row) => scores[row]! <= 6),
    promoters: some.filter((row) => scores[row]! >= 9),
  };
}

function topicsOf({ dataset }: Survey, written: Recommended["written"]): TopicOfSides[] {
  const { comment } = dataset.columns;
  const read = commentReader(DEFAULT_TOPICS);
  const count = (rows: readonly number[]) => {
    const counts = DEFAULT_TOPICS.map(() => 0);
    for (const row of rows) {
      read(comment!.dictionary[comment!.codes[row]!]!).topics.forEach((topic) => counts[topic]!++);
    }
    return counts;
  };
  const [detractors, promoters] = [count(written.detractors), count(written.promoters)];
  return DEFAULT_TOPICS.map(({ id }, topic) => ({
    id,
    detractors: detractors[topic]!,
    promoters: promoters[topic]!,
  }))
    .filter((topic) => topic.detractors + topic.promoters > 0)
    .sort((a, b) => b.detractors - a.detractors || b.promoters - a.promoters);
}

/** Only his latest answer makes somebody a detractor. */
function followUp({ book }: ReportInput, survey: Survey, rows: Int32Array, scores: Float64Array): number[] {
  const { columns } = survey.dataset;
  const { customer } = columns;
  if (!customer) {
    return [];
  }
  const days = columns.date?.days;
  const latest = new Map<number, number>();
  for (const row of rows) {
    const code = customer.codes[row]!;
    const before = latest.get(code);
    if (code >= 0 && (before === undefined || !days || days[row]! >= days[before]!)) {
      latest.set(code, row);
    }
  }
  const total = survey.customerOf && book.customers().total;
  const spent = (row: number) => {
    const buyer = survey.customerOf?.[row] ?? -1;
    return total && buyer >= 0 ? total[buyer]! : -Infinity;
  };
  return [...latest.values()]
    .filter((row) => scores[row]! <= 6)
    .sort((a, b) => (spent(a) === spent(b) ? scores[a]! - scores[b]! || a - b : spent(b) - spent(a)));
}
