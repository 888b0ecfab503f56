/** Rows of fields, put on a sheet with the values that they stand for. */
import type { ICellData } from "@univerjs/core";
import type { WorkbookData } from "../host/workbookData";
import { isDigitId, readField } from "./cellText";
import { FileError } from "./fileError";
import { addSheet, BOOLEAN, NUMBER, TEXT, type CellRows, type Styles } from "./newWorkbook";
import { TEXT_FILE, type TextFile } from "./textFile";

/** A field as it is written, or a value that the file tells itself. */
export type RawCell = string | number | boolean | { readonly text: string };

export interface RowsOfFile {
  readonly name: string;
  readonly file: string;
  readonly rows: readonly (readonly RawCell[])[];
  readonly textFile?: TextFile;
}

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/** Number formats of the two kinds of date that a text can hold; a workbook of text files needs them. */
export const TEXT_STYLES: Styles = {
  date: { n: { pattern: "yyyy-mm-dd" } },
  dateTime: { n: { pattern: "yyyy-mm-dd hh:mm:ss" } },
};

/**
 * Puts rows on a new sheet. Typing is by column: where one value of a column is an id (leading zero, 16 digits or more),
 * every whole number without sign in that column is kept as text.
 */
export function addRows(workbook: WorkbookData, { name, file, rows, textFile = {} }: RowsOfFile): void {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length > MAX_ROWS || columns > MAX_COLUMNS) {
    throw new FileError("tooLarge", { file, rows: rows.length, columns });
  }
  const cellData = cellsOf(rows, columns, decimalMarks(rows, columns));
  const { id } = addSheet(
    workbook,
    { name: freeName(workbook, name), cellData },
    { rows: rows.length, columns },
  );
  if (Object.keys(textFile).length > 0) {
    workbook.sheets[id]!.customProperties = { [TEXT_FILE]: JSON.stringify(textFile) };
  }
}

function freeName({ book }: WorkbookData, name: string): string {
  const taken = new Set(Object.values(book.sheets).map((sheet) => sheet.name.toLowerCase()));
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count++) {
    free = `${name.slice(0, 27)} ${count}`;
  }
  return free;
}

/** The decimal sign that a column's fields show, if any. */
type ColumnMark = "." | "," | "both" | undefined;

/** 1.234 is a little more than one, or more than a thousand. */
const DOUBTFUL = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;
const POINT = /^[+-]?(?:\d*\.(?:\d{1,2}|\d{4,})|0?\.\d+|\d{4,}\.\d+|\d{1,3}(?:,\d{3})+\.\d+)$/;
const COMMA =
  /^[+-]?(?:\d+,(?:\d{1,2}|\d{4,})|0,\d+|\d{4,},\d+|\d{1,3}(?:[. '’]\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,})$/;
/** Currency, spaces and per cent around a number. */
const AROUND = /^[^\d+-]+|[^\d]+$/g;

function isDoubtful(raw: RawCell): boolean {
  return typeof raw === "string" && raw.length < 12 && DOUBTFUL.test(raw.trim());
}

/** Columns without a sign of their own have that of all others, where those agree. Not asked where no field is doubtful. */
function decimalMarks(rows: RowsOfFile["rows"], columns: number): ColumnMark[] {
  if (!rows.some((row) => row.some(isDoubtful))) {
    return [];
  }
  const own = Array.from({ length: columns }, (_, column): ColumnMark => {
    const found = { point: false, comma: false };
    for (const row of rows) {
      const raw = row[column];
      if (typeof raw !== "string" || raw.length > 40 || !/[.,]/.test(raw)) {
        continue;
      }
      const digits = raw.replace(/[\s\u00a0\u202f]/g, " ").replace(AROUND, "");
      found.point ||= POINT.test(digits);
      found.comma ||= COMMA.test(digits);
    }
    return found.point ? (found.comma ? "both" : ".") : found.comma ? "," : undefined;
  });
  const shown = new Set(own.filter((mark) => mark !== undefined));
  const [common] = shown.size === 1 ? [...shown] : [];
  return own.map((mark) => mark ?? common);
}

function cellsOf(rows: RowsOfFile["rows"], columns: number, marks: readonly ColumnMark[]): CellRows {
  const holdsIds = Array.from({ length: columns }, (_, column) =>
    rows.some((row) => {
      const raw = row[column];
      return typeof raw === "string" && isDigitId(raw.trim());
    }),
  );
  const cells: CellRows = {};
  rows.forEach((row, r) => {
    const line: Record<number, ICellData> = {};
    row.forEach((raw, column) => {
      const staysText =
        typeof raw === "string" &&
        ((holdsIds[column] && /^\s*\d+\s*$/.test(raw)) || (marks[column] !== "." && isDoubtful(raw)));
      const cell = staysText ? textCell(raw.trim()) : cellOf(raw);
      if (cell) {
        line[column] = cell;
      }
    });
    cells[r] = line;
  });
  return cells;
}

function cellOf(raw: RawCell): ICellData | null {
  if (typeof raw === "number") {
    return { v: raw, t: NUMBER };
  }
  if (typeof raw === "boolean") {
    return { v: raw ? 1 : 0, t: BOOLEAN };
  }
  if (typeof raw === "object") {
    return raw.text === "" ? null : textCell(raw.text);
  }
  const field = readField(raw);
  switch (field.kind) {
    case "blank":
      return null;
    case "number":
      return { v: field.value, t: NUMBER };
    case "boolean":
      return { v: field.value ? 1 : 0, t: BOOLEAN };
    case "date":
    case "dateTime":
      return { v: field.value, t: NUMBER, s: field.kind };
    case "text":
      return textCell(field.value);
  }
}

function textCell(value: string): ICellData {
  return { v: value, t: TEXT };
}
