import type { SourceGrid } from "../core/cells/source";
import { boundingArea, parseAddress, type SheetArea } from "./address";
import { readRecords } from "./marks";
import { joinAreas, readAreas } from "./readAreas";
import { runExcel, supports, type RunOptions } from "./run";
import { MOST_CELLS } from "./selection";
import { withNewRows, wantedTable, type TablePlace } from "./tablePlace";

/** A table of the workbook besides the one in use, none of ours. */
export interface OtherTable extends TablePlace {
  /** The sheet's name; of several Excel tables on one sheet, `Sheet!Table`. */
  readonly name: string;
  /** Its cells: all of them, or the first rows of a large table. */
  readonly head: SourceGrid;
  /** `head` is all of it. */
  readonly complete: boolean;
  /** The cells in use are a report of ours, or some rows that were picked: this is not more of them unasked. */
  readonly apart?: boolean;
}

/** Up to this many cells in all, tables are read as a whole while we are looking: about 4 MB. */
const READ_WHOLE = 150_000;
/** Enough rows to tell what a larger table is about. */
const HEAD_ROWS = 200;

/**
 * The other tables of the workbook, in the order of their sheets: Excel tables, and what stands on sheets without one.
 * Hidden sheets, our own and the cells in use are left out. Three round trips, whatever their number; one in a workbook of
 * one sheet, unless what stands there is asked for as well.
 */
export async function findTables(
  inUse: readonly SheetArea[],
  { alone = false, ...options }: RunOptions & { readonly alone?: boolean } = {},
): Promise<OtherTable[]> {
  return await runExcel(async (context) => {
    const { worksheets, tables, settings } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility");
    tables.load("items/name");
    settings.load("items/key,items/value");
    await context.sync(); // 1 of 3: which sheets and tables there are
    if (!alone && worksheets.items.length === 1 && tables.items.length < 2) {
      return [];
    }
    const candidates = await findCandidates(context, inUse); // 2 of 3: whose they are and how far they reach
    return await readHeads(context, candidates); // 3 of 3: what stands in them
  }, options);
}

/** Reads tables of which only the first rows are known, with the rows that they have now. One round trip, or one a piece. */
export async function readTables(tables: readonly OtherTable[], options?: RunOptions): Promise<SourceGrid[]> {
  const partly = tables.filter(({ complete }) => !complete);
  const read =
    partly.length > 0
      ? await runExcel(async (context) => {
          const wanted = partly.map((table) => wantedTable(context, table));
          return await withNewRows(context, partly, await readAreas(context, wanted));
        }, options)
      : [];
  return tables.map((table) => (table.complete ? table.head : read[partly.indexOf(table)]!));
}

type Candidate = Omit<OtherTable, "head" | "complete">;

async function findCandidates(
  context: Excel.RequestContext,
  inUse: readonly SheetArea[],
): Promise<Candidate[]> {
  const { worksheets, tables, settings } = context.workbook;
  const sheets = worksheets.items.filter(({ visibility }) => visibility === "Visible");
  const used = sheets.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("address"));
  const ranges = tables.items.map((table) => table.getRange().load("address"));
  if (!supports("1.12")) {
    await context.sync(); // sheets have no marks to read, so nothing has been asked yet
  }
  const values = new Map(settings.items.map((item) => [item.key, item.value as unknown]));
  const ours = await readRecords(context, sheets, values);
  const named = tables.items.map(({ name }, index) => ({ table: name, area: areaOf(ranges[index]!) }));
  const apart = inUse.some(({ sheet }) => {
    const index = sheets.findIndex(({ name }) => name === sheet);
    const worksheet = sheets[index];
    return worksheet && (ours.has(worksheet.id) || isPicked(sheet, inUse, named, used[index]!));
  });
  return sheets.flatMap((sheet, index): Candidate[] => {
    if (ours.has(sheet.id) || used[index]!.isNullObject) {
      return [];
    }
    const onSheet = named.filter(({ area }) => area.sheet === sheet.name);
    const places: TablePlace[] = onSheet.length > 0 ? onSheet : [{ area: areaOf(used[index]!) }];
    return places
      .filter((place) => isOther(place, inUse) && place.area.rows * place.area.columns <= MOST_CELLS)
      .map((place) => ({
        ...place,
        ...(apart ? { apart } : {}),
        name: onSheet.length > 1 ? `${sheet.name}!${place.table}` : sheet.name,
      }));
  });
}

/** Somebody who selects a part of a table wants that part; a total or a note below it may be left out. */
const PICKED = 0.8;

function isPicked(
  sheet: string,
  inUse: readonly SheetArea[],
  tables: readonly TablePlace[],
  used: Excel.Range,
): boolean {
  const areas = inUse.filter((area) => area.sheet === sheet);
  const table = tables.find(({ area }) => area.sheet === sheet && areas.some((one) => overlap(one, area)));
  const { rows } = table?.area ?? (used.isNullObject ? { rows: 0 } : areaOf(used));
  return boundingArea(areas).rows < PICKED * rows;
}

function areaOf({ address }: Excel.Range): SheetArea {
  return parseAddress(address)[0]!;
}

/** Everything on the sheet in use may be the table in use; an Excel table beside it is another. */
function isOther({ area, table }: TablePlace, inUse: readonly SheetArea[]): boolean {
  return !inUse.some((used) => used.sheet === area.sheet && (table === undefined || overlap(used, area)));
}

function overlap(a: SheetArea, b: SheetArea): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Where the cells of grids stand. */
export function areasOf(grids: readonly SourceGrid[]): SheetArea[] {
  return grids.map(({ sheet, row, column, cells }) => ({
    sheet,
    row,
    column,
    rows: cells.length,
    columns: cells[0]?.length ?? 0,
  }));
}

/** The small tables first, as whole as there is room. */
async function readHeads(
  context: Excel.RequestContext,
  candidates: readonly Candidate[],
): Promise<OtherTable[]> {
  if (candidates.length === 0) {
    return [];
  }
  const size = ({ area }: Candidate) => area.rows * area.columns;
  let room = READ_WHOLE;
  const complete = new Set(
    [...candidates]
      .sort((a, b) => size(a) - size(b))
      .filter((candidate) => {
        room -= size(candidate);
        return room >= 0;
      }),
  );
  const cells = await readAreas(
    context,
    candidates.map((candidate) => ({
      ...wantedTable(context, candidate),
      area: complete.has(candidate)
        ? candidate.area
        : { ...candidate.area, rows: Math.min(candidate.area.rows, HEAD_ROWS) },
      ...(complete.has(candidate) ? {} : { mergedIn: "nowhere" as const }),
      reach: undefined,
    })),
  );
  return candidates.map((candidate, index) => ({
    ...candidate,
    head: joinAreas([cells[index]!])[0]!,
    complete: complete.has(candidate),
  }));
}
