import type { Cell } from "../core/cells/cell";
import type { EarlierSheets } from "../reports/definition";
import { CONTENTS } from "../reports/layout/sharedSheets";
import { REPORTS } from "../reports/registry";
import { queueKeptEntries } from "./memory/keptEntries";
import { queueParts } from "./memory/memory";
import { lookForReports, type OwnReport } from "./ownSheets";
import { rereadSheets } from "./removal";
import { runExcel } from "./run";

/** What reports that stand in the workbook hold for those made next. */
export interface EarlierReports {
  /** The first sheet of each, to be linked to. */
  readonly sheets: readonly { readonly report: string; readonly name: string }[];
  /** By report: the sheets of its own that it wants to see again. */
  readonly cells: Readonly<Record<string, EarlierSheets>>;
}

/**
 * Two round trips, and a third where there is something to be seen again: on its sheets, or remembered of a report that
 * was taken away.
 *
 * @param wanted the report to be made; without it, all
 */
export async function readEarlierReports(wanted?: string): Promise<EarlierReports> {
  return await runExcel(async (context) => {
    const parts = queueParts(context);
    const reports = await lookForReports(context); // 2 of 3
    const sheets = reports.flatMap(({ reportId, sheets: [first] }) =>
      first && reportId !== CONTENTS ? [{ report: reportId, name: first.name }] : [],
    );
    const seen = REPORTS.filter(({ id, rereads }) => rereads && (wanted === undefined || id === wanted));
    const standing = reports.filter(({ reportId }) => seen.some(({ id }) => id === reportId));
    const onSheets = standing.flatMap((report) => queuePlaces(context, report));
    const gone = seen.filter(({ id }) => !standing.some(({ reportId }) => reportId === id));
    const remembered = gone.flatMap(({ id }) => {
      const entries = queueKeptEntries(parts, id);
      return entries ? [{ report: id, entries }] : [];
    });
    if (onSheets.length + remembered.length > 0) {
      await context.sync(); // 3 of 3
    }
    const cells: Record<string, EarlierSheets> = {};
    for (const { report, sheet, used } of onSheets) {
      cells[report] = { ...cells[report], [sheet]: used.isNullObject ? [] : (used.values as Cell[][]) };
    }
    for (const { report, entries } of remembered) {
      cells[report] = entries();
    }
    return { sheets, cells };
  });
}

function queuePlaces(context: Excel.RequestContext, { reportId, sheets }: OwnReport) {
  return sheets
    .filter(({ id }) => rereadSheets(reportId)[id])
    .map(({ id, name }) => ({
      report: reportId,
      sheet: id,
      used: context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true).load("values"),
    }));
}
