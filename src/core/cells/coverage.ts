import { MISSING_CODE, MISSING_DAY, type Column } from "./columns";
import type { ColumnCoverage } from "./dataset";
import type { Reading } from "./reading";
import type { Role } from "./roles";

/** Counts filled and readable cells of every mapped column, over the rows that are data so far. */
export function coverColumns(reading: Reading): ColumnCoverage[] {
  const { mapping, reasons, unreadable, texts, numbers, dates } = reading;
  const columns: Partial<Record<Role, Column>> = { ...texts, ...numbers, ...dates };
  return (Object.keys(mapping) as Role[]).map((role) => {
    const bad = unreadable.get(role) ?? (role === "customer" ? reading.roundedIds : undefined);
    const column = columns[role]!;
    let rows = 0;
    let read = 0;
    let wrong = 0;
    for (let row = 0; row < reasons.length; row++) {
      if (reasons.isUsed(row)) {
        rows++;
        read += Number(!isMissing(column, row));
      }
    }
    bad?.forEach((row) => (wrong += Number(reasons.isUsed(row))));
    return { role, column: mapping[role]!, rows, filled: read + wrong, readable: read };
  });
}

/** Whether a typed column has nothing in a row. */
export function isMissing(column: Column, row: number): boolean {
  switch (column.kind) {
    case "text":
      return column.codes[row] === MISSING_CODE;
    case "date":
      return column.days[row] === MISSING_DAY;
    case "number":
      return Number.isNaN(column.values[row]!);
  }
}
