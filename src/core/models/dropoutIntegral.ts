/**
 * The integral over the unseen moment of drop-out in Pareto/NBD,
 *
 *   J[φ] = ∫_{t_x}^{T} φ(τ) ((α+t_x)/(α+τ))^k ((β+t_x)/(β+τ))^s dτ/(β+τ)
 *
 * for φ = 1 and for the functions whose means give the derivatives of the likelihood. It is the closed form with two
 * Gauss ₂F₁ (Fader & Hardie 2005, "A Note on Deriving the Pareto/NBD Model"), relative to its integrand at t_x: nothing
 * in it can overflow, however many purchases, and no difference of nearly equal ₂F₁ is taken.
 */
import { gaussLegendre } from "./quadrature";

/** Where in a row of moments each function's integral stands; products of two follow the four. */
export const MOMENTS = 15;

/** Shape and scale parameters in one time unit. */
export interface ParetoShape {
  readonly r: number;
  readonly alpha: number;
  readonly s: number;
  readonly beta: number;
}

const { nodes: NODES, weights: WEIGHTS } = gaussLegendre(12);
/** e-folds of the integrand in one panel that 12 nodes integrate to rounding. */
const PANEL_FALL = 10;
/** Length of a panel in ln(min(α, β) + τ): the integrand's nearest singularity lies π off the real line. */
const PANEL_LENGTH = 1.5;
/** The integrand below e⁻⁵⁰ of its start cannot change the result. */
const NEGLIGIBLE = 50;

/**
 * Writes J for one customer into `out`: 1, ln(1+τ/α), τ/(α+τ), ln(1+τ/β), τ/(β+τ), then the ten products of two of
 * the last four in this order. With `onlyFirst` just J[1].
 *
 * Gauss–Legendre panels in v = ln(min(α, β) + τ), each short enough for full precision.
 */
export function dropoutMoments(
  { alpha, beta, s }: ParetoShape,
  k: number,
  tx: number,
  T: number,
  out: Float64Array,
  onlyFirst = false,
): void {
  out.fill(0);
  const origin = Math.min(alpha, beta);
  const logA0 = Math.log1p(tx / alpha);
  const logB0 = Math.log1p(tx / beta);
  const end = Math.log1p((T - tx) / (origin + tx));
  const base = origin + tx;
  // v counts from t_x, so that a short interval late in time keeps its digits.
  for (let v = 0; v < end;) {
    let length = Math.min(PANEL_LENGTH, end - v);
    for (; ; length /= 2) {
      const late = base * Math.expm1(v + length) + tx;
      const slope = (k / (alpha + late) + (s + 1) / (beta + late)) * (origin + late);
      if (slope * length <= PANEL_FALL) {
        break;
      }
    }
    let fall = 0;
    for (let j = 0; j < NODES.length; j++) {
      const at = v + length * NODES[j]!;
      const gone = base * Math.expm1(at);
      const time = gone + tx;
      // As differences of logarithms they would be lost where the purchases are very many.
      const sinceA = Math.log1p(gone / (alpha + tx));
      const sinceB = Math.log1p(gone / (beta + tx));
      const la = logA0 + sinceA;
      const lb = logB0 + sinceB;
      fall = k * sinceA + s * sinceB;
      const f = (WEIGHTS[j]! * length * (origin + time) * Math.exp(-fall)) / (beta + time);
      out[0]! += f;
      if (!onlyFirst) {
        addMoments(out, f, la, time / (alpha + time), lb, time / (beta + time));
      }
    }
    if (fall > NEGLIGIBLE) {
      return;
    }
    v += length;
    if (end - v < 1e-15 * end) {
      return;
    }
  }
}

function addMoments(out: Float64Array, f: number, la: number, ta: number, lb: number, tb: number): void {
  out[1]! += f * la;
  out[2]! += f * ta;
  out[3]! += f * lb;
  out[4]! += f * tb;
  out[5]! += f * la * la;
  out[6]! += f * la * ta;
  out[7]! += f * la * lb;
  out[8]! += f * la * tb;
  out[9]! += f * ta * ta;
  out[10]! += f * ta * lb;
  out[11]! += f * ta * tb;
  out[12]! += f * lb * lb;
  out[13]! += f * lb * tb;
  out[14]! += f * tb * tb;
}
