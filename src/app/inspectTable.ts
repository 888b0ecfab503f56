import { isBlank, type Cell } from "../core/cells/cell";
import type { SourceGrid } from "../core/cells/dataset";
import type { ReadTable } from "../excel/selection";
import { guessRoles, type TableGuess } from "../core/cells/guess/guessRoles";

/** A table before anything is decided about it: what it seems to be, and examples of each column's values. */
export interface TableInspection {
  readonly guess: TableGuess;
  readonly samples: readonly (readonly Cell[])[];
}

/** A table that was read from the workbook, and what was understood of it. */
export interface InspectedTable extends ReadTable {
  readonly inspection: TableInspection;
}

const SAMPLES = 3;
/** Far enough down to find examples in sparse columns, near enough to cost nothing. */
const LOOK_AT = 200;

/** Of several grids the first speaks for all: they are pieces of one table. */
export function inspectTable(sources: readonly SourceGrid[], header: boolean): TableInspection {
  const cells = sources[0]?.cells ?? [];
  const guess = guessRoles(cells, { header: header ? "auto" : "none" });
  const rows = cells.slice(guess.header.firstRow, guess.header.firstRow + LOOK_AT);
  return {
    guess,
    samples: guess.header.titles.map((_, column) => {
      const filled = rows.map((row) => row[column] ?? null).filter((cell) => !isBlank(cell));
      return [...new Set(filled)].slice(0, SAMPLES);
    }),
  };
}
