/**
 * Rows of values as numbers, and as the bytes of their XML when the file is put together: a text of every cell would be
 * kept until then, ten times as large.
 */
import { columnName } from "../../host/address";

export const KIND = { blank: 0, number: 1, text: 2, boolean: 3, error: 4 } as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

/** What the cells of some rows say, one row after another. */
export interface PackedRows {
  /** Zero-based. */
  readonly rows: Int32Array;
  /** Cells of the i-th row stand from `start[i]` to `start[i + 1]`. */
  readonly start: Int32Array;
  readonly columns: Uint16Array;
  readonly styles: Int32Array;
  readonly kinds: Uint8Array;
  /** The number, 0 or 1, or the place of a text or an error in its table. */
  readonly values: Float64Array;
}

/** Takes cells row by row; kept is no more than they need. */
export class RowPacker {
  private rows = new Int32Array(ROOM);
  private start = new Int32Array(ROOM + 1);
  private columns = new Uint16Array(ROOM);
  private styles = new Int32Array(ROOM);
  private kinds = new Uint8Array(ROOM);
  private values = new Float64Array(ROOM);
  private rowCount = 0;
  private cellCount = 0;

  row(row: number): void {
    if (this.rowCount === this.rows.length) {
      this.rows = longer(this.rows, new Int32Array(2 * this.rowCount));
      this.start = longer(this.start, new Int32Array(2 * this.rowCount + 1));
    }
    this.rows[this.rowCount++] = row;
    this.start[this.rowCount] = this.cellCount;
  }

  cell(column: number, style: number, kind: Kind, value: number): void {
    const at = this.cellCount++;
    if (at === this.columns.length) {
      this.columns = longer(this.columns, new Uint16Array(2 * at));
      this.styles = longer(this.styles, new Int32Array(2 * at));
      this.kinds = longer(this.kinds, new Uint8Array(2 * at));
      this.values = longer(this.values, new Float64Array(2 * at));
    }
    this.columns[at] = column;
    this.styles[at] = style;
    this.kinds[at] = kind;
    this.values[at] = value;
    this.start[this.rowCount] = this.cellCount;
  }

  packed(): PackedRows {
    const { rowCount, cellCount } = this;
    return {
      rows: this.rows.slice(0, rowCount),
      start: this.start.slice(0, rowCount + 1),
      columns: this.columns.slice(0, cellCount),
      styles: this.styles.slice(0, cellCount),
      kinds: this.kinds.slice(0, cellCount),
      values: this.values.slice(0, cellCount),
    };
  }
}

const ROOM = 1024;

function longer<T extends { set(old: T): void }>(old: T, next: T): T {
  next.set(old);
  return next;
}

/** The rows' elements in pieces; `errors` are the texts of error values. */
export function* rowElements(packed: PackedRows, errors: readonly string[]): Generator<Uint8Array> {
  const { rows, start, columns, styles, kinds, values } = packed;
  const names = new Map<number, Uint8Array>();
  const nameOf = (column: number) => {
    const known = names.get(column) ?? asciiOf(columnName(column));
    names.set(column, known);
    return known;
  };
  const out = new ByteWriter();
  for (let index = 0; index < rows.length; index++) {
    const [from, to] = [start[index]!, start[index + 1]!];
    const number = rows[index]! + 1;
    out.bytes(ROW);
    out.whole(number);
    out.bytes(SPANS);
    out.whole(columns[from]! + 1);
    out.bytes(COLON);
    out.whole(columns[to - 1]! + 1);
    out.bytes(ROW_END);
    for (let at = from; at < to; at++) {
      const kind = kinds[at] as Kind;
      if (kind === KIND.blank && styles[at] === 0) {
        continue;
      }
      out.bytes(CELL);
      out.bytes(nameOf(columns[at]!));
      out.whole(number);
      out.bytes(QUOTE);
      if (styles[at] !== 0) {
        out.bytes(STYLE);
        out.whole(styles[at]!);
        out.bytes(QUOTE);
      }
      if (kind === KIND.blank) {
        out.bytes(CELL_EMPTY);
        continue;
      }
      out.bytes(TYPES[kind]!);
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
  yield out.taken();
}

const PIECE = 1 << 16;

const ROW = asciiOf('<row r="');
const SPANS = asciiOf('" spans="');
const COLON = asciiOf(":");
const ROW_END = asciiOf('" x14ac:dyDescent="0.25">');
const ROW_CLOSE = asciiOf("</row>");
const CELL = asciiOf('<c r="');
const QUOTE = asciiOf('"');
const STYLE = asciiOf(' s="');
const CELL_EMPTY = asciiOf("/>");
const VALUE_END = asciiOf("</v></c>");
/** By kind. */
const TYPES = ["", "", ' t="s"', ' t="b"', ' t="e"'].map((type) => asciiOf(`${type}><v>`));

function asciiOf(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

const ZERO = 48;
const MINUS = 45;
const POINT = 46;
/** Below it hundredths of a number are whole numbers that are told apart. */
const MANY = 1e9;

class ByteWriter {
  private buffer = new Uint8Array(2 * PIECE);
  length = 0;

  taken(): Uint8Array {
    const piece = this.buffer.slice(0, this.length);
    this.length = 0;
    return piece;
  }

  bytes(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    for (let index = 0; index < bytes.length; index++) {
      this.buffer[this.length++] = bytes[index]!;
    }
  }

  text(ascii: string): void {
    this.reserve(ascii.length);
    for (let index = 0; index < ascii.length; index++) {
      this.buffer[this.length++] = ascii.charCodeAt(index);
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
    }
  }
}
