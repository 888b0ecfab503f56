import { CoreError } from "../errors";
import { percentilesInclusive } from "../statistics/percentiles";
import { requireSome } from "../statistics/domain";

export type Quadrant = "concentrateHere" | "keepUp" | "lowPriority" | "possibleOverkill";

/** Where the cross of the matrix stands on both axes. */
export type Cross = "mean" | "median" | "midpoint";

export interface MatrixItem {
  readonly performance: number;
  readonly importance: number;
  /** Importance − performance; NaN where the two columns look like different scales. */
  readonly gap: number;
  readonly quadrant: Quadrant;
}

export interface ImportancePerformance {
  readonly items: readonly MatrixItem[];
  readonly crossPerformance: number;
  readonly crossImportance: number;
}

/** A value at the cross counts as above it; the last digits of a mean must not decide. */
const TOLERANCE = 1e-9;

/**
 * Where is improvement due, where is effort wasted? Items by performance and importance against a cross; at or above it
 * counts as high. Important and weak: concentrate here; important and strong: keep up the good work; unimportant and
 * weak: low priority; unimportant and strong: possible overkill.
 * Source: Martilla & James (1977), Importance-performance analysis, Journal of Marketing 41(1), 77–79.
 */
export function importancePerformance(
  performance: ArrayLike<number>,
  importance: ArrayLike<number>,
  cross: Cross,
): ImportancePerformance {
  requireSome(performance.length);
  const p = Array.from(performance);
  const i = Array.from(importance);
  const scaleP = scaleTop(p);
  const scaleI = scaleTop(i);
  const crossPerformance = crossOf(p, cross, scaleP);
  const crossImportance = crossOf(i, cross, scaleI);
  const items = p.map((value, row): MatrixItem => {
    const weight = i[row]!;
    const strong = value >= crossPerformance - TOLERANCE;
    const important = weight >= crossImportance - TOLERANCE;
    return {
      performance: value,
      importance: weight,
      gap: scaleP === scaleI ? weight - value : NaN,
      quadrant: important
        ? strong
          ? "keepUp"
          : "concentrateHere"
        : strong
          ? "possibleOverkill"
          : "lowPriority",
    };
  });
  return { items, crossPerformance, crossImportance };
}

/** The usual scale that holds the values: 1–5, 1–7 or 1–10. Beyond it there is none. */
function scaleTop(values: readonly number[]): number {
  const top = Math.max(...values);
  return [5, 7, 10].find((end) => top <= end) ?? Infinity;
}

function crossOf(values: readonly number[], cross: Cross, top: number): number {
  switch (cross) {
    case "mean":
      return [...values].sort((a, b) => a - b).reduce((sum, value) => sum + value, 0) / values.length;
    case "median":
      return percentilesInclusive(values, [0.5])[0]!;
    case "midpoint":
      if (top === Infinity) {
        throw new CoreError("value", "scaleUnknown");
      }
      return (1 + top) / 2;
  }
}
