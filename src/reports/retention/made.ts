import type { Movement } from "../../core/behaviour/movement";
import { wilsonInterval } from "../../core/statistics/proportions";
import type { Texts } from "../../locales";
import type { PeriodFigures } from "../periodFigures";
import type { ChartBlock, TableColumn, Value, ValueFormat } from "../report";

/** Of the intervals around rates. */
export const CONFIDENCE = 0.95;

/** What the blocks about periods are made of. */
export interface Made {
  readonly movements: readonly Movement[];
  readonly figures: readonly PeriodFigures[];
  readonly label: (period: number) => string;
  readonly texts: Texts;
}

/** The last period that is over and has one before it: what the sentences speak of. */
export function lastComplete(movements: readonly Movement[]): Movement | undefined {
  return movements.filter((movement) => movement.complete && movement.opening > 0).at(-1);
}

export function periodColumn(texts: Texts): TableColumn {
  return column("period", texts.reports.retention.columns.period, "text");
}

/** @param groupSize customers behind its figures, where a small group of them may have to be hidden */
export function column(
  key: string,
  title: string,
  format: ValueFormat,
  groupSize?: TableColumn["groupSize"],
): TableColumn {
  return { key, title, format, groupSize };
}

/** A share of `of` with both ends of its interval; blank where there is nothing to take it of. */
export function rateWithInterval(count: number, of: number): [rate: Value, low: Value, high: Value] {
  if (!(of > 0)) {
    return [null, null, null];
  }
  const { low, high } = wilsonInterval(count, of, CONFIDENCE);
  return [count / of, low, high];
}

/** Marks and columns of more periods run into one another. */
const MOST_APART = 40;

/** How periods are drawn: a running one would look like a fall, and many read better as a line or an area. */
export function drawn(
  periods: readonly { readonly complete: boolean }[],
  shape: "columnStacked" | "lineMarkers",
): Pick<ChartBlock, "type" | "rowCount"> {
  const dense = periods.length > MOST_APART;
  const complete = periods.filter((period) => period.complete).length;
  return {
    type: dense ? (shape === "lineMarkers" ? "line" : "areaStacked") : shape,
    ...(complete >= 2 && complete < periods.length ? { rowCount: complete } : {}),
  };
}
