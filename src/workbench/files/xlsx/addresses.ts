import type { Rect } from "../../host/workbookData";

/** @example columnLetters(27) // "AB" */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** @example columnNumber("AB") // 27 */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** @example cellAddress(1, 27) // "AB2" */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** @example rectAddress({ startRow: 0, startColumn: 0, endRow: 9, endColumn: 2 }) // "A1:C10" */
export function rectAddress(rect: Rect): string {
  return `${cellAddress(rect.startRow, rect.startColumn)}:${cellAddress(rect.endRow, rect.endColumn)}`;
}

/** The rectangle of `A1` or `A1:C10`, dollar signs ignored. */
export function parseRect(address: string): Rect {
  const [from = "A1", to = from] = address.replaceAll("$", "").split(":");
  const [first, second] = [parseCell(from), parseCell(to)];
  return {
    startRow: Math.min(first.row, second.row),
    startColumn: Math.min(first.column, second.column),
    endRow: Math.max(first.row, second.row),
    endColumn: Math.max(first.column, second.column),
  };
}

function parseCell(address: string): { row: number; column: number } {
  const match = /^([A-Za-z]{1,3})(\d+)$/.exec(address);
  return match ? { row: Number(match[2]) - 1, column: columnNumber(match[1]!) } : { row: 0, column: 0 };
}

/** A sheet's name as it stands before the `!` of a reference: always in quotation marks, which Excel accepts. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** @example absoluteReference("Orders", rect) // "'Orders'!$A$1:$C$10" */
export function absoluteReference(sheet: string, rect: Rect): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const from = corner(rect.startRow, rect.startColumn);
  const to = corner(rect.endRow, rect.endColumn);
  return `${quotedSheet(sheet)}!${from === to ? from : `${from}:${to}`}`;
}
