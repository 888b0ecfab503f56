import type { ICellData, IStyleData } from "@univerjs/core";
import type { BookData, WorkbookData } from "../host/workbookData";

export type SheetData = BookData["sheets"][string];
export type CellRows = Record<number, Record<number, ICellData>>;
export type Styles = Record<string, IStyleData>;

/** The engine's cell types: text, number, boolean. */
export const TEXT = 1;
export const NUMBER = 2;
export const BOOLEAN = 3;

/** Excel's cell of 64 × 20 pixels. */
export const DEFAULT_COLUMN_WIDTH = 64;
export const DEFAULT_ROW_HEIGHT = 20;

/** A workbook without sheets. */
export function newWorkbook(name: string, styles: Styles = {}): WorkbookData {
  return {
    name,
    book: { id: "workbook", sheetOrder: [], styles, sheets: {} },
    sheets: {},
    tables: [],
    charts: [],
    names: [],
    conditionalFormats: [],
    settings: {},
    properties: {},
  };
}

/** Puts a sheet last, with room to write below and beside what it holds. */
export function addSheet(
  workbook: WorkbookData,
  sheet: Partial<SheetData> & { name: string },
  used: { rows: number; columns: number },
): SheetData {
  const id = sheet.id ?? `sheet${workbook.book.sheetOrder.length + 1}`;
  const added: SheetData = {
    rowCount: Math.max(1000, used.rows + 100),
    columnCount: Math.max(26, used.columns + 10),
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    cellData: {},
    ...sheet,
    id,
  };
  workbook.book.sheetOrder.push(id);
  workbook.book.sheets[id] = added;
  workbook.sheets[id] = {};
  workbook.activeSheetId ??= id;
  return added;
}

/** Visits every cell that a sheet holds, row by row. */
export function eachCell(
  sheet: SheetData | undefined,
  visit: (cell: ICellData, row: number, column: number) => void,
): void {
  const rows = (sheet?.cellData ?? {}) as CellRows;
  for (const row in rows) {
    const cells = rows[row];
    for (const column in cells) {
      const cell = cells[column as unknown as number];
      if (cell) {
        visit(cell, Number(row), Number(column));
      }
    }
  }
}

/** A legal name of a sheet made from any text: 31 characters, none of `[]:*?/\`, no apostrophe at its ends. */
export function sheetName(text: string): string {
  const legal = text
    .replace(/[[\]:*?/\\\p{Cc}]/gu, " ")
    .trim()
    .slice(0, 31)
    .replace(/^'+|'+$/g, "")
    .trim();
  return legal || "Sheet1";
}
