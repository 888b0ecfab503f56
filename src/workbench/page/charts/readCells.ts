/** Cells for charts, from the open workbook. */
import { type CellsRef, type Engine, SheetCells } from "../../host";
import type { CellList, ReadCells } from "./chartData";

/** References may span whole columns; nothing lies beyond the sheet's own edge. */
export function cellReader(engine: Engine): ReadCells {
  const sheets = new Map<string, SheetCells>();
  return ({ sheetId, range }: CellsRef): CellList => {
    const list: CellList = { values: [], texts: [], format: "General" };
    if (!engine.workbook.getSheetBySheetId(sheetId)) {
      return list;
    }
    const cells = sheets.get(sheetId) ?? new SheetCells(engine, sheetId);
    sheets.set(sheetId, cells);
    const lastRow = Math.min(range.endRow, cells.sheet.getRowCount() - 1);
    const lastColumn = Math.min(range.endColumn, cells.sheet.getColumnCount() - 1);
    for (let row = range.startRow; row <= lastRow; row++) {
      for (let column = range.startColumn; column <= lastColumn; column++) {
        const value = cells.value(row, column);
        if (typeof value === "number" && list.format === "General") {
          list.format = cells.numberFormat(row, column);
        }
        list.values.push(value);
        list.texts.push(cells.text(row, column));
      }
    }
    return list;
  };
}
