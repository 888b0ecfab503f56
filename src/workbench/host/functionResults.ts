/** What a custom function gave, as the cell shows it: values, arrays, errors with their messages. */
import { CellValueType, type ICellData } from "@univerjs/core";
import { ErrorType } from "@univerjs/engine-formula";
import { isErrorArgument } from "./functionArguments";
import type { ResultValue } from "./resultObjects";

/**
 * Cells that one result may fill: 20,000 take 0.4 s, 50,000 half a second, 400,000 two. Excel has no such limit, but a
 * result must fit into a message of 5 MB, which few of more cells do.
 */
export const MAX_SPILL = 400_000;

export type Answer = { value: ResultValue | ResultValue[][] } | { error: string; message?: string };

/** Error codes of the runtime; a failure without one is a value error. */
const ERROR_CODES: Record<number, string> = {
  1: ErrorType.NA,
  5: ErrorType.DIV_BY_ZERO,
  6: ErrorType.NUM,
  7: ErrorType.VALUE,
  8: ErrorType.NULL,
  9: ErrorType.NA,
  10: ErrorType.NA,
};

/** Failures whose text is the runtime's own and not the function's. */
const NOT_FOUND = new Set([9, 10]);
const THREW = new Set([0, 2, 3, 4]);

/** What the cell shows of a call that failed. */
export function failed(value: unknown, code: number): Answer {
  const error = ERROR_CODES[code] ?? ErrorType.VALUE;
  if (NOT_FOUND.has(code)) {
    return { error, message: "The add-in has associated no function with this name." };
  }
  // Excel shows no text for what was thrown without being meant for a cell.
  const text = typeof value === "string" && !THREW.has(code) ? value : "";
  return text ? { error, message: text } : { error };
}

/** What the cell shows of a value that a function gave. */
export function accepted(value: unknown): Answer {
  if (!Array.isArray(value)) {
    return scalarAnswer(value);
  }
  const rows = value.map((row) => (Array.isArray(row) ? row : [row]));
  const columns = rows[0]?.length ?? 0;
  if (columns === 0 || rows.some((row) => row.length !== columns)) {
    return { error: ErrorType.VALUE, message: "The function gave rows of different lengths, or none." };
  }
  if (rows.length * columns > MAX_SPILL) {
    const size = `${rows.length} × ${columns}`;
    return {
      error: ErrorType.VALUE,
      message: `The result has ${size} cells; the workbench shows up to ${MAX_SPILL}. Excel has no such limit.`,
    };
  }
  return { value: rows.map((row) => row.map(element)) };
}

function scalarAnswer(value: unknown): Answer {
  if (isErrorArgument(value)) {
    const message = (value as { message?: unknown }).message;
    return typeof message === "string" ? { error: value.code, message } : { error: value.code };
  }
  return { value: element(value) };
}

/** Excel shows a missing value as 0, and of a data type the basic value. */
function element(value: unknown): ResultValue {
  if (value === null || value === undefined) {
    return 0;
  }
  if (isErrorArgument(value)) {
    return value.code;
  }
  if (typeof value === "object") {
    return element((value as { basicValue?: unknown }).basicValue);
  }
  return value as ResultValue;
}

/** What a calculation would put into a cell for an answer; undefined for those that are more than a value. */
export function resultCell(answer: Answer): ICellData | undefined {
  if ("error" in answer) {
    return { v: answer.error, t: CellValueType.STRING };
  }
  const value = single(answer.value);
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? { v: value, t: CellValueType.NUMBER } : undefined;
    case "boolean":
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    case "string":
      return { v: value, t: CellValueType.STRING };
    default:
      return undefined;
  }
}

/** Also a single value comes as an array of one row. */
function single(value: ResultValue | ResultValue[][]): ResultValue | undefined {
  if (!Array.isArray(value)) {
    return value;
  }
  return value.length === 1 && value[0]!.length === 1 ? value[0]![0] : undefined;
}
