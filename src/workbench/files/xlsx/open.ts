/** An .xlsx file as a workbook. */
import type { ICellData, IFreeze, IRowData } from "@univerjs/core";
import ExcelJS from "exceljs";
import JSZip from "jszip";
import type { SheetExtras, SheetProtection, WorkbookData } from "../../host/workbookData";
import { FileError } from "../fileError";
import { addSheet, newWorkbook, type CellRows, type SheetData } from "../newWorkbook";
import { cellAddress, parseRect } from "./addresses";
import { readValue } from "./cells";
import { readCharts } from "./chartReader";
import { cssColor, themeColors } from "./colors";
import { readConditionalFormats } from "./conditionalFormats";
import { shownFormula } from "./formulas";
import {
  isStructureProtected,
  readHostPart,
  readHyperlinks,
  readNames,
  readPart,
  readRelations,
  readSheetParts,
  readSheetTail,
  WORKBOOK,
} from "./package";
import { PRINT_AREA, PRINT_TITLES, readPageLayout, readPrintName } from "./pageLayout";
import { engineStyle } from "./styles";
import { readTable } from "./tables";
import { readValidations } from "./validations";

/** Elements that exceljs takes wrongly or cannot hold; they are read from the parts themselves. */
const READ_HERE = ["hyperlinks", "dataValidations", "tableParts", "drawing"];

/**
 * Cells with their last results, formats, tables, charts, names, conditional formats and print layout. Dates counted
 * from 1904 become dates counted from 1900. Macros, pictures, comments and pivot tables are left out.
 */
export async function openXlsx(bytes: Uint8Array, file: string): Promise<WorkbookData> {
  const zip = await unzip(bytes, file);
  const source = await readBook(zip, file);
  const theme = themeColors(await zip.file("xl/theme/theme1.xml")?.async("string"));
  const parts = await readSheetParts(zip);
  const workbook = newWorkbook(file);
  const styles = styleWriter(workbook, theme);
  for (const worksheet of source.worksheets) {
    const path = parts.find(({ name }) => name === worksheet.name)?.path;
    const id = `sheet${workbook.book.sheetOrder.length + 1}`;
    const sheet = readSheet(worksheet, theme, styles);
    const { rows, columns } = { rows: worksheet.rowCount, columns: worksheet.columnCount };
    addSheet(workbook, { ...sheet, id }, { rows, columns });
    workbook.conditionalFormats.push(...readConditionalFormats(id, conditionalFormatsOf(worksheet), theme));
    workbook.sheets[id] = readExtras(worksheet);
    if (path) {
      await readSheetFurniture(zip, workbook, id, path);
    }
  }
  await readWorkbookNames(zip, workbook);
  if (await isStructureProtected(zip)) {
    workbook.structureProtected = true;
  }
  workbook.charts = await readCharts(zip, workbook);
  await restoreHostPart(zip, workbook);
  workbook.activeSheetId =
    workbook.book.sheetOrder[source.views?.[0]?.activeTab ?? 0] ?? workbook.book.sheetOrder[0];
  workbook.properties = propertiesOf(source);
  return workbook;
}

async function unzip(bytes: Uint8Array, file: string): Promise<JSZip> {
  const zip = await JSZip.loadAsync(bytes).catch((cause: unknown) => {
    throw new FileError("damaged", { file }, { cause });
  });
  if (zip.file("xl/workbook.bin")) {
    throw new FileError("binaryWorkbook", { file });
  }
  const mimetype = await zip.file("mimetype")?.async("string");
  if (mimetype?.includes("opendocument")) {
    throw new FileError("openDocument", { file });
  }
  const workbook = await zip.file(WORKBOOK)?.async("string");
  if (workbook === undefined) {
    throw new FileError("notWorkbook", { file });
  }
  if (workbook.includes("purl.oclc.org/ooxml")) {
    throw new FileError("strict", { file });
  }
  return zip;
}

const UNREAD = /^xl\/(?:tables|charts|drawings|media|pivot\w*)\/|^xl\/comments|\.vml$|^customXml\//;

/**
 * exceljs stumbles over names, tables and drawings that it did not write itself: it does not get to see them.
 */
async function readBook(zip: JSZip, file: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  const cells = new JSZip();
  for (const [path, entry] of Object.entries(zip.files)) {
    if (!entry.dir && !UNREAD.test(path)) {
      const edited = path.endsWith(".rels") || path === WORKBOOK;
      cells.file(path, edited ? withoutUnread(await entry.async("string")) : await entry.async("uint8array"));
    }
  }
  try {
    const plain = await cells.generateAsync({ type: "uint8array" });
    await book.xlsx.load(plain as unknown as ArrayBuffer, { ignoreNodes: READ_HERE });
  } catch (cause) {
    throw new FileError("damaged", { file }, { cause });
  }
  return book;
}

function withoutUnread(xml: string): string {
  return xml
    .replace(/<definedNames>[\s\S]*?<\/definedNames>/, "")
    .replace(/<Relationship\s[^>]*\/(?:comments|vmlDrawing|threadedComment)"[^>]*\/>/g, "");
}

async function readWorkbookNames(zip: JSZip, workbook: WorkbookData): Promise<void> {
  for (const record of await readNames(zip, workbook.book.sheetOrder)) {
    const extras = record.sheetId === undefined ? undefined : workbook.sheets[record.sheetId];
    if (extras && (record.name === PRINT_AREA || record.name === PRINT_TITLES)) {
      extras.pageLayout = { ...extras.pageLayout, ...readPrintName(record.name, record.formula) };
    } else if (!record.name.startsWith("_xlnm.")) {
      workbook.names.push(record);
    }
  }
}

type StyleKey = (style: Partial<ExcelJS.Style>) => string | undefined;

/** Puts each style once into the workbook; exceljs gives cells of one format one object. */
function styleWriter(workbook: WorkbookData, theme: readonly string[]): StyleKey {
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

function readSheet(
  worksheet: ExcelJS.Worksheet,
  theme: readonly string[],
  styles: StyleKey,
): Partial<SheetData> & { name: string } {
  const view = (worksheet.views?.[0] ?? {}) as Partial<
    ExcelJS.WorksheetViewFrozen & ExcelJS.WorksheetViewCommon
  >;
  const { tabColor, defaultColWidth, defaultRowHeight } = worksheet.properties ?? {};
  const tab = cssColor(tabColor, theme);
  const merges = ((worksheet as unknown as { model: ExcelJS.WorksheetModel }).model.merges ?? []).map(
    parseRect,
  );
  const { cellData, rowData } = readRows(worksheet, styles);
  return {
    name: worksheet.name,
    cellData,
    rowData,
    columnData: readColumns(worksheet, styles),
    mergeData: merges,
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
  const spilled: string[] = [];
  worksheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.height || row.hidden) {
      rowData[number - 1] = {
        ...(row.height && { h: Math.round(row.height / 0.75), ia: 0 }),
        ...(row.hidden && { hd: 1 }),
      };
    }
    const cells: Record<number, ICellData> = {};
    row.eachCell({ includeEmpty: true } as { includeEmpty: boolean }, (cell, column) => {
      const read = readCell(cell, styles);
      if (read) {
        cells[column - 1] = read;
        if (read.ref) {
          spilled.push(read.ref);
        }
      }
    });
    if (Object.keys(cells).length > 0) {
      cellData[number - 1] = cells;
    }
  });
  spilled.forEach((address) => clearSpill(cellData, address));
  return { cellData, rowData };
}

function readCell(cell: ExcelJS.Cell, styles: StyleKey): ICellData | undefined {
  const style = styles(cell.style);
  // Inside a merged range every cell would answer with the value of the first.
  const value = cell.type === ExcelJS.ValueType.Merge ? null : cell.value;
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

/**
 * Forgets what a formula had spilled, its first value too: as values the others would stand in its way, and the engine
 * calculates on opening only what has no value.
 */
function clearSpill(cellData: CellRows, address: string): void {
  const { startRow, startColumn, endRow, endColumn } = parseRect(address);
  for (let row = startRow; row <= endRow; row++) {
    const cells = cellData[row] ?? {};
    for (let column = startColumn; column <= endColumn; column++) {
      const { s, f, ref } = cells[column] ?? {};
      delete cells[column];
      if (s || f) {
        cells[column] = { ...(s && { s }), ...(f && { f }), ...(ref && { ref }) };
      }
    }
    if (Object.keys(cells).length === 0) {
      delete cellData[row];
    }
  }
}

function conditionalFormatsOf(worksheet: ExcelJS.Worksheet): ExcelJS.ConditionalFormattingOptions[] {
  const { conditionalFormattings } = worksheet as unknown as {
    conditionalFormattings?: ExcelJS.ConditionalFormattingOptions[];
  };
  return conditionalFormattings ?? [];
}

function readExtras(worksheet: ExcelJS.Worksheet): SheetExtras {
  const pageLayout = readPageLayout(worksheet.pageSetup ?? {});
  const { sheetProtection } = worksheet as unknown as { sheetProtection?: Record<string, unknown> };
  const filter = typeof worksheet.autoFilter === "string" ? worksheet.autoFilter : undefined;
  return {
    ...(Object.keys(pageLayout).length > 0 && { pageLayout }),
    ...(worksheet.state === "veryHidden" && { veryHidden: true }),
    ...(filter && { autoFilter: parseRect(filter) }),
    ...(sheetProtection?.["sheet"] === true && { protection: protectionOf(sheetProtection) }),
  };
}

function protectionOf(file: Record<string, unknown>): SheetProtection {
  const allowed = Object.entries(file)
    .filter(([name, value]) => value === true && name !== "sheet")
    .map(([name]) => [`allow${name[0]!.toUpperCase()}${name.slice(1)}`, true]);
  return { protected: true, options: Object.fromEntries(allowed) };
}

async function readSheetFurniture(
  zip: JSZip,
  workbook: WorkbookData,
  id: string,
  path: string,
): Promise<void> {
  const relations = await readRelations(zip, path);
  const tail = await readSheetTail(zip, path);
  const extras = workbook.sheets[id]!;
  const hyperlinks = readHyperlinks(tail, relations);
  if (Object.keys(hyperlinks).length > 0) {
    extras.hyperlinks = withTexts(hyperlinks, workbook.book.sheets[id]!);
  }
  const validations = readValidations(tail);
  if (validations.length > 0) {
    extras.validations = validations;
  }
  for (const { target } of relations.filter(({ type }) => type === "table")) {
    const part = await readPart(zip, target);
    const table = part && readTable(part, id);
    if (table) {
      workbook.tables.push(table);
    }
  }
}

function withTexts(
  links: NonNullable<SheetExtras["hyperlinks"]>,
  sheet: SheetData,
): NonNullable<SheetExtras["hyperlinks"]> {
  return Object.fromEntries(
    Object.entries(links).map(([address, link]) => {
      const { startRow, startColumn } = parseRect(address);
      const text = sheet.cellData?.[startRow]?.[startColumn]?.v;
      return [
        cellAddress(startRow, startColumn),
        { ...link, ...(text != null && { textToDisplay: String(text) }) },
      ];
    }),
  );
}

async function restoreHostPart(zip: JSZip, workbook: WorkbookData): Promise<void> {
  const kept = await readHostPart(zip);
  workbook.settings = kept?.settings ?? {};
  for (const [id, sheet] of Object.entries(workbook.book.sheets)) {
    const properties = kept?.customProperties[sheet.name];
    if (properties) {
      workbook.sheets[id]!.customProperties = properties;
    }
  }
}

function propertiesOf(source: ExcelJS.Workbook): WorkbookData["properties"] {
  const { creator, title, subject, description, keywords, category, company, manager } = source;
  const all = {
    author: creator,
    title,
    subject,
    comments: description,
    keywords,
    category,
    company,
    manager,
  };
  return Object.fromEntries(Object.entries(all).filter(([, text]) => text)) as WorkbookData["properties"];
}
