/**
 * The drop-out integrals of all customers at once. Times of customers fall on a common grid (whole days), so for one x
 * every integral from t_x to T is a difference of two tail sums over the grid, shared by all customers with that x.
 */
import type { Histories } from "../histories";
import { MOMENTS, type ParetoShape } from "./dropoutIntegral";
import { gaussLegendre } from "./quadrature";

const FINE = gaussLegendre(3);
const COARSE = gaussLegendre(4);
/** Fall of the integrand (in e-folds) and length in ln(min(α, β) + τ) up to which a cell needs only three nodes… */
const FINE_FALL = 0.12;
const FINE_LENGTH = 0.1;
/** …and up to which one panel of four nodes does; longer cells are cut, into 64 panels at most. */
const PANEL_FALL = 0.5;
const PANEL_LENGTH = 0.35;
const MOST_PANELS = 64;
/** A cell of the grid costs about as much as a sixteenth of a customer's own integral. */
const CELLS_PER_ROW = 16;

/** Tail sums for the groups of a collapsed summary in which they pay. */
export interface DropoutGrid {
  /** Whether the group's tail sums are worth their cost; else its customers are integrated one by one. */
  readonly pays: readonly boolean[];
  /** ln(1 + t/α) and ln(1 + t/β) on the grid. */
  readonly logA: Float64Array;
  readonly logB: Float64Array;
  /** Tail sums of the group last asked for: `MOMENTS` numbers for each time. */
  readonly tails: Float64Array;
  /** Takes new parameters. */
  prepare(shape: ParetoShape): void;
  /** Makes the tail sums of group g; groups must be asked for in ascending order. */
  make(g: number, onlyFirst: boolean): void;
}

/** Lays the grid for a data set. */
export function dropoutGrid(data: Histories, unitDays: number): DropoutGrid {
  const { x: xs, start, tx, T } = data;
  const times = data.times.map((day) => day / unitDays);
  const cells = times.length - 1;
  const firsts = new Int32Array(xs.length);
  const lasts = new Int32Array(xs.length);
  const pays: boolean[] = [];
  /** Largest x of a group that uses the cell; −1 where none does. */
  const highest = new Int32Array(cells).fill(-1);
  xs.forEach((x, g) => {
    let first = cells;
    let last = 0;
    for (let i = start[g]!; i < start[g + 1]!; i++) {
      first = Math.min(first, tx[i]!);
      last = Math.max(last, T[i]!);
    }
    firsts[g] = first;
    lasts[g] = last;
    pays.push((start[g + 1]! - start[g]!) * CELLS_PER_ROW > last - first);
    if (pays[g]) {
      highest.fill(x, first, last);
    }
  });

  const logA = new Float64Array(times.length);
  const logB = new Float64Array(times.length);
  const tails = new Float64Array(times.length * MOMENTS);
  const firstNode = new Int32Array(cells + 1);
  /** Per cell: integrand at its end relative to its start for the current x, and what one more purchase makes of it. */
  const keep = new Float64Array(cells);
  const keepStep = new Float64Array(cells);
  /** Per node: weighted integrand relative to the cell's start, its step, and the four functions. */
  let value = new Float64Array(4 * cells);
  let valueStep = new Float64Array(4 * cells);
  let features = new Float64Array(16 * cells);
  let currentX = 0;

  const grow = (size: number): void => {
    const longer = (old: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> => {
      const next = new Float64Array(length);
      next.set(old);
      return next;
    };
    value = longer(value, size);
    valueStep = longer(valueStep, size);
    features = longer(features, 4 * size);
  };

  const prepare = ({ r, alpha, s, beta }: ParetoShape): void => {
    const origin = Math.min(alpha, beta);
    for (let i = 0; i < times.length; i++) {
      logA[i] = Math.log1p(times[i]! / alpha);
      logB[i] = Math.log1p(times[i]! / beta);
    }
    let node = 0;
    for (let i = 0; i < cells; i++) {
      firstNode[i] = node;
      if (highest[i]! < 0) {
        continue;
      }
      const from = times[i]!;
      const width = times[i + 1]! - from;
      const dA = Math.log1p(width / (alpha + from));
      const dB = Math.log1p(width / (beta + from));
      keepStep[i] = Math.exp(-dA);
      keep[i] = Math.exp(-r * dA - s * dB);
      const length = alpha < beta ? dA : dB;
      const fall = (r + highest[i]!) * dA + (s + 1) * dB;
      const fine = fall <= FINE_FALL && length <= FINE_LENGTH;
      const rule = fine ? FINE : COARSE;
      const panels = fine
        ? 1
        : Math.min(MOST_PANELS, Math.ceil(Math.max(fall / PANEL_FALL, length / PANEL_LENGTH)));
      const panel = length / panels;
      const nodes = panels * rule.nodes.length;
      if (node + nodes > value.length) {
        grow(2 * (node + nodes));
      }
      for (let p = 0; p < panels; p++) {
        for (let j = 0; j < rule.nodes.length; j++) {
          const gone = (origin + from) * Math.expm1((p + rule.nodes[j]!) * panel);
          const time = from + gone;
          const la = Math.log1p(gone / (alpha + from));
          const lb = Math.log1p(gone / (beta + from));
          value[node] =
            (rule.weights[j]! * panel * (origin + time) * Math.exp(-r * la - s * lb)) / (beta + time);
          valueStep[node] = (alpha + from) / (alpha + time);
          features[4 * node] = logA[i]! + la;
          features[4 * node + 1] = time / (alpha + time);
          features[4 * node + 2] = logB[i]! + lb;
          features[4 * node + 3] = time / (beta + time);
          node++;
        }
      }
    }
    firstNode[cells] = node;
    currentX = 0;
  };

  /** From x to x + 1 each value takes one more factor: no power is computed for any customer. */
  const advance = (x: number): void => {
    const steps = x - currentX;
    const nodes = firstNode[cells]!;
    if (steps > 4) {
      for (let n = 0; n < nodes; n++) {
        value[n]! *= Math.pow(valueStep[n]!, steps);
      }
      for (let i = 0; i < cells; i++) {
        keep[i]! *= Math.pow(keepStep[i]!, steps);
      }
    } else {
      for (let step = 0; step < steps; step++) {
        for (let n = 0; n < nodes; n++) {
          value[n]! *= valueStep[n]!;
        }
        for (let i = 0; i < cells; i++) {
          keep[i]! *= keepStep[i]!;
        }
      }
    }
    currentX = x;
  };

  const make = (g: number, onlyFirst: boolean): void => {
    advance(xs[g]!);
    const first = firsts[g]!;
    const last = lasts[g]!;
    if (onlyFirst) {
      let tail = 0;
      tails[last * MOMENTS] = 0;
      for (let i = last - 1; i >= first; i--) {
        tail *= keep[i]!;
        for (let n = firstNode[i]!; n < firstNode[i + 1]!; n++) {
          tail += value[n]!;
        }
        tails[i * MOMENTS] = tail;
      }
      return;
    }
    // Tails relative to the integrand at each time: R(tᵢ) = cellᵢ + keepᵢ R(tᵢ₊₁).
    let [m0, m1, m2, m3, m4, m5, m6, m7] = [0, 0, 0, 0, 0, 0, 0, 0];
    let [m8, m9, m10, m11, m12, m13, m14] = [0, 0, 0, 0, 0, 0, 0];
    tails.fill(0, last * MOMENTS, last * MOMENTS + MOMENTS);
    for (let i = last - 1; i >= first; i--) {
      const q = keep[i]!;
      m0 *= q;
      m1 *= q;
      m2 *= q;
      m3 *= q;
      m4 *= q;
      m5 *= q;
      m6 *= q;
      m7 *= q;
      m8 *= q;
      m9 *= q;
      m10 *= q;
      m11 *= q;
      m12 *= q;
      m13 *= q;
      m14 *= q;
      for (let n = firstNode[i]!; n < firstNode[i + 1]!; n++) {
        const f = value[n]!;
        const la = features[4 * n]!;
        const ta = features[4 * n + 1]!;
        const lb = features[4 * n + 2]!;
        const tb = features[4 * n + 3]!;
        const fla = f * la;
        const fta = f * ta;
        const flb = f * lb;
        const ftb = f * tb;
        m0 += f;
        m1 += fla;
        m2 += fta;
        m3 += flb;
        m4 += ftb;
        m5 += fla * la;
        m6 += fla * ta;
        m7 += fla * lb;
        m8 += fla * tb;
        m9 += fta * ta;
        m10 += fta * lb;
        m11 += fta * tb;
        m12 += flb * lb;
        m13 += flb * tb;
        m14 += ftb * tb;
      }
      const at = i * MOMENTS;
      tails[at] = m0;
      tails[at + 1] = m1;
      tails[at + 2] = m2;
      tails[at + 3] = m3;
      tails[at + 4] = m4;
      tails[at + 5] = m5;
      tails[at + 6] = m6;
      tails[at + 7] = m7;
      tails[at + 8] = m8;
      tails[at + 9] = m9;
      tails[at + 10] = m10;
      tails[at + 11] = m11;
      tails[at + 12] = m12;
      tails[at + 13] = m13;
      tails[at + 14] = m14;
    }
  };

  return { pays, logA, logB, tails, prepare, make };
}
