/** Text files of rows and fields (.csv, .txt) read into a workbook of one sheet. */
import type { WorkbookData } from "../host/workbookData";
import { decodeText } from "./encoding/decodeText";
import { FileError } from "./fileError";
import { newWorkbook, sheetName } from "./newWorkbook";
import { addRows, TEXT_STYLES } from "./rows";
import { textFileOf } from "./textFile";

export type Separator = "," | ";" | "\t" | "spaces";

/** A text file as a workbook, in the encoding that is asked for or that it seems to have. */
export function openDelimited(bytes: Uint8Array, file: string, encoding?: string): WorkbookData {
  const decoded = decodeText(bytes, file, encoding);
  if (decoded.text.trim() === "") {
    throw new FileError("empty", { file });
  }
  const { rows, separator } = readRows(decoded.text, file);
  const workbook = newWorkbook(file, TEXT_STYLES);
  const name = sheetName(file.replace(/^.*[\\/]/, "").replace(/\.\w+$/, ""));
  addRows(workbook, { name, file, rows, textFile: textFileOf(decoded, separator) });
  return workbook;
}

/** Rows of fields as they are written, quotation marks undone (RFC 4180). */
export function readRows(
  text: string,
  file: string,
): { readonly rows: string[][]; readonly separator: Separator } {
  const asked = /^sep=([,;\t])\r?\n/i.exec(text);
  const body = asked ? text.slice(asked[0].length) : text;
  const separator = (asked?.[1] as Separator | undefined) ?? findSeparator(body, file);
  const rows = separator === "spaces" ? splitSpaces(body) : splitFields(body, separator, file);
  return { rows, separator };
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
  const row: string[] = [];
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
    // A copy has no room left over, of which an array that grew has more than its fields take.
    rows.push(row.slice());
    row.length = 0;
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
