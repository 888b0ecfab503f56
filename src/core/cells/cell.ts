/** An error value that stood in a cell, such as `#N/A`. */
export interface CellError {
  readonly error: string;
}

/** What a cell can hold once it has left Excel. `null` is blank. */
export type Cell = string | number | boolean | null | CellError;

/** A rectangle of cells, row by row. */
export type Grid = readonly (readonly Cell[])[];

/** The error values that Excel writes into `Range.values` as plain text. */
export const ERROR_TEXTS: ReadonlySet<string> = new Set([
  "#N/A",
  "#VALUE!",
  "#DIV/0!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#GETTING_DATA",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
]);

export function isCellError(cell: Cell | undefined): cell is CellError {
  return typeof cell === "object" && cell !== null;
}

/** Blank: nothing, or only white space (no-break and full-width spaces and a byte-order mark count as such). */
export function isBlank(cell: Cell | undefined): boolean {
  if (typeof cell !== "string") {
    return cell == null;
  }
  // Nearly every text begins with an ordinary sign: no need to trim it.
  const first = cell.charCodeAt(0);
  return !((first > 32 && first < 127) || (first >= 0x4e00 && first < 0xa000)) && cell.trim() === "";
}

export function sameCell(a: Cell, b: Cell): boolean {
  return a === b || (isCellError(a) && isCellError(b) && a.error === b.error);
}
