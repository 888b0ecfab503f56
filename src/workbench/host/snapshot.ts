/** The open workbook to plain data and back. */
import type { ICellData } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { SetWorksheetActiveOperation } from "@univerjs/sheets";
import { SetSheetsFilterRangeMutation } from "@univerjs/sheets-filter";
import type { Context } from "./members";
import { arrayRanges } from "./roomForSpills";
import { clearSpills, fillSpills } from "./spills";
import type { BookData, SheetExtras, WorkbookData } from "./workbookData";

/** Where cells are shared and not copied, only those of sheets with spilled results are copies. */
export function takeSnapshot(
  context: Context,
  extras: Map<string, SheetExtras>,
  { shareCells = false } = {},
): WorkbookData {
  const { engine } = context;
  engine.flush();
  const { id, sheetOrder, styles, sheets } = engine.workbook.getSnapshot();
  const data: WorkbookData = {
    name: context.document.name,
    activeSheetId: engine.workbook.getActiveSheet().getSheetId(),
    book: { id, sheetOrder, styles, sheets: sheets as BookData["sheets"] },
    sheets: Object.fromEntries(
      sheetOrder.flatMap((sheetId) => (extras.has(sheetId) ? [[sheetId, extras.get(sheetId)!]] : [])),
    ),
    tables: context.tables.list(),
    charts: [...context.charts.list()],
    names: context.names.all(),
    conditionalFormats: context.conditionalFormats.all(),
    settings: context.settings,
    properties: context.properties,
    xmlParts: context.xmlParts,
    structureProtected: context.document.structureProtected,
    readOnly: context.document.readOnly,
    accents: context.charts.accents,
  };
  const snapshot = copyWorkbook(data, (sheetId) => shareCells && arrayRanges(engine, sheetId).length === 0);
  fillSpills(snapshot.book, engine.injector.get(FormulaDataModel));
  return snapshot;
}

/** Goes on with the very object: a caller that keeps it gives a copy. */
export function loadSnapshot(context: Context, extras: Map<string, SheetExtras>, data: WorkbookData): void {
  const { engine } = context;
  extras.clear();
  Object.entries(data.sheets).forEach(([sheetId, extra]) => extras.set(sheetId, extra));
  clearSpills(data.book);
  engine.open(data.book);
  context.functions.forgetPlaces();
  context.document.name = data.name;
  context.document.structureProtected = data.structureProtected ?? false;
  context.document.readOnly = data.readOnly ?? false;
  delete context.occupation.with;
  context.pane.startState = "Inactive";
  delete context.activeChart.id;
  replace(context.settings, data.settings);
  replace(context.properties, data.properties);
  context.xmlParts.splice(0, Infinity, ...(data.xmlParts ?? []));
  data.names.forEach((name) => context.names.add(name));
  data.tables.forEach((table) => context.tables.restore(table));
  context.conditionalFormats.restore(data.conditionalFormats);
  context.charts.accents = data.accents;
  context.charts.restore(data.charts);
  for (const [sheetId, { autoFilter }] of extras) {
    if (autoFilter) {
      engine.run(SetSheetsFilterRangeMutation.id, { subUnitId: sheetId, range: autoFilter });
    }
  }
  if (data.activeSheetId !== undefined && engine.workbook.getSheetBySheetId(data.activeSheetId)) {
    engine.run(SetWorksheetActiveOperation.id, { subUnitId: data.activeSheetId });
  }
}

/** A copy that shares nothing with a workbook. Its cells are copied one by one: they are many, and flat but for a few. */
export function copyWorkbook(
  workbook: WorkbookData,
  sharesCells: (sheetId: string) => boolean = () => false,
): WorkbookData {
  const { book, ...others } = workbook;
  const sheets = Object.entries(book.sheets).map(([id, { cellData, ...sheet }]) => {
    const cells = cellData && (sharesCells(id) ? cellData : copyCells(cellData as CellRows));
    return [id, { ...plainCopy(sheet), ...(cells && { cellData: cells }) }];
  });
  const about = { ...book, sheets: {} };
  return { ...plainCopy(others), book: { ...plainCopy(about), sheets: Object.fromEntries(sheets) } };
}

type CellRows = Record<number, Record<number, ICellData | null>>;

function copyCells(rows: CellRows): CellRows {
  const copy: CellRows = {};
  for (const row in rows) {
    const from = rows[row]!;
    const to: Record<number, ICellData | null> = (copy[row] = {});
    for (const column in from) {
      const cell = from[column];
      if (cell !== undefined) {
        to[column] = cell && (isFlat(cell) ? { ...cell } : plainCopy(cell));
      }
    }
  }
  return copy;
}

function isFlat(cell: ICellData): boolean {
  for (const key in cell) {
    const value = cell[key as keyof ICellData];
    if (value === undefined || (typeof value === "object" && value !== null)) {
      return false;
    }
  }
  return true;
}

function plainCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** In place: others hold on to the object. */
function replace(target: object, source: object): void {
  Object.keys(target).forEach((key) => delete (target as Record<string, unknown>)[key]);
  Object.assign(target, source);
}
