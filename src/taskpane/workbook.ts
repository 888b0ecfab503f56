import { ERROR_TEXTS, type Cell } from "../core/cells/cell";
import { cellAddress, type CellPlace } from "../core/cells/issue";
import { areaAddress, fullAddress, MAX_ROWS, parseAddress } from "../excel/address";
import { ExcelRefusal } from "../excel/refusal";
import { runExcel } from "../excel/run";
import { isOurFormula } from "../excel/sharing";

/** The few things that the pane does with single cells and sheets. */

export async function selectCell({ sheet, row, column }: CellPlace): Promise<void> {
  await runExcel(async (context) => {
    context.workbook.worksheets.getItem(sheet).getCell(row, column).select();
    await context.sync(); // 1 of 1
  });
}

export async function openSheet(name: string): Promise<void> {
  await runExcel(async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync(); // 1 of 1
  });
}

/** A cell inside the first table of a sheet, so that the table counts as selected. */
export async function selectFirstTable(sheet: string): Promise<void> {
  await runExcel(async (context) => {
    const table = context.workbook.worksheets.getItem(sheet).tables.getItemAt(0);
    table.getRange().getCell(0, 0).select();
    await context.sync(); // 1 of 1
  });
}

export async function activeSheetName(): Promise<string> {
  return await runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync(); // 1 of 1
    return sheet.name;
  });
}

/** The selected block, whole columns cut to their used rows. */
export async function selectedReference(): Promise<string> {
  return await runExcel(async (context) => {
    const selected = context.workbook.getSelectedRange().load("address,rowCount");
    const used = selected.getUsedRangeOrNullObject(true).load("address");
    await context.sync(); // 1 of 1
    if (selected.rowCount === MAX_ROWS && used.isNullObject) {
      throw new ExcelRefusal("emptySelection");
    }
    const [area] = parseAddress(selected.rowCount === MAX_ROWS ? used.address : selected.address);
    return area ? fullAddress(area) : selected.address;
  });
}

/** Values of `Orders!E2:E401`, of `E2:E401` on the active sheet, or of a table's column `Orders[Amount]`. */
export async function valuesOf(reference: string): Promise<readonly (readonly Cell[])[]> {
  return await runExcel(async (context) => {
    const range = rangeOf(context, reference).load("values");
    await context.sync(); // 1 of 1
    return (range.values as Cell[][]).map((row) => row.map(asCell));
  });
}

function rangeOf(context: Excel.RequestContext, reference: string): Excel.Range {
  const column = /^([^[]+)\[([^\]]+)\]$/.exec(reference);
  if (column) {
    const [, table = "", name = ""] = column;
    return context.workbook.tables.getItem(table).columns.getItem(name).getDataBodyRange();
  }
  const [area] = parseAddress(reference.replace(/#$/, ""));
  const { worksheets } = context.workbook;
  const worksheet = area?.sheet ? worksheets.getItem(area.sheet) : worksheets.getActiveWorksheet();
  const range = worksheet.getRange(area ? areaAddress(area) : reference);
  return reference.endsWith("#") ? range.getSpillingToRange() : range;
}

/** Excel hands error values over as their text, and blanks as empty text. */
function asCell(value: Cell): Cell {
  if (value === "") {
    return null;
  }
  return typeof value === "string" && ERROR_TEXTS.has(value) ? { error: value } : value;
}

/** A cell of the user's that a formula would have overwritten. */
export class CellTaken extends Error {
  constructor(readonly address: string) {
    super(address);
  }
}

/**
 * Writes a formula into the active cell when it is blank or holds one of our formulas.
 *
 * @throws CellTaken otherwise: nothing of the user's is overwritten
 */
export async function insertFormula(formula: string): Promise<string> {
  return await runExcel(async (context) => {
    const cell = context.workbook.getActiveCell().load("address,formulas");
    await context.sync(); // 1 of 2
    const before = String(cell.formulas[0]?.[0] ?? "");
    const [place] = parseAddress(cell.address);
    const address = place ? cellAddress(place) : cell.address;
    if (before !== "" && !isOurFormula(before)) {
      throw new CellTaken(address);
    }
    cell.formulas = [[formula]];
    await context.sync(); // 2 of 2
    return address;
  });
}
