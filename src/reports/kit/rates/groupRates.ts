import type { Texts } from "../../../locales";
import { fill } from "../../../locales/translate";
import type { ChartBlock, TableBlock, Value, ValueFormat } from "../../report";
import { column } from "../tableColumn";
import { ofSizes } from "../told";

/** A rate of one group with its interval, and whether it differs from all others together. */
export interface GroupRate {
  readonly group: string;
  readonly n: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly mean?: number;
  /** Corrected for the number of groups; NaN where nothing was compared. */
  readonly p: number;
}

/** Groups of one column. */
export interface RatesBy {
  readonly by: string;
  readonly rows: readonly GroupRate[];
  /** Groups have an order of their own. */
  readonly ordered?: boolean;
}

/** Chance that is small enough. */
export const SIGNIFICANT = 0.05;

/** Rate of all other groups together. */
export function restOf(rows: readonly GroupRate[], own: GroupRate): number {
  const others = rows.filter((row) => row !== own);
  return others.reduce((sum, { n, value }) => sum + n * value, 0) / others.reduce((sum, { n }) => sum + n, 0);
}

export type Verdict = "above" | "below" | "same" | "few";

/** How a group stands against the rest: only what chance does not explain is a difference. */
export function verdictOf(rows: readonly GroupRate[], own: GroupRate): Verdict {
  return Number.isNaN(own.p)
    ? "few"
    : own.p >= SIGNIFICANT
      ? "same"
      : own.value > restOf(rows, own)
        ? "above"
        : "below";
}

/** The group that differs most surely from the rest, of all columns; undefined where none does. */
export function mostTelling(
  all: readonly RatesBy[],
): { readonly by: RatesBy; readonly row: GroupRate } | undefined {
  const found = all.flatMap((by) => by.rows.flatMap((row) => (row.p < SIGNIFICANT ? [{ by, row }] : [])));
  return found.reduce<(typeof found)[number] | undefined>(
    (best, one) => (best && best.row.p <= one.row.p ? best : one),
    undefined,
  );
}

/** The groups of one column for a chart: as they are ordered, else from the highest. */
export function ranked({ rows, ordered }: RatesBy): readonly GroupRate[] {
  return ordered ? rows : [...rows].sort((a, b) => b.value - a.value);
}

/** The column whose groups are drawn: that of the surest difference, else the first. */
export function chartedGroups(all: readonly RatesBy[]): RatesBy | undefined {
  return mostTelling(all)?.by ?? all[0];
}

/**
 * Bars of the groups that are drawn, those below the rest in the bad colour; they stand in a table "chosenGroups".
 *
 * @param words with places for the column, the highest and the lowest group
 */
export function groupChart(
  all: readonly RatesBy[],
  words: Pick<ChartBlock, "title" | "finding"> & { readonly measure: string },
  axis?: ChartBlock["axis"],
): ChartBlock[] {
  const chosen = chartedGroups(all);
  if (!chosen) {
    return [];
  }
  const rows = ranked(chosen);
  // Few answers are neither best nor worst.
  const byValue = rows.filter(({ p }) => !Number.isNaN(p)).sort((a, b) => b.value - a.value);
  const [highest, lowest] = [byValue[0], byValue.at(-1)];
  const differ = highest !== undefined && highest.value > lowest!.value;
  return [
    {
      kind: "chart",
      id: "chosenGroups",
      type: "barClustered",
      title: fill(words.title, { by: chosen.by }),
      finding: differ
        ? fill(words.finding, { highest: highest.group, lowest: lowest!.group })
        : fill(words.title, { by: chosen.by }),
      about: differ ? ofSizes(highest.n, lowest!.n) : [],
      measure: fill(words.measure, { by: chosen.by }),
      table: "chosenGroups",
      category: "group",
      series: [{ column: "value" }],
      emphasis: {
        rows: rows.flatMap((row, index) => (verdictOf(chosen.rows, row) === "below" ? [index] : [])),
        tone: "bad",
      },
      axis,
      labels: true,
    },
  ];
}

/** Every group of every column, one a row. */
export function groupRateTable(
  id: string,
  all: readonly RatesBy[],
  {
    value,
    format,
    mean,
    texts,
  }: {
    /** Titles of the rate and of the mean beside it. */
    readonly value: string;
    readonly format: ValueFormat;
    readonly mean?: string;
    readonly texts: Texts;
  },
): TableBlock {
  const { columns, verdicts } = texts.reports.listening;
  return {
    kind: "table",
    id,
    filter: true,
    groups: "separate",
    columns: [
      column("by", columns.by, "text"),
      column("group", columns.group, "text"),
      column("n", columns.answers, "integer", true),
      column("value", value, format),
      column("low", columns.low, format),
      column("high", columns.high, format),
      ...(mean === undefined ? [] : [column("mean", mean, "decimal2")]),
      column("p", columns.p, "p"),
      column("verdict", columns.verdict, "text"),
    ],
    rows: all.flatMap((by) =>
      ranked(by).map((row): Value[] => [
        by.by,
        row.group,
        row.n,
        row.value,
        row.low,
        row.high,
        ...(mean === undefined ? [] : [row.mean ?? null]),
        Number.isNaN(row.p) ? null : row.p,
        verdicts[verdictOf(by.rows, row)],
      ]),
    ),
  };
}
