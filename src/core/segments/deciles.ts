import { ascending } from "../statistics/percentiles";

/**
 * Tenths of the customers from the highest value (1) to the lowest (10). Equal values share the better decile, so that
 * no order of the rows decides; with many equal values deciles differ in size and some stay empty.
 *
 *   decile = 1 + ⌊10 · (number of higher values) / n⌋
 *
 * @example deciles([5, 9, 7, 9, 1]) // [7, 1, 5, 1, 9]
 */
export function deciles(values: ArrayLike<number>): Uint8Array {
  const n = values.length;
  const order = ascending(values);
  const result = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    result[i] = 1 + Math.floor((10 * (n - countUpTo(order, values[i]!))) / n);
  }
  return result;
}

/** How many of the ascending values are at most `value`. */
function countUpTo(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
