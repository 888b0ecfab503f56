import type { Cell, Grid } from "./cell";
import { textReader } from "./textPool";

/** One column of cells: their kinds, numbers, and codes into one dictionary of texts. */
export interface PackedColumn {
  /** By row; the last one is that of all further rows: most columns have one kind below their title. */
  readonly kinds: Uint8Array<ArrayBuffer>;
  /** The number, the code of a text or an error, or 0 and 1 for a truth value. */
  readonly values: Values;
  readonly dictionary: readonly string[];
}

/** Whole numbers and codes take half of what others do. */
export type Values = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

export const BLANK = 0;
export const NUMBER = 1;
export const TEXT = 2;
export const TRUTH = 3;
export const ERROR = 4;

/** @example kindAt({ kinds: Uint8Array.of(2, 1) }, 7) // 1 */
export function kindAt({ kinds }: Pick<PackedColumn, "kinds">, row: number): number {
  return row < kinds.length ? kinds[row]! : kinds[kinds.length - 1]!;
}

/** Its values are codes into the dictionary. */
export function isText(kind: number): boolean {
  return kind === TEXT || kind === ERROR;
}

/** @example unpackCell({ kinds: Uint8Array.of(2), values: Float64Array.of(0), dictionary: ["a"] }, 0) // "a" */
export function unpackCell(column: PackedColumn, row: number): Cell {
  return cellAt(column, row, (code) => column.dictionary[code]!);
}

/** The same for many rows: a list of texts that is packed itself is dear to ask. */
function readerOf(column: PackedColumn): (row: number) => Cell {
  const textAt = textReader(column.dictionary);
  return (row) => cellAt(column, row, textAt);
}

function cellAt(
  column: Pick<PackedColumn, "kinds" | "values">,
  row: number,
  textAt: (code: number) => string,
): Cell {
  const value = column.values[row]!;
  switch (kindAt(column, row)) {
    case NUMBER:
      return value;
    case TEXT:
      return textAt(value);
    case TRUTH:
      return value === 1;
    case ERROR:
      return { error: textAt(value) };
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
  const readers = columns.map(readerOf);
  const rowAt = (key: string | symbol): readonly Cell[] | undefined => {
    const row = typeof key === "string" ? Number(key) : NaN;
    return row >= 0 && row < rowCount && Number.isInteger(row) ? readers.map((at) => at(row)) : undefined;
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
  let i = 0;
  for (; i < most && row + i < kinds.length; i++) {
    if (kinds[row + i] !== NUMBER) {
      return i;
    }
    into[at + i] = values[row + i]!;
  }
  if (kinds[kinds.length - 1] !== NUMBER) {
    return i;
  }
  for (; i < most; i++) {
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
  return packed ? readerOf(packed) : () => undefined;
}

/** The different texts of a column from a row on, as they come, until `visit` says that it is enough. */
export function eachText(
  grid: Grid,
  column: number,
  from: number,
  visit: (text: string) => "enough" | undefined,
): void {
  const packed = packedColumn(grid, column);
  const known = packed ? undefined : new Set<string>();
  const seen = new Uint8Array(packed?.dictionary.length ?? 0);
  const at = cellReader(grid, column);
  for (let row = from; row < grid.length; row++) {
    if (packed && (kindAt(packed, row) !== TEXT || seen[packed.values[row]!] === 1)) {
      continue;
    }
    const cell = at(row);
    if (typeof cell !== "string" || known?.has(cell)) {
      continue;
    }
    if (packed) {
      seen[packed.values[row]!] = 1;
    }
    known?.add(cell);
    if (visit(cell) === "enough") {
      return;
    }
  }
}
