import type { Pieces } from "../pieces";
import type { Grid } from "./cell";
import type { PackedColumn } from "./columnGrid";
import { ColumnPacker } from "./columnPacker";

/** Cells that are packed between two looks at the clock. */
const SLICE = 8000;
/** Columns of so many different texts at most have them as ordinary strings: a page that makes a million stands still. */
const LISTED = 2 ** 12;

/** Columns that grow by rows, packed as they come. As objects, millions of cells keep the collector busy. */
export class GridPacker {
  private readonly columns: readonly ColumnPacker[];
  private rowCount = 0;

  /** @param rows that are expected */
  constructor(
    width: number,
    private readonly rows: number,
  ) {
    this.columns = Array.from({ length: width }, () => new ColumnPacker(rows));
  }

  *add(rows: Grid): Pieces<void> {
    const before = this.columns.map(({ distinct }) => distinct);
    const slice = Math.ceil(SLICE / Math.max(1, this.columns.length));
    for (let from = 0; from < rows.length; from += slice) {
      const to = Math.min(rows.length, from + slice);
      this.columns.forEach((packer, column) => {
        for (let row = from; row < to; row++) {
          packer.set(this.rowCount + row, rows[row]![column] ?? null);
        }
      });
      yield;
    }
    this.rowCount += rows.length;
    const more = Math.max(0, this.rows - this.rowCount) / Math.max(1, rows.length);
    for (const [column, packer] of this.columns.entries()) {
      const { distinct } = packer;
      packer.expectDistinct(distinct + Math.ceil((distinct - before[column]!) * more));
      yield;
    }
  }

  *finish(): Pieces<PackedColumn[]> {
    const packed: PackedColumn[] = [];
    for (const packer of this.columns) {
      packed.push(packer.finish(this.rowCount, LISTED));
      yield;
    }
    return packed;
  }
}
