/**
 * Sums that don't depend on the order of what is added: amounts are counted in whole units, cents where all are cents.
 */
export interface ExactSums {
  /** Units of one: 100 for cents. */
  readonly perOne: number;
}

/** Cents, then prices of four decimals. */
export const DECIMALS = [1e2, 1e4];

/** Whole numbers up to here are exact as doubles. */
const EXACT = 2 ** 52;

/**
 * The unit in which all amounts are whole: cents, else ten-thousandths, else a binary fraction so fine that only the
 * last digits of the whole sum would tell.
 *
 * @example exactSums(Float64Array.of(19.9, 0.05)).perOne // 100
 */
export function exactSums(amounts: Float64Array): ExactSums {
  let magnitude = 0;
  for (let row = 0; row < amounts.length; row++) {
    magnitude += Math.abs(amounts[row]!);
  }
  return sumsIn(magnitude, (perOne) => areWhole(amounts, perOne));
}

/** The unit of amounts of which the sum without signs is known, and whether all are whole in a unit. */
export function sumsIn(magnitude: number, whole: (perOne: number) => boolean): ExactSums {
  for (const perOne of DECIMALS) {
    if (magnitude * perOne < EXACT && whole(perOne)) {
      return { perOne };
    }
  }
  return { perOne: 2 ** (52 - Math.ceil(Math.log2(magnitude))) };
}

function areWhole(amounts: Float64Array, perOne: number): boolean {
  for (let row = 0; row < amounts.length; row++) {
    const units = amounts[row]! * perOne;
    if (Math.abs(units - Math.round(units)) > 1e-9 + 1e-13 * Math.abs(units)) {
      return false;
    }
  }
  return true;
}

/**
 * A sum of amounts of the unit, without what binary fractions added to it.
 *
 * @example withoutDust(0.1 + 0.2, { perOne: 100 }) // 0.3
 */
export function withoutDust(sum: number, { perOne }: ExactSums): number {
  // + 0: a rest of −1e-17 is rounded to −0.
  return Math.round(sum * perOne) / perOne + 0;
}
