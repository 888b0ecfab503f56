import { gridOver, packColumn, packedColumn, type PackedColumn } from "../core/cells/columnGrid";
import type { SourceGrid } from "../core/cells/dataset";

/**
 * A grid in a form that moves to a worker without being copied cell by cell. The buffers change hands; only the
 * dictionaries are copied.
 */
export interface PackedGrid extends Omit<SourceGrid, "cells"> {
  readonly rowCount: number;
  readonly columns: readonly PackedColumn[];
}

export function packGrid(source: SourceGrid): PackedGrid {
  const { cells, ...place } = source;
  const width = cells[0]?.length ?? 0;
  return {
    ...place,
    rowCount: cells.length,
    // Of a file they are packed already, and too large to be copied.
    columns: Array.from(
      { length: width },
      (_, column) => packedColumn(cells, column) ?? packColumn(cells, column),
    ),
  };
}

/** What `postMessage` hands over. */
export function buffersOf(packed: PackedGrid): ArrayBuffer[] {
  return packed.columns.flatMap(({ kinds, values }) => [kinds.buffer, values.buffer]);
}

/** Its cells stay packed. */
export function unpackGrid({ rowCount, columns, ...place }: PackedGrid): SourceGrid {
  return { ...place, cells: gridOver(columns, rowCount) };
}
