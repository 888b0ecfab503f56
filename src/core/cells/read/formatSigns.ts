import { cellReader } from "../columnGrid";
import { RowSigns } from "./rowSigns";
import type { Table } from "./table";

/**
 * The currencies that the number formats of a column show, where they are several: one alone says nothing that amounts
 * without a sign do not.
 */
export function formatSigns({ rows, formats }: Table, column: number): RowSigns | undefined {
  const own = formats.filter((format) => format.column === column);
  if (own.length === 0) {
    return undefined;
  }
  const found = new RowSigns(rows.length);
  const at = cellReader(rows, column);
  for (const { start, codes, signs } of own) {
    codes.forEach((code, i) => {
      if (code > 0 && typeof at(start + i) === "number") {
        found.set(start + i, signs[code - 1]!);
      }
    });
  }
  return found.signs.length > 1 ? found : undefined;
}
