import { isCellError, type Cell, type Grid } from "./cell";

/** One column of cells: their kinds, numbers, and codes into one dictionary of texts. */
export interface PackedColumn {
  readonly kinds: Uint8Array<ArrayBuffer>;
  /** The number, the code of a text or an error, or 0 and 1 for a truth value. */
  readonly values: Float64Array<ArrayBuffer>;
  readonly dictionary: readonly string[];
}

export const BLANK = 0;
export const NUMBER = 1;
export const TEXT = 2;
export const TRUTH = 3;
const ERROR = 4;

/** @example unpackCell(packColumn([["a"], [2]], 0), 1) // 2 */
export function packColumn(cells: Grid, column: number): PackedColumn {
  const kinds = new Uint8Array(cells.length);
  const values = new Float64Array(cells.length);
  const codes = new Map<string, number>();
  const code = (text: string) => {
    const known = codes.get(text) ?? codes.size;
    codes.set(text, known);
    return known;
  };
  cells.forEach((row, index) => {
    const cell = row[column] ?? null;
    if (typeof cell === "number") {
      kinds[index] = NUMBER;
      values[index] = cell;
    } else if (typeof cell === "string") {
      kinds[index] = TEXT;
      values[index] = code(cell);
    } else if (typeof cell === "boolean") {
      kinds[index] = TRUTH;
      values[index] = Number(cell);
    } else if (isCellError(cell)) {
      kinds[index] = ERROR;
      values[index] = code(cell.error);
    }
  });
  return { kinds, values, dictionary: [...codes.keys()] };
}

export function unpackCell({ kinds, values, dictionary }: PackedColumn, row: number): Cell {
  const value = values[row] ?? 0;
  switch (kinds[row]) {
    case NUMBER:
      return value;
    case TEXT:
      return dictionary[value] ?? "";
    case TRUTH:
      return value === 1;
    case ERROR:
      return { error: dictionary[value] ?? "" };
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
 * @example gridOver([packColumn([["a"], ["b"]], 0)], 2)[1] // ["b"]
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

/** The cells of a column, by row. */
export function cellReader(grid: Grid, column: number): (row: number) => Cell | undefined {
  const columns = columnsOf.get(grid);
  if (!columns) {
    return (row) => grid[row]![column];
  }
  const packed = columns[column];
  return packed ? (row) => unpackCell(packed, row) : () => undefined;
}
