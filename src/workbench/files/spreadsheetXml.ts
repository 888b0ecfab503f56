/** Workbooks as the XML of Excel 2003, which reporting systems still write, mostly with the name of an .xls file. */
import type { WorkbookData } from "../host/workbookData";
import { decodeText } from "./encoding/decodeText";
import { FileError } from "./fileError";
import { newWorkbook, sheetName } from "./newWorkbook";
import { addRows, TEXT_STYLES, type RawCell } from "./rows";
import { descendants, find, findAll, parseXml } from "./xlsx/xml";

export function isSpreadsheetXml(head: string): boolean {
  return /<\?mso-application|urn:schemas-microsoft-com:office:spreadsheet/.test(head);
}

export function openSpreadsheetXml(bytes: Uint8Array, file: string): WorkbookData {
  const { text } = decodeText(bytes, file);
  const workbook = newWorkbook(file, TEXT_STYLES);
  for (const sheet of descendants(parseXml(text), "Worksheet")) {
    const rows: RawCell[][] = [];
    for (const line of findAll(find(sheet, "Table"), "Row")) {
      const at = Number(line.attributes["ss:Index"] ?? rows.length + 1) - 1;
      const row: RawCell[] = [];
      for (const cell of findAll(line, "Cell")) {
        row[Number(cell.attributes["ss:Index"] ?? row.length + 1) - 1] = valueOf(cell);
        row.length += Number(cell.attributes["ss:MergeAcross"] ?? 0);
      }
      rows[at] = Array.from(row, (field) => field ?? "");
    }
    addRows(workbook, {
      name: sheetName(sheet.attributes["ss:Name"] ?? ""),
      file,
      rows: Array.from(rows, (row) => row ?? []),
    });
  }
  if (workbook.book.sheetOrder.length === 0) {
    throw new FileError("notWorkbook", { file });
  }
  return workbook;

  function valueOf(cell: Parameters<typeof find>[0]): RawCell {
    const data = find(cell, "Data");
    const value = data?.text ?? "";
    switch (data?.attributes["ss:Type"]) {
      case "Number":
        return Number(value);
      case "Boolean":
        return value === "1";
      case "DateTime":
        return value;
      default:
        return { text: value };
    }
  }
}
