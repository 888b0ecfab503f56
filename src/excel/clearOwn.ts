import type { Area } from "../reports/layout/placed";
import { areaAddress } from "./address";
import type { OwnRecord } from "./ownRecord";

/** Excel's height of a row of body text, in points. */
const STANDARD_HEIGHT = 15;

/**
 * Queues the removal of what we wrote on a sheet: our tables, charts, cells with their formats; nothing else.
 *
 * @param also cells that people added to our tables, where they are taken over
 */
export function clearOwn(
  worksheet: Excel.Worksheet,
  {
    record,
    charts,
    tables,
  }: {
    readonly record: OwnRecord;
    /** Names of what stands on it now. */
    readonly charts: readonly string[];
    readonly tables: readonly string[];
  },
  also: readonly Area[] = [],
): void {
  for (const name of record.charts.filter((chart) => charts.includes(chart))) {
    worksheet.charts.getItem(name).delete();
  }
  for (const name of record.tables.filter((table) => tables.includes(table))) {
    // Deleting a table would move up the cells below it.
    worksheet.tables.getItem(name).convertToRange();
  }
  for (const address of [...record.areas, ...also.map(areaAddress)]) {
    const range = worksheet.getRange(address);
    range.unmerge();
    range.conditionalFormats.clearAll();
    range.dataValidation.clear();
    range.clear();
  }
  for (const row of record.highRows) {
    const cell = worksheet.getRange(areaAddress({ row, column: 0, rows: 1, columns: 1 }));
    cell.format.rowHeight = STANDARD_HEIGHT;
  }
  worksheet.freezePanes.unfreeze();
  if (record.page?.breaks) {
    worksheet.horizontalPageBreaks.removePageBreaks();
  }
}
