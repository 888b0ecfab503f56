/**
 * Inclusive percentiles: linear interpolation between order statistics, as Excel's PERCENTILE.INC and R's type 7.
 *
 *   h = (n − 1)·p,  Q(p) = v[⌊h⌋] + (h − ⌊h⌋)·(v[⌊h⌋ + 1] − v[⌊h⌋])
 *
 * Source: Hyndman & Fan (1996), "Sample quantiles in statistical packages", definition 7.
 *
 * @param shares each between 0 and 1
 * @returns NaN for each share when there are no values
 * @example percentilesInclusive([1, 2, 3, 4], [0.5]) // [2.5]
 */
export function percentilesInclusive(values: ArrayLike<number>, shares: readonly number[]): number[] {
  return percentilesOfSorted(ascending(values), shares);
}

/** A copy in ascending order. */
export function ascending(values: ArrayLike<number>): Float64Array {
  return (values instanceof Int32Array ? counted(values) : undefined) ?? new Float64Array(values).sort();
}

/** Whole numbers that lie close together (days, orders) are counted, not compared; undefined where they don't. */
function counted(values: Int32Array): Float64Array | undefined {
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    least = value < least ? value : least;
    most = value > most ? value : most;
  }
  if (values.length === 0 || most - least >= values.length) {
    return undefined;
  }
  const counts = new Int32Array(most - least + 1);
  for (let i = 0; i < values.length; i++) {
    counts[values[i]! - least]!++;
  }
  const sorted = new Float64Array(values.length);
  let at = 0;
  counts.forEach((count, above) => {
    sorted.fill(least + above, at, at + count);
    at += count;
  });
  return sorted;
}

/** {@link percentilesInclusive} of values that are in ascending order already. */
export function percentilesOfSorted(sorted: Float64Array, shares: readonly number[]): number[] {
  return shares.map((share) => {
    const h = (sorted.length - 1) * share;
    // 0.6 × 5 is 3.0000000000000004 − tiny in binary: a whole position is that order statistic.
    const whole = Math.abs(h - Math.round(h)) < 1e-9 ? Math.round(h) : Math.floor(h);
    const low = sorted[whole] ?? NaN;
    const rest = Math.max(0, h - whole);
    const high = sorted[whole + 1];
    return rest < 1e-9 || high === undefined ? low : low + rest * (high - low);
  });
}
