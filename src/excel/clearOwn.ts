import type { Area } from "../reports/layout/placed";
import { areaAddress } from "./address";

/** Excel's height of a row of body text, in points. */
const STANDARD_HEIGHT = 15;

/** What of ours is to go from a sheet. */
export interface Clearing {
  /** By name. */
  readonly charts: readonly string[];
  readonly tables: readonly string[];
  /** Cells that lose what they hold and how they look. */
  readonly cells: readonly Area[];
  /** Cells that keep what they hold, because people typed it there. */
  readonly frames?: readonly Area[];
  /** Cells that lose what they hold and keep how they look. */
  readonly contents?: readonly Area[];
  readonly highRows: readonly number[];
  readonly breaks: boolean;
}

/** Queues the removal of our tables, charts, cells with their formats; comments stay where they are. */
export function clearOwn(
  worksheet: Excel.Worksheet,
  { charts, tables, cells, frames = cells, contents = [], highRows, breaks }: Clearing,
): void {
  for (const name of charts) {
    worksheet.charts.getItem(name).delete();
  }
  for (const name of tables) {
    // Deleting a table would move up the cells below it.
    worksheet.tables.getItem(name).convertToRange();
  }
  for (const area of frames) {
    const range = worksheet.getRange(areaAddress(area));
    range.unmerge();
    range.conditionalFormats.clearAll();
    range.dataValidation.clear();
  }
  for (const area of cells) {
    const range = worksheet.getRange(areaAddress(area));
    // Without comments, which clearing everything would take along.
    range.clear("RemoveHyperlinks");
    range.clear("Contents");
    range.clear("Formats");
  }
  for (const area of contents) {
    const range = worksheet.getRange(areaAddress(area));
    range.conditionalFormats.clearAll();
    range.dataValidation.clear();
    range.clear("Contents");
  }
  for (const row of highRows) {
    const cell = worksheet.getRange(areaAddress({ row, column: 0, rows: 1, columns: 1 }));
    cell.format.rowHeight = STANDARD_HEIGHT;
  }
  worksheet.freezePanes.unfreeze();
  if (breaks) {
    worksheet.horizontalPageBreaks.removePageBreaks();
  }
}
