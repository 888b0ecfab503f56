/** Cells of Microsoft 365 that are more than a value: stocks and places, images, numbers with a format, arrays. */
import type { Cell } from "../core/cells/cell";

type CellValue = Readonly<Record<string, unknown>>;

/** What Excel calls an error, and how a cell writes it; others are written as their name. */
const ERROR_TEXTS: Readonly<Record<string, string>> = {
  NotAvailable: "#N/A",
  Div0: "#DIV/0!",
  Name: "#NAME?",
  GettingData: "#GETTING_DATA",
};

/** What a cell means to a formula that reads it: the text that it shows, its number, or its error. */
export function toCell(raw: unknown): Cell {
  if (typeof raw === "number" || typeof raw === "string" || typeof raw === "boolean") {
    return raw;
  }
  if (typeof raw !== "object" || raw === null) {
    return null;
  }
  const value = raw as CellValue;
  const { type, code, error, basicType, basicValue, text } = value;
  if (code != null || error != null) {
    return { error: String(code ?? error) };
  }
  if (type === "Empty" || basicType === "Empty") {
    return null;
  }
  const elements = arrayElements(value);
  if (elements?.length === 1 && elements[0]!.length === 1) {
    return toCell(elements[0]![0]);
  }
  // The basic value of an entity is an error although its cell shows none.
  if (typeof text === "string" && (type === "Entity" || type === "LinkedEntity")) {
    return text;
  }
  if (type === "Error" || basicType === "Error" || (basicType === undefined && basicValue === undefined)) {
    return { error: errorText(value) };
  }
  return toCell(basicValue);
}

function errorText({ basicValue, errorType }: CellValue): string {
  if (typeof basicValue === "string" && basicValue !== "") {
    return basicValue;
  }
  return typeof errorType === "string"
    ? (ERROR_TEXTS[errorType] ?? `#${errorType.toUpperCase()}!`)
    : "#VALUE!";
}

/** The cells of an array that a cell holds. */
export function arrayElements(raw: unknown): readonly (readonly unknown[])[] | undefined {
  const { type, elements } = (raw ?? {}) as CellValue;
  return type === "Array" && Array.isArray(elements) ? (elements as unknown[][]) : undefined;
}
