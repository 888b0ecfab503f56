import type { ColumnMapping } from "../core/cells/dataset";
import type { TableGuess } from "../core/cells/guess/guessRoles";
import type { Role } from "../core/cells/roles";
import { mappingFromHeaders, type WorkbookSettings } from "../excel/settings";

export interface RememberedMapping {
  readonly mapping: ColumnMapping;
  /** Columns whose guess was corrected by what is remembered. */
  readonly corrected: readonly number[];
}

/** Guesses, corrected by what was chosen for columns of the same header before. */
export function rememberedMapping(
  guess: Pick<TableGuess, "mapping" | "header">,
  headers: WorkbookSettings["headers"],
): RememberedMapping {
  const remembered = Object.entries(mappingFromHeaders(headers, guess.header.titles)) as [Role, number][];
  return {
    mapping: remembered.reduce((mapped, [role, column]) => withRole(mapped, column, role), guess.mapping),
    corrected: remembered
      .filter(([role, column]) => guess.mapping[role] !== column)
      .map(([, column]) => column),
  };
}

/** One column plays one role, one role is played by one column. */
export function withRole(mapping: ColumnMapping, column: number, role: Role | null): ColumnMapping {
  const others = Object.entries(mapping).filter(([key, value]) => value !== column && key !== role);
  return Object.fromEntries(role === null ? others : [...others, [role, column]]);
}
