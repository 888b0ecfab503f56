/** Seeded random numbers and the draws that the purchase models are made of. */

/** A source of uniform numbers in [0, 1), as `Math.random` is; every simulation takes one as an argument. */
export type Random = () => number;

/**
 * A reproducible source: sfc32 (C. Doty-Humphrey's "small fast counter" generator, 32-bit), seeded by one integer.
 *
 * @example seededRandom(1)() === seededRandom(1)() // true
 */
export function seededRandom(seed: number): Random {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let i = 0; i < 16; i++) {
    next();
  }
  return next;
}

/** An exponential waiting time with the given rate: −ln(1 − u)/rate. */
export function drawExponential(random: Random, rate: number): number {
  return -Math.log1p(-random()) / rate;
}

/** A standard normal number by Marsaglia's polar method. */
export function drawNormal(random: Random): number {
  for (;;) {
    const u = 2 * random() - 1;
    const v = 2 * random() - 1;
    const s = u * u + v * v;
    if (s > 0 && s < 1) {
      return u * Math.sqrt((-2 * Math.log(s)) / s);
    }
  }
}

/** A gamma number with the given shape and rate (Marsaglia & Tsang 2000, with their boost for shapes below 1). */
export function drawGamma(random: Random, shape: number, rate: number): number {
  if (shape < 1) {
    return drawGamma(random, shape + 1, rate) * Math.pow(1 - random(), 1 / shape);
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = drawNormal(random);
    const v = Math.pow(1 + c * z, 3);
    if (v > 0 && Math.log(1 - random()) < 0.5 * z * z + d - d * v + d * Math.log(v)) {
      return (d * v) / rate;
    }
  }
}

/** A beta number by two gammas. */
export function drawBeta(random: Random, a: number, b: number): number {
  const first = drawGamma(random, a, 1);
  const sum = first + drawGamma(random, b, 1);
  // Both gammas can round to 0 for tiny a and b; the mass then sits at the ends in proportion a : b.
  return sum > 0 ? first / sum : random() < a / (a + b) ? 1 : 0;
}
