import type { ICellData } from "@univerjs/core";
import ExcelJS from "exceljs";
import { BOOLEAN, NUMBER, TEXT } from "../newWorkbook";
import { storedFormula } from "./formulas";

/** The error values that the file format has; Excel writes newer ones as #VALUE! with an annotation. */
const FILE_ERRORS = new Set(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"]);
const LATER_ERRORS = /^#(?:SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/;
/** Text that was typed with an apostrophe. */
const FORCED_TEXT = 4;

type Scalar = string | number | boolean | { error: string };

/** What a cell of the engine is in the file; `formula` replaces the cell's own, which may be shared with another. */
export function fileValue(cell: ICellData, formula: ICellData["f"]): ExcelJS.CellValue {
  const value = scalarOf(cell);
  if (!formula) {
    return typeof value === "string" && value === "" ? null : (value as ExcelJS.CellValue);
  }
  const result = typeof value === "string" && LATER_ERRORS.test(value) ? { error: "#VALUE!" } : value;
  const written = { formula: storedFormula(formula), ...(result !== null && { result }) };
  return (cell.ref ? { ...written, shareType: "array", ref: cell.ref } : written) as ExcelJS.CellValue;
}

function scalarOf(cell: ICellData): Scalar | null {
  const value = cell.v ?? plainText(cell);
  if (value == null) {
    return null;
  }
  if (cell.t === BOOLEAN || typeof value === "boolean") {
    return Boolean(value);
  }
  if (typeof value === "number") {
    return Number.isFinite(value) ? value : { error: "#NUM!" };
  }
  return cell.t !== FORCED_TEXT && FILE_ERRORS.has(value) ? { error: value } : value;
}

/** The text of a cell that is kept as a small document. */
function plainText(cell: ICellData): string | undefined {
  return cell.p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
}

/** Value and type of a cell in a file, formula apart. */
export function readValue(value: ExcelJS.CellValue): Pick<ICellData, "v" | "t"> {
  if (value == null) {
    return {};
  }
  if (typeof value === "string") {
    return { v: value, t: TEXT };
  }
  if (typeof value === "number") {
    return { v: value, t: NUMBER };
  }
  if (typeof value === "boolean") {
    return { v: value ? 1 : 0, t: BOOLEAN };
  }
  if (value instanceof Date) {
    const serial = serialOf(value);
    return Number.isNaN(serial) ? {} : { v: serial, t: NUMBER };
  }
  if ("error" in value) {
    return { v: value.error, t: TEXT };
  }
  if ("richText" in value) {
    return { v: value.richText.map(({ text }) => text).join(""), t: TEXT };
  }
  if ("hyperlink" in value) {
    return { v: value.text, t: TEXT };
  }
  return readValue(value.result);
}

const DAY = 86_400_000;
/** Days from 30 December 1899 to 1 January 1970. */
const UNIX_DAY = 25_569;

/** The serial number in the 1900 system, whichever system the file counts in. */
function serialOf(date: Date): number {
  const milliseconds = Math.round(date.getTime()) + UNIX_DAY * DAY;
  // Exact for whole days and to the nearest representable number for times.
  return milliseconds / DAY;
}
