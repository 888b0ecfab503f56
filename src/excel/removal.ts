import type { Cell } from "../core/cells/cell";
import type { ReportDefinition } from "../reports/definition";
import type { Area } from "../reports/layout/placed";
import { REPORTS } from "../reports/registry";
import { CONTENTS } from "../reports/layout/sharedSheets";
import { inPieces } from "./breathe";
import { clearOwn } from "./clearOwn";
import { forgetEntries } from "./contents";
import { readRecords, withoutCopies } from "./marks";
import { areasOf, isRearranged } from "./keep";
import { queueKeepEntries } from "./memory/keptEntries";
import { askForPrints, queueForgetPrints, type PrintsOf } from "./memory/keptPrints";
import { keyOf, memoXml } from "./memory/memoryXml";
import {
  forgetReport,
  MARK,
  originalOf,
  parseReportIds,
  REPORTS_SETTING,
  settingKey,
  type OwnRecord,
} from "./ownRecord";
import { textOf, type Prints } from "./prints";
import { ExcelRefusal, isTooLarge } from "./refusal";
import { supports } from "./run";
import { MOST_CAREFUL, queueCells } from "./sheetCells";
import { compare, standingAreas, type Comparison, type PeopleCell } from "./standing";

const KIND = "removal";
const VERSION = 1;

/** Asks for what a removal has to know of the workbook. */
export function queueForRemoval({ workbook: { worksheets, settings } }: Excel.RequestContext): void {
  worksheets.load("items/id,items/name,items/visibility");
  settings.load("items/key,items/value");
}

/**
 * Takes a report out of the workbook, or all of them, after {@link queueForRemoval} and a sync: five round trips. From
 * before the first cell is cleared until the last sheet is gone a note in the workbook says so, and whoever finds it goes
 * on. The answer names the sheets that stay.
 */
export async function removeSheets(
  context: Excel.RequestContext,
  reportId: string | undefined,
  parts: Excel.CustomXmlPartCollection,
): Promise<string[]> {
  const { worksheets, settings } = context.workbook;
  const values = new Map(settings.items.map((item) => [item.key, item.value as unknown]));
  const printsOf = await askForPrints(context, parts, parseReportIds(values.get(REPORTS_SETTING)));
  const records = await readRecords(context, worksheets.items, values); // whose sheets they are
  const going = goingWith(
    reportId,
    [...records.values()].map(({ report }) => report),
  );
  const marked = worksheets.items.flatMap((worksheet) => {
    const { id, name } = worksheet;
    const record = records.get(id);
    return record && going(record.report) ? [{ id, name, worksheet, record }] : [];
  });
  const ours = withoutCopies(marked);
  const begun = beginning(context, reportId, parts);
  await clearSheets(context, { ours, printsOf }, parts, begun); // what stands on them; clear
  const kept = await deleteEmpty(context, ours, worksheets.items); // delete
  const left = parseReportIds(values.get(REPORTS_SETTING)).filter((id) => !going(id));
  forgetEntries(settings.items, reportId);
  settings.add(REPORTS_SETTING, JSON.stringify(left));
  new Set(ours.map(({ record }) => record.report)).forEach((report) => queueForgetPrints(parts, report));
  begun.end();
  await context.sync();
  ours.forEach(({ record }) => forgetReport(record.report));
  return kept;
}

/**
 * Which reports a removal takes: the one, and with the last one of which something is told the sheets that tell it.
 *
 * @param standing reports that have sheets
 */
export function goingWith(
  reportId: string | undefined,
  standing: readonly string[],
): (report: string) => boolean {
  const isLast = standing.every((report) => report === reportId || report === CONTENTS || isSample(report));
  return (report) => reportId === undefined || report === reportId || (isLast && report === CONTENTS);
}

/** The removals that broke off; without a report it was of all of them. */
export function begunRemovals({
  items,
}: Excel.CustomXmlPartCollection): { readonly key: string; readonly report: string | undefined }[] {
  return items.flatMap(({ namespaceUri }) => {
    const key = keyOf(namespaceUri) ?? "";
    const [kind, report] = key.split("/");
    return kind === KIND ? [{ key, report: report || undefined }] : [];
  });
}

interface Begun {
  /** A removal of these broke off: their entries are kept already, and what stands there now is a part of them. */
  readonly again: boolean;
  readonly queue: () => void;
  readonly end: () => void;
}

function beginning(
  context: Excel.RequestContext,
  reportId: string | undefined,
  parts: Excel.CustomXmlPartCollection,
): Begun {
  const key = `${KIND}/${reportId ?? ""}`;
  const notes = parts.items.filter(({ namespaceUri }) => keyOf(namespaceUri) === key);
  const again = notes.length > 0;
  return {
    again,
    queue() {
      if (!again) {
        const [text] = memoXml(key, { version: VERSION, value: null });
        notes.push(context.workbook.customXmlParts.add(text!));
      }
    },
    end: () => notes.forEach((part) => part.delete()),
  };
}

interface Own {
  readonly worksheet: Excel.Worksheet;
  readonly record: OwnRecord;
}

async function clearSheets(
  context: Excel.RequestContext,
  { ours, printsOf }: { readonly ours: readonly Own[]; readonly printsOf: PrintsOf },
  parts: Excel.CustomXmlPartCollection,
  begun: Begun,
  careful = 0,
): Promise<void> {
  for (const { worksheet } of ours) {
    worksheet.charts.load("items/name");
    worksheet.tables.load("items/name");
    worksheet.protection.load("protected");
  }
  const written = ours.filter(({ record }) => rereadSheets(record.report)[record.sheet]);
  const entries = written.map(({ worksheet, record }) => ({
    record,
    used: worksheet.getUsedRangeOrNullObject(true).load("values"),
  }));
  const standing = ours.map(({ worksheet, record }) =>
    queueCells(worksheet, areasOf(record), { careful, formulas: record.formulas }),
  );
  try {
    await context.sync();
  } catch (error) {
    if (careful >= MOST_CAREFUL || !isTooLarge(error)) {
      throw error;
    }
    return await clearSheets(context, { ours, printsOf }, parts, begun, careful + 1);
  }
  if (ours.some(({ worksheet }) => worksheet.protection.protected)) {
    throw new ExcelRefusal("sheetProtected");
  }
  for (const report of begun.again ? [] : new Set(written.map(({ record }) => record.report))) {
    const sheets = entries.filter(({ record, used }) => record.report === report && !used.isNullObject);
    const cells = sheets.map(({ record, used }) => [record.sheet, used.values as Cell[][]] as const);
    queueKeepEntries(context, parts, report, Object.fromEntries(cells));
  }
  begun.queue();
  for (const [index, { worksheet, record }] of ours.entries()) {
    const charts = worksheet.charts.items.map((chart) => chart.name);
    const tables = worksheet.tables.items.map((table) => table.name);
    // Answers and spilled cells of formulas are in no print: of examples all that stands where we wrote is ours.
    const prints = isSample(record.report) ? undefined : printsOf(record);
    const cells = standing[index]!.read();
    const comparison = await inPieces(compare(areasOf(record), prints, cells, { begun: begun.again }));
    const isUnsure = !prints && !isSample(record.report) && !begun.again;
    if (isUnsure && (isRearranged({ record, prints, cells }) || mayHaveMoved(areasOf(record), comparison))) {
      continue; // nobody knows which cells are ours: from now on the sheet is people's
    }
    const isEntry = begun.again ? undefined : rereadSheets(record.report)[record.sheet];
    // What people filled in is remembered, and need not stay there.
    const typed = comparison.changed.filter((cell) => {
      const title = titleOver(cell, prints, comparison);
      return !(isEntry && title && isEntry(textOf(cells.at(title.row, title.column))));
    });
    // The mark stays until the end: what breaks off before is found again.
    clearOwn(worksheet, {
      charts: record.charts.filter((chart) => charts.includes(chart)),
      tables: record.tables.filter((table) => tables.includes(table)),
      cells: standingAreas({ ...comparison, changed: typed }, false),
      frames: standingAreas(comparison, true),
      highRows: record.highRows,
      breaks: record.page?.breaks === true,
    });
  }
  await context.sync();
}

/** Something stands where a row or column of ours goes when another is inserted before it. */
function mayHaveMoved(areas: readonly Area[], { foreign }: Comparison): boolean {
  return foreign.some(({ row, column }) =>
    areas.some((area) => {
      const [down, right] = [row - area.row, column - area.column];
      const isBeside = right === area.columns && down >= 0 && down < area.rows;
      const isBelow = down === area.rows && right >= 0 && right < area.columns;
      return isBeside || isBelow;
    }),
  );
}

/** Sample data and worked examples. */
function isSample(report: string): boolean {
  return report !== CONTENTS && REPORTS.every(({ id }) => id !== originalOf(report));
}

/** The header's cell above one in a list of ours. */
function titleOver(
  { over, column }: PeopleCell,
  prints: Prints | undefined,
  { places }: Comparison,
): { readonly row: number; readonly column: number } | undefined {
  const list = prints?.lists.find(({ bodies }) => over && bodies.includes(over.area));
  const row = list && places[list.header]!.rows[0];
  return row === undefined ? undefined : { row, column };
}

/** The sheets of a report on which people write, by their ids inside it. */
export function rereadSheets(report: string): NonNullable<ReportDefinition["rereads"]> {
  return REPORTS.find(({ id }) => id === report)?.rereads ?? {};
}

function unmark(context: Excel.RequestContext, worksheet: Excel.Worksheet): void {
  if (supports("1.12")) {
    worksheet.customProperties.getItem(MARK).delete();
  } else {
    context.workbook.settings.getItem(settingKey(worksheet.id)).delete();
  }
}

/** What may stand on a sheet besides cells: charts, pictures and text boxes, comments, notes, slicers. */
function queueObjects(worksheet: Excel.Worksheet): { readonly items: readonly unknown[] }[] {
  return [
    worksheet.charts.load("items/name"),
    ...(supports("1.9") ? [worksheet.shapes.load("items/name")] : []),
    ...(supports("1.10") ? [worksheet.comments.load("items/id"), worksheet.slicers.load("items/name")] : []),
    ...(supports("1.18") ? [worksheet.notes.load("items/content")] : []),
  ];
}

/** Deletes the sheets that are empty now; the last visible sheet of a workbook has to stay. */
async function deleteEmpty(
  context: Excel.RequestContext,
  ours: readonly Own[],
  all: readonly Excel.Worksheet[],
): Promise<string[]> {
  const used = ours.map(({ worksheet }) => worksheet.getUsedRangeOrNullObject(true).load("address"));
  const others = ours.map(({ worksheet }) => queueObjects(worksheet));
  await context.sync();
  const empty = ours.filter(
    (_, index) => used[index]!.isNullObject && others[index]!.every(({ items }) => items.length === 0),
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
