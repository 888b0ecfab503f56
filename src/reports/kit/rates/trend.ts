import type { Texts } from "../../../locales";
import type { ChartBlock, TableBlock, Value, ValueFormat } from "../../report";
import { column } from "../tableColumn";

/** A figure of one wave or period with its interval; null where nothing is known. */
export interface TrendPoint {
  readonly name: string;
  readonly n: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly mean?: number | null;
}

/** More do not fit under one chart. */
export const MOST_POINTS = 24;

/** The figures of every wave, with what they rest on. */
export function trendTable(
  id: string,
  points: readonly TrendPoint[],
  {
    value,
    format,
    mean,
    count,
    texts,
  }: {
    readonly value: string;
    readonly format: ValueFormat;
    readonly mean?: string;
    /** What `n` counts; answers unless given. */
    readonly count?: string;
    readonly texts: Texts;
  },
): TableBlock {
  const { columns } = texts.reports.listening;
  return {
    kind: "table",
    id,
    groups: "separate",
    columns: [
      column("wave", columns.wave, "text"),
      column("n", count ?? columns.answers, "integer", true),
      column("value", value, format),
      column("low", columns.low, format),
      column("high", columns.high, format),
      ...(mean === undefined ? [] : [column("mean", mean, "decimal2")]),
    ],
    rows: points.map((point): Value[] => [
      point.name,
      point.n,
      point.value,
      point.low,
      point.high,
      ...(mean === undefined ? [] : [point.mean ?? null]),
    ]),
  };
}

/** The figure as a line between the grey lines of its interval. */
export function trendChart(
  table: string,
  words: Pick<ChartBlock, "title" | "finding" | "measure" | "about">,
  axis?: ChartBlock["axis"],
): ChartBlock {
  return {
    kind: "chart",
    id: table,
    type: "line",
    ...words,
    table,
    category: "wave",
    series: [{ column: "value" }, { column: "low" }, { column: "high" }],
    emphasis: { series: "value" },
    axis,
  };
}
