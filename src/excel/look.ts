import type { DecimalMark } from "../core/cells/policies";
import { DECIMAL_SETTING, queueProposedDecimal, storedDecimal } from "./decimalSign";
import { finishBegun } from "./finish";
import { queueParts } from "./memory/memory";
import { boundingArea, parseAddress, parseArea } from "./address";
import type { Area, PlacedSheet } from "../reports/layout/placed";
import { queueMark, readMark, readRecords } from "./marks";
import { forgetReport, parseReportIds, rememberedIds, REPORTS_SETTING, type OwnRecord } from "./ownRecord";
import { errorCode } from "./refusal";
import { isOurPage, loadPage, readPageChoice } from "./writePage";

/** A sheet that we wrote before, as it stands now. */
export interface Standing {
  readonly id: string;
  readonly worksheet: Excel.Worksheet;
  readonly name: string;
  readonly protected: boolean;
  readonly record: OwnRecord;
  /** Its page is as we left it. */
  readonly ownPage: boolean;
  /** Names of all charts and tables on it, also those of the user. */
  readonly charts: readonly string[];
  readonly tables: readonly string[];
  /** Values from A1 on, as far as the new report reaches (at most `WINDOW_ROWS` rows). */
  readonly window: readonly (readonly unknown[])[];
  /** Everything that holds something; undefined when the sheet is empty. */
  readonly used: Area | undefined;
}

/** What the workbook looks like before a report is written. */
export interface Look {
  readonly sheetNames: readonly string[];
  readonly tableNames: readonly string[];
  readonly structureProtected: boolean;
  readonly readOnly: boolean;
  readonly eventsEnabled: boolean;
  readonly writtenReports: readonly string[];
  /** To be kept with the first report; undefined where the workbook has one. */
  readonly proposedDecimal?: DecimalMark;
  readonly standing: readonly Standing[];
}

/** Beyond this many rows a report sheet has one table and nothing beside it. */
const WINDOW_ROWS = 600;

/**
 * One round trip, when the sheets of this report are known from before or there are none; two more when a report of an
 * earlier session has to be found.
 */
export async function look(
  context: Excel.RequestContext,
  report: string,
  placed: readonly PlacedSheet[],
): Promise<Look> {
  const reach = reachOf(placed);
  try {
    return await lookAt(context, report, reach, rememberedIds(report));
  } catch (error) {
    if (errorCode(error) !== "ItemNotFound" || rememberedIds(report).length === 0) {
      throw error;
    }
    // A sheet that we remember has been deleted.
    forgetReport(report);
    return await lookAt(context, report, reach, []);
  }
}

/** Where a table is taken over, people may have added more to it than the new one has. */
const ADDED = { rows: 200, columns: 20 };

function reachOf(placed: readonly PlacedSheet[]): Area {
  const area = boundingArea(placed.flatMap((sheet) => sheet.ranges));
  return placed.some(({ takesOver }) => takesOver)
    ? { ...area, rows: area.rows + ADDED.rows, columns: area.columns + ADDED.columns }
    : area;
}

async function lookAt(
  context: Excel.RequestContext,
  report: string,
  reach: Area,
  ids: readonly string[],
): Promise<Look> {
  const { workbook } = context;
  const { worksheets, tables, settings } = workbook;
  worksheets.load("items/id,items/name");
  tables.load("items/name");
  settings.load("items/key,items/value");
  workbook.load("readOnly");
  workbook.protection.load("protected");
  context.runtime.load("enableEvents");
  const queued = ids.map((id) => queueDetails(context, id, reach));
  const parts = queueParts(context);
  const decimal = queueProposedDecimal(context);
  await context.sync(); // the look: the only one, unless a report of an earlier session is there
  if (await finishBegun(context, parts)) {
    return await lookAt(context, report, reach, rememberedIds(report)); // again, after something had broken off
  }
  const values = new Map(settings.items.map((item) => [item.key, item.value as unknown]));
  const writtenReports = parseReportIds(values.get(REPORTS_SETTING));
  let standing = queued;
  if (ids.length === 0 && writtenReports.includes(report)) {
    const records = await readRecords(context, worksheets.items, values); // one more: whose sheets are they?
    standing = [...records]
      .filter(([, record]) => record.report === report)
      .map(([id]) => queueDetails(context, id, reach));
    await context.sync(); // and one more: what stands on ours
  }
  return {
    sheetNames: worksheets.items.map((sheet) => sheet.name),
    tableNames: tables.items.map((table) => table.name),
    structureProtected: workbook.protection.protected,
    readOnly: workbook.readOnly,
    eventsEnabled: context.runtime.enableEvents,
    writtenReports,
    proposedDecimal: storedDecimal(values.get(DECIMAL_SETTING)) ? undefined : decimal(),
    standing: standing.flatMap((details) => readDetails(details, values) ?? []),
  };
}

interface Details {
  readonly id: string;
  readonly worksheet: Excel.Worksheet;
  readonly mark: Excel.WorksheetCustomProperty | undefined;
  readonly window: Excel.Range;
  readonly used: Excel.Range;
}

function queueDetails(context: Excel.RequestContext, id: string, reach: Area): Details {
  const worksheet = context.workbook.worksheets.getItem(id);
  worksheet.load("id,name");
  worksheet.protection.load("protected");
  loadPage(worksheet);
  worksheet.charts.load("items/name");
  worksheet.tables.load("items/name");
  const rows = Math.min(reach.row + reach.rows, WINDOW_ROWS);
  return {
    id,
    worksheet,
    mark: queueMark(worksheet),
    window: worksheet.getRangeByIndexes(0, 0, rows, reach.column + reach.columns).load("values"),
    used: worksheet.getUsedRangeOrNullObject(true).load("address"),
  };
}

function readDetails(details: Details, settings: ReadonlyMap<string, unknown>): Standing | undefined {
  const { id, worksheet, mark, window, used } = details;
  const record = readMark(mark, settings, id);
  return (
    record && {
      id,
      worksheet,
      name: worksheet.name,
      protected: worksheet.protection.protected,
      record,
      ownPage: isOurPage(record.page, readPageChoice(worksheet)),
      charts: worksheet.charts.items.map((chart) => chart.name),
      tables: worksheet.tables.items.map((table) => table.name),
      window: window.values,
      used: used.isNullObject ? undefined : parseAddress(used.address)[0],
    }
  );
}

/**
 * Whether writing again would hurt something of the user's: our cells were moved or renamed, or cells of the user stand
 * where the new report needs room.
 */
export function standsInTheWay({ record, window, used }: Standing, placed: PlacedSheet): boolean {
  const own = [...record.areas.map(parseArea), ...(placed.takesOver ? takenOver(record, window) : [])];
  const moved = own.some((area, index) => {
    const head = record.heads[index];
    const row = window[area.row];
    if (head == null || row === undefined || area.column >= row.length) {
      return false;
    }
    const now = String(row[area.column] ?? "");
    // A removal that broke off has left blanks; a head that has moved stands elsewhere.
    return now !== head && (now !== "" || window.some((cells) => cells.includes(head)));
  });
  return (
    moved ||
    foreignCellInside(own, window, placed.ranges) ||
    reachesBeyond(own, used, placed.ranges, window.length)
  );
}

/**
 * The last table on the sheet as it has grown since it was written: rows that follow it directly, and columns whose headers
 * do. So Excel itself takes them into its tables.
 */
export function takenOver({ areas }: OwnRecord, window: Standing["window"]): Area[] {
  const all = areas.map(parseArea);
  const last = all.at(-1);
  if (!last) {
    return [];
  }
  let header = last;
  for (const area of [...all].reverse()) {
    if (area.row + area.rows === header.row && area.column === last.column && area.columns === last.columns) {
      header = area;
    }
  }
  const filled = (row: number, column: number) => {
    const value = window[row]?.[column];
    return value !== "" && value != null;
  };
  let columns = last.columns;
  while (filled(header.row, last.column + columns)) {
    columns++;
  }
  const across = [...Array(columns).keys()].map((offset) => last.column + offset);
  let end = last.row + last.rows;
  while (across.some((column) => filled(end, column))) {
    end++;
  }
  return [{ row: header.row, column: last.column, rows: end - header.row, columns }];
}

function foreignCellInside(
  own: readonly Area[],
  window: Standing["window"],
  wanted: readonly Area[],
): boolean {
  return wanted.some((area) => {
    const lastRow = Math.min(area.row + area.rows, window.length);
    for (let row = area.row; row < lastRow; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const value = window[row]![column];
        if (value !== "" && value != null && !own.some((mine) => holds(mine, row, column))) {
          return true;
        }
      }
    }
    return false;
  });
}

/** Below the window single cells are not known: there is only what stands beyond our old reach. */
function reachesBeyond(
  own: readonly Area[],
  used: Area | undefined,
  wanted: readonly Area[],
  windowRows: number,
): boolean {
  if (!used || own.length === 0) {
    return false;
  }
  const before = boundingArea(own);
  const after = boundingArea(wanted);
  const below = used.row + used.rows > before.row + before.rows;
  const needsMore = after.row + after.rows > before.row + before.rows;
  return below && needsMore && after.row + after.rows > windowRows;
}

function holds(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}
