/** Sums over units of which a ratio is made: Σy, Σx, Σy², Σxy, Σx² and how many units there are. */
export interface RatioSums {
  readonly y: number;
  readonly x: number;
  readonly yy: number;
  readonly xy: number;
  readonly xx: number;
  readonly n: number;
}

/**
 * Standard error of a ratio Σy ÷ Σx over independent units, by linearisation; NaN for fewer than two units. A mean is the
 * ratio with every x = 1.
 * Source: Cochran (1977), Sampling Techniques, chapter 6.
 *
 * @example ratioError({ y: 6, x: 3, yy: 14, xy: 6, xx: 3, n: 3 }) // 0.577: the mean of 1, 2, 3
 */
export function ratioError({ y, x, yy, xy, xx, n }: RatioSums): number {
  if (!(n >= 2) || !(x > 0)) {
    return NaN;
  }
  const ratio = y / x;
  const residual = Math.max(0, yy - 2 * ratio * xy + ratio * ratio * xx);
  return Math.sqrt((residual * n) / (n - 1)) / x;
}
