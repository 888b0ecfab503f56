/** How attributes go with an outcome of two kinds: odds, their intervals, and how well new cases would be ranked. */
import chiSquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import { CoreError } from "../errors";
import { twoSided, zOf } from "../statistics/proportions";
import { factorPositive, solveBy, type PositiveFactor } from "../statistics/solvePositive";
import type { Diagnosis } from "./diagnosis";
import { firth, firthProfile, type FirthFit, type Profile } from "./firth";
import {
  emptyPass,
  independentOf,
  logisticMatrix,
  logisticPass,
  predictor,
  withColumns,
  type LogisticMatrix,
} from "./logisticMatrix";

/** Columns of numbers, complete, and whether it happened to each row. */
export interface LogisticData {
  readonly names: readonly string[];
  readonly columns: readonly ArrayLike<number>[];
  readonly outcome: ArrayLike<number>;
}

/** A coefficient; e^coefficient is the ratio of the odds for one unit more. */
export interface LogisticTerm {
  readonly name: string;
  readonly coefficient: number;
  readonly standardError: number;
  /** 95 % interval, by profile where Firth's method is used and the data are not too many, else by the standard error. */
  readonly low: number;
  readonly high: number;
  readonly p: number;
}

export interface LogisticFit {
  readonly intercept: LogisticTerm;
  /** As the columns, without those left out. */
  readonly terms: readonly LogisticTerm[];
  /** Place of each term's column among those given. */
  readonly kept: readonly number[];
  readonly logLikelihood: number;
  readonly nullLogLikelihood: number;
  readonly method: "likelihood" | "firth";
  readonly cases: number;
  readonly events: number;
  readonly iterations: number;
  readonly diagnoses: readonly Diagnosis[];
  /** Covariance of intercept and terms, row by row, at the scale of the coefficients. */
  readonly covariance: Float64Array;
  /** What the folds start from. */
  readonly matrix: LogisticMatrix;
  readonly scaled: Float64Array;
}

/** Events (or their absence, the fewer) for each coefficient: refused below, doubted below. */
export const EVENTS_PER_COEFFICIENT = { refused: 5, wanted: 10 } as const;

/**
 * Fits by maximum likelihood; where values tell the outcome without exception, by Firth's penalised likelihood.
 *
 * @throws CoreError when everybody or nobody had the outcome, or no column is left
 */
export function logistic({ names, columns, outcome }: LogisticData): LogisticFit {
  const cases = outcome.length;
  let events = 0;
  for (let row = 0; row < cases; row++) {
    events += outcome[row]! > 0 ? 1 : 0;
  }
  if (events === 0 || events === cases) {
    throw new CoreError("notAvailable", "oneOutcome", { cases, events });
  }
  const all = logisticMatrix(columns, cases);
  const kept = independentOf(all);
  if (kept.length === 0) {
    throw new CoreError("notAvailable", "noColumnVaries", {});
  }
  const matrix = withColumns(all, kept);
  const newton = climb(matrix, outcome, events);
  const separated = newton.separated.map((c) => names[kept[c - 1]!]!);
  const penalised = separated.length > 0 ? firth(matrix, outcome) : undefined;
  const scaled = penalised?.beta ?? newton.beta;
  const factor = penalised?.factor ?? newton.factor;
  const back = backToUnits(matrix, scaled, factor);
  const found = penalised ? profiles(matrix, outcome, penalised, back, newton.separated) : [];
  const z = zOf(0.95);
  const term = (name: string, i: number): LogisticTerm => {
    const coefficient = back.beta[i]!;
    const standardError = Math.sqrt(back.covariance[i * matrix.width + i]!);
    const profile = found[i];
    return {
      name,
      coefficient,
      standardError,
      low: profile?.low ?? coefficient - z * standardError,
      high: profile?.high ?? coefficient + z * standardError,
      p: profile ? 1 - chiSquareCdf(profile.likelihoodRatio, 1) : twoSided(coefficient / standardError),
    };
  };
  const share = events / cases;
  return {
    intercept: term("", 0),
    terms: kept.map((c, i) => term(names[c]!, i + 1)),
    kept,
    logLikelihood: penalised ? likelihoodAt(matrix, outcome, scaled) : newton.value,
    nullLogLikelihood: events * Math.log(share) + (cases - events) * Math.log1p(-share),
    method: penalised ? "firth" : "likelihood",
    cases,
    events,
    iterations: newton.iterations,
    diagnoses: diagnose({
      names,
      kept,
      separated,
      cases,
      events,
      converged: penalised?.converged ?? newton.converged,
    }),
    covariance: back.covariance,
    matrix,
    scaled,
  };
}

function diagnose(of: {
  readonly names: readonly string[];
  readonly kept: readonly number[];
  readonly separated: readonly string[];
  readonly cases: number;
  readonly events: number;
  readonly converged: boolean;
}): Diagnosis[] {
  const { names, kept, separated, cases, events, converged } = of;
  const diagnoses: Diagnosis[] = [];
  const fewer = Math.min(events, cases - events);
  const each = fewer / kept.length;
  if (!converged) {
    diagnoses.push({ id: "notConverged", severity: "error", detail: { iterations: STEPS } });
  }
  if (each < EVENTS_PER_COEFFICIENT.wanted) {
    const severity = each < EVENTS_PER_COEFFICIENT.refused ? "error" : "warning";
    const detail = { events: fewer, coefficients: kept.length, wanted: EVENTS_PER_COEFFICIENT.wanted };
    diagnoses.push({ id: "fewEvents", severity, detail });
  }
  if (separated.length > 0) {
    diagnoses.push({ id: "separated", severity: "warning", detail: { names: separated.join(", ") } });
  }
  const leftOut = names.filter((_, c) => !kept.includes(c));
  if (leftOut.length > 0) {
    diagnoses.push({ id: "columnsLeftOut", severity: "note", detail: { names: leftOut.join(", ") } });
  }
  return diagnoses;
}

const STEPS = 30;
/** A predictor that moves less in a step is settled. */
const SETTLED = 1e-8;
/** The same where the likelihood no longer rises; the next step would be its square. */
const NEARLY = 1e-6;
/** A likelihood that rises less, of its size, is at its end. */
const RISEN = 1e-10;
/** Where the likelihood is at its end and a predictor still moves this far, it moves for ever. */
const MOVING = 0.05;

function climb(matrix: LogisticMatrix, outcome: ArrayLike<number>, events: number) {
  const { width, rows } = matrix;
  let beta = new Float64Array(width);
  beta[0] = Math.log(events / (rows - events));
  let here = emptyPass(width);
  let there = emptyPass(width);
  logisticPass(matrix, outcome, beta, here);
  let converged = false;
  let separated: number[] = [];
  let iterations = 0;
  let factor = factorPositive(here.information, width);
  while (iterations < STEPS && !converged && separated.length === 0) {
    iterations++;
    const step = solveBy(factor, here.score);
    const size = step.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const before = here.value;
    // The last step is so short that the curvature stays as it is.
    const bend = size > 1e-10;
    let length = 1;
    for (let attempt = 0; attempt < 10; attempt++, length /= 2) {
      const trial = beta.map((value, i) => value + length * step[i]!);
      logisticPass(matrix, outcome, trial, there, bend);
      if (there.value >= before - 1e-12 * Math.abs(before)) {
        beta = trial;
        [here, there] = [there, here];
        break;
      }
    }
    factor = bend ? factorPositive(here.information, width) : factor;
    const ended = here.value - before <= RISEN * Math.max(1, Math.abs(before));
    converged = size < (ended ? NEARLY : SETTLED);
    if (size >= MOVING && (ended || here.value > -1e-3)) {
      separated = [...step.keys()].filter((i) => i > 0 && Math.abs(step[i]!) >= MOVING);
      separated = separated.length > 0 ? separated : [...step.keys()].slice(1);
    }
  }
  return { beta, value: here.value, factor, converged, separated, iterations };
}

function likelihoodAt(matrix: LogisticMatrix, outcome: ArrayLike<number>, beta: Float64Array): number {
  const pass = emptyPass(matrix.width);
  logisticPass(matrix, outcome, beta, pass, false);
  return pass.value;
}

/** Coefficients and their covariance in the columns' own units. */
function backToUnits({ width, centre, scale }: LogisticMatrix, scaled: Float64Array, factor: PositiveFactor) {
  // β = Aγ: β_j = γ_j ÷ s_j, and the intercept takes off what the centres add.
  const beta = scaled.map((value, i) => value / scale[i]!);
  const a = (i: number, j: number) => (i === j ? 1 / scale[j]! : i === 0 ? -centre[j]! / scale[j]! : 0);
  for (let j = 1; j < width; j++) {
    beta[0]! += a(0, j) * scaled[j]!;
  }
  const unit = new Float64Array(width);
  const inverse = Array.from({ length: width }, (_, j) => {
    unit.fill(0);
    unit[j] = 1;
    return solveBy(factor, unit);
  });
  const covariance = new Float64Array(width * width);
  const half = Array.from({ length: width }, (_, i) =>
    Float64Array.from({ length: width }, (__, j) => {
      const own = inverse[i]![j]! * a(i, i);
      return i === 0 ? inverse.reduce((sum, row, l) => sum + a(0, l) * row[j]!, 0) : own;
    }),
  );
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < width; j++) {
      covariance[i * width + j] =
        j === 0 ? half[i]!.reduce((sum, value, l) => sum + value * a(0, l), 0) : half[i]![j]! * a(j, j);
    }
  }
  return { beta, covariance };
}

/** Rows times width cubed up to which all coefficients get profile intervals; beyond, those that need them. */
const PROFILED = 3e7;

/** Profile intervals in the columns' own units; the intercept's only where nothing was taken off its columns. */
function profiles(
  matrix: LogisticMatrix,
  outcome: ArrayLike<number>,
  fit: FirthFit,
  back: { readonly beta: Float64Array; readonly covariance: Float64Array },
  separated: readonly number[],
): (Profile | undefined)[] {
  const { width, rows, scale, centre } = matrix;
  const cost = rows * width ** 3;
  const plain = centre.every((value) => value === 0);
  return Array.from(back.beta, (_, i) => {
    const wanted =
      cost <= PROFILED || (separated.includes(i) && rows * width ** 2 * separated.length <= PROFILED);
    if (!wanted || (i === 0 && !plain)) {
      return undefined;
    }
    const error = Math.sqrt(back.covariance[i * width + i]!) * scale[i]!;
    const { low, high, likelihoodRatio } = firthProfile(matrix, outcome, fit, i, error);
    return { low: low / scale[i]!, high: high / scale[i]!, likelihoodRatio };
  });
}

/** The predictor of each case of the fit, x'β. */
export function fittedPredictors({ matrix, scaled }: LogisticFit): Float64Array {
  return Float64Array.from({ length: matrix.rows }, (_, row) => predictor(matrix, row, scaled));
}
