import { CoreError } from "../errors";
import { rowsDescending } from "../statistics/rowOrder";

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
  const order = rowsDescending(gains).filter((i) => gains[i]! > 0);
  const total = order.reduce((sum, i) => sum + values[i]!, 0);
  const classes = new Array<AbcClass>(values.length).fill("C");
  let reached = 0;
  for (let start = 0; start < order.length;) {
    const value = values[order[start]!]!;
    let end = start;
    // 80 % reached exactly is reached: the share is compared with room for the last binary digits.
    const share = reached / total + 1e-12;
    while (end < order.length && values[order[end]!] === value) {
      classes[order[end]!] = share < a ? "A" : share < b ? "B" : "C";
      reached += value;
      end++;
    }
    start = end;
  }
  return classes;
}
