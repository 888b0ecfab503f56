import type { Movement } from "../../core/ledger/movement";
import type { Texts } from "../../locales";
import type { PeriodFigures } from "../../core/ledger/book";
import { column } from "../kit/tableColumn";
import type { ChartBlock, TableColumn } from "../report";

/** What the blocks about periods are made of. */
export interface Retained {
  readonly movements: readonly Movement[];
  readonly figures: readonly PeriodFigures[];
  readonly label: (period: number) => string;
  readonly texts: Texts;
}

/** What the blocks about customers, not about their purchases, are made of. */
export interface Moved extends Omit<Retained, "figures"> {
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
