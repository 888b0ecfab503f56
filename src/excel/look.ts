import type { DecimalMark } from "../core/cells/policies";
import { inPieces } from "./breathe";
import { entriesIn, type StoredEntry } from "./contents";
import { DECIMAL_SETTING, queueProposedDecimal, storedDecimal } from "./decimalSign";
import { finishBegun } from "./finish";
import { areasOf, type Written } from "./keep";
import { askForPrints, hasPrints, type PrintsOf } from "./memory/keptPrints";
import { queueParts } from "./memory/memory";
import { queueMark, readMark, readRecords, withoutCopies } from "./marks";
import {
  forgetReport,
  parseReportIds,
  rememberedIds,
  rememberedMethods,
  rememberedSheet,
  REPORTS_SETTING,
  type OwnRecord,
} from "./ownRecord";
import { errorCode, isTooLarge } from "./refusal";
import { MOST_CAREFUL, queueCells } from "./sheetCells";
import { compare } from "./standing";
import { isOurPage, loadPage, readPageChoice } from "./writePage";

/** A sheet that we wrote before, as it stands now. */
export interface Standing extends Written {
  readonly id: string;
  readonly worksheet: Excel.Worksheet;
  readonly name: string;
  readonly protected: boolean;
  /** Its page is as we left it. */
  readonly ownPage: boolean;
  /** Names of all charts and tables on it, also those of the user. */
  readonly charts: readonly string[];
  readonly tables: readonly string[];
}

/** What the workbook looks like before a report is written. */
export interface Look {
  readonly sheetNames: readonly string[];
  /** Where each stands among all. */
  readonly places: ReadonlyMap<string, number>;
  /** What is told of the reports whose first sheets stand, with their tabs of now. */
  readonly entries: readonly StoredEntry[];
  /** The tab of the sheet of methods, where that is remembered. */
  readonly methodsTab?: string;
  readonly tableNames: readonly string[];
  readonly structureProtected: boolean;
  readonly readOnly: boolean;
  readonly eventsEnabled: boolean;
  readonly writtenReports: readonly string[];
  /** To be kept with the first report; undefined where the workbook has one. */
  readonly proposedDecimal?: DecimalMark;
  readonly standing: readonly Standing[];
  /** What the workbook remembers. */
  readonly parts: Excel.CustomXmlPartCollection;
}

/**
 * One round trip, when the sheets of these reports are known from before or there are none; two more when a report of an
 * earlier session has to be found.
 */
export async function look(context: Excel.RequestContext, reports: readonly string[]): Promise<Look> {
  try {
    return await lookAt(context, reports, 0);
  } catch (error) {
    if (errorCode(error) === "ItemNotFound" && reports.some((id) => rememberedIds(id).length > 0)) {
      // A sheet that we remember has been deleted.
      reports.forEach(forgetReport);
      return await lookAt(context, reports, 0);
    }
    return await lookMoreCarefully(context, reports, error, 1);
  }
}

/** Somebody has written far out, or long texts: less is asked for. */
async function lookMoreCarefully(
  context: Excel.RequestContext,
  reports: readonly string[],
  error: unknown,
  careful: number,
): Promise<Look> {
  if (!isTooLarge(error) || careful > MOST_CAREFUL) {
    throw error;
  }
  try {
    return await lookAt(context, reports, careful);
  } catch (again) {
    return await lookMoreCarefully(context, reports, again, careful + 1);
  }
}

async function lookAt(
  context: Excel.RequestContext,
  reports: readonly string[],
  careful: number,
): Promise<Look> {
  const { workbook } = context;
  const { worksheets, tables, settings } = workbook;
  worksheets.load("items/id,items/name,items/position");
  tables.load("items/name");
  settings.load("items/key,items/value");
  workbook.load("readOnly");
  workbook.protection.load("protected");
  context.runtime.load("enableEvents");
  const known = reports.flatMap(rememberedIds).map((id) => ({ id, ...rememberedSheet(id)! }));
  const queued = known.map(({ id, record }) => queueDetails(context, id, record, careful));
  const parts = queueParts(context);
  const decimal = queueProposedDecimal(context);
  await context.sync(); // the look: the only one, unless a report of an earlier session is there
  if (await finishBegun(context, parts)) {
    return await lookAt(context, reports, careful); // again, after something had broken off
  }
  const values = new Map(settings.items.map((item) => [item.key, item.value as unknown]));
  const writtenReports = parseReportIds(values.get(REPORTS_SETTING));
  let details = queued;
  let prints: PrintsOf = (record) =>
    known.find(({ record: own }) => isSame(own, record) && own.stamp === record.stamp)?.prints;
  const marked = queued.flatMap(({ id, mark }) => readMark(mark, values, id) ?? []);
  const isUnknown = (report: string) =>
    writtenReports.includes(report) &&
    (!known.some(({ record }) => record.report === report) ||
      (hasPrints(parts, report) &&
        marked.some((record) => record.report === report && record.stamp !== undefined && !prints(record))));
  const entries = entriesIn(values);
  const tabs = entries.map((entry) => tabOf(entry, worksheets.items));
  if (reports.some(isUnknown) || tabs.includes(undefined)) {
    prints = await askForPrints(context, parts, reports);
    const records = await readRecords(context, worksheets.items, values); // one more: whose sheets are they?
    details = [...records]
      .filter(([, record]) => reports.includes(record.report))
      .map(([id, record]) => queueDetails(context, id, record, careful));
    entries.forEach((entry, index) => {
      const [id] = [...records].find(([, record]) => isSame(record, entry)) ?? [];
      tabs[index] ??= worksheets.items.find((sheet) => sheet.id === id)?.name;
    });
    await context.sync(); // and one more: what stands on ours
  }
  if (careful === 0 && !details.every(({ cells }) => cells.isWhole())) {
    return await lookAt(context, reports, 1);
  }
  return {
    sheetNames: worksheets.items.map((sheet) => sheet.name),
    places: new Map(worksheets.items.map(({ name, position }) => [name, position])),
    entries: entries.flatMap((entry, index) =>
      tabs[index] === undefined ? [] : [{ ...entry, tab: tabs[index] }],
    ),
    methodsTab: worksheets.items.find(({ id }) => id === rememberedMethods())?.name,
    tableNames: tables.items.map((table) => table.name),
    structureProtected: workbook.protection.protected,
    readOnly: workbook.readOnly,
    eventsEnabled: context.runtime.enableEvents,
    writtenReports,
    proposedDecimal: storedDecimal(values.get(DECIMAL_SETTING)) ? undefined : decimal(),
    standing: withoutCopies(await readEach(details, values, prints)),
    parts,
  };
}

type OnSheet = Pick<OwnRecord, "report" | "sheet">;

function isSame(a: OnSheet, b: OnSheet): boolean {
  return a.report === b.report && a.sheet === b.sheet;
}

/** The tab of a report's first sheet, which people may have named anew; undefined where nobody knows of it. */
function tabOf(entry: StoredEntry, sheets: readonly Excel.Worksheet[]): string | undefined {
  const id = rememberedIds(entry.report).find((one) => rememberedSheet(one)?.record.sheet === entry.sheet);
  return sheets.find((sheet) => (id === undefined ? sheet.name === entry.tab : sheet.id === id))?.name;
}

type Details = ReturnType<typeof queueDetails>;

function queueDetails(context: Excel.RequestContext, id: string, record: OwnRecord, careful: number) {
  const worksheet = context.workbook.worksheets.getItem(id);
  worksheet.load("id,name");
  worksheet.protection.load("protected");
  loadPage(worksheet);
  worksheet.charts.load("items/name");
  worksheet.tables.load("items/name");
  const cells = queueCells(worksheet, areasOf(record), { careful, formulas: record.formulas });
  return { id, worksheet, mark: queueMark(worksheet), cells };
}

async function readEach(
  details: readonly Details[],
  settings: ReadonlyMap<string, unknown>,
  printsOf: PrintsOf,
): Promise<Standing[]> {
  const standing: Standing[] = [];
  for (const one of details) {
    const read = await readDetails(one, settings, printsOf);
    if (read) {
      standing.push(read);
    }
  }
  return standing;
}

async function readDetails(
  { id, worksheet, mark, cells }: Details,
  settings: ReadonlyMap<string, unknown>,
  printsOf: PrintsOf,
): Promise<Standing | undefined> {
  const record = readMark(mark, settings, id);
  if (!record) {
    return undefined;
  }
  const prints = printsOf(record);
  const read = cells.read();
  return {
    id,
    worksheet,
    name: worksheet.name,
    protected: worksheet.protection.protected,
    record,
    prints,
    cells: read,
    comparison: await inPieces(compare(areasOf(record), prints, read)),
    ownPage: isOurPage(record.page, readPageChoice(worksheet)),
    charts: worksheet.charts.items.map((chart) => chart.name),
    tables: worksheet.tables.items.map((table) => table.name),
  };
}
