import type { Grid } from "../core/cells/cell";
import { cellReader, gridOver, packedColumn, type PackedColumn } from "../core/cells/columnGrid";
import { ColumnPacker } from "../core/cells/columnPacker";
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

/** One below the other. */
type SentColumn = readonly SentPiece[];

interface SentPiece extends Omit<PackedColumn, "dictionary"> {
  readonly dictionary: PackedTexts;
}

/** Rows that are packed between two looks at the clock. */
const SLICE = 2000;
/** Rows with a dictionary of their own: a longer one grows for longer than a pane may stand still. */
const PIECE = 2 ** 16;

/** @param between awaited between slices of rows: a full sheet takes longer than a pane may stand still */
export async function packGrid(
  source: SourceGrid,
  between: () => Promise<void> | undefined,
): Promise<PackedGrid> {
  const { cells, ...place } = source;
  const width = cells[0]?.length ?? 0;
  const columns: SentColumn[] = [];
  for (let column = 0; column < width; column++) {
    // Of a file they are packed already, and too large to be copied.
    const packed = packedColumn(cells, column);
    columns.push(packed ? [sent(packed)] : await packColumn(cells, column, between));
  }
  return { ...place, rowCount: cells.length, columns };
}

function sent(column: PackedColumn): SentPiece {
  return { ...column, dictionary: packTexts(column.dictionary) };
}

async function packColumn(
  cells: Grid,
  column: number,
  between: () => Promise<void> | undefined,
): Promise<SentPiece[]> {
  const pieces: SentPiece[] = [];
  for (let from = 0; from < cells.length; from += PIECE) {
    const rows = Math.min(PIECE, cells.length - from);
    const packer = new ColumnPacker(rows);
    for (let row = 0; row < rows; row++) {
      if (row % SLICE === 0) {
        await between();
      }
      packer.set(row, cells[from + row]![column] ?? null);
    }
    // The worker makes strings of them: made here, they would be copied, too.
    pieces.push(sent(packer.finish(rows, 0)));
  }
  return pieces;
}

/** The first rows alone: enough to tell what the columns mean. */
export function packHead({ cells, ...place }: SourceGrid, rows: number): PackedGrid {
  const rowCount = Math.min(rows, cells.length);
  const columns = (cells[0] ?? []).map((_, column) => {
    const [at, packer] = [cellReader(cells, column), new ColumnPacker(rowCount)];
    for (let row = 0; row < rowCount; row++) {
      packer.set(row, at(row) ?? null);
    }
    return [sent(packer.finish(rowCount))];
  });
  return { ...place, rowCount, columns };
}

/** What `postMessage` hands over. */
export function buffersOf(packed: PackedGrid): ArrayBuffer[] {
  return packed.columns
    .flat()
    .flatMap(({ kinds, values, dictionary }) => [
      kinds.buffer,
      values.buffer,
      ...("units" in dictionary ? [dictionary.units.buffer, dictionary.starts.buffer] : []),
    ]);
}

/** Its cells stay packed. */
export function unpackGrid({ rowCount, columns, ...place }: PackedGrid): SourceGrid {
  return {
    ...place,
    cells: gridOver(
      columns.map((pieces) => joined(pieces, rowCount)),
      rowCount,
    ),
  };
}

function joined(pieces: SentColumn, rowCount: number): PackedColumn {
  const unpacked = pieces.map((piece) => ({ ...piece, dictionary: unpackTexts(piece.dictionary) }));
  if (unpacked.length === 1) {
    return unpacked[0]!;
  }
  const packer = new ColumnPacker(rowCount);
  let at = 0;
  for (const piece of unpacked) {
    packer.append(piece, 0, at);
    at += piece.values.length;
  }
  return packer.finish(rowCount);
}
