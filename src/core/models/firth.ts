/**
 * Logistic regression with Firth's penalty, ln L + ½ ln |X'WX|: finite where values tell the outcome without exception.
 * Source: Firth (1993), Biometrika 80; Heinze & Schemper (2002), Statistics in Medicine 21.
 */
import { factorPositive, solveBy, type PositiveFactor } from "../statistics/solvePositive";
import { emptyPass, logisticPass, predictor, type LeftOut, type LogisticMatrix } from "./logisticMatrix";

export interface FirthFit {
  readonly beta: Float64Array;
  readonly value: number;
  readonly factor: PositiveFactor;
  readonly converged: boolean;
}

interface FirthState {
  readonly value: number;
  readonly score: Float64Array;
  /** Of the information, and of the curvature of the penalised likelihood. */
  readonly factor: PositiveFactor;
  readonly bend: PositiveFactor;
}

/** No coefficient moves further in one step. */
const LONGEST = 3;
const STEPS = 60;
const SETTLED = 1e-7;

/** The greatest penalised likelihood; of one coefficient held where it is, with `held`. */
export function firth(
  matrix: LogisticMatrix,
  outcome: ArrayLike<number>,
  {
    start,
    held,
    left,
  }: { readonly start?: Float64Array; readonly held?: number; readonly left?: LeftOut } = {},
): FirthFit {
  const { width } = matrix;
  let beta = start ? start.slice() : new Float64Array(width);
  let here = state(matrix, outcome, beta, left);
  for (let step = 0; step < STEPS; step++) {
    const move = newtonStep(here, held);
    const longest = move.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    if (longest < SETTLED) {
      return { beta, value: here.value, factor: here.factor, converged: true };
    }
    let length = Math.min(1, LONGEST / longest);
    let risen = false;
    for (let attempt = 0; attempt < 12 && !risen; attempt++) {
      const trial = beta.map((value, i) => value + length * move[i]!);
      const there = state(matrix, outcome, trial, left);
      risen = there.value >= here.value - 1e-12 * Math.abs(here.value);
      if (risen) {
        [beta, here] = [trial, there];
      }
      length /= 2;
    }
    if (!risen) {
      return { beta, value: here.value, factor: here.factor, converged: longest < 1e-4 };
    }
  }
  return { beta, value: here.value, factor: here.factor, converged: false };
}

/** The step over all coefficients but the one that is held. */
function newtonStep({ score, bend }: FirthState, held: number | undefined): Float64Array {
  const step = solveBy(bend, score);
  if (held === undefined) {
    return step;
  }
  const unit = new Float64Array(score.length);
  unit[held] = 1;
  const column = solveBy(bend, unit);
  const share = column[held]! > 0 ? step[held]! / column[held]! : 0;
  return step.map((value, i) => (i === held ? 0 : value - share * column[i]!));
}

/**
 * The penalised score is X'(y − π + h (½ − π)), h the leverages, and falls about as X'W(1 + h)X: without the leverages a
 * step would be twice too long for a value that a single case has, and never settle.
 */
function state(
  matrix: LogisticMatrix,
  outcome: ArrayLike<number>,
  beta: Float64Array,
  left?: LeftOut,
): FirthState {
  const { rows, width, columns } = matrix;
  const pass = emptyPass(width);
  logisticPass(matrix, outcome, beta, pass, true, left);
  const factor = factorPositive(pass.information, width);
  const score = pass.score;
  const half = new Float64Array(width);
  const curvature = pass.information.slice();
  for (let row = 0; row < rows; row++) {
    if (left && left.folds[row] === left.fold) {
      continue;
    }
    const eta = predictor(matrix, row, beta);
    const tail = Math.exp(-Math.abs(eta));
    const chance = eta >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
    // The leverage is w |L⁻¹x|².
    let squares = 0;
    for (let i = 0; i < width; i++) {
      half[i] = 0;
      if (factor.used[i]) {
        let sum = columns[i]![row]!;
        for (let l = 0; l < i; l++) {
          sum -= factor.lower[i * width + l]! * half[l]!;
        }
        half[i] = sum / factor.lower[i * width + i]!;
        squares += half[i]! ** 2;
      }
    }
    const weight = tail / (1 + tail) ** 2;
    const leverage = weight * squares;
    for (let i = 0; i < width; i++) {
      const value = columns[i]![row]!;
      if (value !== 0) {
        score[i]! += leverage * (0.5 - chance) * value;
        const weighted = weight * leverage * value;
        for (let j = 0; j <= i; j++) {
          curvature[i * width + j]! += weighted * columns[j]![row]!;
        }
      }
    }
  }
  const logRoot = factor.used.reduce(
    (sum, used, i) => sum + (used ? Math.log(factor.lower[i * width + i]!) : 0),
    0,
  );
  return { value: pass.value + logRoot, score, factor, bend: factorPositive(curvature, width) };
}

/** Half of the 95 % point of χ² with one degree of freedom. */
const DROP = 1.9207294103470615;

/** Profile interval of a coefficient, and how far the penalised likelihood falls where it is 0. */
export interface Profile {
  readonly low: number;
  readonly high: number;
  readonly likelihoodRatio: number;
}

/** The ends are where the greatest penalised likelihood with the coefficient held has fallen by 1.92. */
export function firthProfile(
  matrix: LogisticMatrix,
  outcome: ArrayLike<number>,
  fit: FirthFit,
  coefficient: number,
  standardError: number,
): Profile {
  const heldAt = (value: number, near: FirthFit): FirthFit => {
    const start = near.beta.slice();
    start[coefficient] = value;
    return firth(matrix, outcome, { start, held: coefficient });
  };
  const end = (direction: 1 | -1): number => {
    let inner = { at: fit.beta[coefficient]!, fall: -DROP, fit };
    let reach = 1.96 * standardError;
    let outer = inner;
    for (let tries = 0; tries < 30; tries++) {
      const at = inner.at + direction * reach;
      const held = heldAt(at, inner.fit);
      const found = { at, fall: fit.value - held.value - DROP, fit: held };
      if (found.fall >= 0) {
        outer = found;
        break;
      }
      inner = found;
      reach *= 1.5;
    }
    if (outer === inner || outer.fall < 0) {
      return direction * Infinity;
    }
    // Secant steps kept within the bracket; the root of the fall is smoother.
    for (let tries = 0; tries < 40 && Math.abs(outer.at - inner.at) > 1e-6 * standardError; tries++) {
      const [a, b] = [Math.sqrt(inner.fall + DROP), Math.sqrt(outer.fall + DROP)];
      const share = (Math.sqrt(DROP) - a) / (b - a);
      const at = inner.at + Math.min(0.99, Math.max(0.01, share)) * (outer.at - inner.at);
      const held = heldAt(at, inner.fit);
      const fall = fit.value - held.value - DROP;
      if (Math.abs(fall) < 1e-8) {
        return at;
      }
      if (fall >= 0) {
        outer = { at, fall, fit: held };
      } else {
        inner = { at, fall, fit: held };
      }
    }
    return (inner.at + outer.at) / 2;
  };
  const low = end(-1);
  const high = end(1);
  return { low, high, likelihoodRatio: 2 * Math.max(0, fit.value - heldAt(0, fit).value) };
}
