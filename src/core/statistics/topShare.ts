/**
 * The least of the largest values that together reach each share of the sum: value by value from the largest, until the
 * share is reached; who crosses it belongs to those before.
 *
 * @param descending positive values, the largest first
 * @param shares ascending, between 0 and 1
 * @returns Infinity for each share when there are no values
 * @example leastOfTop([70, 20, 6, 4], [0.8, 0.95]) // [20, 6]
 */
export function leastOfTop(descending: Float64Array, shares: readonly number[]): number[] {
  const total = descending.reduce((sum, value) => sum + value, 0);
  const least = shares.map(() => Infinity);
  let reached = 0;
  for (let start = 0; start < descending.length;) {
    const value = descending[start]!;
    // 80 % reached exactly is reached: the share is compared with room for the last binary digits.
    const before = reached / total + 1e-12;
    shares.forEach((share, index) => {
      least[index] = before < share ? value : least[index]!;
    });
    for (; start < descending.length && descending[start] === value; start++) {
      reached += value;
    }
  }
  return least;
}
