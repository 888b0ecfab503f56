/** Formulas over a loaded sheet, all in one calculation. */
import { address, type Host } from "../host";
import type { OfficePage } from "../node";

export interface Answer {
  readonly formula: string;
  /** The spilled grid; errors as their text. */
  readonly values: readonly (readonly unknown[])[];
  /** What a failed custom function says at its cell. */
  readonly message?: string;
}

/** Columns between two formulas: wide enough for any table that a function spills. */
const APART = 250;
const LAST_COLUMN = 16_384;

/**
 * Types each formula on the data's own sheet, so that `B2:B500` means what it says, to the right of everything there,
 * and reads back what it spilled.
 */
export async function calculate(
  host: Host,
  page: OfficePage,
  sheetName: string,
  formulas: readonly string[],
): Promise<Answer[]> {
  const Excel = page.window.Excel as typeof globalThis.Excel;
  const first = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheetName).getUsedRangeOrNullObject();
    used.load("columnIndex, columnCount");
    await context.sync();
    return used.isNullObject ? 1 : used.columnIndex + used.columnCount + 1;
  });
  const columnOf = (index: number) => first + index * APART;
  const room = Math.floor((LAST_COLUMN - first) / APART);
  if (formulas.length > room) {
    throw new Error(`${formulas.length} formulas at once do not fit beside the data; ${room} do.`);
  }
  formulas.forEach((formula, index) =>
    host.edit(sheetName, `${address.columnName(columnOf(index))}1`, [[formula]]),
  );
  await host.settled();
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const cells = formulas.map((_, index) => sheet.getCell(0, columnOf(index)));
    const spills = cells.map((cell) => cell.getSpillingToRangeOrNullObject());
    cells.forEach((cell) => cell.load("values"));
    spills.forEach((spill) => spill.load("values"));
    await context.sync();
    return formulas.map((formula, index) => {
      const spill = spills[index]!;
      const values = spill.isNullObject ? cells[index]!.values : spill.values;
      const message = host.messageAt(sheetName, 0, columnOf(index));
      return { formula, values, ...(message === undefined ? {} : { message }) };
    });
  });
}

/** What somebody may select for a report: sixteen full columns. */
const MOST_CELLS = 16 * 1_048_576;

/**
 * Address of everything on a sheet, without the sheet's name; where something stands far out, of the block around its
 * first cell alone. `undefined` for an empty one.
 */
export async function usedRange(page: OfficePage, sheetName: string): Promise<string | undefined> {
  return (page.window.Excel as typeof globalThis.Excel).run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheetName).getUsedRangeOrNullObject(true);
    used.load("address,cellCount");
    await context.sync();
    if (used.isNullObject) {
      return undefined;
    }
    // Of more than 2³¹ cells the count is -1.
    const isFar = used.cellCount < 0 || used.cellCount > MOST_CELLS;
    const block = isFar ? used.getCell(0, 0).getSurroundingRegion().load("address") : used;
    if (isFar) {
      await context.sync();
    }
    return block.address.slice(block.address.lastIndexOf("!") + 1);
  });
}
