import { MISSING_CODE, MISSING_DAY, type TextColumn } from "../../../core/cells/columns";
import type { Dataset, Scale } from "../../../core/cells/dataset";
import type { PeriodOptions } from "../../../core/ledger/periods";
import type { ReportInput } from "../../definition";
import { isAbout } from "../subject";
import { questionsOf, thingAsked, type Question } from "./questions";
import { wavesOf, type Waves } from "./waves";

/** What is asked about: one thing, or all of it. */
export interface Item {
  readonly title: string;
  readonly scale: Scale;
  /** One a row of the table, NaN without an answer. */
  readonly scores: Float64Array;
  /** As it was stated, a mean. */
  readonly importance?: number;
}

/** Answers of customers, one a customer and wave. */
export interface Survey {
  readonly dataset: Dataset;
  readonly items: readonly Item[];
  /** What all of it is judged by; absent where nothing asks for it. */
  readonly overall?: Item;
  readonly recommend?: Item;
  /** Means of items that somebody else has counted: one row an item. */
  readonly counted: boolean;
  /** Rows that count: of a customer's answers in one wave the last. */
  readonly rows: Int32Array;
  /** Rows that a later answer of the same wave replaces. */
  readonly replaced: number;
  readonly waves?: Waves;
  /** Customer of each row among those of the orders, -1 without; absent without orders. */
  readonly customerOf?: Int32Array;
}

/** The answers that a report is about: of the table in use, of the one beside the orders, or those beside each order. */
export function surveyOf(input: ReportInput, periods: PeriodOptions): Survey | undefined {
  const { dataset, book, related } = input;
  if (isAbout(dataset, "surveys")) {
    return answersOf(dataset, true, periods);
  }
  if (related?.surveys) {
    return { ...answersOf(related.surveys, true, periods), customerOf: book.table("surveys")?.customerOf };
  }
  // Orders in a warehouse have no scores.
  if (dataset.stored !== undefined) {
    return undefined;
  }
  const { item, score } = dataset.columns;
  if (!(item && score && dataset.scale) && questionsOf(dataset, false).length === 0) {
    return undefined;
  }
  const own = answersOf(dataset, false, periods);
  return own.items.length + (own.recommend ? 1 : 0) > 0
    ? { ...own, ...(dataset.records ? {} : { customerOf: book.table("orders")?.customerOf }) }
    : undefined;
}

function answersOf(dataset: Dataset, asked: boolean, periods: PeriodOptions): Survey {
  const waves = wavesOf(dataset, periods);
  const { item, score, importance, customer } = dataset.columns;
  if (item && score && dataset.scale) {
    const items = itemsByRow(item, score.values, dataset.scale, importance?.values);
    const counted = customer === undefined && items.every(({ scores }) => answered(scores) === 1);
    const kept = lastOfWave(dataset, waves, item);
    const overall = items.find(({ title }) => isOverallTitle(title));
    return { dataset, items: items.filter((one) => one !== overall), overall, counted, waves, ...kept };
  }
  const questions = questionsOf(dataset, asked);
  const satisfaction = questions.filter(({ kind }) => kind === "satisfaction");
  const overall =
    satisfaction.find((one) => one.overall) ?? (satisfaction.length === 1 ? satisfaction[0] : undefined);
  const stated = new Map(
    questions
      .filter(({ kind, title }) => kind === "other" && IMPORTANCE.test(title))
      .map(({ title, scores }) => [thingAsked(title), mean(scores)]),
  );
  const itemOf = ({ title, scale, scores }: Question): Item => ({
    title,
    scale,
    scores,
    importance: stated.get(thingAsked(title)),
  });
  const recommend = questions.find(({ kind }) => kind === "recommend");
  return {
    dataset,
    items: satisfaction.filter((one) => one !== overall).map(itemOf),
    overall: overall && itemOf(overall),
    recommend: recommend && itemOf(recommend),
    counted: false,
    waves,
    ...lastOfWave(dataset, waves),
  };
}

const IMPORTANCE = /重要|权重|importan|weight/i;

function isOverallTitle(title: string): boolean {
  return /总体|整体|综合|overall/i.test(title);
}

function itemsByRow(
  { codes, dictionary }: TextColumn,
  scores: Float64Array,
  scale: Scale,
  importance: Float64Array | undefined,
): Item[] {
  const order = [...new Set(codes)].filter((code) => code !== MISSING_CODE);
  return order.map((code) => ({
    title: dictionary[code]!,
    scale,
    scores: scores.map((score, row) => (codes[row] === code ? score : NaN)),
    importance: importance && known(mean(importance.filter((_, row) => codes[row] === code))),
  }));
}

function known(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}

/** NaN without a value. */
export function mean(values: ArrayLike<number>): number {
  let [n, sum] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    if (!Number.isNaN(values[i]!)) {
      n++;
      sum += values[i]!;
    }
  }
  return sum / n;
}

function answered(scores: Float64Array): number {
  return scores.reduce((n, score) => n + (Number.isNaN(score) ? 0 : 1), 0);
}

/**
 * One answer a customer and wave (and item, where each has a row): who answers twice is asked once. The last by its day,
 * of one day the lowest on the sheet. Who is not named counts with every answer.
 */
function lastOfWave(
  { columns, used }: Dataset,
  waves: Waves | undefined,
  item?: TextColumn,
): Pick<Survey, "rows" | "replaced"> {
  const { customer } = columns;
  const days = (columns.date ?? columns.ticketOpened)?.days;
  const all = Int32Array.from({ length: used }, (_, row) => row);
  if (!customer || !waves) {
    return { rows: all, replaced: 0 };
  }
  const last = new Map<string, number>();
  for (const row of all) {
    const code = customer.codes[row]!;
    if (code === MISSING_CODE) {
      continue;
    }
    const key = `${code} ${waves.of[row]} ${item?.codes[row] ?? ""}`;
    const before = last.get(key);
    const later = before === undefined || (days?.[row] ?? MISSING_DAY) >= (days?.[before] ?? MISSING_DAY);
    if (later) {
      last.set(key, row);
    }
  }
  const kept = new Set(last.values());
  const rows = all.filter((row) => customer.codes[row] === MISSING_CODE || kept.has(row));
  return { rows, replaced: used - rows.length };
}

/** Scores of the rows that count. */
export function scoresOf({ rows }: Pick<Survey, "rows">, { scores }: Pick<Item, "scores">): Float64Array {
  return Float64Array.from(rows, (row) => scores[row]!);
}
