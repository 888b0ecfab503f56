import { guessRoles } from "../../src/core/cells/guess/guessRoles";
import { readDataset } from "../../src/core/cells/rules/readDataset";
import { readSelection } from "../../src/excel/selection";
import { writeReport } from "../../src/excel/writer";
import { textsFor, type Locale } from "../../src/locales";
import { readingFor } from "../../src/reports/kit/needs";
import { layoutReport } from "../../src/reports/layout/layout";
import { buildPrivately } from "../../src/reports/privacy/privacy";
import { reportById } from "../../src/reports/registry";
import type { Report } from "../../src/reports/report";
import { reportInput } from "../reports/reportInput";
import type { RunningHost } from "../support/host";

export type Cells = (string | number)[][];

/**
 * Types a table into the first sheet, reads it as it is selected, makes a report of it and writes that: one round trip to
 * read and two to write, every sheet by its name and every chart there.
 */
export async function throughHost(
  { host }: RunningHost,
  id: string,
  cells: Cells,
  locale: Locale,
): Promise<{ readonly report: Report; readonly sheets: readonly { readonly name: string }[] }> {
  const address = `A1:${"ABCDEFGHIJKL"[cells[0]!.length - 1]}${cells.length}`;
  host.edit("Sheet1", "A1", cells);
  host.select("Sheet1", address);
  const worksheetId = Object.keys(host.snapshot().book.sheets)[0]!;
  host.resetStats();
  const { sources } = await readSelection({ worksheetId, address });
  expect(host.stats.roundTrips).toBe(1);
  const definition = reportById(id);
  const { mapping, ...kind } = readingFor(definition, guessRoles(sources[0]!.cells).mapping, sources[0]);
  const report = buildPrivately(
    definition,
    reportInput({
      dataset: readDataset(sources, mapping, {}, kind),
      options: Object.fromEntries(definition.options.map((option) => [option.name, option.default])),
      texts: textsFor(locale),
      version: "1.0.0",
    }),
  );
  host.resetStats();
  const { sheets } = await writeReport(report, textsFor(locale));
  expect(host.stats.roundTrips).toBe(2);
  const placed = layoutReport(report, locale);
  expect(sheets.map(({ name }) => name)).toEqual(placed.map(({ name }) => name));
  const charts = placed.flatMap((sheet) => sheet.charts);
  expect(host.snapshot().charts).toHaveLength(charts.length);
  return { report, sheets };
}
