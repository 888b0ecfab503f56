import { MISSING_CODE, MISSING_DAY, type Column } from "../columns";
import type { ColumnCoverage } from "../dataset";
import type { Reading } from "../read/reading";
import type { Role } from "../roles";

/** Counts filled and readable cells of every mapped column, over the rows that are data so far. */
export function coverColumns(reading: Reading): ColumnCoverage[] {
  const {
    mapping,
    reasons,
    columns: { unreadable, texts, numbers, dates },
  } = reading;
  const columns: Partial<Record<Role, Column>> = { ...texts, ...numbers, ...dates };
  const rows = reasons.used;
  return (Object.keys(mapping) as Role[]).map((role) => {
    const bad = unreadable.get(role) ?? (role === "customer" ? reading.columns.roundedIds : undefined);
    let missing = 0;
    eachMissing(columns[role]!, (row) => (missing += Number(reasons.isUsed(row))));
    const readable = rows - missing;
    let wrong = 0;
    bad?.forEach((row) => (wrong += Number(reasons.isUsed(row))));
    return { role, column: mapping[role]!, rows, filled: readable + wrong, readable };
  });
}

/** Rows among which nothing is missing are passed over so many at a time. */
const BLOCK = 4096;

/** Visits the rows that have nothing. The engine's own search finds them: nearly all columns are full. */
export function eachMissing(column: Column, visit: (row: number) => void): void {
  if (column.kind === "number") {
    const { values } = column;
    for (let from = 0; from < values.length; from += BLOCK) {
      const block = values.subarray(from, from + BLOCK);
      // Only `includes` finds NaN.
      for (let at = block.includes(NaN) ? 0 : block.length; at < block.length; at++) {
        if (Number.isNaN(block[at])) {
          visit(from + at);
        }
      }
    }
    return;
  }
  const [values, missing] =
    column.kind === "text" ? [column.codes, MISSING_CODE] : [column.days, MISSING_DAY];
  for (let row = values.indexOf(missing); row >= 0; row = values.indexOf(missing, row + 1)) {
    visit(row);
  }
}
