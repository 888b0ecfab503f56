import type { Cell, Grid } from "../../core/cells/cell";
import { LOCALES, textsFor } from "../../locales";

/**
 * Measures that somebody wrote beside the reasons of an earlier report, by reason. Suggestions of ours are none, in
 * whichever language they were made: they are made anew.
 *
 * @example
 * keptMeasures([["Reason", "Share", "Improvement measure"], ["Price", 0.4, "Ask Li"]]).get("Price") // "Ask Li"
 */
export function keptMeasures(cells: Grid = []): ReadonlyMap<string, string> {
  const words = LOCALES.map((locale) => textsFor(locale).reports.retention);
  const columnOf = (row: readonly Cell[], titles: readonly string[]) =>
    row.findIndex((cell) => titles.includes(String(cell)));
  const reasonTitles = words.map(({ columns }) => columns.reason);
  const measureTitles = words.map(({ columns }) => columns.measure);
  const header = cells.findIndex(
    (row) => columnOf(row, reasonTitles) >= 0 && columnOf(row, measureTitles) >= 0,
  );
  if (header < 0) {
    return new Map();
  }
  const reasonColumn = columnOf(cells[header]!, reasonTitles);
  const measureColumn = columnOf(cells[header]!, measureTitles);
  const suggested = new Set(words.flatMap(({ measures }) => Object.values(measures)));
  const written = cells.slice(header + 1).flatMap((row): [string, string][] => {
    const [reason, measure] = [row[reasonColumn], row[measureColumn]].map((cell) =>
      String(cell ?? "").trim(),
    );
    return reason && measure && !suggested.has(measure) ? [[reason, measure]] : [];
  });
  return new Map(written);
}
