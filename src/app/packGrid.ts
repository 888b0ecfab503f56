import { isCellError, type Cell, type Grid } from "../core/cells/cell";
import type { SourceGrid } from "../core/cells/dataset";

/**
 * A grid in a form that moves to a worker without being copied cell by cell: per column the kinds, the numbers, and
 * codes into one dictionary of texts. The buffers change hands; only the dictionaries are copied.
 */
export interface PackedGrid extends Omit<SourceGrid, "cells"> {
  readonly rowCount: number;
  readonly columns: readonly PackedColumn[];
}

interface PackedColumn {
  readonly kinds: Uint8Array<ArrayBuffer>;
  /** The number, the code of a text or an error, or 0 and 1 for a truth value. */
  readonly values: Float64Array<ArrayBuffer>;
  readonly dictionary: readonly string[];
}

const BLANK = 0;
const NUMBER = 1;
const TEXT = 2;
const TRUTH = 3;
const ERROR = 4;

export function packGrid(source: SourceGrid): PackedGrid {
  const { cells, ...place } = source;
  const width = cells[0]?.length ?? 0;
  return {
    ...place,
    rowCount: cells.length,
    columns: Array.from({ length: width }, (_, column) => packColumn(cells, column)),
  };
}

/** What `postMessage` hands over. */
export function buffersOf(packed: PackedGrid): ArrayBuffer[] {
  return packed.columns.flatMap(({ kinds, values }) => [kinds.buffer, values.buffer]);
}

export function unpackGrid({ rowCount, columns, ...place }: PackedGrid): SourceGrid {
  const cells = Array.from({ length: rowCount }, (_, row) =>
    columns.map((column) => unpackCell(column, row)),
  );
  return { ...place, cells };
}

function packColumn(cells: Grid, column: number): PackedColumn {
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

function unpackCell({ kinds, values, dictionary }: PackedColumn, row: number): Cell {
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
