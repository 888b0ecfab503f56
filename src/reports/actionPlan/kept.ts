import type { Value } from "../report";

type Cells<K extends string> = Readonly<Partial<Record<K, Value>>>;

/**
 * What a cell is to hold: what somebody wrote there, else what is proposed now. Somebody wrote it if it is not what was
 * proposed before; where that is not known, everything that stands there was written by somebody.
 */
export function kept<K extends string>(
  column: K,
  now: Value,
  standing: Cells<K> | undefined,
  before: Cells<K> | undefined,
): Value {
  return isEdited(column, standing, before) ? (standing?.[column] ?? null) : now;
}

/** Whether the cell differs from what was proposed before. */
export function isEdited<K extends string>(
  column: K,
  standing: Cells<K> | undefined,
  before: Cells<K> | undefined,
): boolean {
  const value = standing?.[column];
  return value !== undefined && !(before && isSame(value, before[column] ?? null));
}

/** Numbers that have been through a file may differ in their last digits. */
function isSame(a: Value, b: Value): boolean {
  return typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
    : a === b;
}
