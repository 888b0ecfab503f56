/** What is selected, and selecting. */
import {
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import { MAX_COLUMN, MAX_ROW } from "./address";
import type { Engine } from "./engine";
import type { Rect } from "./workbookData";

export interface Selection {
  sheetId: string;
  areas: Rect[];
  active: Rect;
}

/** The selection of the active sheet; A1 where nothing has been selected yet. */
export function selectionOf(engine: Engine): Selection {
  const sheet = engine.workbook.getActiveSheet();
  const sheetId = sheet.getSheetId();
  const selections = engine.injector
    .get(SheetsSelectionsService)
    .getWorkbookSelections(engine.unitId)
    .getSelectionsOfWorksheet(sheetId);
  const first = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };
  if (selections.length === 0) {
    return { sheetId, areas: [first], active: first };
  }
  const areas = selections.map(({ range }) => widen(range, sheet.getRowCount(), sheet.getColumnCount()));
  const primary = selections.at(-1)?.primary;
  const active = primary
    ? {
        startRow: primary.actualRow,
        startColumn: primary.actualColumn,
        endRow: primary.actualRow,
        endColumn: primary.actualColumn,
      }
    : { ...areas[0]!, endRow: areas[0]!.startRow, endColumn: areas[0]!.startColumn };
  return { sheetId, areas, active };
}

export function select(engine: Engine, sheetId: string, areas: readonly Rect[]): void {
  const sheet = engine.sheet(sheetId);
  if (engine.workbook.getActiveSheet().getSheetId() !== sheetId) {
    engine.run(SetWorksheetActiveOperation.id, { subUnitId: sheetId });
  }
  const selections = areas.map((area, i) => {
    const range = {
      ...area,
      endRow: Math.min(area.endRow, sheet.getRowCount() - 1),
      endColumn: Math.min(area.endColumn, sheet.getColumnCount() - 1),
    };
    const primary = {
      startRow: area.startRow,
      startColumn: area.startColumn,
      endRow: area.startRow,
      endColumn: area.startColumn,
      actualRow: area.startRow,
      actualColumn: area.startColumn,
      isMerged: false,
      isMergedMainCell: false,
    };
    return { range, primary: i === areas.length - 1 ? primary : null, style: null };
  });
  engine.run(SetSelectionsOperation.id, { subUnitId: sheetId, selections });
}

/** Univer's whole columns end where its grid does (or nowhere, as NaN); Excel's end at the last row there is. */
function widen(range: Rect, rows: number, columns: number): Rect {
  const allRows = Number.isNaN(range.startRow) || (range.startRow === 0 && range.endRow >= rows - 1);
  const allColumns =
    Number.isNaN(range.startColumn) || (range.startColumn === 0 && range.endColumn >= columns - 1);
  return {
    startRow: allRows ? 0 : range.startRow,
    endRow: allRows ? MAX_ROW : range.endRow,
    startColumn: allColumns ? 0 : range.startColumn,
    endColumn: allColumns ? MAX_COLUMN : range.endColumn,
  };
}
