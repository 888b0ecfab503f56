/** A workbook as the bytes of an .xlsx file. */
import type { ICellData, IRowData, IStyleData } from "@univerjs/core";
import ExcelJS from "exceljs";
import type { SheetExtras, SheetProtection, TableRecord, WorkbookData } from "../../host/workbookData";
import {
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_ROW_HEIGHT,
  eachCell,
  type CellRows,
  type SheetData,
} from "../newWorkbook";
import { parseRect, rectAddress } from "./addresses";
import { fileValue } from "./cells";
import { fileColor } from "./colors";
import { completePackage } from "./complete";
import { fileConditionalFormat, sheetRules } from "./conditionalFormats";
import { callsAddin, movedFormula } from "./formulas";
import { fileHeaderFooter } from "./headerFooter";
import { filePageSetup } from "./pageLayout";
import { PlainRows, rowsOf, sortRows } from "./plainRows";
import { fileStyle } from "./styles";
import { addTable } from "./tables";
import { addValidations } from "./validations";

export interface SaveOptions {
  /**
   * "builtIn" leaves an answer where a function of the add-in stood: for readers without it. LibreOffice calculates
   * every formula that spills and Excel every formula that is touched, and neither knows the function.
   */
  formulas?: "all" | "builtIn";
}

type FileStyle = Partial<ExcelJS.Style>;

/**
 * Everything that a colleague without the add-in sees: values (formulas with their last result), formats, tables,
 * conditional formats, names, print layout and native charts. Dates count from 1900.
 */
export async function saveXlsx(
  given: WorkbookData,
  { formulas = "all" }: SaveOptions = {},
): Promise<Uint8Array> {
  const workbook = formulas === "all" ? given : withoutAddin(given);
  const file = new ExcelJS.Workbook();
  const { author, title, subject, comments, keywords, category, company, manager } = workbook.properties;
  Object.assign(file, {
    creator: author ?? "",
    title,
    subject,
    description: comments,
    keywords,
    category,
    company,
    manager,
  });
  const styles = styleReader(workbook);
  const plain = new PlainRows(file);
  workbook.book.sheetOrder.forEach((id) => addWorksheet(file, workbook, id, styles, plain));
  const active = Math.max(0, workbook.book.sheetOrder.indexOf(workbook.activeSheetId ?? ""));
  file.views = [
    { x: 0, y: 0, width: 24000, height: 12000, firstSheet: 0, activeTab: active, visibility: "visible" },
  ];
  // Packed once, when it is complete.
  const parts = await file.xlsx.writeBuffer({ zip: { compression: "STORE" } } as object);
  return completePackage(new Uint8Array(parts), workbook, plain);
}

/** Equal styles give one object, which exceljs knows again at a glance. */
function styleReader(workbook: WorkbookData): (style: ICellData["s"]) => FileStyle | undefined {
  const known = new Map<string, FileStyle>();
  return (style) => {
    if (!style) {
      return undefined;
    }
    const key = typeof style === "string" ? style : JSON.stringify(style);
    let file = known.get(key);
    if (!file) {
      const data: IStyleData = (typeof style === "string" ? workbook.book.styles[style] : style) ?? {};
      file = fileStyle(data);
      known.set(key, file);
    }
    return file;
  };
}

function addWorksheet(
  file: ExcelJS.Workbook,
  workbook: WorkbookData,
  id: string,
  styles: Styles,
  plain: PlainRows,
): void {
  const sheet = workbook.book.sheets[id]!;
  const extras = workbook.sheets[id] ?? {};
  const tabColor = fileColor(sheet.tabColor);
  const worksheet = file.addWorksheet(sheet.name, {
    state: extras.veryHidden ? "veryHidden" : sheet.hidden ? "hidden" : "visible",
    views: [viewOf(sheet)],
    pageSetup: filePageSetup(extras.pageLayout ?? {}),
    headerFooter: fileHeaderFooter(extras.pageLayout?.headerFooter ?? {}),
    properties: {
      ...(tabColor && { tabColor }),
      defaultRowHeight: (sheet.defaultRowHeight ?? DEFAULT_ROW_HEIGHT) * 0.75,
      defaultColWidth: characterWidth(sheet.defaultColumnWidth ?? DEFAULT_COLUMN_WIDTH),
    } as ExcelJS.WorksheetProperties,
  });
  writeColumns(worksheet, sheet, styles);
  writeRows(worksheet, sheet, styles);
  const tables = workbook.tables.filter(({ sheetId }) => sheetId === id);
  const all = (sheet.cellData ?? {}) as CellRows;
  const rows = sortRows(all, takenRows(sheet, extras, tables));
  writeCells(worksheet, { ...sheet, cellData: rows.others }, styles);
  Object.entries(extras.hyperlinks ?? {}).forEach(([address, link]) => {
    if (link.address) {
      const cell = worksheet.getCell(address);
      const text = link.textToDisplay ?? (cell.text || link.address);
      cell.value = { text, hyperlink: link.address, ...(link.screenTip && { tooltip: link.screenTip }) };
    }
  });
  (sheet.mergeData ?? []).forEach((range) => worksheet.mergeCellsWithoutStyle(rectAddress(range)));
  tables.forEach((table) => addTable(worksheet, table));
  sheetRules(workbook, id).forEach((record, index) =>
    worksheet.addConditionalFormatting(fileConditionalFormat(record, index + 1)),
  );
  addValidations(worksheet, extras.validations ?? []);
  if (extras.autoFilter) {
    worksheet.autoFilter = rectAddress(extras.autoFilter);
  }
  if (extras.protection?.protected) {
    protect(worksheet, extras.protection);
  }
  plain.add(worksheet, all, rows, styles);
}

/** Rows of which exceljs has to know more than their values. */
function takenRows(
  sheet: SheetData,
  extras: SheetExtras,
  tables: readonly TableRecord[],
): (row: number) => boolean {
  const merged = rowsOf(sheet.mergeData ?? []);
  const ends = new Set(tables.flatMap(({ range: { startRow, endRow } }) => [startRow, endRow]));
  const linked = new Set(
    Object.keys(extras.hyperlinks ?? {}).flatMap((address) => {
      const { startRow, endRow } = parseRect(address);
      return [startRow, endRow];
    }),
  );
  return (row) => ends.has(row) || linked.has(row) || isShaped(sheet.rowData?.[row], sheet) || merged(row);
}

function viewOf(sheet: SheetData): Partial<ExcelJS.WorksheetView> {
  const { xSplit = 0, ySplit = 0 } = sheet.freeze ?? {};
  return {
    ...(xSplit > 0 || ySplit > 0
      ? { state: "frozen" as const, xSplit, ySplit }
      : { state: "normal" as const }),
    ...(sheet.showGridlines === 0 && { showGridLines: false }),
    ...(sheet.rightToLeft === 1 && { rightToLeft: true }),
    ...(sheet.zoomRatio !== undefined &&
      sheet.zoomRatio !== 1 && { zoomScale: Math.round(sheet.zoomRatio * 100) }),
  } as Partial<ExcelJS.WorksheetView>;
}

/** Pixels as widths in characters of Calibri 11: seven pixels each and five beside. */
function characterWidth(pixels: number): number {
  return Math.max(0, (pixels - 5) / 7);
}

type Styles = (style: ICellData["s"]) => FileStyle | undefined;

function writeColumns(worksheet: ExcelJS.Worksheet, sheet: SheetData, styles: Styles): void {
  for (const [index, column] of Object.entries(sheet.columnData ?? {})) {
    const written = worksheet.getColumn(Number(index) + 1);
    if (column?.w !== undefined) {
      written.width = characterWidth(column.w);
    }
    if (column?.hd) {
      written.hidden = true;
    }
    const style = styles(column?.s);
    if (style) {
      written.style = style;
    }
  }
}

function writeRows(worksheet: ExcelJS.Worksheet, sheet: SheetData, styles: Styles): void {
  for (const [index, row] of Object.entries(sheet.rowData ?? {})) {
    if (!row || !isShaped(row, sheet)) {
      continue;
    }
    const written = worksheet.getRow(Number(index) + 1);
    if (hasOwnHeight(row, sheet)) {
      written.height = row.h! * 0.75;
    }
    if (row.hd) {
      written.hidden = true;
      // exceljs forgets a row without cells unless it has a height.
      written.height ??= sheet.defaultRowHeight === undefined ? 15 : sheet.defaultRowHeight * 0.75;
    }
    const style = styles(row.s);
    if (style) {
      Object.assign(written, style);
    }
  }
}

type RowData = Partial<IRowData>;

function isShaped(row: RowData | undefined, sheet: SheetData): boolean {
  return row !== undefined && (hasOwnHeight(row, sheet) || Boolean(row.hd) || Boolean(row.s));
}

function hasOwnHeight({ h, ia }: RowData, sheet: SheetData): boolean {
  return h !== undefined && !ia && h !== sheet.defaultRowHeight;
}

function writeCells(worksheet: ExcelJS.Worksheet, sheet: SheetData, styles: Styles): void {
  const shared = sharedFormulas(sheet);
  eachCell(sheet, (cell, row, column) => {
    const target = worksheet.getRow(row + 1).getCell(column + 1);
    const style = styles(cell.s);
    if (style) {
      target.style = style;
    }
    const master = !cell.f && cell.si ? shared.get(cell.si) : undefined;
    const formula = master ? movedFormula(master.formula, row - master.row, column - master.column) : cell.f;
    target.value = fileValue(cell, formula);
  });
}

/** The workbook with answers in place of formulas that call the add-in. */
function withoutAddin(workbook: WorkbookData): WorkbookData {
  const { sheets } = workbook.book;
  const answered = Object.entries(sheets).map(([id, sheet]) => {
    const shared = sharedFormulas(sheet);
    const cellData: CellRows = {};
    eachCell(sheet, (cell, row, column) => {
      const formula = cell.f ?? (cell.si && shared.get(cell.si)?.formula);
      (cellData[row] ??= {})[column] =
        formula && callsAddin(formula) ? { ...cell, f: undefined, si: undefined, ref: undefined } : cell;
    });
    return [id, { ...sheet, cellData }] as const;
  });
  return { ...workbook, book: { ...workbook.book, sheets: Object.fromEntries(answered) } };
}

/** The engine keeps a filled formula once, at its first cell, under an id. */
function sharedFormulas(sheet: SheetData): Map<string, { formula: string; row: number; column: number }> {
  const shared = new Map<string, { formula: string; row: number; column: number }>();
  eachCell(sheet, (cell, row, column) => {
    if (cell.f && cell.si) {
      shared.set(cell.si, { formula: cell.f, row, column });
    }
  });
  return shared;
}

/** Excel's `allow…` options in the file's words. Passwords are not kept: protection in a file is no secret. */
function protect(worksheet: ExcelJS.Worksheet, { options = {} }: SheetProtection): void {
  const allowed = Object.entries(options)
    .filter(([name, value]) => name.startsWith("allow") && value === true)
    .map(([name]) => [name[5]!.toLowerCase() + name.slice(6), true]);
  (worksheet as unknown as { sheetProtection: object }).sheetProtection = {
    sheet: true,
    ...Object.fromEntries(allowed),
  };
}
