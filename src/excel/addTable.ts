import { isCellError, type Cell, type Grid } from "../core/cells/cell";
import { sheetName } from "../reports/layout/sheetName";
import type { Value } from "../reports/report";
import { literal } from "./cellText";
import { runExcel } from "./run";

/** Cells that one request carries. */
const AT_ONCE = 100_000;

/**
 * Writes a table on a sheet of its own, behind all others; nothing else is touched. One round trip for every 100,000
 * cells, and two more.
 *
 * @param dates columns whose numbers are days
 * @returns the sheet's name
 */
export async function addTable(wanted: string, rows: Grid, dates: readonly number[]): Promise<string> {
  return await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const name = sheetName(
      wanted,
      worksheets.items.map((sheet) => sheet.name),
    );
    const sheet = worksheets.add(name);
    const width = rows[0]?.length ?? 0;
    const step = Math.max(1, Math.floor(AT_ONCE / Math.max(1, width)));
    for (let row = 0; row < rows.length; row += step) {
      const part = rows.slice(row, row + step);
      sheet.getRangeByIndexes(row, 0, part.length, width).values = part.map((cells) => cells.map(written));
      await context.sync();
    }
    for (const column of dates) {
      if (rows.length > 1) {
        sheet.getRangeByIndexes(1, column, rows.length - 1, 1).numberFormat = [["yyyy-mm-dd"]];
      }
    }
    sheet.getRangeByIndexes(0, 0, 1, width).format.font.bold = true;
    await context.sync();
    return name;
  });
}

function written(cell: Cell): Value {
  return cell === null ? "" : literal(isCellError(cell) ? cell.error : cell);
}
