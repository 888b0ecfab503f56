import { seededRandom, drawNormal } from "../../../src/core/statistics/random";
import { areaUnderCurve, pairedAuc } from "../../../src/core/statistics/auc";

/** Pairs counted one by one. */
function byPairs(score: readonly number[], outcome: readonly number[]): number {
  let wins = 0;
  let pairs = 0;
  score.forEach((a, i) => {
    score.forEach((b, j) => {
      if (outcome[i] === 1 && outcome[j] === 0) {
        pairs++;
        wins += a > b ? 1 : a === b ? 0.5 : 0;
      }
    });
  });
  return wins / pairs;
}

function drawn(seed: number, n: number) {
  const random = seededRandom(seed);
  const outcome = Array.from({ length: n }, () => (random() < 0.3 ? 1 : 0));
  const shared = outcome.map((value) => value + drawNormal(random));
  return {
    outcome,
    first: shared.map((value) => value + 0.5 * drawNormal(random)),
    second: shared.map((value) => value + 1.5 * drawNormal(random)),
  };
}

describe("areaUnderCurve", () => {
  it("is the share of pairs in the right order, ties half", () => {
    const { outcome, first } = drawn(1, 400);
    expect(areaUnderCurve(first, outcome)).toBeCloseTo(byPairs(first, outcome), 12);
    const coarse = first.map(Math.round);
    expect(areaUnderCurve(coarse, outcome)).toBeCloseTo(byPairs(coarse, outcome), 12);
  });

  it("is 1 for a perfect order, 0 for its reverse, a half for no order, NaN for one outcome", () => {
    expect(areaUnderCurve([1, 2, 3, 4], [0, 0, 1, 1])).toBe(1);
    expect(areaUnderCurve([4, 3, 2, 1], [0, 0, 1, 1])).toBe(0);
    expect(areaUnderCurve([5, 5, 5], [0, 1, 1])).toBe(0.5);
    expect(areaUnderCurve([1, 2], [1, 1])).toBeNaN();
  });
});

describe("pairedAuc", () => {
  it("has a standard error as wide as differences spread over 400 repeated samples", () => {
    const runs = Array.from({ length: 400 }, (_, i) => {
      const { outcome, first, second } = drawn(100 + i, 300);
      return pairedAuc(first, second, outcome);
    });
    const mean = runs.reduce((sum, { difference }) => sum + difference, 0) / runs.length;
    const spread = Math.sqrt(runs.reduce((sum, { difference }) => sum + (difference - mean) ** 2, 0) / 399);
    const told = runs.reduce((sum, { standardError }) => sum + standardError, 0) / runs.length;
    // The spread of 400 draws is itself known to 1/√800, 3.5 %.
    expect(Math.abs(told / spread - 1)).toBeLessThan(0.12);
  });

  it("finds no difference between a score and itself, however it is scaled", () => {
    const { outcome, first } = drawn(3, 200);
    const { difference, standardError } = pairedAuc(
      first,
      first.map((value) => Math.exp(value)),
      outcome,
    );
    expect(difference).toBeCloseTo(0, 12);
    expect(standardError).toBeCloseTo(0, 12);
  });
});
