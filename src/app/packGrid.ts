import type { Grid } from "../core/cells/cell";
import {
  cellReader,
  ColumnPacker,
  gridOver,
  packedColumn,
  type PackedColumn,
} from "../core/cells/columnGrid";
import type { SourceGrid } from "../core/cells/dataset";
import { packTexts, unpackTexts, type PackedTexts } from "../core/cells/textPool";

/**
 * A grid in a form that moves to a worker without being copied cell by cell. The buffers change hands; only the
 * dictionaries are copied.
 */
export interface PackedGrid extends Omit<SourceGrid, "cells"> {
  readonly rowCount: number;
  readonly columns: readonly SentColumn[];
}

interface SentColumn extends Omit<PackedColumn, "dictionary"> {
  readonly dictionary: PackedTexts;
}

/** Rows that are packed between two looks at the clock. */
const SLICE = 5000;

/** @param between awaited between slices of rows: a full sheet takes longer than a pane may stand still */
export async function packGrid(
  source: SourceGrid,
  between: () => Promise<void> | undefined,
): Promise<PackedGrid> {
  const { cells, ...place } = source;
  const width = cells[0]?.length ?? 0;
  const columns: PackedColumn[] = [];
  for (let column = 0; column < width; column++) {
    // Of a file they are packed already, and too large to be copied.
    columns.push(packedColumn(cells, column) ?? (await packColumn(cells, column, between)));
  }
  return { ...place, rowCount: cells.length, columns: columns.map(sent) };
}

function sent(column: PackedColumn): SentColumn {
  return { ...column, dictionary: packTexts(column.dictionary) };
}

async function packColumn(
  cells: Grid,
  column: number,
  between: () => Promise<void> | undefined,
): Promise<PackedColumn> {
  const packer = new ColumnPacker(cells.length);
  for (let row = 0; row < cells.length; row++) {
    if (row % SLICE === 0) {
      await between();
    }
    packer.set(row, cells[row]![column] ?? null);
  }
  // The worker makes strings of them: made here, they would be copied, too.
  return packer.finish(cells.length, 0);
}

/** The first rows alone: enough to tell what the columns mean. */
export function packHead({ cells, ...place }: SourceGrid, rows: number): PackedGrid {
  const rowCount = Math.min(rows, cells.length);
  const columns = (cells[0] ?? []).map((_, column) => {
    const [at, packer] = [cellReader(cells, column), new ColumnPacker(rowCount)];
    for (let row = 0; row < rowCount; row++) {
      packer.set(row, at(row) ?? null);
    }
    return sent(packer.finish(rowCount));
  });
  return { ...place, rowCount, columns };
}

/** What `postMessage` hands over. */
export function buffersOf(packed: PackedGrid): ArrayBuffer[] {
  return packed.columns.flatMap(({ kinds, values, dictionary }) => [
    kinds.buffer,
    values.buffer,
    ...("units" in dictionary ? [dictionary.units.buffer, dictionary.starts.buffer] : []),
  ]);
}

/** Its cells stay packed. */
export function unpackGrid({ rowCount, columns, ...place }: PackedGrid): SourceGrid {
  const unpacked = columns.map((column) => ({ ...column, dictionary: unpackTexts(column.dictionary) }));
  return { ...place, cells: gridOver(unpacked, rowCount) };
}
