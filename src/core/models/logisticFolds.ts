/** How well a logistic regression ranks and foretells cases that it has not seen. */
import { areaUnderCurve } from "../statistics/auc";
import { rowsAscending } from "../statistics/rowOrder";
import type { Random } from "../statistics/random";
import { factorPositive, solveBy } from "../statistics/solvePositive";
import { firth } from "./firth";
import { logistic, type LogisticFit } from "./logistic";
import { chanceOf, emptyPass, logisticPass, predictor, type LeftOut } from "./logisticMatrix";

/** Chances of cases by a fit without their fold, and how well each fold is ranked. */
export interface FoldedChances {
  /** Predictor of each case, x'β of the fit that did not see it. */
  readonly predictors: Float64Array;
  readonly chances: Float64Array;
  readonly areas: readonly number[];
  /** Mean of the folds. */
  readonly auc: number;
}

/**
 * Fits without each fold in turn. Folds are drawn within each outcome, so that all have it alike often; undefined where
 * an outcome is too rare for two.
 */
export function foldedChances(
  fit: LogisticFit,
  outcome: ArrayLike<number>,
  random: Random,
  wanted = 5,
): FoldedChances | undefined {
  const { cases, events, matrix } = fit;
  const count = Math.min(wanted, events, cases - events);
  if (count < 2) {
    return undefined;
  }
  const folds = stratified(outcome, random, count);
  const predictors = new Float64Array(cases);
  const areas = Array.from({ length: count }, (_, fold) => {
    const beta = withoutFold(fit, outcome, { folds, fold });
    const [scores, truth]: [number[], number[]] = [[], []];
    for (let row = 0; row < cases; row++) {
      if (folds[row] === fold) {
        predictors[row] = predictor(matrix, row, beta);
        scores.push(predictors[row]!);
        truth.push(outcome[row]! > 0 ? 1 : 0);
      }
    }
    return areaUnderCurve(scores, truth);
  });
  return {
    predictors,
    chances: predictors.map(chanceOf),
    areas,
    auc: areas.reduce((sum, area) => sum + area, 0) / count,
  };
}

function stratified(outcome: ArrayLike<number>, random: Random, count: number): Uint8Array {
  const folds = new Uint8Array(outcome.length);
  const draws = Float64Array.from({ length: outcome.length }, () => random());
  const turn = [0, 0];
  for (const row of rowsAscending(draws)) {
    const kind = outcome[row]! > 0 ? 1 : 0;
    folds[row] = turn[kind]!++ % count;
  }
  return folds;
}

const CHORDS = 12;
const STEPS = 15;
/** A rank does not change by less. */
const SETTLED = 1e-5;

/** Coefficients without a fold, from those with all: first by the curvature that is there, which many rows share. */
function withoutFold(fit: LogisticFit, outcome: ArrayLike<number>, left: LeftOut): Float64Array {
  const { matrix, scaled } = fit;
  if (fit.method === "firth") {
    return firth(matrix, outcome, { start: scaled, left }).beta;
  }
  let beta = scaled.slice();
  const pass = emptyPass(matrix.width);
  logisticPass(matrix, outcome, beta, pass, true, left);
  let factor = factorPositive(pass.information, matrix.width);
  for (let step = 0; step < STEPS + CHORDS; step++) {
    const move = solveBy(factor, pass.score);
    const longest = move.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const length = longest > 2 ? 2 / longest : 1;
    beta = beta.map((value, i) => value + length * move[i]!);
    if (longest < SETTLED) {
      break;
    }
    const bend = step >= CHORDS;
    logisticPass(matrix, outcome, beta, pass, bend, left);
    factor = bend ? factorPositive(pass.information, matrix.width) : factor;
  }
  return beta;
}

/** Mean chance and share of outcomes of cases of like chance. */
export interface CalibrationBin {
  readonly cases: number;
  readonly events: number;
  readonly chance: number;
}

/** Cases in bins of one size by their chance, ascending; equal chances stay together. */
export function calibrationBins(
  chances: ArrayLike<number>,
  outcome: ArrayLike<number>,
  wanted = 10,
): CalibrationBin[] {
  const rows = rowsAscending(chances);
  const bins: CalibrationBin[] = [];
  for (let from = 0, bin = 1; from < rows.length; bin++) {
    let to = Math.max(from + 1, Math.round((bin * rows.length) / wanted));
    while (to < rows.length && chances[rows[to]!] === chances[rows[to - 1]!]) {
      to++;
    }
    let [events, sum] = [0, 0];
    for (let i = from; i < to; i++) {
      events += outcome[rows[i]!]! > 0 ? 1 : 0;
      sum += chances[rows[i]!]!;
    }
    bins.push({ cases: to - from, events, chance: sum / (to - from) });
    from = to;
  }
  return bins;
}

/**
 * Slope of the outcome over the foretold predictor: 1 where chances are as far apart as they should be, below 1 where they
 * are too extreme. Undefined where it can't be told.
 * Source: Cox (1958), Biometrika 45.
 */
export function calibrationSlope(predictors: Float64Array, outcome: ArrayLike<number>): number | undefined {
  try {
    const { terms } = logistic({ names: ["predictor"], columns: [predictors], outcome });
    return terms[0]?.coefficient;
  } catch {
    return undefined;
  }
}
