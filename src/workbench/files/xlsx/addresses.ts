/** Addresses as a file has them: always from cell to cell, with the sheet in quotation marks. */
import { columnName, parseRect as parseAddress } from "../../host/address";
import type { Rect } from "../../host/workbookData";

/** @example cellAddress(1, 27) // "AB2" */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** @example rectAddress({ startRow: 0, startColumn: 0, endRow: 9, endColumn: 2 }) // "A1:C10" */
export function rectAddress(rect: Rect): string {
  return `${cellAddress(rect.startRow, rect.startColumn)}:${cellAddress(rect.endRow, rect.endColumn)}`;
}

/** The rectangle of `A1` or `A1:C10`, dollar signs ignored; of a lost reference (`#REF!`) the sheet's first cell. */
export function parseRect(address: string): Rect {
  try {
    return parseAddress(address);
  } catch {
    return { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };
  }
}

/** A sheet's name as it stands before the `!` of a reference: always in quotation marks, which Excel accepts. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** @example absoluteReference("Orders", rect) // "'Orders'!$A$1:$C$10" */
export function absoluteReference(sheet: string, rect: Rect): string {
  const corner = (row: number, column: number) => `$${columnName(column)}$${row + 1}`;
  const from = corner(rect.startRow, rect.startColumn);
  const to = corner(rect.endRow, rect.endColumn);
  return `${quotedSheet(sheet)}!${from === to ? from : `${from}:${to}`}`;
}
