import Papa from "papaparse";
import { CoreError } from "../../core/errors";
import { OTHER, type FieldsOfColumn } from "../../core/cells/bytePool";
import { gridOver } from "../../core/cells/columnGrid";
import { ColumnPacker } from "../../core/cells/columnPacker";
import type { SourceGrid } from "../../core/cells/dataset";
import { fieldCell } from "./fieldCell";
import { LINE_BREAK, PlainLines } from "./plainLines";
import {
  bytesOf,
  expectRows,
  finished,
  FIRST_ROOM,
  MOST_BYTES,
  tooLarge,
  type ReadFileOptions,
  type TableFile,
} from "./tableFile";

/** Lines that tell how fields are separated. */
const LOOKED_AT = 60;

/**
 * A text file of any length: each piece is taken apart where it arrives, and only packed columns stay. Rows may be of
 * different length.
 *
 * @throws CoreError `value` where the file is no text, is empty, or is larger than memory allows
 */
export async function readTextFile(file: TableFile, options: ReadFileOptions = {}): Promise<SourceGrid> {
  const { mostBytes = MOST_BYTES, onProgress } = options;
  const table = new TextTable(file.name);
  let isTold = false;
  let bytes = 0;
  for await (const [piece, read] of wholeLines(file)) {
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
  return {
    sheet: file.name,
    row: 0,
    column: 0,
    cells: gridOver(packed, rowCount),
    file: { separator, rivals: [], damaged: 0 },
  };
}

/** Columns that lines are put into. */
class TextTable {
  readonly columns: ColumnPacker[] = [];
  rowCount = 0;
  separator?: string;
  private room = FIRST_ROOM;
  private lines?: PlainLines;

  constructor(private readonly name: string) {}

  /** Rows that will come. */
  expect(rows: number): void {
    this.room = Math.max(this.room, Math.ceil(rows * MORE));
    this.columns.forEach((column) => column.reserve(this.room));
  }

  /** Whole lines: as bytes of UTF-8, or as text. */
  take(piece: Uint8Array | string): void {
    if (piece.length === 0) {
      return;
    }
    const text = typeof piece === "string" ? piece : undefined;
    this.separator ??= separatorOf(text ?? decodeAll(piece as Uint8Array, this.name), this.name);
    if (typeof piece !== "string" && !piece.includes(QUOTE) && piece.includes(LINE_BREAK)) {
      this.takePlain(piece, this.separator.charCodeAt(0));
    } else {
      this.takeParsed(text ?? decodeAll(piece as Uint8Array, this.name), this.separator);
    }
  }

  private takeParsed(text: string, delimiter: string): void {
    // Of mixed ends of lines the parser would know one kind only.
    const lines = text.replaceAll("\r\n", "\n");
    const newline = lines.includes("\n") ? "\n" : undefined;
    const { data } = Papa.parse<string[]>(lines, { delimiter, newline, skipEmptyLines: true });
    for (const fields of data) {
      fields.forEach((field, column) => this.column(column).set(this.rowCount, fieldCell(field)));
      this.rowCount++;
    }
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
      column.set(this.rowCount + row, fieldCell(decodeAll(field, this.name)));
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

const wholeText = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decodeAll(bytes: Uint8Array, file: string): string {
  try {
    return wholeText.decode(bytes);
  } catch {
    throw new CoreError("value", "fileNoText", { file, encoding: "UTF-8" });
  }
}

/** The file in pieces that end where a line does, each with the bytes that were read for it: UTF-8 as it is, else as text. */
async function* wholeLines(file: TableFile): AsyncGenerator<readonly [Uint8Array | string, number]> {
  let decoder: TextDecoder | undefined;
  let open: { readonly rest: Uint8Array | string; readonly quotes: Quotes } | undefined;
  for await (const raw of file.pieces()) {
    decoder ??= new TextDecoder(encodingOf(raw), { fatal: true });
    const isUtf8 = decoder.encoding === "utf-8";
    const piece = isUtf8 ? (open ? raw : withoutMark(raw)) : decoded(decoder, raw, file);
    const { end, ...quotes } = lastLine(piece, open?.quotes ?? BEGINNING);
    yield [end > 0 ? joined(open?.rest, piece, end) : EMPTY, raw.length];
    open = { rest: end > 0 ? rest(piece, end) : joined(open?.rest, piece, piece.length), quotes };
  }
  const last = decoder && decoder.encoding !== "utf-8" ? decoded(decoder, undefined, file) : "";
  if (open && (open.rest.length > 0 || last !== "")) {
    yield [typeof open.rest === "string" ? open.rest + last : open.rest, 0];
  }
}

const EMPTY = new Uint8Array(0);
const BEGINNING: Quotes = { quoted: false, last: LINE_BREAK, closed: false };

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function rest(piece: Uint8Array | string, from: number): Uint8Array | string {
  return typeof piece === "string" ? piece.slice(from) : piece.slice(from);
}

/** What was left open, and the piece up to an end. */
function joined(
  open: Uint8Array | string | undefined,
  piece: Uint8Array | string,
  end: number,
): Uint8Array | string {
  if (typeof piece === "string") {
    return ((open as string | undefined) ?? "") + piece.slice(0, end);
  }
  if (!open || open.length === 0) {
    return piece.subarray(0, end);
  }
  const both = new Uint8Array(open.length + end);
  both.set(open as Uint8Array);
  both.set(piece.subarray(0, end), open.length);
  return both;
}

function decoded(decoder: TextDecoder, piece: Uint8Array | undefined, file: TableFile): string {
  try {
    return decoder.decode(piece, { stream: piece !== undefined });
  } catch {
    throw new CoreError("value", "fileNoText", { file: file.name, encoding: decoder.encoding.toUpperCase() });
  }
}

/** By its mark, else UTF-8 where the beginning is that, else GB 18030. */
function encodingOf(piece: Uint8Array): string {
  if ((piece[0] === 0xff && piece[1] === 0xfe) || (piece[0] === 0xfe && piece[1] === 0xff)) {
    return piece[0] === 0xff ? "utf-16le" : "utf-16be";
  }
  try {
    // A sign may be cut off at the end.
    new TextDecoder("utf-8", { fatal: true }).decode(piece, { stream: true });
    return "utf-8";
  } catch {
    return "gb18030";
  }
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
function lastLine(piece: Uint8Array | string, opened: Quotes): Quotes & { readonly end: number } {
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
      quoted = !isOpen && (closed || FIELD_STARTS.includes(before));
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
/** What stands before a field: the end of a line, or a separator. */
const FIELD_STARTS = [...`\n\r,;\t|`].map((sign) => sign.charCodeAt(0));

/** The separator that gives the first lines most fields, of the same number in most of them. */
function separatorOf(text: string, name: string): string {
  const lines = text.split(/\r?\n/, LOOKED_AT).filter((line) => line.trim() !== "");
  const candidates = /\.tsv/i.test(name) ? ["\t", ",", ";", "|"] : [",", ";", "\t", "|"];
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
