import type { Result } from "../../functions/catalogue";
import type { Unit } from "../../functions/entry";

const FORMATS: Readonly<Partial<Record<Unit, string>>> = {
  share: "0.0%",
  date: "yyyy-mm-dd",
  money: "#,##0.00",
};

/**
 * Number formats of a result, one a column: shares as per cent, days as dates. `INDEX` around a call picks a cell whose unit
 * is not known here.
 */
export function resultFormats(result: Result, columns: number): string[] {
  const units = result.shape === "table" ? Object.values(result.columns) : [result.unit];
  return Array.from({ length: columns }, (_, column) => {
    const unit = result.shape === "table" ? units[column] : units[0];
    return (
      (columns === units.length || result.shape !== "table" ? unit && FORMATS[unit] : undefined) ?? "General"
    );
  });
}
