/** Seeded random numbers: the same seed gives the same numbers everywhere. */
export interface Random {
  /** In [0, 1). */
  uniform(): number;
  normal(mean: number, deviation: number): number;
  exponential(rate: number): number;
  gamma(shape: number, rate: number): number;
  /** Whole number from 0 to `count` − 1. */
  below(count: number): number;
  /** An item, as likely as its weight; all alike without weights. */
  pick<T>(items: readonly T[], weights?: readonly number[]): T;
  chance(probability: number): boolean;
}

/** `part` gives each part of a sample its own stream, so that a change in one leaves the others alone. */
export function createRandom(seed: number, part = ""): Random {
  let state = hash(`${seed}/${part}`);

  // mulberry32 (T. Ettinger, public domain): 32 bits of state, period 2^32.
  function uniform(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  function normal(mean: number, deviation: number): number {
    // Box and Muller (1958); 1 − u keeps the logarithm from 0.
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    return mean + deviation * radius * Math.cos(2 * Math.PI * uniform());
  }

  function gamma(shape: number, rate: number): number {
    if (shape < 1) {
      return gamma(shape + 1, rate) * Math.pow(1 - uniform(), 1 / shape);
    }
    // Marsaglia and Tsang (2000).
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal(0, 1);
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(1 - uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) {
        return (d * v) / rate;
      }
    }
  }

  const below = (count: number) => Math.floor(uniform() * count);
  return {
    uniform,
    normal,
    gamma,
    below,
    exponential: (rate) => -Math.log(1 - uniform()) / rate,
    chance: (probability) => uniform() < probability,
    pick(items, weights) {
      if (!weights) {
        return items[below(items.length)]!;
      }
      let left = uniform() * weights.reduce((sum, weight) => sum + weight, 0);
      const index = weights.findIndex((weight) => (left -= weight) < 0);
      return items[index < 0 ? items.length - 1 : index]!;
    },
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) {
    value = Math.imul(value ^ letter.codePointAt(0)!, 0x01000193);
  }
  return value;
}
