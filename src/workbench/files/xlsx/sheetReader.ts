/** The cells, rows and columns of a sheet as exceljs gives them. */
import type { ICellData, IFreeze, IRowData } from "@univerjs/core";
import ExcelJS from "exceljs";
import type { WorkbookData } from "../../host/workbookData";
import type { CellRows, SheetData } from "../newWorkbook";
import { readValue } from "./cells";
import { cssColor } from "./colors";
import { shownFormula } from "./formulas";
import { engineStyle } from "./styles";

export type StyleKey = (style: Partial<ExcelJS.Style>) => string | undefined;

/** Puts each style once into the workbook; exceljs gives cells of one format one object. */
export function styleWriter(workbook: WorkbookData, theme: readonly string[]): StyleKey {
  const byObject = new Map<object, string | undefined>();
  const byContent = new Map<string, string>();
  return (style) => {
    if (!byObject.has(style)) {
      const data = engineStyle(style, theme);
      const content = JSON.stringify(data);
      if (content !== "{}" && !byContent.has(content)) {
        const key = `style${byContent.size + 1}`;
        byContent.set(content, key);
        workbook.book.styles[key] = data;
      }
      byObject.set(style, byContent.get(content));
    }
    return byObject.get(style);
  };
}

export function readSheet(
  worksheet: ExcelJS.Worksheet,
  theme: readonly string[],
  styles: StyleKey,
): Partial<SheetData> & { name: string } {
  const view = (worksheet.views?.[0] ?? {}) as Partial<
    ExcelJS.WorksheetViewFrozen & ExcelJS.WorksheetViewCommon
  >;
  const { tabColor, defaultColWidth, defaultRowHeight } = worksheet.properties ?? {};
  const tab = cssColor(tabColor, theme);
  const { cellData, rowData } = readRows(worksheet, styles);
  return {
    name: worksheet.name,
    cellData,
    rowData,
    columnData: readColumns(worksheet, styles),
    mergeData: [],
    ...(worksheet.state !== "visible" && { hidden: 1 }),
    ...(tab && { tabColor: tab }),
    ...(view.state === "frozen" && { freeze: freezeOf(view.xSplit ?? 0, view.ySplit ?? 0) }),
    ...(view.showGridLines === false && { showGridlines: 0 }),
    ...(view.rightToLeft && { rightToLeft: 1 }),
    ...(view.zoomScale && view.zoomScale !== 100 && { zoomRatio: view.zoomScale / 100 }),
    ...(defaultColWidth && { defaultColumnWidth: pixelWidth(defaultColWidth) }),
    ...(defaultRowHeight && { defaultRowHeight: Math.round(defaultRowHeight / 0.75) }),
  };
}

function freezeOf(xSplit: number, ySplit: number): IFreeze {
  return { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 };
}

function pixelWidth(characters: number): number {
  return Math.round(characters * 7 + 5);
}

function readColumns(worksheet: ExcelJS.Worksheet, styles: StyleKey): SheetData["columnData"] {
  const columns: NonNullable<SheetData["columnData"]> = {};
  (worksheet.columns ?? []).forEach((column, index) => {
    const style = styles((column as { style?: Partial<ExcelJS.Style> }).style ?? {});
    if (column.width !== undefined || column.hidden || style) {
      columns[index] = {
        ...(column.width !== undefined && { w: pixelWidth(column.width) }),
        ...(column.hidden && { hd: 1 }),
        ...(style && { s: style }),
      };
    }
  });
  return columns;
}

function readRows(
  worksheet: ExcelJS.Worksheet,
  styles: StyleKey,
): { cellData: CellRows; rowData: Record<number, IRowData> } {
  const cellData: CellRows = {};
  const rowData: Record<number, IRowData> = {};
  // exceljs's own loops make a cell of every gap; a sheet may have cells at both of its ends only.
  for (const row of known<ExcelJS.Row>(worksheet, "_rows")) {
    const { number } = row;
    if (row.height || row.hidden) {
      rowData[number - 1] = {
        ...(row.height && { h: Math.round(row.height / 0.75), ia: 0 }),
        ...(row.hidden && { hd: 1 }),
      };
    }
    const cells: Record<number, ICellData> = {};
    for (const cell of known<ExcelJS.Cell>(row, "_cells")) {
      const read = readCell(cell, styles);
      if (read) {
        cells[Number(cell.col) - 1] = read;
      }
    }
    if (Object.keys(cells).length > 0) {
      cellData[number - 1] = cells;
    }
  }
  return { cellData, rowData };
}

function known<T>(owner: object, list: "_rows" | "_cells"): T[] {
  return Object.values((owner as Record<typeof list, Record<number, T | undefined>>)[list]).filter(
    (one) => one !== undefined && one !== null,
  );
}

function readCell(cell: ExcelJS.Cell, styles: StyleKey): ICellData | undefined {
  const style = styles(cell.style);
  const value = cell.value;
  const read: ICellData = { ...readValue(value), ...(style && { s: style }) };
  if (
    value &&
    typeof value === "object" &&
    ("formula" in value || "sharedFormula" in value) &&
    cell.formula
  ) {
    read.f = shownFormula(cell.formula);
    const { shareType, ref } = value as { shareType?: string; ref?: string };
    if (shareType === "array" && ref?.includes(":")) {
      read.ref = ref;
    }
  }
  return Object.keys(read).length > 0 ? read : undefined;
}
