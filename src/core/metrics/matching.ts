/** What is alike in those who are compared. */
export type Traits = readonly number[];

/** Farther apart in any trait they are not alike. */
const CALIPER = 0.2;

/**
 * For each of some cases the nearest of others that is alike in every trait: within 0.2 standard deviations of all who could
 * be chosen. Each other is chosen once.
 *
 * @param taken others that were chosen before; those chosen now are added
 * @returns index of the other for each case, -1 where none is alike
 * @example nearestAlike([[1, 1]], [[9, 1], [1, 1]], new Set()) // [1]
 */
export function nearestAlike(
  cases: readonly Traits[],
  others: readonly Traits[],
  taken: Set<number>,
): number[] {
  const width = others[0]?.length ?? 0;
  const spread = Array.from({ length: width }, (_, trait) => {
    const values = [...others, ...cases].map((own) => own[trait]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  });
  return cases.map((own) => {
    let [best, least] = [-1, Infinity];
    others.forEach((other, index) => {
      if (taken.has(index)) {
        return;
      }
      let distance = 0;
      for (let trait = 0; trait < width; trait++) {
        const apart = Math.abs(own[trait]! - other[trait]!);
        if (apart > CALIPER * spread[trait]! + 1e-12) {
          return;
        }
        distance += spread[trait]! > 0 ? (apart / spread[trait]!) ** 2 : 0;
      }
      if (distance < least) {
        [best, least] = [index, distance];
      }
    });
    if (best >= 0) {
      taken.add(best);
    }
    return best;
  });
}

/** Difference of means in standard deviations: below 0.1 two groups are balanced. */
export function standardisedDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const moments = (values: ArrayLike<number>) => {
    const all = Array.from(values);
    const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
    return {
      mean,
      variance: all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, all.length - 1),
    };
  };
  const [ma, mb] = [moments(a), moments(b)];
  const spread = Math.sqrt((ma.variance + mb.variance) / 2);
  return spread > 0 ? (ma.mean - mb.mean) / spread : 0;
}
