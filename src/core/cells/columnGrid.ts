import { isCellError, type Cell, type Grid } from "./cell";

/** One column of cells: their kinds, numbers, and codes into one dictionary of texts. */
export interface PackedColumn {
  readonly kinds: Uint8Array<ArrayBuffer>;
  /** The number, the code of a text or an error, or 0 and 1 for a truth value. */
  readonly values: Float64Array<ArrayBuffer>;
  readonly dictionary: readonly string[];
}

export const BLANK = 0;
const NUMBER = 1;
export const TEXT = 2;
const TRUTH = 3;
const ERROR = 4;

/** Its values are codes into the dictionary. */
export function isText(kind: number): boolean {
  return kind === TEXT || kind === ERROR;
}

/** A column that grows by cells, packed from the start. */
export class ColumnPacker {
  private kinds: Uint8Array<ArrayBuffer>;
  private values: Float64Array<ArrayBuffer>;
  private readonly codes = new Map<string, number>();

  /** @param room rows that are expected; it grows where there are more */
  constructor(room: number) {
    this.kinds = new Uint8Array(room);
    this.values = new Float64Array(room);
  }

  /** Each row once; rows that were never set are blank. */
  set(row: number, cell: Cell): void {
    if (row >= this.kinds.length) {
      this.makeRoom(row + 1);
    }
    if (typeof cell === "number") {
      this.kinds[row] = NUMBER;
      this.values[row] = cell;
    } else if (typeof cell === "string") {
      this.kinds[row] = TEXT;
      this.values[row] = this.code(cell);
    } else if (typeof cell === "boolean") {
      this.kinds[row] = TRUTH;
      this.values[row] = Number(cell);
    } else if (isCellError(cell)) {
      this.kinds[row] = ERROR;
      this.values[row] = this.code(cell.error);
    }
  }

  /** Rows of a packed column from one of them on, below what stands here; none of them is set again. */
  append({ kinds, values, dictionary }: PackedColumn, from: number, at: number): void {
    const end = at + kinds.length - from;
    if (end > this.kinds.length) {
      this.makeRoom(end);
    }
    this.kinds.set(kinds.subarray(from), at);
    this.values.set(values.subarray(from), at);
    const codes = Float64Array.from(dictionary, (text) => this.code(text));
    for (let row = at; row < end; row++) {
      if (isText(this.kinds[row]!)) {
        this.values[row] = codes[this.values[row]!]!;
      }
    }
  }

  finish(rowCount: number): PackedColumn {
    if (rowCount > this.kinds.length) {
      this.makeRoom(rowCount);
    }
    const isFull = rowCount === this.kinds.length;
    return {
      kinds: isFull ? this.kinds : this.kinds.slice(0, rowCount),
      values: isFull ? this.values : this.values.slice(0, rowCount),
      dictionary: [...this.codes.keys()],
    };
  }

  private code(text: string): number {
    const known = this.codes.get(text);
    if (known !== undefined) {
      return known;
    }
    this.codes.set(text, this.codes.size);
    return this.codes.size - 1;
  }

  private makeRoom(rows: number): void {
    const room = Math.max(rows, Math.ceil(this.kinds.length * 1.5));
    const [kinds, values] = [new Uint8Array(room), new Float64Array(room)];
    kinds.set(this.kinds);
    values.set(this.values);
    [this.kinds, this.values] = [kinds, values];
  }
}

/** @example unpackCell({ kinds: Uint8Array.of(2), values: Float64Array.of(0), dictionary: ["a"] }, 0) // "a" */
export function unpackCell({ kinds, values, dictionary }: PackedColumn, row: number): Cell {
  const value = values[row]!;
  switch (kinds[row]) {
    case NUMBER:
      return value;
    case TEXT:
      return dictionary[value]!;
    case TRUTH:
      return value === 1;
    case ERROR:
      return { error: dictionary[value]! };
    case BLANK:
    default:
      return null;
  }
}

const columnsOf = new WeakMap<Grid, readonly PackedColumn[]>();

/**
 * Packed columns as a grid. A row is made when it is asked for: a few rows are read as of any grid, whole columns by
 * {@link cellReader} and {@link packedColumn}.
 *
 * @example gridOver([{ kinds: Uint8Array.of(1), values: Float64Array.of(7), dictionary: [] }], 1)[0] // [7]
 */
export function gridOver(columns: readonly PackedColumn[], rowCount: number): Grid {
  const rowAt = (key: string | symbol): readonly Cell[] | undefined => {
    const row = typeof key === "string" ? Number(key) : NaN;
    return row >= 0 && row < rowCount && Number.isInteger(row)
      ? columns.map((column) => unpackCell(column, row))
      : undefined;
  };
  const grid = new Proxy<Grid>([], {
    get: (target, key) => (key === "length" ? rowCount : (rowAt(key) ?? Reflect.get(target, key))),
    has: (target, key) => rowAt(key) !== undefined || Reflect.has(target, key),
  });
  columnsOf.set(grid, columns);
  return grid;
}

/** A column as it is packed; undefined where the grid holds rows. */
export function packedColumn(grid: Grid, column: number): PackedColumn | undefined {
  return columnsOf.get(grid)?.[column];
}

/**
 * Numbers of a column from a row on, as far as cells are numbers and at most so many; gives how many it has read. Read
 * so, a column of numbers takes a fraction of what it takes cell by cell.
 */
export function numberReader(
  grid: Grid,
  column: number,
): (row: number, into: Float64Array, at: number, most: number) => number {
  const packed = packedColumn(grid, column);
  if (packed) {
    return (row, into, at, most) => packedNumbers(packed, row, into, at, most);
  }
  return columnsOf.has(grid)
    ? () => 0
    : (row, into, at, most) => numbersOfRows(grid, column, row, into, at, most);
}

function numbersOfRows(
  grid: Grid,
  column: number,
  row: number,
  into: Float64Array,
  at: number,
  most: number,
): number {
  for (let i = 0; i < most; i++) {
    const cell = grid[row + i]![column];
    if (typeof cell !== "number") {
      return i;
    }
    into[at + i] = cell;
  }
  return most;
}

function packedNumbers(
  { kinds, values }: PackedColumn,
  row: number,
  into: Float64Array,
  at: number,
  most: number,
): number {
  for (let i = 0; i < most; i++) {
    if (kinds[row + i] !== NUMBER) {
      return i;
    }
    into[at + i] = values[row + i]!;
  }
  return most;
}

/** The cells of a column, by row. */
export function cellReader(grid: Grid, column: number): (row: number) => Cell | undefined {
  const columns = columnsOf.get(grid);
  if (!columns) {
    return (row) => grid[row]![column];
  }
  const packed = columns[column];
  return packed ? (row) => unpackCell(packed, row) : () => undefined;
}
