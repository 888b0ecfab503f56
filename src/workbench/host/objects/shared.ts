/** Rules that several of Excel's objects share. */
import { numfmt } from "@univerjs/core";
import { namedColor } from "../colorNames";
import { ExcelError, invalidArgument } from "../excelError";
import type { Context } from "../members";

export function isProtected(context: Context, sheetId: string): boolean {
  return context.extras(sheetId).protection?.protected ?? false;
}

/** Throws where the sheet is protected, unless its protection allows this ("allowFormatCells" and the like). */
export function assertWritable(context: Context, sheetId: string, allowance?: string): void {
  const protection = context.extras(sheetId).protection;
  if (protection?.protected && !(allowance && protection.options?.[allowance] === true)) {
    throw new ExcelError(
      "AccessDenied",
      "You cannot perform the requested operation: the sheet is protected.",
    );
  }
}

/** "#rrggbb", "rrggbb" or a name that HTML knows, as "#RRGGBB". */
export function parseColor(color: unknown): string {
  const text = String(color);
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  const parsed = hex ? `#${hex.toUpperCase()}` : namedColor(text);
  if (!parsed) {
    throw invalidArgument(`"${text}" is not a colour.`);
  }
  return parsed;
}

export function oneOf<T extends string>(value: unknown, ...allowed: T[]): T {
  if (!allowed.includes(value as T)) {
    throw invalidArgument(`"${String(value)}" is none of ${allowed.join(", ")}.`);
  }
  return value as T;
}

/** The value that all have, or null when they differ. */
export function uniform<T>(values: Iterable<T>): T | null {
  let first: T | undefined;
  let any = false;
  for (const value of values) {
    if (any && value !== first) {
      return null;
    }
    first = value;
    any = true;
  }
  return any ? (first as T) : null;
}

/** Throws InvalidArgument for a text that is longer than Excel takes. */
export function checkLength(text: unknown, most: number, what: string): void {
  if (typeof text === "string" && text.length > most) {
    throw invalidArgument(`${what} has at most ${most} characters.`);
  }
}

const LONGEST_NUMBER_FORMAT = 255;

export function checkNumberFormat(pattern: string | null): void {
  if (pattern === null || pattern === "" || pattern === "General") {
    return;
  }
  checkLength(pattern, LONGEST_NUMBER_FORMAT, "A number format");
  if (!numfmt.isValidFormat(pattern)) {
    throw invalidArgument(`"${pattern}" is no number format.`);
  }
}
