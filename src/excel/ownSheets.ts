import { clearOwn } from "./clearOwn";
import { readRecords } from "./look";
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
  return await runExcel(async (context) => {
    const { worksheets, settings } = context.workbook;
    worksheets.load("items/id,items/name");
    settings.load("items/key,items/value");
    await context.sync(); // 1 of 2
    const values = new Map(settings.items.map((item) => [item.key, item.value as unknown]));
    const records = await readRecords(context, worksheets.items, values); // 2 of 2
    const reports = new Map<string, { id: string; name: string }[]>();
    for (const [id, record] of records) {
      remember(id, record);
      const name = worksheets.items.find((sheet) => sheet.id === id)!.name;
      reports.set(record.report, [...(reports.get(record.report) ?? []), { id: record.sheet, name }]);
    }
    return [...reports].map(([reportId, sheets]) => ({ reportId, sheets }));
  });
}

/**
 * Takes a report out of the workbook: our cells, tables and charts, and the sheets on which nothing else stands.
 * Without an id, all reports. The answer names the sheets that stay because something of the user's is on them.
 */
export async function removeReports(reportId?: string): Promise<string[]> {
  return await runExcel(async (context) => {
    const { worksheets, settings } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility");
    settings.load("items/key,items/value");
    await context.sync(); // 1: which sheets there are
    const values = new Map(settings.items.map((item) => [item.key, item.value as unknown]));
    const records = await readRecords(context, worksheets.items, values); // 2: whose they are
    const ours = worksheets.items.flatMap((worksheet) => {
      const record = records.get(worksheet.id);
      return record && (reportId === undefined || record.report === reportId) ? [{ worksheet, record }] : [];
    });
    await clearSheets(context, ours); // 3 and 4: what stands on them; clear
    const kept = await deleteEmpty(context, ours, worksheets.items); // 5: delete
    const left = parseReportIds(values.get(REPORTS_SETTING)).filter(
      (id) => reportId !== undefined && id !== reportId,
    );
    settings.add(REPORTS_SETTING, JSON.stringify(left));
    await context.sync(); // 6
    ours.forEach(({ record }) => forgetReport(record.report));
    return kept;
  });
}

interface Own {
  readonly worksheet: Excel.Worksheet;
  readonly record: OwnRecord;
}

async function clearSheets(context: Excel.RequestContext, ours: readonly Own[]): Promise<void> {
  for (const { worksheet } of ours) {
    worksheet.charts.load("items/name");
    worksheet.tables.load("items/name");
    worksheet.protection.load("protected");
  }
  await context.sync();
  if (ours.some(({ worksheet }) => worksheet.protection.protected)) {
    throw new ExcelRefusal("sheetProtected");
  }
  for (const { worksheet, record } of ours) {
    const charts = worksheet.charts.items.map((chart) => chart.name);
    const tables = worksheet.tables.items.map((table) => table.name);
    clearOwn(worksheet, { record, charts, tables });
    unmark(context, worksheet);
  }
  await context.sync();
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
  deletable.forEach(({ worksheet }) => worksheet.delete());
  return ours.filter((own) => !deletable.includes(own)).map(({ worksheet }) => worksheet.name);
}
