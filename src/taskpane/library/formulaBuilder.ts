import { parseStructured } from "../../excel/structuredReference";
import type { Parameter } from "../../functions/catalogue";

/** What stands in one field of the builder. */
export type Entered =
  | { readonly kind: "empty" }
  | {
      readonly kind: "reference";
      readonly formula: string;
      /** Whole columns, of which the rows with data are meant. */
      readonly whole?: true;
    }
  | { readonly kind: "literal"; readonly formula: string; readonly value: string | number | boolean }
  | {
      readonly kind: "problem";
      readonly problem: "required" | "unreadable";
    };

const SHEET = String.raw`(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const CELLS = new RegExp(String.raw`^${SHEET}\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?#?$`, "iu");
const WHOLE_COLUMN = new RegExp(String.raw`^${SHEET}\$?([A-Z]{1,3}):\$?[A-Z]{1,3}$`, "iu");
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(%?)$/i;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** Types whose plain text is a value; for the others text must be a number, a date or an address. */
const TEXT_TYPES: ReadonlySet<string> = new Set(["text", "id", "choice", "any"]);

/** Whether this is the address of cells or of columns of a table, or of whole columns of a sheet. */
export function referenceKind(text: string): "cells" | "whole" | undefined {
  return WHOLE_COLUMN.test(text) ? "whole" : CELLS.test(text) || parseStructured(text) ? "cells" : undefined;
}

/** Reads a field: nothing, an address, or a value as it must stand in a formula of any Excel language. */
export function readEntered(text: string, parameter: Parameter): Entered {
  const given = text.trim().replace(/^=/, "");
  if (given === "") {
    return parameter.optional ? { kind: "empty" } : { kind: "problem", problem: "required" };
  }
  const kind = referenceKind(given);
  if (kind === "whole") {
    return { kind: "reference", formula: given, whole: true };
  }
  if (parameter.type === "flag") {
    return { kind: "literal", formula: given.toUpperCase(), value: given.toUpperCase() === "TRUE" };
  }
  if (parameter.type !== "choice" && kind === "cells") {
    return { kind: "reference", formula: given };
  }
  const date = ISO_DATE.exec(given);
  if (date && (parameter.type === "date" || parameter.type === "moment")) {
    const [, year, month, day] = date.map(Number);
    return { kind: "literal", formula: `DATE(${year},${month},${day})`, value: given };
  }
  const number = parameter.type === "id" ? null : NUMBER.exec(given);
  if (number) {
    return { kind: "literal", formula: given, value: Number(given.replace("%", "")) / (number[1] ? 100 : 1) };
  }
  if (TEXT_TYPES.has(parameter.type)) {
    return { kind: "literal", formula: quoted(given), value: given };
  }
  return { kind: "problem", problem: "unreadable" };
}

/**
 * The formula for what was entered, or `undefined` while a field has a problem. Arguments left out at the end are
 * left out of the formula; one in the middle keeps its place.
 */
export function buildFormula(name: string, entered: readonly Entered[]): string | undefined {
  const args: string[] = [];
  for (const item of entered) {
    if (item.kind === "problem") {
      return undefined;
    }
    args.push(item.kind === "empty" ? "" : item.formula);
  }
  while (args.at(-1) === "") {
    args.pop();
  }
  return `=${name}(${args.join(", ")})`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
