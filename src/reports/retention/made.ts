import type { Movement } from "../../core/ledger/movement";
import { wilsonInterval } from "../../core/statistics/proportions";
import type { Texts } from "../../locales";
import type { PeriodFigures } from "../../core/ledger/book";
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

/** What the blocks about customers, not about their purchases, are made of. */
export interface Moved extends Omit<Made, "figures"> {
  /** The customers were counted elsewhere: whether they bought is not known. */
  readonly counted?: boolean;
}

/** The last period that is over and has one before it: what the sentences speak of. */
export function lastComplete(movements: readonly Movement[]): Movement | undefined {
  return rated(movements).at(-1);
}

/** Periods with rates that will not change any more. */
export function rated<M extends Movement>(movements: readonly M[]): readonly M[] {
  return movements.filter(({ complete, opening, kept }) => complete && opening > 0 && kept >= 0);
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

/**
 * A share of `of` with both ends of its interval; blank where there is nothing to take it of. Above 1 it is no share of
 * cases, and has no interval.
 */
export function rateWithInterval(count: number, of: number): [rate: Value, low: Value, high: Value] {
  if (!(of > 0) || Number.isNaN(count)) {
    return [null, null, null];
  }
  const { low, high } = count > of ? { low: null, high: null } : wilsonInterval(count, of, CONFIDENCE);
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
