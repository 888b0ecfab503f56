import { areaAddress, fullAddress, MAX_COLUMNS, MAX_ROWS, parseAddress, type SheetArea } from "./address";
import { joinAreas, readAreas, type AreaCells, type WantedArea } from "./readAreas";
import { ExcelRefusal, errorCode } from "./refusal";
import { wantedTable, withNewRows, type TablePlace } from "./tablePlace";
import type { ReadingOptions } from "./readPieces";
import { runExcel, type RunOptions } from "./run";
import type { SourceGrid } from "../core/cells/source";

/** What is selected, or the table that the selected cell belongs to: enough to show it, without its values. */
export interface SelectedCells {
  readonly address: string;
  readonly sheet: string;
  readonly rows: number;
  readonly columns: number;
  /** What will stand in the way of writing, though not of reading. */
  readonly obstacles: readonly Obstacle[];
}

/** No sheet can be added; nothing can be saved in place. */
export type Obstacle = "workbookProtected" | "readOnly";

/** A table as it was read, and how to find it again when its rows have changed. */
export interface ReadTable {
  readonly address: string;
  readonly sources: readonly SourceGrid[];
  readonly origin: Origin;
  /** Hidden or filtered rows in it; they are among the values. */
  readonly hiddenRows: number;
  /** Addresses of merged cells, where Excel can tell (ExcelApi 1.13). */
  readonly merged: readonly string[];
  /** It was found in the workbook, because what is selected is no such table. */
  readonly proposed?: true;
  /** The other tables that were asked for, in that order. */
  readonly others?: readonly SourceGrid[];
}

/**
 * Where the cells came from: an Excel table by its name, a named range of the workbook or of one sheet, the block around a
 * cell, or addresses.
 */
export type Origin =
  | { readonly kind: "table"; readonly table: string }
  | { readonly kind: "name"; readonly name: string; readonly sheet?: string }
  | { readonly kind: "region"; readonly cell: string }
  | { readonly kind: "cells"; readonly address: string };

/** What a selection event told: with it, reading takes one round trip instead of two. */
export interface KnownSelection {
  readonly worksheetId: string;
  readonly address: string;
}

export interface SelectionOptions extends RunOptions, ReadingOptions {
  /** Other tables to be read in the same round trip. */
  readonly others?: readonly TablePlace[];
}

/** Excel cuts addresses off at 8,192 characters. */
const LONGEST_ADDRESS = 8000;
/** All rows that a sheet has in 16 columns: some 700 MB. In pieces Excel lets anybody read any number of cells. */
export const MOST_CELLS = 16 * MAX_ROWS;
/** Selections up to this size are read at once; larger ones may be whole columns, mostly blank. */
const SURE_CELLS = 150_000;

/**
 * What would be read now: one round trip, two when the selected cell stands in an Excel table.
 *
 * @throws ExcelRefusal when a chart is selected, or only blank cells
 */
export async function describeSelection(options?: RunOptions): Promise<SelectedCells> {
  return await runSelecting(async (context) => {
    const { areas, obstacles } = await resolveSelection(context);
    const rows = areas.reduce((sum, area) => (sameRows(areas) ? area.rows : sum + area.rows), 0);
    const columns = sameRows(areas)
      ? areas.reduce((sum, area) => sum + area.columns, 0)
      : Math.max(...areas.map((area) => area.columns));
    return { address: addressOf(areas), sheet: areas[0]!.sheet, rows, columns, obstacles };
  }, options);
}

/**
 * Reads what is selected: one round trip when a selection event has told the size, else two; large tables take one for
 * each piece of them. One cell stands for the whole table around it, whole columns for their used part.
 *
 * @throws ExcelRefusal when there is nothing to read, or more than can be read
 */
export async function readSelection(
  known?: KnownSelection,
  options: SelectionOptions = {},
): Promise<ReadTable> {
  return await runSelecting(async (context) => {
    const area = known && boundedArea(known);
    if (area) {
      const worksheet = context.workbook.worksheets.getItem(known.worksheetId).load("name");
      const { cells, others } = await readWithOthers(context, [{ area, worksheet }], options); // 1 of 1
      const address = cells.map((one) => fullAddress(one)).join(",");
      return { ...toTable(cells, { kind: "cells", address }), ...others };
    }
    const { areas, origin } = await resolveSelection(context); // 1 of 2
    const { cells, others } = await readSheetAreas(context, areas, origin, options); // 2 of 2
    return { ...toTable(cells, origin), ...others };
  }, options);
}

/** Reads the same table again, with the rows that it has now. Two round trips. */
export async function readAgain(origin: Origin, options: SelectionOptions = {}): Promise<ReadTable> {
  return await runExcel(async (context) => {
    const areas = await resolveOrigin(context, origin); // 1 of 2
    const { cells, others } = await readSheetAreas(context, areas, origin, options); // 2 of 2
    return { ...toTable(cells, origin), ...others };
  }, options);
}

/** `InvalidSelection` says only that no cells are selected; what is selected takes another look. */
async function runSelecting<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options?: RunOptions,
): Promise<T> {
  try {
    return await runExcel(batch, options);
  } catch (error) {
    if (error instanceof ExcelRefusal && errorCode(error.cause) === "InvalidSelection") {
      const chart = await runExcel(async (context) => {
        const active = context.workbook.getActiveChartOrNullObject().load("name");
        await context.sync(); // only after a failure
        return !active.isNullObject;
      });
      throw new ExcelRefusal(chart ? "chartSelected" : "nothingSelected", {}, { cause: error });
    }
    throw error;
  }
}

interface Resolved {
  readonly areas: readonly SheetArea[];
  readonly origin: Origin;
  readonly obstacles: readonly Obstacle[];
}

async function resolveSelection(context: Excel.RequestContext): Promise<Resolved> {
  const { workbook } = context;
  const chart = workbook.getActiveChartOrNullObject().load("name");
  const selected = workbook.getSelectedRanges().load("address,areaCount,cellCount");
  const used = selected.getUsedRangeAreasOrNullObject(true).load("address");
  const cell = workbook.getActiveCell();
  const region = cell.getSurroundingRegion().load("address");
  const tables = cell.getTables(false).load("items/name");
  workbook.load("readOnly");
  workbook.protection.load("protected");
  await context.sync(); // what is selected
  if (!chart.isNullObject) {
    throw new ExcelRefusal("chartSelected");
  }
  const obstacles: Obstacle[] = [
    ...(workbook.protection.protected ? (["workbookProtected"] as const) : []),
    ...(workbook.readOnly ? (["readOnly"] as const) : []),
  ];
  if (selected.cellCount === 1) {
    const name = tables.items[0]?.name;
    if (name !== undefined) {
      const origin: Origin = { kind: "table", table: name };
      return { areas: await resolveOrigin(context, origin), origin, obstacles };
    }
    // A lone blank cell away from everything is its own region.
    if (used.isNullObject && parseAddress(region.address).every((area) => area.rows * area.columns === 1)) {
      throw new ExcelRefusal("emptySelection");
    }
    const origin: Origin = { kind: "region", cell: selected.address };
    return { areas: parseAddress(region.address), origin, obstacles };
  }
  return {
    areas: usedAreas(used),
    origin: { kind: "cells", address: selected.address },
    obstacles,
  };
}

async function resolveOrigin(context: Excel.RequestContext, origin: Origin): Promise<SheetArea[]> {
  if (origin.kind === "table") {
    const range = context.workbook.tables.getItem(origin.table).getRange().load("address");
    await context.sync(); // where the table is now
    return parseAddress(range.address);
  }
  if (origin.kind === "name") {
    const { name, sheet } = origin;
    const { workbook } = context;
    const { names } = sheet === undefined ? workbook : workbook.worksheets.getItem(sheet);
    const used = names.getItem(name).getRange().getUsedRangeOrNullObject(true).load("address");
    await context.sync(); // where the name points now, and how much of it is used
    if (used.isNullObject) {
      throw new ExcelRefusal("emptySelection");
    }
    return parseAddress(used.address);
  }
  const [first] = parseAddress(origin.kind === "region" ? origin.cell : origin.address);
  const worksheet = context.workbook.worksheets.getItem(first!.sheet);
  if (origin.kind === "region") {
    const region = worksheet.getRange(areaAddress(first!)).getSurroundingRegion().load("address");
    await context.sync(); // how far the block reaches now
    return parseAddress(region.address);
  }
  const addresses = parseAddress(origin.address).map(areaAddress).join(",");
  const used = worksheet.getRanges(addresses).getUsedRangeAreasOrNullObject(true).load("address");
  await context.sync(); // how much of the cells is used now
  return usedAreas(used);
}

function usedAreas(used: Excel.RangeAreas): SheetArea[] {
  if (used.isNullObject) {
    throw new ExcelRefusal("emptySelection");
  }
  if (used.address.length > LONGEST_ADDRESS) {
    throw new ExcelRefusal("tooManyAreas");
  }
  return parseAddress(used.address);
}

async function readSheetAreas(
  context: Excel.RequestContext,
  areas: readonly SheetArea[],
  { kind }: Origin,
  options: SelectionOptions,
) {
  const cells = areas.reduce((sum, area) => sum + area.rows * area.columns, 0);
  if (cells > MOST_CELLS) {
    throw new ExcelRefusal("tooManyCells", { cells, limit: MOST_CELLS });
  }
  const worksheets = new Map(
    [...new Set(areas.map((area) => area.sheet))].map((sheet) => [
      sheet,
      context.workbook.worksheets.getItem(sheet),
    ]),
  );
  const wanted = areas.map((area) => ({
    area,
    worksheet: worksheets.get(area.sheet)!.load("name"),
    ...(kind === "table" ? { mergedIn: "nowhere" as const } : {}),
  }));
  return await readWithOthers(context, wanted, options);
}

async function readWithOthers(
  context: Excel.RequestContext,
  wanted: readonly WantedArea[],
  { others, ...reading }: SelectionOptions,
): Promise<{ cells: readonly AreaCells[]; others: Pick<ReadTable, "others"> }> {
  const places = (others ?? []).map((place) => wantedTable(context, place));
  const read = await readAreas(context, [...wanted, ...places], reading);
  const cells = read.slice(0, wanted.length);
  return others
    ? { cells, others: { others: await withNewRows(context, others, read.slice(wanted.length)) } }
    : { cells, others: {} };
}

/** The area that an event told, when it is sure to fit and is more than a cell. */
function boundedArea({ address }: KnownSelection): SheetArea | undefined {
  const areas = parseAddress(address);
  const [area] = areas;
  const cells = area ? area.rows * area.columns : 0;
  const whole = area && (area.rows === MAX_ROWS || area.columns === MAX_COLUMNS);
  return areas.length === 1 && !whole && cells > 1 && cells <= SURE_CELLS ? area : undefined;
}

function toTable(cells: readonly AreaCells[], origin: Origin): ReadTable {
  if (cells.every((one) => one.values.every((row) => row.every((value) => value === "" || value === null)))) {
    throw new ExcelRefusal("emptySelection");
  }
  const sources = joinAreas(cells);
  return {
    address: addressOf(cells),
    sources,
    origin,
    hiddenRows: sources.reduce((sum, source) => sum + (source.hiddenRows?.length ?? 0), 0),
    merged: sources.flatMap((source) =>
      (source.merged ?? []).map((area) => fullAddress({ ...area, sheet: source.sheet })),
    ),
  };
}

function sameRows(areas: readonly SheetArea[]): boolean {
  return areas.every((area) => area.row === areas[0]!.row && area.rows === areas[0]!.rows);
}

/** The sheet is named once. */
function addressOf(areas: readonly SheetArea[]): string {
  const [first, ...rest] = areas;
  return [fullAddress(first!), ...rest.map(areaAddress)].join(",");
}
