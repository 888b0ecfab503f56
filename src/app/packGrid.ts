import { cellReader, gridOver, packedColumn, type PackedColumn } from "../core/cells/columnGrid";
import { ColumnPacker } from "../core/cells/columnPacker";
import type { SourceGrid } from "../core/cells/dataset";
import { GridPacker } from "../core/cells/gridPacker";
import { copiedTexts, packTexts, unpackTexts, type PackedTexts } from "../core/cells/textPool";
import type { Pieces } from "../core/pieces";

/** A grid in a form that moves to a worker without being copied cell by cell. The buffers change hands. */
export interface PackedGrid extends Omit<SourceGrid, "cells"> {
  readonly rowCount: number;
  readonly columns: readonly SentColumn[];
}

interface SentColumn extends Omit<PackedColumn, "dictionary"> {
  readonly dictionary: PackedTexts;
}

/** In pieces: a full sheet takes longer than a pane may stand still. What is packed already stays, and goes as a copy. */
export function* packGrid({ cells, ...place }: SourceGrid): Pieces<PackedGrid> {
  const width = cells[0]?.length ?? 0;
  const columns: SentColumn[] = [];
  if (packedColumn(cells, 0)) {
    for (let column = 0; column < width; column++) {
      columns.push(copied(packedColumn(cells, column)!));
      yield;
    }
  } else {
    const packer = new GridPacker(width, cells.length);
    yield* packer.add(cells);
    columns.push(...(yield* packer.finish()).map(sent));
  }
  return { ...place, rowCount: cells.length, columns };
}

function sent(column: PackedColumn): SentColumn {
  return { ...column, dictionary: packTexts(column.dictionary) };
}

function copied({ kinds, values, dictionary }: PackedColumn): SentColumn {
  return { kinds: kinds.slice(), values: values.slice(), dictionary: copiedTexts(packTexts(dictionary)) };
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
