/**
 * Typed columns: what a range becomes, once. A table of a million rows is a few of these, not a million objects.
 * A missing entry is NaN in numbers, `MISSING_DAY` in dates and `MISSING_CODE` in text: it costs no second array.
 */
export type Column = NumberColumn | DateColumn | TextColumn;

export interface NumberColumn {
  readonly kind: "number";
  readonly values: Float64Array;
}

/** Whole days as Excel serials of the 1900 date system (45658 = 2025-01-01). */
export interface DateColumn {
  readonly kind: "date";
  readonly days: Int32Array;
  /** Time of day as a share of the day, only where the source has one. */
  readonly dayFraction?: Float32Array;
}

/** Dictionary-coded text: `dictionary[codes[row]]`. */
export interface TextColumn {
  readonly kind: "text";
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
}

export const MISSING_DAY = -2147483648;
export const MISSING_CODE = -1;
