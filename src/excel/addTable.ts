import { isCellError, type Cell, type Grid } from "../core/cells/cell";
import { sheetName } from "../reports/layout/sheetName";
import type { Value } from "../reports/report";
import { literal, payloadBytes } from "./cellText";
import { queueAndSync } from "./queueSteps";
import { runExcel } from "./run";

/** Rows that one step writes: far below what a request may carry, however wide the table is. */
const AT_ONCE = 2000;

/**
 * Writes a table on a sheet of its own, behind all others; nothing else is touched. Two round trips, more where the table is
 * larger than a request may be.
 *
 * @param dates columns whose numbers are days
 * @returns the sheet's name
 */
export async function addTable(wanted: string, rows: Grid, dates: readonly number[]): Promise<string> {
  return await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    context.runtime.load("enableEvents");
    await context.sync(); // 1 of 2
    const name = sheetName(
      wanted,
      worksheets.items.map((sheet) => sheet.name),
    );
    const sheet = worksheets.add(name);
    const width = rows[0]?.length ?? 0;
    const steps = Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, index) => {
      const row = index * AT_ONCE;
      const values = rows.slice(row, row + AT_ONCE).map((cells) => cells.map(written));
      const queue = () => (sheet.getRangeByIndexes(row, 0, values.length, width).values = values);
      return { bytes: payloadBytes(values), queue };
    });
    const format = () => {
      if (rows.length > 1) {
        dates.forEach((column) => {
          sheet.getRangeByIndexes(1, column, rows.length - 1, 1).numberFormat = [["yyyy-mm-dd"]];
        });
      }
      sheet.getRangeByIndexes(0, 0, 1, width).format.font.bold = true;
    };
    await queueAndSync(
      context,
      [...steps, { bytes: 0, queue: format }],
      context.runtime.enableEvents,
      undefined,
    ); // 2 of 2
    return name;
  });
}

function written(cell: Cell): Value {
  return cell === null ? "" : literal(isCellError(cell) ? cell.error : cell);
}
