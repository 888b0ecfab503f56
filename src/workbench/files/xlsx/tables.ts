import type ExcelJS from "exceljs";
import type { TableRecord } from "../../host/workbookData";
import { cellAddress, parseRect } from "./addresses";
import { descendants, find, type XmlNode } from "./xml";

/** Adds a table over cells; its header cells become the texts that the table's columns are named by. */
export function addTable(worksheet: ExcelJS.Worksheet, table: TableRecord): void {
  const { range } = table;
  const height = range.endRow - range.startRow + 1 - Number(table.showHeaders) - Number(table.showTotals);
  const lastRow = worksheet.getRow(range.endRow + 1);
  // exceljs writes a totals row of its own making over the cells: they are put back afterwards.
  const totals = table.columns.map((_, index) => lastRow.getCell(range.startColumn + index + 1).value);
  worksheet.addTable({
    name: table.name,
    ref: cellAddress(range.startRow, range.startColumn),
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
    style: {
      theme: table.style as ExcelJS.TableStyleProperties["theme"],
      showFirstColumn: table.highlightFirstColumn,
      showLastColumn: table.highlightLastColumn,
      showRowStripes: table.showBandedRows,
      showColumnStripes: table.showBandedColumns,
    },
    columns: table.columns.map((name, index) => ({
      // The file's own way to write a line break in a name.
      name: name.replace(/\r?\n/g, "_x000a_"),
      filterButton: table.showFilterButton,
      ...(table.showTotals && totalsOf(totals[index], index)),
    })),
    // Only their number counts: the cells are there already.
    rows: Array.from({ length: Math.max(0, height) }, () => []),
  });
  if (table.showHeaders) {
    const header = worksheet.getRow(range.startRow + 1);
    table.columns.forEach((name, index) => (header.getCell(range.startColumn + index + 1).value = name));
  }
  if (table.showTotals) {
    totals.forEach((value, index) => (lastRow.getCell(range.startColumn + index + 1).value = value));
  }
}

/** The functions of a totals row by the number that SUBTOTAL knows them by. */
const TOTALS: Record<string, ExcelJS.TableColumnProperties["totalsRowFunction"]> = {
  101: "average",
  102: "countNums",
  103: "count",
  104: "max",
  105: "min",
  107: "stdDev",
  109: "sum",
  110: "var",
};

function totalsOf(value: ExcelJS.CellValue, index: number): Partial<ExcelJS.TableColumnProperties> {
  const formula = value && typeof value === "object" && "formula" in value ? (value.formula ?? "") : "";
  const totalsRowFunction = TOTALS[/^SUBTOTAL\((\d+),/i.exec(formula)?.[1] ?? ""];
  if (totalsRowFunction && index > 0) {
    return { totalsRowFunction };
  }
  return { totalsRowLabel: typeof value === "string" ? value : "" };
}

/** A table's part as a record. */
export function readTable(part: XmlNode, sheetId: string): TableRecord | undefined {
  const table = find(part, "table");
  const ref = table?.attributes["ref"];
  if (!table || !ref) {
    return undefined;
  }
  const { attributes } = table;
  const style = find(table, "tableStyleInfo")?.attributes ?? {};
  const filter = find(table, "autoFilter");
  return {
    id: attributes["id"] ?? attributes["name"] ?? ref,
    sheetId,
    name: attributes["displayName"] ?? attributes["name"] ?? "Table",
    range: parseRect(ref),
    columns: descendants(table, "tableColumn").map(({ attributes: { name } }) =>
      (name ?? "").replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    ),
    style: style["name"] ?? "",
    showHeaders: attributes["headerRowCount"] !== "0",
    showTotals: Number(attributes["totalsRowCount"] ?? 0) > 0,
    showBandedRows: style["showRowStripes"] === "1",
    showBandedColumns: style["showColumnStripes"] === "1",
    showFilterButton:
      filter !== undefined &&
      !descendants(filter, "filterColumn").some((column) => column.attributes["hiddenButton"] === "1"),
    highlightFirstColumn: style["showFirstColumn"] === "1",
    highlightLastColumn: style["showLastColumn"] === "1",
  };
}
