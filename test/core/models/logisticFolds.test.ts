import { logistic } from "../../../src/core/models/logistic";
import { calibrationBins, calibrationSlope, foldedChances } from "../../../src/core/models/logisticFolds";
import { chanceOf } from "../../../src/core/models/logisticMatrix";
import { areaUnderCurve } from "../../../src/core/statistics/auc";
import { drawNormal, seededRandom } from "../../../src/core/statistics/random";
import { leavers, separatedLeavers } from "./leavers";

const simulated = (n: number, noise: number) => {
  const random = seededRandom(21);
  const columns = Array.from({ length: noise + 1 }, () =>
    Float64Array.from({ length: n }, () => drawNormal(random)),
  );
  const outcome = Uint8Array.from(columns[0]!, (value) => (random() < chanceOf(value - 1) ? 1 : 0));
  return { names: columns.map((_, c) => `x${c}`), columns, outcome };
};

describe("chances of unseen cases", () => {
  it("come from fits without them: each fold's are what a fit of the others gives", () => {
    const data = simulated(300, 1);
    const found = foldedChances(logistic(data), data.outcome, seededRandom(1))!;
    expect(found.areas).toHaveLength(5);
    const folds = foldsOf(data, 1);
    const others = [...folds.keys()].filter((row) => folds[row] !== 0);
    const again = logistic({
      ...data,
      columns: data.columns.map((column) => others.map((row) => column[row]!)),
      outcome: others.map((row) => data.outcome[row]!),
    });
    const row = [...folds.keys()].find((place) => folds[place] === 0)!;
    const eta = again.terms.reduce(
      (sum, { coefficient }, c) => sum + coefficient * data.columns[c]![row]!,
      again.intercept.coefficient,
    );
    expect(found.predictors[row]).toBeCloseTo(eta, 5);
  });

  it("have both outcomes alike often in each fold, and are the same for the same seed", () => {
    const data = simulated(503, 0);
    const fit = logistic(data);
    const once = foldedChances(fit, data.outcome, seededRandom(4))!;
    expect(foldedChances(fit, data.outcome, seededRandom(4))!.predictors).toEqual(once.predictors);
    expect(foldedChances(fit, data.outcome, seededRandom(5))!.predictors).not.toEqual(once.predictors);
  });

  it("show what a model of noise has only learnt by heart", () => {
    const random = seededRandom(8);
    const columns = Array.from({ length: 25 }, () =>
      Float64Array.from({ length: 150 }, () => drawNormal(random)),
    );
    const outcome = Uint8Array.from({ length: 150 }, (_, row) => row % 2);
    const fit = logistic({ names: columns.map((_, c) => `x${c}`), columns, outcome });
    const found = foldedChances(fit, outcome, seededRandom(2))!;
    expect(found.auc).toBeLessThan(0.62);
    expect(calibrationSlope(found.predictors, outcome)!).toBeLessThan(0.5);
  });

  it("exist for separated data, and not where an outcome is single", () => {
    const found = foldedChances(logistic(separatedLeavers), separatedLeavers.outcome, seededRandom(1))!;
    expect([...found.chances].every((chance) => chance > 0 && chance < 1)).toBe(true);
    const one = { names: ["x"], columns: [[1, 2, 3, 4]], outcome: [0, 1, 0, 0] };
    expect(foldedChances(logistic(one), one.outcome, seededRandom(1))).toBeUndefined();
  });

  it("rank about as well as the truth for many cases", () => {
    const data = simulated(4000, 3);
    const found = foldedChances(logistic(data), data.outcome, seededRandom(1))!;
    expect(Math.abs(found.auc - areaUnderCurve(data.columns[0]!, data.outcome))).toBeLessThan(0.01);
    expect(calibrationSlope(found.predictors, data.outcome)).toBeCloseTo(1, 0);
  });
});

describe("calibration", () => {
  it("bins cases by chance, equal ones together", () => {
    const bins = calibrationBins([0.1, 0.4, 0.1, 0.1, 0.9, 0.4], [0, 1, 1, 0, 1, 0], 3);
    expect(bins).toEqual([
      { cases: 3, events: 1, chance: expect.closeTo(0.1, 12) },
      { cases: 2, events: 1, chance: expect.closeTo(0.4, 12) },
      { cases: 1, events: 1, chance: 0.9 },
    ]);
  });

  it("has no slope where all chances are equal", () => {
    expect(calibrationSlope(new Float64Array(30), Uint8Array.from(leavers.outcome))).toBeUndefined();
  });
});

/** Folds as they are drawn: by turns within each outcome, in the order of the seed's numbers. */
function foldsOf({ outcome }: ReturnType<typeof simulated>, seed: number) {
  const random = seededRandom(seed);
  const draws = Float64Array.from({ length: outcome.length }, () => random());
  const turn = [0, 0];
  const folds = new Uint8Array(draws.length);
  for (const row of [...draws.keys()].sort((a, b) => draws[a]! - draws[b]!)) {
    folds[row] = turn[outcome[row]!]!++ % 5;
  }
  return folds;
}
