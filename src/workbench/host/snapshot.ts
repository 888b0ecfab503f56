/** The open workbook to plain data and back. */
import { FormulaDataModel } from "@univerjs/engine-formula";
import { SetWorksheetActiveOperation } from "@univerjs/sheets";
import { SetSheetsFilterRangeMutation } from "@univerjs/sheets-filter";
import type { Context } from "./members";
import { clearSpills, fillSpills } from "./spills";
import type { BookData, SheetExtras, WorkbookData } from "./workbookData";

export function takeSnapshot(context: Context, extras: Map<string, SheetExtras>): WorkbookData {
  const { engine } = context;
  const { id, sheetOrder, styles, sheets } = engine.workbook.save();
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
  };
  const snapshot = JSON.parse(JSON.stringify(data)) as WorkbookData;
  fillSpills(snapshot.book, engine.injector.get(FormulaDataModel));
  return snapshot;
}

export function loadSnapshot(context: Context, extras: Map<string, SheetExtras>, given: WorkbookData): void {
  const data = structuredClone(given);
  const { engine } = context;
  extras.clear();
  Object.entries(data.sheets).forEach(([sheetId, extra]) => extras.set(sheetId, extra));
  clearSpills(data.book);
  engine.open(data.book);
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

/** In place: others hold on to the object. */
function replace(target: object, source: object): void {
  Object.keys(target).forEach((key) => delete (target as Record<string, unknown>)[key]);
  Object.assign(target, source);
}
