import type { Cell } from "../core/cells/cell";
import type { EarlierSheets } from "../reports/definition";
import { REPORTS } from "../reports/registry";
import { findReports, type OwnReport } from "./ownSheets";
import { runExcel } from "./run";

/** What reports that stand in the workbook hold for those made next. */
export interface EarlierReports {
  /** The first sheet of each, to be linked to. */
  readonly sheets: readonly { readonly report: string; readonly name: string }[];
  /** By report: the sheets of its own that it wants to see again. */
  readonly cells: Readonly<Record<string, EarlierSheets>>;
}

/**
 * Two round trips, and a third where there is something to be seen again.
 *
 * @param wanted the report to be made; without it, all
 */
export async function readEarlierReports(wanted?: string): Promise<EarlierReports> {
  const reports = await findReports(); // 2 of 3
  const sheets = reports.flatMap(({ reportId, sheets: [first] }) =>
    first ? [{ report: reportId, name: first.name }] : [],
  );
  const places = reports
    .filter(({ reportId }) => wanted === undefined || reportId === wanted)
    .flatMap(placesOf);
  return { sheets, cells: places.length > 0 ? await readPlaces(places) : {} };
}

interface Place {
  readonly report: string;
  /** The sheet's id inside the report, and its tab. */
  readonly sheet: string;
  readonly name: string;
}

function placesOf({ reportId, sheets }: OwnReport): Place[] {
  const wanted = REPORTS.find(({ id }) => id === reportId)?.rereads ?? [];
  return sheets.flatMap(({ id, name }) =>
    wanted.includes(id) ? [{ report: reportId, sheet: id, name }] : [],
  );
}

async function readPlaces(places: readonly Place[]): Promise<EarlierReports["cells"]> {
  return await runExcel(async (context) => {
    const used = places.map(({ name }) =>
      context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true).load("values"),
    );
    await context.sync(); // 3 of 3
    const cells: Record<string, Record<string, Cell[][]>> = {};
    places.forEach(({ report, sheet }, index) => {
      const range = used[index]!;
      (cells[report] ??= {})[sheet] = range.isNullObject ? [] : (range.values as Cell[][]);
    });
    return cells;
  });
}
