import type { Movement } from "../../core/behaviour/movement";
import type { Texts } from "../../locales";
import type { PeriodFigures } from "../periodFigures";
import type { TableColumn, ValueFormat } from "../report";

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

export function column(key: string, title: string, format: ValueFormat): TableColumn {
  return { key, title, format };
}
