import { isBlank, type Cell, type Grid } from "../core/cells/cell";
import { cellReader } from "../core/cells/columnGrid";
import type { SourceGrid } from "../core/cells/dataset";
import type { Origin, ReadTable } from "../excel/selection";
import type { OutsideTable } from "./outside";
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

/** A table that was read, and what was understood of it. */
export interface InspectedTable extends Omit<ReadTable, "origin"> {
  /** Where it stands in the workbook. */
  readonly origin?: Origin;
  /** Where its rows are instead; its source then holds the first of them. */
  readonly outside?: OutsideTable;
  readonly inspection: TableInspection;
}

/** Of a table of the workbook. */
export function isOnSheet(table: InspectedTable): table is InspectedTable & ReadTable {
  return table.origin !== undefined;
}

const SAMPLES = 3;

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
  return {
    guess,
    kind: { kind, found },
    chosen: said,
    samples: guess.header.titles.map((_, column) => samplesOf(cells, guess.header.firstRow, column)),
  };
}

/** The first different values of a column, however far down they stand. */
export function samplesOf(cells: Grid, firstRow: number, column: number): readonly Cell[] {
  const found = new Set<Cell>();
  const at = cellReader(cells, column);
  for (let row = firstRow; row < cells.length && found.size < SAMPLES; row++) {
    const cell = at(row) ?? null;
    if (!isBlank(cell)) {
      found.add(cell);
    }
  }
  return [...found];
}
