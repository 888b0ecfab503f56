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
  return new Float64Array(values).sort();
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
