import { isoDate } from "../core/cells/calendar";
import { formatOfCell, isNumeric } from "./kit/formatValue";
import { uniqueTitles } from "./layout/placeTable";
import type { Report, TableBlock, Value, ValueFormat } from "./report";

/** A table of a report as a file for other programs. */
export interface ExportedTable {
  /** `overview-key-figures.csv`: of ids, so that it is the same in every language. */
  readonly name: string;
  readonly text: string;
}

const BYTE_ORDER_MARK = "\uFEFF";
const LINE_END = "\r\n";
/** Programs take cells that begin so for formulas. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Each table of a report as tidy csv: one row of headers, no totals, dates as 2025-12-31, numbers plain and unrounded with
 * a point. What stands in the place of a number, such as that it is hidden, is left blank.
 */
export function exportTables({ id, sheets }: Pick<Report, "id" | "sheets">): ExportedTable[] {
  const tables = sheets.flatMap(({ blocks }) =>
    blocks.filter((block): block is TableBlock => block.kind === "table"),
  );
  return tables.map((table) => ({ name: `${fileName(id)}-${fileName(table.id)}.csv`, text: csvOf(table) }));
}

function fileName(id: string): string {
  return id
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-");
}

function csvOf(table: TableBlock): string {
  const rows = table.total ? table.rows.slice(0, -1) : table.rows;
  const lines = [
    uniqueTitles(table.columns).map(quoted),
    ...rows.map((row, index) =>
      table.columns.map((column, at) => cellText(row[at] ?? null, formatOfCell(column, index))),
    ),
  ];
  return BYTE_ORDER_MARK + lines.map((line) => line.join(",") + LINE_END).join("");
}

function cellText(value: Value, format: ValueFormat): string {
  if (typeof value === "number") {
    return numberText(value, format);
  }
  return value === null || (typeof value === "string" && isNumeric(format)) ? "" : quoted(String(value));
}

function numberText(value: number, format: ValueFormat): string {
  switch (format) {
    case "date":
      return isoDate(value);
    case "month":
      return isoDate(value).slice(0, 7);
    case "dateTime":
      return `${isoDate(Math.floor(value))}T${timeOf(value)}`;
    default:
      return Number.isFinite(value) ? String(value) : "";
  }
}

function timeOf(serial: number): string {
  const seconds = Math.min(Math.round((serial - Math.floor(serial)) * 86400), 86399);
  const two = (part: number) => String(Math.floor(part)).padStart(2, "0");
  return `${two(seconds / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`;
}

/** An apostrophe before what would be taken for a formula, quotation marks where there is something to keep together. */
function quoted(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
