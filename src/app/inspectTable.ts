import { isBlank, type Cell } from "../core/cells/cell";
import type { SourceGrid } from "../core/cells/dataset";
import type { ReadTable } from "../excel/selection";
import { guessRoles, type TableGuess } from "../core/cells/guess/guessRoles";
import type { TableKind } from "../core/cells/guess/kindEvidence";
import { kindOfGuess, type TableKindGuess } from "../core/cells/guess/tableKind";

/** A table before anything is decided about it: what it seems to be, and examples of each column's values. */
export interface TableInspection {
  readonly guess: TableGuess;
  /** What it seems to be, or was said to be; its columns mean what they mean in such a table. */
  readonly kind: Pick<TableKindGuess, "kind" | "found">;
  readonly chosen?: TableKind;
  readonly samples: readonly (readonly Cell[])[];
}

/** A table that was read from the workbook, and what was understood of it. */
export interface InspectedTable extends ReadTable {
  readonly inspection: TableInspection;
}

const SAMPLES = 3;
/** Far enough down to find examples in sparse columns, near enough to cost nothing. */
const LOOK_AT = 200;

/**
 * Of several grids the first speaks for all: they are pieces of one table.
 *
 * @param chosen the kind that somebody said it is, or how that is remembered
 */
export function inspectTable(
  sources: readonly SourceGrid[],
  header: boolean,
  chosen?: TableKind | ((titles: readonly string[]) => TableKind | undefined),
): TableInspection {
  const cells = sources[0]?.cells ?? [];
  const roles = guessRoles(cells, { header: header ? "auto" : "none" });
  const said = typeof chosen === "function" ? chosen(roles.header.titles) : chosen;
  const { kind, found, mapping } = kindOfGuess(sources[0]?.sheet ?? "", cells, roles, said);
  const guess = { ...roles, mapping };
  const rows = cells.slice(guess.header.firstRow, guess.header.firstRow + LOOK_AT);
  return {
    guess,
    kind: { kind, found },
    chosen: said,
    samples: guess.header.titles.map((_, column) => {
      const filled = rows.map((row) => row[column] ?? null).filter((cell) => !isBlank(cell));
      return [...new Set(filled)].slice(0, SAMPLES);
    }),
  };
}
