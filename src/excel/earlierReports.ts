import type { Cell } from "../core/cells/cell";
import { readHistory, type HistoryRow } from "../reports/keyFigures/history";
import { findReports } from "./ownSheets";
import { runExcel } from "./run";

/** What reports that stand in the workbook hold for those made next: sheets to link to, key figures to compare with. */
export interface EarlierReports {
  readonly sheets: readonly { readonly report: string; readonly name: string }[];
  readonly history: readonly HistoryRow[];
}

const HISTORY = { report: "period-report", sheet: "history" };

/** Two round trips, and a third where there is a history. */
export async function readEarlierReports(): Promise<EarlierReports> {
  const reports = await findReports(); // 2 of 3
  const sheets = reports.flatMap(({ reportId, sheets: [first] }) =>
    first ? [{ report: reportId, name: first.name }] : [],
  );
  const history = reports
    .find(({ reportId }) => reportId === HISTORY.report)
    ?.sheets.find(({ id }) => id === HISTORY.sheet);
  return { sheets, history: history ? await readHistorySheet(history.name) : [] };
}

async function readHistorySheet(name: string): Promise<HistoryRow[]> {
  return await runExcel(async (context) => {
    const table = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true).load("values");
    await context.sync(); // 3 of 3
    const cells = table.isNullObject ? [] : (table.values as Cell[][]);
    // The table may have been sorted, widened or turned into plain cells: its header is the first row that names all.
    const starts = cells.map((_, row) => readHistory(cells.slice(row)));
    return starts.find((rows) => rows.length > 0) ?? [];
  });
}
