import { ExcelRefusal } from "./refusal";
import { finishBegun } from "./finish";
import { readRecords, withoutCopies } from "./marks";
import { askForPrints, hasPrints } from "./memory/keptPrints";
import { queueParts } from "./memory/memory";
import { parseReportIds, remember, REPORTS_SETTING } from "./ownRecord";
import { goingWith, queueForRemoval, removeSheets, rereadSheets } from "./removal";
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
  const printsOf = await askForPrints(context, parts, parseReportIds(values.get(REPORTS_SETTING)));
  const records = await readRecords(context, worksheets.items, values); // 2 of 2
  if (!supports("1.12") && hasPrints(parts)) {
    await context.sync(); // sheets have no marks to read, so nothing has been asked yet
  }
  const reports = new Map<string, { id: string; name: string }[]>();
  const marked = [...records].map(([id, record]) => {
    const { name } = worksheets.items.find((sheet) => sheet.id === id)!;
    return { id, record, name };
  });
  for (const { id, record, name } of withoutCopies(marked)) {
    remember(id, record, printsOf(record));
    reports.set(record.report, [...(reports.get(record.report) ?? []), { id: record.sheet, name }]);
  }
  return [...reports].map(([reportId, sheets]) => ({ reportId, sheets }));
}

/** What a removal would take away. */
export interface Removal {
  /** The report; undefined for all of them. */
  readonly reportId: string | undefined;
  /** Tabs that would go. */
  readonly sheets: readonly string[];
  /** Those of them on which people write, whose entries are kept. */
  readonly entries: readonly string[];
}

/** What {@link removeReports} would take away. Two round trips. */
export async function describeRemoval(reportId?: string): Promise<Removal> {
  const reports = await findReports();
  const goes = goingWith(
    reportId,
    reports.map((report) => report.reportId),
  );
  const going = reports.filter((report) => goes(report.reportId));
  return {
    reportId,
    sheets: going.flatMap(({ sheets }) => sheets.map(({ name }) => name)),
    entries: going.flatMap((report) =>
      report.sheets.filter(({ id }) => rereadSheets(report.reportId)[id]).map(({ name }) => name),
    ),
  };
}

/** Shows a sheet of a report, under whatever name it has now; without an id its first. Three round trips. */
export async function openOwnSheet(reportId: string, sheetId?: string): Promise<void> {
  await runExcel(async (context) => {
    const report = (await lookForReports(context)).find((one) => one.reportId === reportId); // 2 of 3
    const sheet = report?.sheets.find(({ id }) => sheetId === undefined || id === sheetId);
    if (!sheet) {
      throw new ExcelRefusal("sheetGone");
    }
    context.workbook.worksheets.getItem(sheet.name).activate();
    await context.sync(); // 3 of 3
  });
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
