import type { Cell } from "../core/cells/cell";
import { isoDate } from "../core/cells/calendar";
import type { OptionValue, ReportDefinition } from "../reports/definition";
import type { PaneHost } from "./host";

/** `Finance!B4`, `'P&L 2024'!A2:B13`, `Totals[Amount]`. */
const REFERENCE =
  /[\p{L}_][\p{L}\p{N}_.]*\[[^=;]+\]|(?:'(?:[^']|'')+'|[^\s=:;,，；'!]+)!\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?/giu;

/**
 * Options in which somebody points at cells, with what stands in these: one number, or rows of name and number. Nothing is
 * asked of Excel where nobody points.
 */
export async function withPointedCells(
  { options: own }: Pick<ReportDefinition, "options">,
  options: Readonly<Record<string, OptionValue>>,
  { valuesOf }: Pick<PaneHost, "valuesOf">,
): Promise<Readonly<Record<string, OptionValue>>> {
  const result = { ...options };
  for (const { name, kind } of own) {
    const text = options[name];
    if (kind !== "text" || typeof text !== "string") {
      continue;
    }
    let read = text;
    for (const reference of new Set(text.match(REFERENCE) ?? [])) {
      read = read.replaceAll(reference, inWords(await valuesOf(reference)));
    }
    result[name] = read;
  }
  return result;
}

function inWords(cells: readonly (readonly Cell[])[]): string {
  return cells
    .filter((row) => row.some((cell) => cell !== null && cell !== ""))
    .map((row) =>
      row.length === 1 ? amount(row[0]!) : `${month(row[0]!)}=${row.slice(1).map(amount).join(" ")}`,
    )
    .join("; ");
}

/** Cells are exact: cents are written out, so that nobody takes a whole number for a rounded one. */
function amount(cell: Cell): string {
  return typeof cell !== "number"
    ? String(cell ?? "")
    : Math.abs(cell * 100 - Math.round(cell * 100)) < 1e-6
      ? cell.toFixed(2)
      : String(cell);
}

function month(cell: Cell): string {
  const isDay = typeof cell === "number" && cell > 20_000 && cell < 110_000;
  return isDay ? isoDate(Math.floor(cell)).slice(0, 7) : String(cell ?? "");
}
