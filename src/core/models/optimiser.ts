/** Maximum of a smooth function of a few parameters: Newton's method, damped where it has to be. */
import { symmetricEigen } from "../statistics/symmetricEigen";

/** What the optimiser asks of a function at a point; `hessian` is row-major. */
export interface Evaluation {
  value: number;
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

/** Writes value, gradient and Hessian at `theta` into `out`. A value that is not finite means "outside". */
export type Objective = (theta: Float64Array, out: Evaluation) => void;

/** How a search ended. */
export interface Maximum {
  readonly theta: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
  /** Inverse of the negative Hessian, row-major; absent where that is not positive definite. */
  readonly covariance?: Float64Array;
  readonly converged: boolean;
  readonly iterations: number;
  readonly evaluations: number;
  /** Indices of the parameters that ran to the edge of the box. */
  readonly atBound: readonly number[];
}

/** Box and patience of a search. */
export interface SearchOptions {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Stop when the next step promises to gain less than this. Default 1e-12, in units of the function. */
  readonly tolerance?: number;
  readonly maximumIterations?: number;
}

const LONGEST_STEP = 2;

/**
 * Climbs from `start`. Each step solves (−H + τI) d = g with the smallest damping τ from a doubling sequence that
 * makes −H positive definite (Nocedal & Wright 2006, algorithm 3.3), is at most 2 long in each coordinate, and is
 * shortened until the function rises (Armijo). Coordinates at the edge of the box with a gradient pointing out are held.
 */
export function maximise(objective: Objective, start: Float64Array, options: SearchOptions): Maximum {
  const k = start.length;
  const { lower, upper, tolerance = 1e-12, maximumIterations = 100 } = options;
  let here = emptyEvaluation(k);
  let there = emptyEvaluation(k);
  let theta = start.map((value, i) => Math.min(upper[i]!, Math.max(lower[i]!, value)));
  let trial = new Float64Array(k);
  const step = new Float64Array(k);
  const held = new Array<boolean>(k).fill(false);
  objective(theta, here);
  let evaluations = 1;
  let iterations = 0;
  let converged = false;

  while (Number.isFinite(here.value) && iterations < maximumIterations) {
    for (let i = 0; i < k; i++) {
      const slope = here.gradient[i]!;
      held[i] = (theta[i]! <= lower[i]! && slope < 0) || (theta[i]! >= upper[i]! && slope > 0);
    }
    const damped = ascentStep(here, held, step);
    const promise = dot(here.gradient, step) / 2;
    if (promise < tolerance) {
      converged = !damped;
      break;
    }
    iterations++;
    const longest = step.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    let length = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
    // A gain below the rounding of a sum of this size cannot be seen in its value.
    const rounding = 1e-13 * Math.abs(here.value);
    let risen = false;
    for (let attempt = 0; attempt < 40 && !risen && length * promise >= tolerance; attempt++) {
      for (let i = 0; i < k; i++) {
        trial[i] = Math.min(upper[i]!, Math.max(lower[i]!, theta[i]! + length * step[i]!));
      }
      objective(trial, there);
      evaluations++;
      risen = there.value >= here.value + 1e-4 * length * 2 * promise - rounding;
      length /= attempt < 2 ? 2 : 4;
    }
    if (!risen) {
      converged = promise < 1e-6 && !damped;
      break;
    }
    [theta, trial] = [trial, theta];
    [here, there] = [there, here];
  }

  const atBound = [...theta.keys()].filter((i) => theta[i]! <= lower[i]! || theta[i]! >= upper[i]!);
  return {
    theta,
    value: here.value,
    gradient: here.gradient,
    covariance: atBound.length === 0 ? invert(here.hessian, k) : undefined,
    converged,
    iterations,
    evaluations,
    atBound,
  };
}

/** Room for one evaluation of `k` parameters. */
export function emptyEvaluation(k: number): Evaluation {
  return { value: NaN, gradient: new Float64Array(k), hessian: new Float64Array(k * k) };
}

/** Solves for the step and says whether the curvature had to be damped. */
function ascentStep(
  { gradient, hessian }: Evaluation,
  held: readonly boolean[],
  step: Float64Array,
): boolean {
  const k = gradient.length;
  const right = gradient.map((slope, i) => (held[i] ? 0 : slope));
  const curvature = hessian.map((value, at) => {
    const [i, j] = [Math.floor(at / k), at % k];
    return held[i] || held[j] ? Number(i === j) : -value;
  });
  if (choleskySolve(curvature.slice(), right, step)) {
    return false;
  }
  stepAlongAxes(curvature, right, step);
  return true;
}

/**
 * The step where the function is no hill: along each principal axis as far as if it were one of the same curvature. Flat
 * axes are walked with the longest step, so that a ridge does not take a hundred small ones.
 */
function stepAlongAxes(curvature: Float64Array, right: Float64Array, step: Float64Array): void {
  const k = right.length;
  const scale = curvature.reduce((most, value) => Math.max(most, Math.abs(value)), Number.MIN_VALUE);
  const { values, vectors } = symmetricEigen(
    Array.from({ length: k }, (_, i) => Array.from(curvature.subarray(i * k, i * k + k), (v) => v / scale)),
  );
  step.fill(0);
  vectors.forEach((axis, a) => {
    const slope = axis.reduce((sum, value, i) => sum + value * right[i]!, 0);
    const length = slope / Math.max(Math.abs(values[a]!) * scale, Number.MIN_VALUE);
    const kept = Math.min(LONGEST_STEP, Math.max(-LONGEST_STEP, length));
    axis.forEach((value, i) => {
      step[i]! += kept * value;
    });
  });
}

/** Solves A s = b for symmetric positive definite A (overwritten); false if A is not, to rounding. */
function choleskySolve(a: Float64Array, b: Float64Array, s: Float64Array): boolean {
  const k = b.length;
  for (let i = 0; i < k; i++) {
    const diagonal = a[i * k + i]!;
    for (let j = 0; j <= i; j++) {
      let sum = a[i * k + j]!;
      for (let l = 0; l < j; l++) {
        sum -= a[i * k + l]! * a[j * k + l]!;
      }
      if (i === j) {
        if (!(sum > 1e-13 * diagonal)) {
          return false;
        }
        a[i * k + i] = Math.sqrt(sum);
      } else {
        a[i * k + j] = sum / a[j * k + j]!;
      }
    }
  }
  for (let i = 0; i < k; i++) {
    let sum = b[i]!;
    for (let l = 0; l < i; l++) {
      sum -= a[i * k + l]! * s[l]!;
    }
    s[i] = sum / a[i * k + i]!;
  }
  for (let i = k - 1; i >= 0; i--) {
    let sum = s[i]!;
    for (let l = i + 1; l < k; l++) {
      sum -= a[l * k + i]! * s[l]!;
    }
    s[i] = sum / a[i * k + i]!;
  }
  return true;
}

/** Inverse of −H where that is positive definite. */
function invert(hessian: Float64Array, k: number): Float64Array | undefined {
  const inverse = new Float64Array(k * k);
  const unit = new Float64Array(k);
  const column = new Float64Array(k);
  for (let j = 0; j < k; j++) {
    unit.fill(0);
    unit[j] = 1;
    if (
      !choleskySolve(
        hessian.map((value) => -value),
        unit,
        column,
      )
    ) {
      return undefined;
    }
    for (let i = 0; i < k; i++) {
      inverse[i * k + j] = column[i]!;
    }
  }
  return inverse;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
