import type { Cell } from "../core/cells/cell";
import { REPORTS } from "../reports/registry";
import { clearOwn } from "./clearOwn";
import { finishBegun } from "./finish";
import { readRecords } from "./look";
import { queueKeepEntries } from "./memory/keptEntries";
import { queueParts } from "./memory/memory";
import {
  forgetReport,
  MARK,
  parseReportIds,
  remember,
  REPORTS_SETTING,
  settingKey,
  type OwnRecord,
} from "./ownRecord";
import { ExcelRefusal } from "./refusal";
import { runExcel, supports } from "./run";

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
  const { worksheets, settings } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  settings.load("items/key,items/value");
  const parts = queueParts(context);
  await context.sync(); // 1: which sheets there are, and what is remembered
  if (await finishBegun(context, parts)) {
    return await removeIn(context, reportId); // what broke off is finished first: people's entries may be there alone
  }
  const values = new Map(settings.items.map((item) => [item.key, item.value as unknown]));
  const records = await readRecords(context, worksheets.items, values); // 2: whose they are
  const ours = worksheets.items.flatMap((worksheet) => {
    const record = records.get(worksheet.id);
    return record && (reportId === undefined || record.report === reportId) ? [{ worksheet, record }] : [];
  });
  await clearSheets(context, ours, parts); // 3 and 4: what stands on them; clear
  const kept = await deleteEmpty(context, ours, worksheets.items); // 5: delete
  const left = parseReportIds(values.get(REPORTS_SETTING)).filter(
    (id) => reportId !== undefined && id !== reportId,
  );
  settings.add(REPORTS_SETTING, JSON.stringify(left));
  await context.sync(); // 6
  ours.forEach(({ record }) => forgetReport(record.report));
  return kept;
}

interface Own {
  readonly worksheet: Excel.Worksheet;
  readonly record: OwnRecord;
}

async function clearSheets(
  context: Excel.RequestContext,
  ours: readonly Own[],
  parts: Excel.CustomXmlPartCollection,
): Promise<void> {
  for (const { worksheet } of ours) {
    worksheet.charts.load("items/name");
    worksheet.tables.load("items/name");
    worksheet.protection.load("protected");
  }
  const written = ours.filter(({ record }) => rereadSheets(record.report).includes(record.sheet));
  const entries = written.map(({ worksheet, record }) => ({
    record,
    used: worksheet.getUsedRangeOrNullObject(true).load("values"),
  }));
  await context.sync();
  if (ours.some(({ worksheet }) => worksheet.protection.protected)) {
    throw new ExcelRefusal("sheetProtected");
  }
  for (const report of new Set(written.map(({ record }) => record.report))) {
    const sheets = entries.filter(({ record, used }) => record.report === report && !used.isNullObject);
    const cells = sheets.map(({ record, used }) => [record.sheet, used.values as Cell[][]] as const);
    queueKeepEntries(context, parts, report, Object.fromEntries(cells));
  }
  for (const { worksheet, record } of ours) {
    const charts = worksheet.charts.items.map((chart) => chart.name);
    const tables = worksheet.tables.items.map((table) => table.name);
    // The mark stays until the end: what breaks off before is found again.
    clearOwn(worksheet, { record, charts, tables });
  }
  await context.sync();
}

/** The sheets of a report on which people write, by their ids inside it. */
export function rereadSheets(report: string): readonly string[] {
  return REPORTS.find(({ id }) => id === report)?.rereads ?? [];
}

function unmark(context: Excel.RequestContext, worksheet: Excel.Worksheet): void {
  if (supports("1.12")) {
    worksheet.customProperties.getItem(MARK).delete();
  } else {
    context.workbook.settings.getItem(settingKey(worksheet.id)).delete();
  }
}

/** Deletes the sheets that are empty now; the last visible sheet of a workbook has to stay. */
async function deleteEmpty(
  context: Excel.RequestContext,
  ours: readonly Own[],
  all: readonly Excel.Worksheet[],
): Promise<string[]> {
  const used = ours.map(({ worksheet }) => worksheet.getUsedRangeOrNullObject(true).load("address"));
  ours.forEach(({ worksheet }) => worksheet.charts.load("items/name"));
  await context.sync();
  const empty = ours.filter(
    ({ worksheet }, index) => used[index]!.isNullObject && worksheet.charts.items.length === 0,
  );
  const visible = all.filter((sheet) => sheet.visibility === "Visible");
  const deletable = visible.every((sheet) => empty.some(({ worksheet }) => worksheet.id === sheet.id))
    ? empty.slice(1)
    : empty;
  for (const { worksheet } of deletable) {
    if (!supports("1.12")) {
      // A setting outlives its sheet.
      unmark(context, worksheet);
    }
    worksheet.delete();
  }
  const kept = ours.filter((own) => !deletable.includes(own));
  kept.forEach(({ worksheet }) => unmark(context, worksheet));
  return kept.map(({ worksheet }) => worksheet.name);
}
