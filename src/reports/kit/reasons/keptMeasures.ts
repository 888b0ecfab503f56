import type { Grid } from "../../../core/cells/cell";
import { LOCALES, textsFor } from "../../../locales";
import { entryColumns, readEarlierTable, titlesOf } from "../earlierTable";

const COLUMNS = ["reason", "reasonShare", "cumulativeShare", "measure"] as const;
const TITLES = titlesOf(COLUMNS, ({ reports }, key) => reports.retention.columns[key]);

export const MEASURE_ENTRIES = entryColumns(TITLES, ["measure"]);

/**
 * Measures that somebody wrote beside the reasons of an earlier report, by reason. Suggestions of ours are none, in
 * whichever language they were made: they are made anew.
 *
 * @example
 * keptMeasures([["Reason", "Share", "Improvement measure"], ["Price", 0.4, "Ask Li"]]).get("Price") // "Ask Li"
 */
export function keptMeasures(cells: Grid = []): ReadonlyMap<string, string> {
  const suggested = new Set(
    LOCALES.flatMap((locale) => Object.values(textsFor(locale).reports.retention.measures)),
  );
  const rows = readEarlierTable(cells, TITLES, "reason")?.rows ?? [];
  const written = rows.flatMap(({ cells: { reason, measure } }): [string, string][] => {
    const text = String(measure ?? "");
    return reason && text && !suggested.has(text) ? [[String(reason), text]] : [];
  });
  return new Map(written);
}
