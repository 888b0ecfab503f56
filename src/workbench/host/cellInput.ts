/** What a value becomes when it is put into a cell, by `range.values` or by a person: Excel's rules of entry (en-US). */
import { CellValueType, numfmt, type ICellData } from "@univerjs/core";
import { invalidArgument } from "./excelError";
import { checkFormula } from "./formulaText";

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

/** Characters that a cell holds. */
export const LONGEST_TEXT = 32_767;

/** An entry over an empty cell, and the number format that the way it was written gives to a cell without one. */
export interface Entry {
  cell: ICellData;
  format?: string;
}

/**
 * Text beginning with "=", "+", "-" or "@", full-width or not, is a formula, an apostrophe keeps text as it stands, and
 * text that reads as a number, date, fraction, percentage or truth value becomes one, unless the cell is formatted as
 * text ("@"). What is too long, or no formula though it begins as one, is refused.
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
  if (value.length > LONGEST_TEXT + (value.startsWith("'") ? 1 : 0)) {
    throw invalidArgument(`A cell holds at most ${LONGEST_TEXT} characters.`);
  }
  if (textFormat) {
    return { cell: { v: value, t: CellValueType.STRING } };
  }
  if (value.startsWith("'")) {
    return { cell: { v: value.slice(1), t: CellValueType.FORCE_STRING } };
  }
  const plain = value.toUpperCase();
  if (plain === "TRUE" || plain === "FALSE") {
    return { cell: { v: plain === "TRUE" ? 1 : 0, t: CellValueType.BOOLEAN } };
  }
  const number = mayBeNumber(value) ? (dateOrFraction(value.trim()) ?? parseNumber(value)) : undefined;
  if (number) {
    return number;
  }
  const formula = formulaIn(value);
  if (formula !== undefined) {
    checkFormula(formula);
    return { cell: { f: formula } };
  }
  return { cell: { v: value, t: CellValueType.STRING } };
}

const FULL_WIDTH: Readonly<Record<string, string>> = { "＝": "=", "＋": "+", "－": "-", "＠": "@" };

/** With its "=": `+A1` is `=+A1`; `@SUM(A1)`, from the days of Lotus, is `=SUM(A1)`. A lone sign is text. */
function formulaIn(value: string): string | undefined {
  const sign = FULL_WIDTH[value[0]!] ?? value[0]!;
  if (!"=+-@".includes(sign) || value.length === 1) {
    return undefined;
  }
  const rest = value.slice(1);
  const text = sign === "=" || sign === "@" ? `=${rest}` : `=${sign}${rest}`;
  return text.replace(/^=@/, "=");
}

/** A comma groups thousands: with fewer than three digits behind the last one, "14,37" is text. */
const NO_THOUSANDS = /,\d{0,2}(?!.*,)(?!\d)/;

function parseNumber(value: string): Entry | undefined {
  if (/^[^a-z]*\d,/i.test(value) && NO_THOUSANDS.test(value)) {
    return undefined;
  }
  const parsed = numfmt.parseValue(value);
  if (!parsed || typeof parsed.v !== "number") {
    return undefined;
  }
  const cell = { v: parsed.v, t: CellValueType.NUMBER };
  return parsed.z ? { cell, format: parsed.z } : { cell };
}

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const FRACTION = /^([+-]?)(\d+) +(\d+)\/(\d+)$/;
const MONTH_AND_DAY = /^([a-z]{3,9})[ -](\d{1,2})$/i;
const SHORT_YEAR = /^(\d{1,2})([/-])(\d{1,2})\2(\d)$/;

/** Entries that Excel knows and the library does not: "1 1/2", "May 5" of this year, "1-2-3". */
function dateOrFraction(text: string): Entry | undefined {
  const fraction = FRACTION.exec(text);
  if (fraction) {
    const [, sign, whole, over, under] = fraction;
    const size = Number(whole) + Number(over) / Number(under);
    const format = under!.length > 1 ? "# ??/??" : "# ?/?";
    return Number(under) > 0 ? numberEntry(sign === "-" ? -size : size, format) : undefined;
  }
  const short = SHORT_YEAR.exec(text);
  if (short) {
    return dateEntry(2000 + Number(short[4]), Number(short[1]), Number(short[3]), "m/d/yyyy");
  }
  const [, word, day] = MONTH_AND_DAY.exec(text) ?? [];
  const said = word?.toLowerCase() ?? "";
  const month = MONTHS.findIndex((name) => name === said || name.slice(0, 3) === said);
  return month >= 0 ? dateEntry(new Date().getFullYear(), month + 1, Number(day), "d-mmm") : undefined;
}

function dateEntry(year: number, month: number, day: number, format: string): Entry | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? numberEntry(date.getTime() / 86_400_000 + 25_569, format) : undefined;
}

function numberEntry(v: number, format: string): Entry {
  return { cell: { v, t: CellValueType.NUMBER }, format };
}

/** Most text is text: what may be a number begins with a digit, sign or currency, or with the name of a month. */
function mayBeNumber(value: string): boolean {
  return (
    value.length <= 40 &&
    /^\s*([-+(.$€£¥\d]|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\d/-])/i.test(value) &&
    /\d/.test(value)
  );
}
