import { isCellError, type Cell } from "./cell";
import { ERROR, isText, NUMBER, TEXT, TRUTH, type PackedColumn, type Values } from "./columnGrid";
import { BytePool, PLAIN, type FieldsOfColumn } from "./bytePool";
import { cut, textReader, textsOf } from "./textPool";

const GROWTH = 1.5;

/** A column that grows by cells, packed from the start. */
export class ColumnPacker {
  private kinds: Uint8Array<ArrayBuffer>;
  private values: Values;
  private readonly texts = new BytePool();

  /** @param room rows that are expected; it grows where there are more */
  constructor(room: number) {
    this.kinds = new Uint8Array(room);
    this.values = new Int32Array(room);
  }

  /** Each row once; rows that were never set are blank. */
  set(row: number, cell: Cell): void {
    if (row >= this.kinds.length) {
      this.makeRoom(row + 1);
    }
    if (typeof cell === "number") {
      if (cell !== (cell | 0) || Object.is(cell, -0)) {
        this.widen();
      }
      this.kinds[row] = NUMBER;
      this.values[row] = cell;
    } else if (typeof cell === "string") {
      this.kinds[row] = TEXT;
      this.values[row] = this.texts.codeOf(cell);
    } else if (typeof cell === "boolean") {
      this.kinds[row] = TRUTH;
      this.values[row] = Number(cell);
    } else if (isCellError(cell)) {
      this.kinds[row] = ERROR;
      this.values[row] = this.texts.codeOf(cell.error);
    }
  }

  /** A text of the column as a code for {@link setCode}. */
  codeOf(text: string): number {
    return this.texts.codeOf(text);
  }

  /** The same of bytes of UTF-8. */
  codeOfBytes(utf8: Uint8Array): number {
    return this.texts.codeOfBytes(utf8);
  }

  /** The plain ones among so many fields of some bytes, from a row on. */
  setFields(row: number, bytes: Uint8Array, fields: FieldsOfColumn, count: number): void {
    this.reserve(row + count);
    for (let at = 0; at < count; at++) {
      if (fields.kinds[at] === PLAIN) {
        this.kinds[row + at] = TEXT;
      }
    }
    this.texts.codesOf(bytes, fields, count, this.values, row);
  }

  /** Room for rows that will come. */
  reserve(rows: number): void {
    if (rows > this.kinds.length) {
      this.makeRoom(rows);
    }
  }

  setCode(row: number, code: number): void {
    this.kinds[row] = TEXT;
    this.values[row] = code;
  }

  /** Rows of a packed column from one of them on, below what stands here; none of them is set again. */
  append({ kinds, values, dictionary }: PackedColumn, from: number, at: number): void {
    const end = at + values.length - from;
    if (end > this.kinds.length) {
      this.makeRoom(end);
    }
    if (values instanceof Float64Array) {
      this.widen();
    }
    if (from < kinds.length) {
      this.kinds.set(kinds.subarray(from), at);
    }
    this.kinds.fill(kinds[kinds.length - 1]!, at + Math.max(0, kinds.length - from), end);
    this.values.set(values.subarray(from), at);
    const textAt = textReader(dictionary);
    const codes = new Int32Array(dictionary.length);
    for (let code = 0; code < codes.length; code++) {
      codes[code] = this.texts.codeOf(textAt(code));
    }
    for (let row = at; row < end; row++) {
      if (isText(this.kinds[row]!)) {
        this.values[row] = codes[this.values[row]!]!;
      }
    }
  }

  /** Different texts so far. */
  get distinct(): number {
    return this.texts.size;
  }

  expectDistinct(count: number): void {
    this.texts.expect(count);
  }

  /** @param listed so many texts at most are given as ordinary strings */
  finish(rowCount: number, listed?: number): PackedColumn {
    if (rowCount > this.kinds.length) {
      this.makeRoom(rowCount);
    }
    return {
      kinds: this.shortKinds(rowCount),
      values: cut<Values>(this.values, rowCount),
      dictionary: textsOf(this.texts, listed),
    };
  }

  private shortKinds(rowCount: number): PackedColumn["kinds"] {
    let length = rowCount;
    while (length > 1 && this.kinds[length - 2] === this.kinds[rowCount - 1]) {
      length--;
    }
    return this.kinds.slice(0, length);
  }

  private widen(): void {
    if (this.values instanceof Int32Array) {
      this.values = new Float64Array(this.values);
    }
  }

  private makeRoom(rows: number): void {
    const room = Math.max(rows, Math.ceil(this.kinds.length * GROWTH));
    const kinds = new Uint8Array(room);
    const values: Values = this.values instanceof Int32Array ? new Int32Array(room) : new Float64Array(room);
    kinds.set(this.kinds);
    values.set(this.values);
    [this.kinds, this.values] = [kinds, values];
  }
}
