/**
 * A sum or product of decimal numbers without what binary fractions add to it: 3 × 1.1 is 3.3, 0.1 + 0.2 is 0.3, and
 * equal amounts are equal, whichever way they came together.
 *
 * The nearest number of four decimals, where it is within 1e-12 of the `magnitude`; else the value as it is.
 *
 * @param magnitude how large the numbers were that the value is made from: of a sum, the sum of their absolute values
 * @example withoutNoise(0.1 + 0.2, 0.3) // 0.3
 */
export function withoutNoise(value: number, magnitude: number): number {
  const rounded = Math.round(value * 1e4) / 1e4;
  // + 0: a rest of −1e-17 is rounded to −0.
  return Math.abs(value - rounded) <= 1e-12 * magnitude ? rounded + 0 : value;
}
