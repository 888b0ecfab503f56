import { CoreError } from "../errors";
import { leastOfTop } from "../statistics/topShare";

export type AbcClass = "A" | "B" | "C";

/**
 * Which customers (or products) make most of the total? Sorted from the largest, values belong to A until their
 * cumulative share reaches `a`, to B until it reaches `b`, else to C. Who crosses a limit takes the better class, equal
 * values share one, and values of 0 or less are C. NaN (a blank) gets C too.
 *
 * @example abcClasses([70, 20, 6, 4], 0.8, 0.95) // ["A", "A", "B", "C"]
 */
export function abcClasses(values: ArrayLike<number>, a: number, b: number): AbcClass[] {
  if (!(a > 0 && a <= b && b <= 1)) {
    throw new CoreError("value", "abcLimits", { a, b });
  }
  const gains = Float64Array.from(values, (value) => (value > 0 ? value : 0));
  const descending = gains
    .filter((value) => value > 0)
    .sort()
    .reverse();
  const [leastA, leastB] = leastOfTop(descending, [a, b]);
  return Array.from(gains, (gain) => (gain >= leastA! ? "A" : gain >= leastB! ? "B" : "C"));
}
