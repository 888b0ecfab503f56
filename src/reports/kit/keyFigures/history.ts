import type { Grid } from "../../../core/cells/cell";
import { PERIOD_UNITS, type PeriodUnit } from "../../../core/ledger/periods";
import { LOCALES, textsFor } from "../../../locales";
import { KPI_IDS, type KpiId } from "./kpis";

/** Key figures as they were at a date: one row of the history, kept in the workbook from report to report. */
export interface HistoryRow {
  readonly asOf: number;
  readonly unit: PeriodUnit;
  /** Label of the period that the figures are about, such as `2025-03`. */
  readonly period: string;
  readonly figures: Readonly<Partial<Record<KpiId, number | null>>>;
}

/**
 * The history as it stands on a sheet, in whichever language it was written. It may have been sorted, widened or moved: its
 * header is the first row that names all. Rows without a date or unit are not ours and are passed over; columns with other
 * titles too.
 *
 * @example
 * readHistory([["As-of date", "Unit", "Period", "Revenue"], [45688, "Month", "2025-01", 120]])[0].figures // { revenue: 120 }
 */
export function readHistory(cells: Grid): HistoryRow[] {
  const starts = cells.map((_, row) => readBelow(cells.slice(row)));
  return starts.find((rows) => rows.length > 0) ?? [];
}

/** What the column of the unit was called before. */
const OLD_UNITS = ["Unit", "单位"];

function readBelow(cells: Grid): HistoryRow[] {
  const [header = [], ...rows] = cells;
  const words = LOCALES.map((locale) => textsFor(locale).reports);
  const columnOf = (titles: readonly string[]) => header.findIndex((title) => titles.includes(String(title)));
  const asOfColumn = columnOf(words.map(({ periodReport }) => periodReport.columns.asOf));
  const unitColumn = columnOf([...words.map(({ periodReport }) => periodReport.columns.unit), ...OLD_UNITS]);
  const periodColumn = columnOf(words.map(({ periodReport }) => periodReport.columns.period));
  const kpiColumns = KPI_IDS.map(
    (id) => [id, columnOf(words.map(({ keyFigures }) => keyFigures.names[id]))] as const,
  ).filter(([, column]) => column >= 0);
  const unitOf = (word: unknown) =>
    PERIOD_UNITS.find((unit) =>
      words.some(({ periodReport }) => periodReport.options.unit.choices[unit] === word),
    );
  return rows.flatMap((row) => {
    const asOf = row[asOfColumn];
    const unit = unitOf(row[unitColumn]);
    if (typeof asOf !== "number" || !unit) {
      return [];
    }
    const figures = kpiColumns.map(([id, column]) => {
      const value = row[column];
      return [id, typeof value === "number" ? value : null] as const;
    });
    return [{ asOf, unit, period: String(row[periodColumn] ?? ""), figures: Object.fromEntries(figures) }];
  });
}

/** The history with a new row, in place of one of the same date and unit; oldest first. */
export function addToHistory(history: readonly HistoryRow[], row: HistoryRow): HistoryRow[] {
  return [...history.filter((other) => !isSameTime(other, row)), row].sort(
    (a, b) => a.asOf - b.asOf || PERIOD_UNITS.indexOf(a.unit) - PERIOD_UNITS.indexOf(b.unit),
  );
}

export function isSameTime(a: HistoryRow, b: HistoryRow): boolean {
  return a.asOf === b.asOf && a.unit === b.unit;
}

/** The latest earlier row that is about periods of the same unit. */
export function lastTime(history: readonly HistoryRow[], row: HistoryRow): HistoryRow | undefined {
  return history
    .filter(({ asOf, unit }) => asOf < row.asOf && unit === row.unit)
    .reduce<HistoryRow | undefined>(
      (last, next) => (last && last.asOf >= next.asOf ? last : next),
      undefined,
    );
}
