import { finishBegun } from "./finish";
import { readRecords } from "./marks";
import { queueParts } from "./memory/memory";
import { remember } from "./ownRecord";
import { queueForRemoval, removeSheets } from "./removal";
import { runExcel } from "./run";

/** A report that stands in the workbook. */
export interface OwnReport {
  readonly reportId: string;
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
}

/** The reports in this workbook. Two round trips; knowing them makes writing them again one shorter. */
export async function findReports(): Promise<OwnReport[]> {
  return await runExcel(lookForReports); // 1 and 2
}

/** The same as a part of something larger: two round trips. */
export async function lookForReports(context: Excel.RequestContext): Promise<OwnReport[]> {
  const { worksheets, settings } = context.workbook;
  worksheets.load("items/id,items/name");
  settings.load("items/key,items/value");
  const parts = queueParts(context);
  await context.sync(); // 1 of 2
  if (await finishBegun(context, parts)) {
    return await lookForReports(context); // again, after something had broken off
  }
  const values = new Map(settings.items.map((item) => [item.key, item.value as unknown]));
  const records = await readRecords(context, worksheets.items, values); // 2 of 2
  const reports = new Map<string, { id: string; name: string }[]>();
  for (const [id, record] of records) {
    remember(id, record);
    const name = worksheets.items.find((sheet) => sheet.id === id)!.name;
    reports.set(record.report, [...(reports.get(record.report) ?? []), { id: record.sheet, name }]);
  }
  return [...reports].map(([reportId, sheets]) => ({ reportId, sheets }));
}

/**
 * Takes a report out of the workbook: our cells, tables and charts, and the sheets on which nothing else stands.
 * Without an id, all reports. What stands where people write is remembered for the next time. The answer names the sheets
 * that stay because something of the user's is on them.
 */
export async function removeReports(reportId?: string): Promise<string[]> {
  return await runExcel((context) => removeIn(context, reportId));
}

async function removeIn(context: Excel.RequestContext, reportId: string | undefined): Promise<string[]> {
  queueForRemoval(context);
  const parts = queueParts(context);
  await context.sync(); // 1: which sheets there are, and what is remembered
  if (await finishBegun(context, parts)) {
    return await removeIn(context, reportId); // what broke off is finished first: people's entries may be there alone
  }
  return await removeSheets(context, reportId, parts); // 2 to 6
}
