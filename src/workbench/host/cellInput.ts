/** What a value becomes when it is put into a cell, by `range.values` or by a person: Excel's rules of entry (en-US). */
import { CellValueType, numfmt, type ICellData } from "@univerjs/core";

/** A value as Office.js gives and takes it; "" is an empty cell. */
export type CellValue = string | number | boolean | null;

export const CELL_ERRORS: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
  "#BUSY!",
]);

/** Takes away all that a cell holds and leaves its format. */
export const EMPTY_CELL: ICellData = { v: null, t: null, f: null, si: null, p: null };

/** An entry over an empty cell, and the number format that the way it was written gives to a cell without one. */
export interface Entry {
  cell: ICellData;
  format?: string;
}

/**
 * Text beginning with "=" is a formula, an apostrophe keeps text as it stands, and text that reads as a number, date,
 * percentage or truth value becomes one, unless the cell is formatted as text ("@").
 *
 * @example enter("12%", false) // { cell: { v: 0.12, t: 2 }, format: "0%" }
 */
export function enter(value: CellValue, textFormat: boolean): Entry {
  if (typeof value === "number") {
    return { cell: { v: value, t: CellValueType.NUMBER } };
  }
  if (typeof value === "boolean") {
    return { cell: { v: value ? 1 : 0, t: CellValueType.BOOLEAN } };
  }
  if (value === null || value === "") {
    return { cell: EMPTY_CELL };
  }
  if (textFormat) {
    return { cell: { v: value, t: CellValueType.STRING } };
  }
  if (value.startsWith("'")) {
    return { cell: { v: value.slice(1), t: CellValueType.FORCE_STRING } };
  }
  if (value.startsWith("=") && value.length > 1) {
    return { cell: { f: value } };
  }
  const plain = value.toUpperCase();
  if (plain === "TRUE" || plain === "FALSE") {
    return { cell: { v: plain === "TRUE" ? 1 : 0, t: CellValueType.BOOLEAN } };
  }
  const parsed = mayBeNumber(value) ? numfmt.parseValue(value) : null;
  if (parsed && typeof parsed.v === "number") {
    const cell = { v: parsed.v, t: CellValueType.NUMBER };
    return parsed.z ? { cell, format: parsed.z } : { cell };
  }
  return { cell: { v: value, t: CellValueType.STRING } };
}

/** Most text is text: what may be a number begins with a digit, sign or currency, or with the name of a month. */
function mayBeNumber(value: string): boolean {
  return (
    value.length <= 40 &&
    /^\s*([-+(.$€£¥\d]|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\d/-])/i.test(value) &&
    /\d/.test(value)
  );
}
