/** A curve by age: value per customer, and from which age on it is no longer known but extended. */
export interface ExtendedCurve {
  readonly values: readonly number[];
  /** First age that was extended; undefined where none was. */
  readonly extendedFrom?: number;
}

/**
 * A young cohort's curve, extended by how much older ones grew from one age to the next.
 *
 *   value(k) = value(k − 1) · growth(k)
 *
 * @param known value by age, as far as every customer of the cohort has reached it
 * @param growth of older customers from the age before, by age; NaN from where on nobody tells
 * @example extendCurve([10, 15], [NaN, 1.4, 1.2]).values // [10, 15, 18]
 */
export function extendCurve(known: readonly number[], growth: readonly number[]): ExtendedCurve {
  const values = [...known];
  for (let age = known.length; age < growth.length && values.length > 0; age++) {
    const next = values[age - 1]! * growth[age]!;
    if (!Number.isFinite(next)) {
      break;
    }
    values.push(next);
  }
  return values.length > known.length ? { values, extendedFrom: known.length } : { values };
}

/**
 * The first age in months by which a customer has brought what he cost; undefined where the curve does not get there.
 *
 * @example paybackMonths([10, 15, 22], 20) // 2
 */
export function paybackMonths(values: readonly number[], cost: number): number | undefined {
  const found = values.findIndex((value) => value >= cost - 1e-9);
  return found < 0 ? undefined : found;
}
