import { ERROR_TEXTS, type Cell } from "../core/cells/cell";
import { findHeader } from "../core/cells/read/header";
import { cellAddress, type CellPlace } from "../core/cells/issue";
import { areaAddress, fullAddress, MAX_ROWS, parseAddress } from "./address";
import type { Area } from "../reports/layout/placed";
import { ExcelRefusal } from "./refusal";
import { runExcel } from "./run";
import { isOurFormula } from "./sharing";
import { parseStructured, structuredReference, type StructuredReference } from "./structuredReference";

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

/** Whether an argument wants one value a cell, or the rows of columns. */
export type ReferenceKind = "cells" | "column";

/**
 * The selected block as it stands in a formula. Columns of an Excel table are named (`Orders[Amount]`) when all their rows
 * are selected, or where a column is wanted and a single cell of it is. Whole columns of the sheet are cut to their used
 * rows. One round trip, and a second inside a table.
 */
export async function selectedReference(wanted: ReferenceKind): Promise<string> {
  return await runExcel(async (context) => {
    const selected = context.workbook.getSelectedRange().load("address,rowCount");
    const used = selected.getUsedRangeOrNullObject(true).load("address");
    const tables = selected.getTables(false).load("items/name,items/showHeaders");
    await context.sync(); // 1 of 2
    const [table] = tables.items;
    if (table?.showHeaders && tables.items.length === 1) {
      const body = table.getDataBodyRange().load("address");
      const header = table.getHeaderRowRange().load("values");
      await context.sync(); // 2 of 2
      const titles = (header.values[0] ?? []).map(String);
      const named = tableColumns(selected.address, body.address, titles, wanted);
      if (named) {
        return structuredReference({ table: table.name, columns: named });
      }
    }
    if (selected.rowCount === MAX_ROWS && used.isNullObject) {
      throw new ExcelRefusal("emptySelection");
    }
    const [area] = parseAddress(selected.rowCount === MAX_ROWS ? used.address : selected.address);
    return area ? fullAddress(area) : selected.address;
  });
}

/** First and last of the table's columns that are meant; undefined where the cells themselves are. */
function tableColumns(
  selectedAddress: string,
  bodyAddress: string,
  titles: readonly string[],
  wanted: ReferenceKind,
): StructuredReference["columns"] | undefined {
  const [[selected], [body]] = [parseAddress(selectedAddress), parseAddress(bodyAddress)];
  if (!selected || !body) {
    return undefined;
  }
  const end = (area: Area) => area.row + area.rows;
  // A selection may take in the header above and the total below.
  const wholeRows = selected.row <= body.row && end(selected) >= end(body);
  const within =
    selected.rows === MAX_ROWS || (selected.row >= body.row - 1 && end(selected) <= end(body) + 1);
  const oneCell = selected.rows === 1 && selected.columns === 1;
  const first = titles[selected.column - body.column];
  const last = titles[selected.column + selected.columns - 1 - body.column];
  return first && last && within && (wholeRows || (oneCell && wanted === "column"))
    ? [first, last]
    : undefined;
}

/** Values of `Orders!E2:E401`, of `E2:E401` on the active sheet, or of a table's columns `Orders[Amount]`. */
export async function valuesOf(reference: string): Promise<readonly (readonly Cell[])[]> {
  return await runExcel(async (context) => {
    const range = rangeOf(context, reference).load("values");
    await context.sync(); // 1 of 1
    return (range.values as Cell[][]).map((row) => row.map(asCell));
  });
}

/** Where the cells of such a reference stand: `Orders!E2:E401` of `Orders[Amount]`. */
export async function addressOf(reference: string): Promise<string> {
  return await runExcel(async (context) => {
    const range = rangeOf(context, reference).load("address");
    await context.sync(); // 1 of 1
    return range.address;
  });
}

/** The active cell as it stands: its formula and what it shows. */
export interface ActiveCell {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  readonly value: Cell;
}

export async function activeCell(): Promise<ActiveCell> {
  return await runExcel(async (context) => {
    const cell = context.workbook.getActiveCell().load("address,formulas,values");
    await context.sync(); // 1 of 1
    const [place] = parseAddress(cell.address);
    return {
      sheet: place?.sheet ?? "",
      address: cell.address,
      formula: String(cell.formulas[0]?.[0] ?? ""),
      value: asCell((cell.values as Cell[][])[0]?.[0] ?? null),
    };
  });
}

function rangeOf(context: Excel.RequestContext, reference: string): Excel.Range {
  const structured = parseStructured(reference);
  if (structured) {
    const { columns } = context.workbook.tables.getItem(structured.table);
    const [first, last] = structured.columns.map((name) => columns.getItem(name).getDataBodyRange());
    return first!.getBoundingRect(last!);
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

/** Rows in which a header is looked for. */
const HEAD_ROWS = 30;

/** The rows of whole columns that hold data, below the header of the table on their sheet. Two round trips. */
export async function usedCells(reference: string): Promise<string> {
  return await runExcel(async (context) => {
    const [wanted] = parseAddress(reference);
    const { worksheets } = context.workbook;
    const sheet = wanted?.sheet ? worksheets.getItem(wanted.sheet) : worksheets.getActiveWorksheet();
    const columns = sheet.getRange(reference.slice(reference.lastIndexOf("!") + 1));
    const used = columns.getUsedRangeOrNullObject(true).load("address");
    // The last cell stands in the table, whatever titles are above it.
    const table = used.getLastCell().getSurroundingRegion().load("address,rowCount");
    await context.sync(); // 1 of 2
    if (used.isNullObject) {
      throw new ExcelRefusal("emptySelection");
    }
    const [[own], [around]] = [parseAddress(used.address), parseAddress(table.address)];
    const top = { ...around!, rows: Math.min(around!.rows, HEAD_ROWS) };
    const head = sheet.getRange(areaAddress(top)).load("values");
    await context.sync(); // 2 of 2
    const { firstRow } = findHeader((head.values as Cell[][]).map((row) => row.map(asCell)));
    const row = Math.max(own!.row, around!.row + firstRow);
    const rows = own!.row + own!.rows - row;
    return fullAddress(rows > 0 ? { ...own!, row, rows } : own!);
  });
}

/** How what a formula gives is shown: formats by column, as far down as it is known to reach. */
export interface ShownAs {
  readonly rows: number;
  readonly formats: readonly string[];
}

/**
 * Writes a formula into the active cell when it is blank or holds one of our formulas, with number formats where that and
 * nothing else stands.
 *
 * @throws CellTaken otherwise: nothing of the user's is overwritten
 */
export async function insertFormula(
  formula: string,
  { rows, formats }: ShownAs = { rows: 1, formats: [] },
): Promise<string> {
  return await runExcel(async (context) => {
    const cell = context.workbook.getActiveCell().load("address,formulas");
    const block = cell.getResizedRange(rows - 1, Math.max(0, formats.length - 1)).load("formulas");
    await context.sync(); // 1 of 2
    const before = String(cell.formulas[0]?.[0] ?? "");
    const [place] = parseAddress(cell.address);
    const address = place ? cellAddress(place) : cell.address;
    if (before !== "" && !isOurFormula(before)) {
      throw new CellTaken(address);
    }
    cell.formulas = [[formula]];
    const others = block.formulas.flat().slice(1);
    if (others.every((other) => other === "")) {
      formats.forEach((format, column) => {
        if (format !== "General") {
          const down = cell.getOffsetRange(0, column).getResizedRange(rows - 1, 0);
          down.numberFormat = Array.from({ length: rows }, () => [format]);
        }
      });
    }
    await context.sync(); // 2 of 2
    return address;
  });
}
