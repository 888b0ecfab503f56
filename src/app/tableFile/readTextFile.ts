import { CoreError } from "../../core/errors";
import { OTHER, type FieldsOfColumn } from "../../core/cells/bytePool";
import { gridOver } from "../../core/cells/columnGrid";
import { ColumnPacker } from "../../core/cells/columnPacker";
import type { SourceGrid } from "../../core/cells/dataset";
import { damagedIn } from "./encoding/encodings";
import { fieldCell } from "./fieldCell";
import { OpenQuote, takeQuoted } from "./quotedLines";
import { TextPieces } from "./textPieces";
import { LINE_BREAK, PlainLines } from "./plainLines";
import {
  bytesOf,
  concatenated,
  expectRows,
  finished,
  FIRST_ROOM,
  MOST_BYTES,
  tooLarge,
  type ReadFileOptions,
  type TableFile,
} from "./tableFile";

/** Lines that tell how fields are separated, and bytes in which they are looked for. */
const LOOKED_AT = 60;
const LOOKED_INTO = 2 ** 16;

/**
 * A text file of any length: each piece is taken apart where it arrives, and only packed columns stay. Rows may be of
 * different length.
 *
 * @throws CoreError `value` where the file is no text, is empty, leaves a quotation mark open, or is larger than memory
 * allows
 */
export async function readTextFile(file: TableFile, options: ReadFileOptions = {}): Promise<SourceGrid> {
  const { mostBytes = MOST_BYTES, onProgress } = options;
  const table = new TextTable(file.name);
  let isTold = false;
  let bytes = 0;
  const text = new TextPieces(file);
  for await (const [piece, read] of wholeLines(text, table)) {
    table.take(piece);
    if (bytesOf(table.rowCount, table.columns.length) > mostBytes) {
      throw tooLarge(file.name, table.columns.length, mostBytes);
    }
    bytes += read;
    const share = Math.min(1, (file.taken?.() ?? bytes) / file.size);
    if (!isTold && table.rowCount > 0) {
      isTold = true;
      const rows = Math.round(table.rowCount / share);
      expectRows({ name: file.name, rows, columns: table.columns.length, isGuess: share < 1 }, options);
      table.expect(rows);
    }
    onProgress?.(share);
  }
  const { rowCount, separator } = table;
  if (rowCount === 0) {
    throw new CoreError("value", "fileEmpty", { file: file.name });
  }
  const packed = table.columns.map((column) => finished(column, rowCount));
  const { likely } = text;
  const damaged = text.damaged + table.damaged;
  return {
    sheet: file.name,
    row: 0,
    column: 0,
    cells: gridOver(packed, rowCount),
    file: {
      separator,
      encoding: likely?.encoding.name ?? (damaged > 0 ? text.encoding.name : undefined),
      rivals: likely?.rivals.map(({ name }) => name) ?? [],
      damaged,
    },
  };
}

/** Columns that lines are put into. */
class TextTable {
  readonly columns: ColumnPacker[] = [];
  rowCount = 0;
  separator?: string;
  /** Places that are no UTF-8. */
  damaged = 0;
  private room = FIRST_ROOM;
  private lines?: PlainLines;

  constructor(private readonly name: string) {}

  /** Rows that will come. */
  expect(rows: number): void {
    this.room = Math.max(this.room, Math.ceil(rows * MORE));
    this.columns.forEach((column) => column.reserve(this.room));
  }

  /** Looks for the separator in the first lines. */
  look(start: Uint8Array | string): void {
    const head = typeof start === "string" ? start : utf8.decode(start.subarray(0, LOOKED_INTO));
    const end = head.lastIndexOf("\n");
    this.separator ??= separatorOf(end < 0 ? head : head.slice(0, end), this.name);
  }

  /** Whole lines: as bytes of UTF-8, or as text. */
  take(piece: Uint8Array | string): void {
    if (piece.length === 0) {
      return;
    }
    if (this.separator === undefined) {
      this.look(piece);
    }
    const separator = this.separator!;
    if (typeof piece !== "string" && !piece.includes(QUOTE) && piece.includes(LINE_BREAK)) {
      this.takePlain(piece, separator.charCodeAt(0));
    } else {
      this.takeParsed(typeof piece === "string" ? piece : this.decode(piece), separator);
    }
  }

  private takeParsed(text: string, separator: string): void {
    try {
      takeQuoted(text.replaceAll("\r\n", "\n"), separator, (fields) => {
        fields.forEach((field, column) => this.column(column).set(this.rowCount, fieldCell(field)));
        this.rowCount++;
      });
    } catch (error) {
      throw error instanceof OpenQuote ? this.openQuote(error.record) : error;
    }
  }

  /** In the next row, which begins so. */
  openQuote(record: string): CoreError {
    const row = this.rowCount + 1;
    return new CoreError("value", "fileOpenQuote", { file: this.name, row, text: record.split("\n")[0]! });
  }

  private decode(bytes: Uint8Array): string {
    const text = utf8.decode(bytes);
    this.damaged += damagedIn(text);
    return text;
  }

  /** Nearly all pieces have no quotation mark: there is nothing to parse then, and no text to make of most fields. */
  private takePlain(bytes: Uint8Array, delimiter: number): void {
    this.lines ??= new PlainLines(delimiter);
    for (let at = 0; at < bytes.length;) {
      const { rows, width, next, columns } = this.lines.take(bytes, at);
      for (let place = 0; place < width; place++) {
        this.setFields(this.column(place), bytes, columns[place], rows);
      }
      this.rowCount += rows;
      at = next;
    }
  }

  /** A column that is empty in all rows has none. */
  private setFields(
    column: ColumnPacker,
    bytes: Uint8Array,
    fields: FieldsOfColumn | undefined,
    rows: number,
  ): void {
    if (!fields) {
      return;
    }
    const { kinds, from, to } = fields;
    column.setFields(this.rowCount, bytes, fields, rows);
    for (let row = kinds.indexOf(OTHER); row >= 0; row = kinds.indexOf(OTHER, row + 1)) {
      const field = bytes.subarray(from[row], to[row]);
      column.set(this.rowCount + row, fieldCell(this.decode(field)));
    }
  }

  private column(place: number): ColumnPacker {
    while (this.columns.length <= place) {
      this.columns.push(new ColumnPacker(this.room));
    }
    return this.columns[place]!;
  }
}

/** How far an expectation is passed before there has to be more room. */
const MORE = 1.03;

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** The file in pieces that end where a line does, each with the bytes that were read for it. */
async function* wholeLines(
  text: TextPieces,
  table: TextTable,
): AsyncGenerator<readonly [Uint8Array | string, number]> {
  let open: { readonly rest: Uint8Array | string; readonly quotes: Quotes } | undefined;
  for await (const [piece, read] of text.pieces()) {
    if (table.separator === undefined && hasLineBreak(piece)) {
      table.look(joined(open?.rest, piece, piece.length));
    }
    const { end, ...quotes } = lastLine(piece, open?.quotes ?? BEGINNING, table.separator);
    yield [end > 0 ? joined(open?.rest, piece, end) : EMPTY, read];
    const rest = end > 0 ? piece.slice(end) : joined(open?.rest, piece, piece.length);
    if (rest.length > LONGEST_LINE) {
      throw quotes.quoted
        ? table.openQuote(
            typeof rest === "string" ? rest.slice(0, SHOWN) : utf8.decode(rest.subarray(0, SHOWN)),
          )
        : new CoreError("value", "fileNoText", { file: text.name });
    }
    open = { rest, quotes };
  }
  if (open && open.rest.length > 0) {
    yield [open.rest, 0];
  }
}

function hasLineBreak(piece: Uint8Array | string): boolean {
  return typeof piece === "string" ? piece.includes("\n") : piece.includes(LINE_BREAK);
}

/** No row of a table is longer; what is has no ends of lines, or a quotation mark that nothing closes. */
const LONGEST_LINE = 2 ** 24;
/** Of a row, in a refusal. */
const SHOWN = 60;
const EMPTY = new Uint8Array(0);
const BEGINNING: Quotes = { quoted: false, last: LINE_BREAK, closed: false };

/** What was left open, and the piece up to an end. */
function joined(
  open: Uint8Array | string | undefined,
  piece: Uint8Array | string,
  end: number,
): Uint8Array | string {
  if (typeof piece === "string") {
    // Bytes before a piece that is not UTF-8 are ASCII.
    return (typeof open === "object" ? utf8.decode(open) : (open ?? "")) + piece.slice(0, end);
  }
  if (!open || open.length === 0) {
    return piece.subarray(0, end);
  }
  return concatenated([open as Uint8Array, piece.subarray(0, end)]);
}

/** Whether the text stands within quotation marks, and what stood last: a mark closes, or is one of two inside. */
interface Quotes {
  readonly quoted: boolean;
  readonly last: number;
  readonly closed: boolean;
}

/**
 * Where the last whole line of a piece ends, 0 where none does: a line break within quotation marks ends none. They open
 * at the start of a field only; elsewhere they are inches.
 */
function lastLine(
  piece: Uint8Array | string,
  opened: Quotes,
  separator = SEPARATORS.join(""),
): Quotes & { readonly end: number } {
  const starts = [...`\n\r${separator}`].map((sign) => sign.charCodeAt(0));
  const isText = typeof piece === "string";
  const codeAt = (at: number) => (isText ? piece.charCodeAt(at) : piece[at]!);
  const last = piece.length > 0 ? codeAt(piece.length - 1) : opened.last;
  if (!opened.quoted && !(isText ? piece.includes('"') : piece.includes(QUOTE))) {
    const end = (isText ? piece.lastIndexOf("\n") : piece.lastIndexOf(LINE_BREAK)) + 1;
    return { end, quoted: false, last, closed: piece.length === 0 && opened.closed };
  }
  let { quoted, closed, last: before } = opened;
  let end = 0;
  for (let at = 0; at < piece.length; at++) {
    const code = codeAt(at);
    if (code === QUOTE) {
      const isOpen = quoted;
      quoted = !isOpen && (closed || starts.includes(before));
      closed = isOpen;
    } else {
      closed = false;
      end = code === LINE_BREAK && !quoted ? at + 1 : end;
    }
    before = code;
  }
  return { end, quoted, last, closed };
}

const QUOTE = 34;
const SEPARATORS = [",", ";", "\t", "|"];

/** The separator that gives the first lines most fields, of the same number in most of them. */
function separatorOf(text: string, name: string): string {
  const lines = text.split(/\r?\n/, LOOKED_AT).filter((line) => line.trim() !== "");
  const candidates = /\.tsv/i.test(name) ? ["\t", ...SEPARATORS] : SEPARATORS;
  let best = { separator: candidates[0]!, fields: 1 };
  for (const separator of candidates) {
    const counts = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, "").split(separator).length);
    const usual = [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 1;
    const same = counts.filter((count) => count === usual).length;
    if (usual > best.fields && 3 * same >= 2 * counts.length) {
      best = { separator, fields: usual };
    }
  }
  return best.separator;
}
