/** An .xlsx file as a workbook. */
import ExcelJS from "exceljs";
import JSZip from "jszip";
import type { Rect, SheetExtras, SheetProtection, WorkbookData } from "../../host/workbookData";
import { FileError } from "../fileError";
import { addSheet, newWorkbook, type SheetData } from "../newWorkbook";
import { cellAddress, parseRect } from "./addresses";
import { readCharts } from "./chartReader";
import { accentsOf, themeColors } from "./colors";
import { readConditionalFormats } from "./conditionalFormats";
import { readHeaderFooter } from "./headerFooter";
import {
  fitsPages,
  isStructureProtected,
  readHostPart,
  readHyperlinks,
  readNames,
  readPart,
  readRelations,
  readSheetParts,
  readSheetTail,
} from "./package";
import { PRINT_AREA, PRINT_TITLES, readPageBreaks, readPageLayout, readPrintName } from "./pageLayout";
import { readSheet, styleWriter } from "./sheetReader";
import { readMerges, soundSheet } from "./soundSheet";
import { readTable } from "./tables";
import { readValidations } from "./validations";
import { unpack } from "./unpack";
import { readXmlParts } from "./xmlParts";

/** Elements that exceljs takes wrongly or cannot hold; they are read from the parts themselves. */
const READ_HERE = ["hyperlinks", "dataValidations", "tableParts", "drawing", "rowBreaks", "colBreaks"];

/**
 * Cells with their last results, formats, tables, charts, names, conditional formats and print layout. Dates counted
 * from 1904 become dates counted from 1900. Macros, pictures, comments and pivot tables are left out.
 */
export async function openXlsx(bytes: Uint8Array, file: string): Promise<WorkbookData> {
  const zip = await unpack(bytes, file);
  const source = await readBook(zip, file);
  const theme = themeColors(await zip.file("xl/theme/theme1.xml")?.async("string"));
  const parts = await readSheetParts(zip);
  const workbook = newWorkbook(file);
  workbook.accents = accentsOf(theme);
  const styles = styleWriter(workbook, theme);
  for (const worksheet of source.worksheets) {
    const path = parts.find(({ name }) => name === worksheet.name)?.path;
    const id = `sheet${workbook.book.sheetOrder.length + 1}`;
    const sheet = readSheet(worksheet, theme, styles);
    const { rows, columns } = { rows: worksheet.rowCount, columns: worksheet.columnCount };
    addSheet(workbook, { ...sheet, id }, { rows, columns });
    workbook.conditionalFormats.push(...readConditionalFormats(id, conditionalFormatsOf(worksheet), theme));
    if (path && (await fitsPages(zip, path))) {
      worksheet.pageSetup.fitToPage = true;
    }
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

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const UNREAD = /^xl\/(?:tables|charts|drawings|media|pivot\w*)\/|^xl\/comments|\.vml$|^customXml\//;

/**
 * exceljs stumbles over names, tables and drawings that it did not write itself: it does not get to see them.
 */
async function readBook(zip: JSZip, file: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  const cells = new JSZip();
  let counted = 0;
  for (const [path, entry] of Object.entries(zip.files)) {
    if (!entry.dir && SHEET.test(path)) {
      const sound = soundSheet(await entry.async("string"), file, counted);
      counted = sound.cells;
      cells.file(path, sound.xml);
    } else if (!entry.dir && !UNREAD.test(path)) {
      const change =
        path === STYLES ? withEscapes : /\.rels$|^xl\/workbook\.xml$/.test(path) && withoutUnread;
      cells.file(path, change ? change(await entry.async("string")) : await entry.async("uint8array"));
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

const STYLES = "xl/styles.xml";

/** exceljs takes one backslash away: `0\.0,` would become `0.0,`, a number ten times as large. */
function withEscapes(xml: string): string {
  return xml.replace(/formatCode="[^"]*"/g, (code) => code.replaceAll("\\", "\\\\"));
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

function conditionalFormatsOf(worksheet: ExcelJS.Worksheet): ExcelJS.ConditionalFormattingOptions[] {
  const { conditionalFormattings } = worksheet as unknown as {
    conditionalFormattings?: ExcelJS.ConditionalFormattingOptions[];
  };
  return conditionalFormattings ?? [];
}

function readExtras(worksheet: ExcelJS.Worksheet): SheetExtras {
  const headerFooter = readHeaderFooter(worksheet.headerFooter ?? {});
  const pageLayout = {
    ...readPageLayout(worksheet.pageSetup ?? {}),
    ...(Object.keys(headerFooter).length > 0 && { headerFooter }),
  };
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
  coverMerged(workbook.book.sheets[id]!, readMerges(tail));
  const extras = workbook.sheets[id]!;
  const hyperlinks = readHyperlinks(tail, relations);
  if (Object.keys(hyperlinks).length > 0) {
    extras.hyperlinks = withTexts(hyperlinks, workbook.book.sheets[id]!);
  }
  const pageBreaks = readPageBreaks(tail);
  if (Object.keys(pageBreaks).length > 0) {
    extras.pageLayout = { ...extras.pageLayout, ...pageBreaks };
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

/** Inside a merged area only the first cell shows; the others keep their format. */
function coverMerged(sheet: SheetData, merges: readonly Rect[]): void {
  sheet.mergeData = [...merges];
  const rows = sheet.cellData ?? {};
  const last = Math.max(-1, ...Object.keys(rows).slice(-1).map(Number));
  for (const { startRow, endRow, startColumn, endColumn } of merges) {
    for (let row = startRow; row <= Math.min(endRow, last); row++) {
      const cells = rows[row];
      for (const column of Object.keys(cells ?? {}).map(Number)) {
        const first = row === startRow && column === startColumn;
        if (!first && column >= startColumn && column <= endColumn) {
          const { s } = cells![column]!;
          cells![column] = s === undefined ? {} : { s };
        }
      }
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
  workbook.xmlParts = await readXmlParts(zip);
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
