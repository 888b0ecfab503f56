import type { Cell } from "../core/cells/cell";
import { isCellError } from "../core/cells/cell";
import { clipped } from "../core/cells/issue";
import { CoreError } from "../core/errors";
import type { Parameter } from "./entry";

/** What stands for a missing argument: its default, if it may be missing. */
export function missing(parameter: Parameter): undefined {
  if (!parameter.optional) {
    throw new CoreError("notAvailable", "argumentMissing", { parameter: parameter.name });
  }
  return undefined;
}

/** Why a cell cannot be the argument; `row` counts from 0 within a range. */
export function complaint(parameter: Parameter, problem: string, cell: Cell, row?: number): CoreError {
  const text = isCellError(cell) ? cell.error : clipped(String(cell));
  const choices = Object.keys(parameter.choices ?? {}).join(", ");
  return row == null
    ? new CoreError("value", problem, { parameter: parameter.name, text, choices })
    : new CoreError("value", `${problem}InRow`, { parameter: parameter.name, text, choices, row: row + 1 });
}
