/** Special functions of the purchase models, for positive arguments, in logs where they would overflow. */

const HALF_LOG_TWO_PI = 0.9189385332046727;

/**
 * Natural logarithm of the gamma function for x > 0, by Stirling's series after shifting x above 10
 * (Abramowitz & Stegun 6.1.41). About three times as fast as a table of rational approximations.
 *
 * @example logGamma(5) // Math.log(24)
 */
export function logGamma(x: number): number {
  let shift = 1;
  let y = x;
  while (y < 10) {
    shift *= y;
    y += 1;
  }
  const i = 1 / y;
  const i2 = i * i;
  const series =
    i *
    (1 / 12 -
      i2 * (1 / 360 - i2 * (1 / 1260 - i2 * (1 / 1680 - i2 * (1 / 1188 - i2 * (691 / 360360 - i2 / 156))))));
  return (y - 0.5) * Math.log(y) - y + HALF_LOG_TWO_PI + series - Math.log(shift);
}

/**
 * Digamma, the derivative of `logGamma`, for x > 0 (Abramowitz & Stegun 6.3.18).
 *
 * @example digamma(1) // -0.5772156649015329
 */
export function digamma(x: number): number {
  let y = x;
  let below = 0;
  while (y < 10) {
    below += 1 / y;
    y += 1;
  }
  const i2 = 1 / (y * y);
  const series =
    i2 * (1 / 12 - i2 * (1 / 120 - i2 * (1 / 252 - i2 * (1 / 240 - i2 * (1 / 132 - (i2 * 691) / 32760)))));
  return Math.log(y) - 0.5 / y - series - below;
}

/**
 * Trigamma, the second derivative of `logGamma`, for x > 0 (Abramowitz & Stegun 6.4.12).
 *
 * @example trigamma(1) // Math.PI ** 2 / 6
 */
export function trigamma(x: number): number {
  let y = x;
  let below = 0;
  while (y < 10) {
    below += 1 / (y * y);
    y += 1;
  }
  const i = 1 / y;
  const i2 = i * i;
  const series =
    i2 * (1 / 6 - i2 * (1 / 30 - i2 * (1 / 42 - i2 * (1 / 30 - i2 * (5 / 66 - (i2 * 691) / 2730)))));
  return below + i + i2 / 2 + i * series;
}

/**
 * ln B(a, b), the logarithm of the beta function. For a small a beside a large b the three log-gammas cancel;
 * the ratio Γ(b)/Γ(a+b) is then as exact as the size of its terms allows.
 *
 * @example logBeta(2, 3) // Math.log(1 / 12)
 */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/**
 * zᵃ U(a, a, z) with Tricomi's confluent hypergeometric function U: the mean of 1 / (1 + Y/z) for Y drawn from
 * a gamma distribution with shape a. It lies between 0 and 1 for all a > 0, z > 0.
 *
 *   zᵃ U(a,a,z) = zᵃ/Γ(a+1) ∫ e^(ay) e^(−z e^y) (z e^y + e^y/(1+e^y)) / (1+e^y) dy
 *
 * (DLMF 13.4.4 with t = e^y, integrated once by parts so that a small a keeps a fast left tail.) The trapezoid rule
 * converges geometrically here, as the integrand is analytic in the strip |Im y| < π/2.
 *
 * @example scaledTricomiU(1, 1) // 0.5963473623231941: e·E₁(1)
 */
export function scaledTricomiU(a: number, z: number): number {
  const step = Math.min(0.2, 0.6 / Math.sqrt(a + 1));
  const logZ = Math.log(z);
  const constant = a * logZ - logGamma(a + 1);
  const term = (y: number): number => {
    const t = Math.exp(y);
    const share = t / (1 + t);
    const exponent = constant + a * y - z * t;
    return exponent < -745 ? 0 : Math.exp(exponent) * (z * share + share / (1 + t));
  };
  // The integrand rises to its top near ln((a + 1)/z), or near 0 when z and a are small, and falls to both sides.
  const top = Math.log((a + 1) / z);
  const peak = term(top) > term(0) ? top : 0;
  let sum = term(peak);
  for (let direction = -1; direction <= 1; direction += 2) {
    for (let j = 1; j < 100000; j++) {
      const value = term(peak + direction * j * step);
      sum += value;
      if (value <= 1e-17 * sum && j * step > 1) {
        break;
      }
    }
  }
  return Math.min(1, sum * step);
}
