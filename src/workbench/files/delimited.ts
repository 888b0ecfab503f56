/** Text files of rows and fields (.csv, .txt) read into a workbook of one sheet. */
import type { ICellData } from "@univerjs/core";
import type { WorkbookData } from "../host/workbookData";
import { isDigitId, readField } from "./cellText";
import { FileError } from "./fileError";
import { addSheet, BOOLEAN, newWorkbook, NUMBER, sheetName, TEXT } from "./newWorkbook";
import type { CellRows } from "./newWorkbook";
import { decodeText } from "./textEncoding";

export type Separator = "," | ";" | "\t" | "spaces";

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/** Number formats of the two kinds of date that a text file can hold. */
const DATE_FORMAT = "yyyy-mm-dd";
const DATE_TIME_FORMAT = "yyyy-mm-dd hh:mm:ss";

/**
 * A text file as a workbook. Typing is by column: where one value of a column is an id (leading zero, 16 digits or
 * more), every whole number without sign in that column is kept as text.
 */
export function openDelimited(bytes: Uint8Array, file: string): WorkbookData {
  const text = decodeText(bytes, file);
  if (text.trim() === "") {
    throw new FileError("empty", { file });
  }
  const rows = readRows(text, file);
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length > MAX_ROWS || columns > MAX_COLUMNS) {
    throw new FileError("tooLarge", { file, rows: rows.length, columns });
  }
  const workbook = newWorkbook(file, {
    date: { n: { pattern: DATE_FORMAT } },
    dateTime: { n: { pattern: DATE_TIME_FORMAT } },
  });
  const marks = decimalMarks(rows, columns);
  const cellData = cellsOf(rows, columns, marks);
  addSheet(
    workbook,
    { name: sheetName(file.replace(/^.*[\\/]/, "").replace(/\.\w+$/, "")), cellData },
    {
      rows: rows.length,
      columns,
    },
  );
  return workbook;
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

function isDoubtful(raw: string): boolean {
  return raw.length < 12 && DOUBTFUL.test(raw.trim());
}

/** Columns without a sign of their own have that of all others, where those agree. Not asked where no field is doubtful. */
function decimalMarks(rows: readonly string[][], columns: number): ColumnMark[] {
  if (!rows.some((row) => row.some(isDoubtful))) {
    return [];
  }
  const own = Array.from({ length: columns }, (_, column): ColumnMark => {
    const found = { point: false, comma: false };
    for (const row of rows) {
      const raw = row[column];
      if (raw === undefined || raw.length > 40 || !/[.,]/.test(raw)) {
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

/** Rows of fields as they are written, quotation marks undone (RFC 4180). */
export function readRows(text: string, file: string): string[][] {
  const asked = /^sep=([,;\t])\r?\n/i.exec(text);
  const body = asked ? text.slice(asked[0].length) : text;
  const separator = (asked?.[1] as Separator | undefined) ?? findSeparator(body, file);
  return separator === "spaces" ? splitSpaces(body) : splitFields(body, separator, file);
}

/** The separator under which the first lines fall into the same number of fields, two or more. */
export function findSeparator(text: string, file: string): Separator {
  const head = text.split(/\r\n|\n|\r/, 60).filter((line) => line.trim() !== "");
  const candidates: Separator[] = /\.txt$/i.test(file) ? ["\t", ",", ";"] : [",", ";", "\t"];
  const best = candidates
    .map((separator) => ({
      separator,
      fields: commonCount(head.map((line) => countFields(line, separator))),
    }))
    .filter(({ fields }) => fields > 1)
    .sort((a, b) => b.fields - a.fields)[0];
  if (best) {
    return best.separator;
  }
  const bySpaces = head.map((line) => line.trim().split(/\s+/).length);
  const even = bySpaces.every((count) => count === bySpaces[0] && count > 1);
  return /\.txt$/i.test(file) && even ? "spaces" : candidates[0]!;
}

function countFields(line: string, separator: string): number {
  return line.replace(/"(?:[^"]|"")*"/g, "").split(separator).length;
}

/** The field count that at least two thirds of the lines share, else 0. */
function commonCount(counts: number[]): number {
  const tally = new Map<number, number>();
  counts.forEach((count) => tally.set(count, (tally.get(count) ?? 0) + 1));
  const [count, lines] = [...tally].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return lines * 3 >= counts.length * 2 ? count : 0;
}

function splitSpaces(text: string): string[][] {
  return text
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "")
    .map((line) => line.trim().split(/\s+/));
}

function splitFields(text: string, separator: string, file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    let field: string;
    if (text[at] === '"') {
      const opened = line;
      const quoted = readQuoted(text, at);
      if (!quoted) {
        throw new FileError("openQuote", { file, line: opened });
      }
      line += quoted.lineBreaks;
      // Whatever stands between the closing quotation mark and the separator belongs to the field.
      const end = endOfField(text, quoted.end, separator);
      field = quoted.value + text.slice(quoted.end, end);
      at = end;
    } else {
      const end = endOfField(text, at, separator);
      field = text.slice(at, end);
      at = end;
    }
    row.push(field);
    if (text[at] === separator) {
      at++;
      if (at === text.length) {
        row.push("");
      }
      continue;
    }
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
    line++;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) {
    rows.push(row);
  }
  return rows;
}

function endOfField(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") {
    at++;
  }
  return at;
}

function readQuoted(text: string, start: number): { value: string; end: number; lineBreaks: number } | null {
  let at = start + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) {
      return null;
    }
    if (text[close + 1] !== '"') {
      const value = text.slice(start + 1, close).replaceAll('""', '"');
      return { value, end: close + 1, lineBreaks: value.split("\n").length - 1 };
    }
    at = close + 2;
  }
}

function cellsOf(rows: string[][], columns: number, marks: readonly ColumnMark[]): CellRows {
  const holdsIds = Array.from({ length: columns }, (_, column) =>
    rows.some((row) => isDigitId((row[column] ?? "").trim())),
  );
  const cells: CellRows = {};
  rows.forEach((row, r) => {
    const line: Record<number, ICellData> = {};
    row.forEach((raw, column) => {
      const staysText =
        (holdsIds[column] && /^\s*\d+\s*$/.test(raw)) || (marks[column] !== "." && isDoubtful(raw));
      const cell = staysText ? textCell(raw.trim()) : cellOf(raw);
      if (cell) {
        line[column] = cell;
      }
    });
    cells[r] = line;
  });
  return cells;
}

function cellOf(raw: string): ICellData | null {
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
