import type { Cell, Grid } from "../cell";
import type { HeaderBlock } from "../read/header";
import { survivorTable } from "../read/survivorTable";
import type { RoleGuess } from "../roles";

/** Rows that are looked at: such tables have few. */
const MOST_ROWS = 1000;
const CONFIDENCE = 0.95;

/**
 * The column of the cohorts in a table that counts who of each was still there after each period; nothing where it is no such
 * table.
 *
 * @example
 * countedCohorts([["Cohort", "0", "1", "2"], ["2022", 100, 80, 70]], { titles: ["Cohort", "0", "1", "2"], headerRows: [0], firstRow: 1 })
 * // { role: "cohort", column: 0, confidence: 0.95 }
 */
export function countedCohorts(
  cells: Grid,
  { titles, headerRows, firstRow }: Pick<HeaderBlock, "titles" | "headerRows" | "firstRow">,
): RoleGuess | undefined {
  const rows = headerRows.length === 0 ? undefined : filledRows(cells, firstRow);
  if (!rows) {
    return undefined;
  }
  const table = survivorTable(
    titles,
    rows.map((row) =>
      titles.map((_, column) => {
        const cell = row[column] ?? null;
        return typeof cell === "number" ? cell : typeof cell === "string" && cell.trim() !== "" ? cell : null;
      }),
    ),
  );
  return table && { role: "cohort", column: table.column, confidence: CONFIDENCE };
}

/** Undefined where there are too many; no further row of millions is looked at then. */
function filledRows(cells: Grid, firstRow: number): Grid | undefined {
  const filled: (readonly Cell[])[] = [];
  for (let row = firstRow; row < cells.length && filled.length <= MOST_ROWS; row++) {
    if (cells[row]!.some((cell) => cell !== null && cell !== "")) {
      filled.push(cells[row]!);
    }
  }
  return filled.length > MOST_ROWS ? undefined : filled;
}
