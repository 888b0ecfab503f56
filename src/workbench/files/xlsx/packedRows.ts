/**
 * Rows of values as numbers, and as the bytes of their XML when the file is put together: a text of every cell would be
 * kept until then, ten times as large.
 */
import { columnName } from "../../host/address";

export const KIND = { blank: 0, number: 1, text: 2, boolean: 3, error: 4 } as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

/** What the cells of some rows say, one row after another. */
export interface PackedRows {
  /** Zero-based; as many as are counted. */
  readonly rows: Int32Array;
  readonly rowCount: number;
  /** Cells of the i-th row stand from `start[i]` to `start[i + 1]`. */
  readonly start: Int32Array;
  readonly columns: Uint16Array;
  readonly styles: Int32Array;
  readonly kinds: Uint8Array;
  /** The number, 0 or 1, or the place of a text or an error in its table. */
  readonly values: Float64Array;
}

/** Takes cells row by row. Rows stand in pieces, as a list that grows would be copied again and again. */
export class RowPacker {
  private readonly pieces: Piece[] = [];
  private piece = new Piece(ROOM);

  row(row: number): void {
    if (this.piece.isFull) {
      this.pieces.push(this.piece);
      this.piece = new Piece(PIECE_CELLS);
    }
    this.piece.row(row);
  }

  cell(column: number, style: number, kind: Kind, value: number): void {
    this.piece.cell(column, style, kind, value);
  }

  packed(): PackedRows[] {
    return [...this.pieces, this.piece];
  }
}

const ROOM = 1 << 10;
const PIECE_CELLS = 1 << 16;

class Piece implements PackedRows {
  rows: Int32Array;
  start: Int32Array;
  columns: Uint16Array;
  styles: Int32Array;
  kinds: Uint8Array;
  values: Float64Array;
  rowCount = 0;
  private cellCount = 0;

  constructor(cells: number) {
    const rows = Math.ceil(cells / 2);
    this.rows = new Int32Array(room(4 * rows));
    this.start = new Int32Array(room(4 * rows + 4));
    this.columns = new Uint16Array(room(2 * cells));
    this.styles = new Int32Array(room(4 * cells));
    this.kinds = new Uint8Array(room(cells));
    this.values = new Float64Array(room(8 * cells));
  }

  /** Another row is put elsewhere; one that has begun is taken whatever its length. */
  get isFull(): boolean {
    return this.rowCount === this.rows.length || this.cellCount >= this.columns.length;
  }

  row(row: number): void {
    this.rows[this.rowCount++] = row;
    this.start[this.rowCount] = this.cellCount;
  }

  cell(column: number, style: number, kind: Kind, value: number): void {
    const at = this.cellCount++;
    if (at === this.columns.length) {
      this.columns = longer(this.columns, new Uint16Array(room(4 * at)));
      this.styles = longer(this.styles, new Int32Array(room(8 * at)));
      this.kinds = longer(this.kinds, new Uint8Array(room(2 * at)));
      this.values = longer(this.values, new Float64Array(room(16 * at)));
    }
    this.columns[at] = column;
    this.styles[at] = style;
    this.kinds[at] = kind;
    this.values[at] = value;
    this.start[this.rowCount] = this.cellCount;
  }
}

/**
 * Memory that may be shared is none of the collector's business: of other memory beside its own it grows nervous, and
 * goes through all cells of the workbook every few megabytes.
 */
function room(bytes: number): ArrayBufferLike {
  return new (globalThis.SharedArrayBuffer ?? ArrayBuffer)(bytes);
}

function longer<T extends { set(old: T): void }>(old: T, next: T): T {
  next.set(old);
  return next;
}

/** The rows' elements in pieces, each good until the next but one is asked for; `errors` are the texts of error values. */
export function* rowElements(
  packed: readonly PackedRows[],
  errors: readonly string[],
  out = new ByteWriter(),
): Generator<Uint8Array> {
  const heads: Uint8Array[] = [];
  /** What stands between a cell's address and its value, by kind and style. */
  const looks: Uint8Array[][] = [];
  const lookOf = (kind: Kind, style: number) => {
    const ofKind = (looks[kind] ??= []);
    return (ofKind[style] ??= asciiOf(`${style === 0 ? '"' : `" s="${style}"`}${KINDS[kind]}`));
  };
  for (const { rows, rowCount, start, columns, styles, kinds, values } of packed) {
    for (let index = 0; index < rowCount; index++) {
      const [from, to] = [start[index]!, start[index + 1]!];
      const number = asciiOf(String(rows[index]! + 1));
      out.bytes(ROW);
      out.bytes(number);
      out.bytes(SPANS);
      out.whole(columns[from]! + 1);
      out.bytes(COLON);
      out.whole(columns[to - 1]! + 1);
      out.bytes(ROW_END);
      for (let at = from; at < to; at++) {
        const kind = kinds[at] as Kind;
        const style = styles[at]!;
        if (kind === KIND.blank && style === 0) {
          continue;
        }
        const column = columns[at]!;
        out.bytes((heads[column] ??= asciiOf(`<c r="${columnName(column)}`)));
        out.bytes(number);
        out.bytes(lookOf(kind, style));
        if (kind === KIND.blank) {
          continue;
        }
        if (kind === KIND.error) {
          out.text(errors[values[at]!]!);
        } else {
          out.number(values[at]!);
        }
        out.bytes(VALUE_END);
      }
      out.bytes(ROW_CLOSE);
      if (out.length > PIECE) {
        yield out.taken();
      }
    }
  }
  yield out.taken();
}

/** The texts of a workbook, each in its element, as exceljs has them; in pieces like those of rows. */
export function* textElements(texts: readonly string[], out = new ByteWriter()): Generator<Uint8Array> {
  for (const text of texts) {
    out.bytes(EDGE.test(text) ? TEXT_WITH_SPACE : TEXT);
    out.text(SPECIAL.test(text) ? text.replace(SPECIALS, (sign) => ENTITIES[sign] ?? "") : text);
    out.bytes(TEXT_END);
    if (out.length > PIECE) {
      yield out.taken();
    }
  }
  yield out.taken();
}

const PIECE = 1 << 19;

const ROW = asciiOf('<row r="');
const SPANS = asciiOf('" spans="');
const COLON = asciiOf(":");
const ROW_END = asciiOf('" x14ac:dyDescent="0.25">');
const ROW_CLOSE = asciiOf("</row>");
const VALUE_END = asciiOf("</v></c>");
const KINDS = ["/>", "><v>", ' t="s"><v>', ' t="b"><v>', ' t="e"><v>'];

const TEXT = asciiOf("<si><t>");
const TEXT_WITH_SPACE = asciiOf('<si><t xml:space="preserve">');
const TEXT_END = asciiOf("</t></si>");
const EDGE = /^\s|\n|\s$/;
const SPECIAL = /[<>&'"\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/;
const SPECIALS = new RegExp(SPECIAL, "g");
/** Other signs are none of XML's and are left out. */
const ENTITIES: Readonly<Record<string, string>> = {
  "<": "&lt;",
  ">": "&gt;",
  "&": "&amp;",
  "'": "&apos;",
  '"': "&quot;",
};

function asciiOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    bytes[index] = text.charCodeAt(index);
  }
  return bytes;
}

const ZERO = 48;
const MINUS = 45;
const POINT = 46;
/** Below it hundredths of a number are whole numbers that are told apart. */
const MANY = 1e9;

const encoder = new TextEncoder();

/** Its memory is worth keeping for all runs of rows of a file. */
export class ByteWriter {
  /** In turn, so that what was taken last stays as it is while the next is written. */
  private buffers = [new Uint8Array(2 * PIECE), new Uint8Array(2 * PIECE)];
  private buffer = this.buffers[0]!;
  length = 0;

  taken(): Uint8Array {
    const piece = this.buffer.subarray(0, this.length);
    this.buffers = [this.buffers[1]!, this.buffer];
    this.buffer = this.buffers[0]!;
    this.length = 0;
    return piece;
  }

  bytes(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    for (let index = 0; index < bytes.length; index++) {
      this.buffer[this.length++] = bytes[index]!;
    }
  }

  text(text: string): void {
    this.reserve(3 * text.length);
    const from = this.length;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code > 0x7f) {
        this.length = from + encoder.encodeInto(text, this.buffer.subarray(from)).written;
        return;
      }
      this.buffer[this.length++] = code;
    }
  }

  /** @param value not negative */
  whole(value: number): void {
    this.reserve(16);
    let digits = 1;
    for (let limit = 10; value >= limit; limit *= 10) {
      digits++;
    }
    for (let at = this.length + digits - 1, rest = value; at >= this.length; at--) {
      const next = Math.floor(rest / 10);
      this.buffer[at] = ZERO + rest - 10 * next;
      rest = next;
    }
    this.length += digits;
  }

  /** As `String` has it: most numbers of tables have two decimals at most. */
  number(value: number): void {
    const size = Math.abs(value);
    const hundredths = Math.round(size * 100);
    if (!(size < MANY) || hundredths / 100 !== size) {
      this.text(String(value));
      return;
    }
    this.reserve(1);
    if (value < 0) {
      this.buffer[this.length++] = MINUS;
    }
    this.whole(Math.floor(hundredths / 100));
    const rest = hundredths % 100;
    if (rest > 0) {
      this.buffer[this.length++] = POINT;
      this.buffer[this.length++] = ZERO + Math.floor(rest / 10);
      if (rest % 10 > 0) {
        this.buffer[this.length++] = ZERO + (rest % 10);
      }
    }
  }

  private reserve(more: number): void {
    if (this.length + more + 4 > this.buffer.length) {
      this.buffer = longer(this.buffer, new Uint8Array(2 * this.buffer.length + more));
      this.buffers[0] = this.buffer;
    }
  }
}
