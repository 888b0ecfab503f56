/** A1 addresses ↔ rectangles. Rows and columns count from zero; whole columns and rows end at the grid's edge. */
import { invalidArgument } from "./excelError";
import type { Rect } from "./workbookData";

export const MAX_ROW = 1048575;
export const MAX_COLUMN = 16383;

export const WHOLE_SHEET: Rect = { startRow: 0, startColumn: 0, endRow: MAX_ROW, endColumn: MAX_COLUMN };

/** @example columnName(27) // "AB" */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** @example columnIndex("AB") // 27 */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) {
    index = index * 26 + letter.charCodeAt(0) - 64;
  }
  return index - 1;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

/** Reads "B2", "$A$1:D9", "A:C" or "3:7", without a sheet. */
export function parseRect(address: string): Rect {
  const parts = address.trim().split(":");
  const [from, to] = [CORNER.exec(parts[0] ?? ""), CORNER.exec(parts[1] ?? parts[0] ?? "")];
  const shape = (corner: RegExpExecArray | null) => `${corner?.[1] ? "c" : ""}${corner?.[2] ? "r" : ""}`;
  if (parts.length > 2 || !from || !to || shape(from) === "" || shape(from) !== shape(to)) {
    throw invalidArgument(`"${address}" is not an address.`);
  }
  if (parts.length === 1 && shape(from) !== "cr") {
    throw invalidArgument(`"${address}" is not an address.`);
  }
  const columns = from[1] && to[1] ? [columnIndex(from[1]), columnIndex(to[1])] : [0, MAX_COLUMN];
  const rows = from[2] && to[2] ? [Number(from[2]) - 1, Number(to[2]) - 1] : [0, MAX_ROW];
  const rect = {
    startRow: Math.min(...rows),
    startColumn: Math.min(...columns),
    endRow: Math.max(...rows),
    endColumn: Math.max(...columns),
  };
  if (rect.startRow < 0 || rect.endRow > MAX_ROW || rect.endColumn > MAX_COLUMN) {
    throw invalidArgument(`"${address}" lies outside the sheet.`);
  }
  return rect;
}

/** Splits "'Q1 plan'!A1:B2" into its sheet's name, if it has one, and the rest. */
export function splitSheet(address: string): { sheet?: string; address: string } {
  const bang = address.lastIndexOf("!");
  if (bang < 0) {
    return { address };
  }
  const name = address.slice(0, bang).replace(/^=/, "");
  const sheet = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, address: address.slice(bang + 1) };
}

/** Splits "A1:B2,D4" at the commas that are not inside a quoted sheet name. */
export function splitAreas(addresses: string): string[] {
  return addresses.match(/(?:'(?:[^']|'')*'|[^,'])+/g)?.map((area) => area.trim()) ?? [];
}

export function isWholeColumns(rect: Rect): boolean {
  return rect.startRow === 0 && rect.endRow === MAX_ROW;
}

export function isWholeRows(rect: Rect): boolean {
  return rect.startColumn === 0 && rect.endColumn === MAX_COLUMN;
}

/** @example formatRect({ startRow: 0, startColumn: 0, endRow: 8, endColumn: 3 }) // "A1:D9" */
export function formatRect(rect: Rect, absolute = false): string {
  const mark = absolute ? "$" : "";
  if (isWholeColumns(rect) && !isWholeRows(rect)) {
    return `${mark}${columnName(rect.startColumn)}:${mark}${columnName(rect.endColumn)}`;
  }
  if (isWholeRows(rect)) {
    return `${mark}${rect.startRow + 1}:${mark}${rect.endRow + 1}`;
  }
  const corner = (row: number, column: number) => `${mark}${columnName(column)}${mark}${row + 1}`;
  const start = corner(rect.startRow, rect.startColumn);
  return rect.startRow === rect.endRow && rect.startColumn === rect.endColumn
    ? start
    : `${start}:${corner(rect.endRow, rect.endColumn)}`;
}

/** Quotes a sheet's name where a formula would need it. */
export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}\d+$/.test(name) &&
    !/^[Rr]\d*[Cc]\d*$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function rowCount(rect: Rect): number {
  return rect.endRow - rect.startRow + 1;
}

export function columnCount(rect: Rect): number {
  return rect.endColumn - rect.startColumn + 1;
}

export function cellCount(rect: Rect): number {
  return rowCount(rect) * columnCount(rect);
}

export function intersect(a: Rect, b: Rect): Rect | undefined {
  const rect = {
    startRow: Math.max(a.startRow, b.startRow),
    startColumn: Math.max(a.startColumn, b.startColumn),
    endRow: Math.min(a.endRow, b.endRow),
    endColumn: Math.min(a.endColumn, b.endColumn),
  };
  return rect.startRow <= rect.endRow && rect.startColumn <= rect.endColumn ? rect : undefined;
}

export function contains(outer: Rect, inner: Rect): boolean {
  return (
    outer.startRow <= inner.startRow &&
    outer.startColumn <= inner.startColumn &&
    outer.endRow >= inner.endRow &&
    outer.endColumn >= inner.endColumn
  );
}

/** What is left of a rectangle when another is cut out of it. */
export function without(range: Rect, hole: Rect): Rect[] {
  const cut = intersect(range, hole);
  if (!cut) {
    return [range];
  }
  return [
    { ...range, endRow: cut.startRow - 1 },
    { ...range, startRow: cut.endRow + 1 },
    { ...range, startRow: cut.startRow, endRow: cut.endRow, endColumn: cut.startColumn - 1 },
    { ...range, startRow: cut.startRow, endRow: cut.endRow, startColumn: cut.endColumn + 1 },
  ].filter((rect) => rect.startRow <= rect.endRow && rect.startColumn <= rect.endColumn);
}

/** The smallest rectangle around cells given as `{row: {column: cell}}`. */
export function boundsOf(
  cells: Record<string, Record<string, unknown> | undefined> | undefined,
): Rect | undefined {
  let rect: Rect | undefined;
  for (const [row, columns] of Object.entries(cells ?? {})) {
    const keys = Object.keys(columns ?? {});
    if (keys.length === 0) {
      continue;
    }
    const r = Number(row);
    // Integer keys come in ascending order.
    const [first, last] = [Number(keys[0]), Number(keys.at(-1))];
    rect ??= { startRow: r, startColumn: first, endRow: r, endColumn: last };
    rect.startRow = Math.min(rect.startRow, r);
    rect.endRow = Math.max(rect.endRow, r);
    rect.startColumn = Math.min(rect.startColumn, first);
    rect.endColumn = Math.max(rect.endColumn, last);
  }
  return rect;
}
