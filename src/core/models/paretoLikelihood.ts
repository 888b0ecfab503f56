/** Likelihood of Pareto/NBD with gradient and Hessian. */
import type { Histories } from "../histories";
import { dropoutGrid } from "./dropoutGrid";
import { dropoutMoments, MOMENTS, type ParetoShape } from "./dropoutIntegral";
import type { Objective } from "./optimiser";

/**
 * ln L with gradient and Hessian in θ = (ln r, ln α, ln s, ln β). For a customer with k = r + x
 *
 *   ln L = Σ_{j<x} ln(r+j) − x ln α − k ln(1+t_x/α) − s ln(1+t_x/β) + ln(ρ + s J[1])
 *   ρ = ((α+t_x)/(α+T))^k ((β+t_x)/(β+T))^s
 *
 * where ρ is "still alive at T" and s J[1] "left between t_x and T". Given the data, the moment of leaving is a mixture
 * of the two; the gradient is the mean of the slope of the mixture's log-weight over it, the Hessian the mean of its
 * curvature plus the variance of its slope. All of these are moments J[φ], and the same for all customers with one x.
 *
 * `alone` integrates every customer separately (for tests of the grid).
 */
export function paretoObjective(data: Histories, unitDays: number, alone = false): Objective {
  const { x: xs, start, weight } = data;
  const grid = dropoutGrid(data, unitDays);
  const times = data.times.map((day) => day / unitDays);
  const shareA = new Float64Array(times.length);
  const shareB = new Float64Array(times.length);
  const above = new Float64Array(xs[xs.length - 1]! + 1);
  let purchases = 0;
  xs.forEach((x, g) => {
    for (let i = start[g]!; i < start[g + 1]!; i++) {
      purchases += weight[i]! * x;
      above[x]! += weight[i]!;
    }
  });
  for (let j = above.length - 1, more = 0; j >= 0; j--) {
    const equal = above[j]!;
    above[j] = more;
    more += equal;
  }
  const J = new Float64Array(MOMENTS);

  return (theta, out) => {
    const r = Math.exp(theta[0]!);
    const alpha = Math.exp(theta[1]!);
    const s = Math.exp(theta[2]!);
    const beta = Math.exp(theta[3]!);
    const shape = { r, alpha, s, beta };
    grid.prepare(shape);
    const { logA, logB, tails } = grid;
    for (let i = 0; i < times.length; i++) {
      shareA[i] = times[i]! / (alpha + times[i]!);
      shareB[i] = times[i]! / (beta + times[i]!);
    }
    let value = -purchases * theta[1]!;
    let gr = 0;
    let gA = -purchases;
    let gs = 0;
    let gB = 0;
    let hrr = 0;
    for (let j = 0; j < above.length; j++) {
      const more = above[j]!;
      if (more > 0) {
        value += more * Math.log(r + j);
        gr += more / (r + j);
        hrr -= more / ((r + j) * (r + j));
      }
    }

    const sums = new Float64Array(TERMS);
    for (let g = 0; g < xs.length; g++) {
      const shared = grid.pays[g]! && !alone;
      if (shared) {
        grid.make(g, false);
      }
      addHistories(
        {
          data,
          times,
          shape,
          k: r + xs[g]!,
          logA,
          logB,
          shareA,
          shareB,
          tails: shared ? tails : undefined,
          J,
        },
        start[g]!,
        start[g + 1]!,
        sums,
      );
    }
    value += sums[0]!;
    gr += sums[1]!;
    gA += sums[2]!;
    gs += sums[3]!;
    gB += sums[4]!;
    hrr += sums[5]!;
    const [hrA = 0, hrs = 0, hrB = 0, hAA = 0, hAs = 0, hAB = 0, hss = 0, hsB = 0, hBB = 0] =
      sums.subarray(6);

    out.value = value;
    out.gradient.set([r * gr, gA, s * gs, gB]);
    // prettier-ignore
    out.hessian.set([
      r * (r * hrr + gr), r * hrA, r * s * hrs, r * hrB,
      r * hrA, hAA, s * hAs, hAB,
      r * s * hrs, s * hAs, s * (s * hss + gs), s * hsB,
      r * hrB, hAB, s * hsB, hBB,
    ]);
  };
}

/** Value, gradient and the ten terms of the Hessian. */
const TERMS = 15;

interface Group {
  readonly data: Histories;
  readonly times: Float64Array;
  readonly shape: ParetoShape;
  readonly k: number;
  readonly logA: Float64Array;
  readonly logB: Float64Array;
  readonly shareA: Float64Array;
  readonly shareB: Float64Array;
  /** Shared by all of the group; undefined where each is integrated by itself. */
  readonly tails: Float64Array | undefined;
  /** Room for moments of one. */
  readonly J: Float64Array;
}

/** Adds what histories of one x tell: a function of its own, so that it is compiled before a first fit is half done. */
function addHistories(
  { data: { tx, T, weight }, times, shape, k, logA, logB, shareA, shareB, tails, J }: Group,
  first: number,
  end: number,
  sums: Float64Array,
): void {
  const { s } = shape;
  const s1 = s + 1;
  const perS = 1 / s;
  let value = 0;
  let gr = 0;
  let gA = 0;
  let gs = 0;
  let gB = 0;
  let hrr = 0;
  let hrA = 0;
  let hrs = 0;
  let hrB = 0;
  let hAA = 0;
  let hAs = 0;
  let hAB = 0;
  let hss = 0;
  let hsB = 0;
  let hBB = 0;
  for (let i = first; i < end; i++) {
    const w = weight[i]!;
    const last = tx[i]!;
    const seen = T[i]!;
    const laT = logA[seen]!;
    const lbT = logB[seen]!;
    const taT = shareA[seen]!;
    const tbT = shareB[seen]!;
    const rho = Math.exp(-k * (laT - logA[last]!) - s * (lbT - logB[last]!));
    const source = tails ?? J;
    let from = last * MOMENTS;
    let cut = rho;
    if (!tails) {
      dropoutMoments(shape, k, times[last]!, times[seen]!, J);
      from = 0;
      cut = 0;
    }
    const to = tails ? seen * MOMENTS : 0;
    const j0 = source[from]! - cut * source[to]!;
    const total = rho + s * j0;
    value += w * (Math.log(total) - k * logA[last]! - s * logB[last]!);
    const inverse = 1 / total;
    const alive = rho * inverse;
    const each = s * inverse;
    const aliveLa = alive * laT;
    const aliveTa = alive * taT;
    const aliveLb = alive * lbT;
    const aliveTb = alive * tbT;
    const gone = each * j0;
    const la = each * (source[from + 1]! - cut * source[to + 1]!);
    const ta = each * (source[from + 2]! - cut * source[to + 2]!);
    const lb = each * (source[from + 3]! - cut * source[to + 3]!);
    const tb = each * (source[from + 4]! - cut * source[to + 4]!);
    const meanTa = aliveTa + ta;
    const slopeR = -aliveLa - la;
    const slopeA = k * meanTa;
    const slopeS = gone * perS - aliveLb - lb;
    const slopeB = s * aliveTb + s1 * tb - gone;
    gr += w * slopeR;
    gA += w * slopeA;
    gs += w * slopeS;
    gB += w * slopeB;
    hrr += w * (aliveLa * laT + each * (source[from + 5]! - cut * source[to + 5]!) - slopeR * slopeR);
    hrA +=
      w *
      (meanTa - k * (aliveLa * taT + each * (source[from + 6]! - cut * source[to + 6]!)) - slopeR * slopeA);
    hrs +=
      w * (aliveLa * lbT + each * (source[from + 7]! - cut * source[to + 7]!) - la * perS - slopeR * slopeS);
    hrB +=
      w *
      (la - s * aliveLa * tbT - s1 * each * (source[from + 8]! - cut * source[to + 8]!) - slopeR * slopeB);
    hAA +=
      w *
      (k * (k + 1) * (aliveTa * taT + each * (source[from + 9]! - cut * source[to + 9]!)) -
        slopeA -
        slopeA * slopeA);
    hAs +=
      w *
      (k * (ta * perS - aliveTa * lbT - each * (source[from + 10]! - cut * source[to + 10]!)) -
        slopeA * slopeS);
    hAB +=
      w *
      (k * (s * aliveTa * tbT + s1 * each * (source[from + 11]! - cut * source[to + 11]!) - ta) -
        slopeA * slopeB);
    hss +=
      w *
      (aliveLb * lbT +
        each * (source[from + 12]! - cut * source[to + 12]!) -
        2 * lb * perS -
        slopeS * slopeS);
    hsB +=
      w *
      (aliveTb * (1 - s * lbT) +
        tb +
        (s1 * tb - gone) * perS +
        lb -
        s1 * each * (source[from + 13]! - cut * source[to + 13]!) -
        slopeS * slopeB);
    hBB +=
      w *
      (s * aliveTb * (s1 * tbT - 1) +
        s1 * ((s1 + 1) * each * (source[from + 14]! - cut * source[to + 14]!) - 3 * tb) +
        gone -
        slopeB * slopeB);
  }
  const own = [value, gr, gA, gs, gB, hrr, hrA, hrs, hrB, hAA, hAs, hAB, hss, hsB, hBB];
  for (let i = 0; i < TERMS; i++) {
    sums[i]! += own[i]!;
  }
}

/** P(alive) for every distinct history, times in units of the parameters. */
export function paretoAliveColumn(
  shape: { readonly r: number; readonly alpha: number; readonly s: number; readonly beta: number },
  data: Histories,
  unitDays: number,
): Float64Array {
  const { x: xs, start, tx, T } = data;
  const { r, s } = shape;
  const grid = dropoutGrid(data, unitDays);
  grid.prepare(shape);
  const { logA, logB, tails } = grid;
  const result = new Float64Array(tx.length);
  const J = new Float64Array(MOMENTS);
  for (let g = 0; g < xs.length; g++) {
    const k = r + xs[g]!;
    if (grid.pays[g]) {
      grid.make(g, true);
    }
    for (let i = start[g]!; i < start[g + 1]!; i++) {
      const last = tx[i]!;
      const end = T[i]!;
      const rho = Math.exp(-k * (logA[end]! - logA[last]!) - s * (logB[end]! - logB[last]!));
      if (grid.pays[g]) {
        J[0] = tails[last * MOMENTS]! - rho * tails[end * MOMENTS]!;
      } else {
        dropoutMoments(shape, k, data.times[last]! / unitDays, data.times[end]! / unitDays, J, true);
      }
      result[i] = rho / (rho + s * Math.max(0, J[0]!));
    }
  }
  return result;
}
