import type { Cell } from "../../core/cells/cell";
import { CoreError } from "../../core/errors";
import type { FunctionEntry } from "../../functions/catalogue";
import { evaluate, type OutputCell } from "../../functions/evaluate";
import { sentence } from "../../functions/sentences";
import type { Locale } from "../../locales";
import type { PaneHost } from "../../app/host";
import type { Entered } from "./formulaBuilder";

/** What the formula would give: cells to spill, or why it refuses. */
export type Preview =
  | {
      readonly kind: "cells";
      readonly rows: readonly (readonly string[])[];
      readonly rowCount: number;
      readonly columnCount: number;
    }
  | { readonly kind: "refused"; readonly sentence: string };

/** Enough of a spilled block to recognise it. */
const PREVIEW_ROWS = 6;

/** Computes the formula as a cell would: arguments read from the sheet, the catalogue's own function. */
export async function previewFormula(
  entry: FunctionEntry,
  entered: readonly Entered[],
  host: Pick<PaneHost, "valuesOf">,
  locale: Locale,
): Promise<Preview> {
  const args = await Promise.all(entered.map((item) => argumentOf(item, host)));
  try {
    const output = evaluate(entry, args);
    const grid = Array.isArray(output)
      ? (output as readonly (readonly OutputCell[])[])
      : [[output as OutputCell]];
    return {
      kind: "cells",
      rows: grid.slice(0, PREVIEW_ROWS).map((row) => row.map((cell) => show(cell, locale))),
      rowCount: grid.length,
      columnCount: grid[0]?.length ?? 0,
    };
  } catch (error) {
    if (error instanceof CoreError) {
      return { kind: "refused", sentence: sentence(error, locale) };
    }
    throw error;
  }
}

async function argumentOf(item: Entered, host: Pick<PaneHost, "valuesOf">): Promise<unknown> {
  switch (item.kind) {
    case "literal":
      return item.value;
    case "reference":
      return toArgument(await host.valuesOf(item.formula));
    default:
      return null;
  }
}

/** Excel hands over a single cell as its value. */
export function toArgument(cells: readonly (readonly Cell[])[]): unknown {
  return cells.length === 1 && cells[0]?.length === 1 ? (cells[0][0] ?? null) : cells;
}

function show(cell: OutputCell, locale: Locale): string {
  if (cell instanceof CoreError) {
    return sentence(cell, locale);
  }
  return typeof cell === "number"
    ? new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(cell)
    : String(cell);
}
