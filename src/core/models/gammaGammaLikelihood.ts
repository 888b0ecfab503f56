/** Likelihood of Gamma-Gamma with gradient and Hessian. */
import { CoreError } from "../errors";
import type { Objective } from "./optimiser";
import { digamma, logGamma, trigamma } from "./specialFunctions";

/** Customers with x > 0 and m > 0, ordered by x, and what of them the likelihood needs once. */
export interface Spending {
  /** Distinct x, and where the totals x·m of each begin. */
  readonly x: Int32Array;
  readonly start: Int32Array;
  readonly total: Float64Array;
  /** Where the rows of each x that stand for one customer end; they come first. */
  readonly onesEnd: Int32Array;
  /** Empty when every row stands for one customer. */
  readonly weight: Float64Array;
  /** Customers with each x. */
  readonly members: Float64Array;
  readonly largest: number;
  readonly sumLogMean: number;
  /** Σ x ln m. */
  readonly sumLogs: number;
  readonly customers: number;
  readonly distinct: number;
  readonly mean: number;
  /** Variance of ln m across customers. */
  readonly logSpread: number;
  readonly correlation: number;
  readonly withoutRepeat: number;
  readonly notPositive: number;
}

/** Sorts the spending customers by x and sums what does not depend on the parameters. */
export function spendingCustomers(summary: {
  readonly x: Int32Array;
  readonly m: Float64Array;
  readonly weights?: Float64Array;
}): Spending {
  const { x, m, weights } = summary;
  if (m.length !== x.length || (weights && weights.length !== x.length)) {
    throw new CoreError("value", "summaryLengths", { rows: x.length });
  }
  let withoutRepeat = 0;
  let notPositive = 0;
  const rank = new Map<number, number>();
  const counts: number[] = [];
  const ones: number[] = [];
  let rows = 0;
  for (let i = 0; i < x.length; i++) {
    const w = weights ? weights[i]! : 1;
    if (!(x[i]! > 0)) {
      withoutRepeat += w;
    } else if (!(m[i]! > 0 && m[i]! < Infinity)) {
      notPositive += w;
    } else {
      rows++;
      let known = rank.get(x[i]!);
      if (known === undefined) {
        known = counts.length;
        rank.set(x[i]!, known);
        counts.push(0);
        ones.push(0);
      }
      counts[known]!++;
      ones[known]! += w === 1 ? 1 : 0;
    }
  }
  const xs = Int32Array.from(rank.keys()).sort();
  const start = new Int32Array(xs.length + 1);
  const slot = new Int32Array(counts.length);
  xs.forEach((value, g) => {
    start[g + 1] = start[g]! + counts[rank.get(value)!]!;
    slot[rank.get(value)!] = g;
  });
  const next = start.slice();
  const onesEnd = xs.map((value, g) => start[g]! + ones[rank.get(value)!]!);
  const nextWeighted = onesEnd.slice();
  const direct =
    xs.length > 0 && xs[xs.length - 1]! < 1e6 ? new Int32Array(xs[xs.length - 1]! + 1) : undefined;
  xs.forEach((value, g) => {
    if (direct) {
      direct[value] = g;
    }
  });
  const total = new Float64Array(rows);
  const weighted = onesEnd.some((end, g) => end < start[g + 1]!);
  const weight = new Float64Array(weighted ? rows : 0);
  const members = new Float64Array(xs.length);
  let largest = 0;
  let n = 0;
  let sumX = 0;
  let sumXX = 0;
  let sumM = 0;
  let sumMM = 0;
  let sumXM = 0;
  let sumLogMean = 0;
  let sumLogs = 0;
  let sumLogSquares = 0;
  for (let i = 0; i < x.length; i++) {
    const xi = x[i]!;
    const mi = m[i]!;
    if (!(xi > 0 && mi > 0 && mi < Infinity)) {
      continue;
    }
    const g = direct ? direct[xi]! : slot[rank.get(xi)!]!;
    const w = weights ? weights[i]! : 1;
    const at = w === 1 ? next[g]!++ : nextWeighted[g]!++;
    if (weighted) {
      weight[at] = w;
    }
    members[g]! += w;
    total[at] = xi * mi;
    largest = Math.max(largest, xi * mi);
    const log = Math.log(mi);
    n += w;
    sumX += w * xi;
    sumXX += w * xi * xi;
    sumM += w * mi;
    sumMM += w * mi * mi;
    sumXM += w * xi * mi;
    sumLogMean += w * log;
    sumLogs += w * xi * log;
    sumLogSquares += w * log * log;
  }
  const varX = sumXX - (sumX * sumX) / n;
  const varM = sumMM - (sumM * sumM) / n;
  const varying = varX > 1e-12 * sumXX && varM > 1e-12 * sumMM;
  return {
    x: xs,
    start,
    total,
    onesEnd,
    weight,
    members,
    largest,
    sumLogMean,
    sumLogs,
    customers: n,
    distinct: rows,
    mean: sumM / n,
    logSpread: Math.max(0, sumLogSquares / n - (sumLogMean / n) ** 2),
    correlation: varying ? (sumXM - (sumX * sumM) / n) / Math.sqrt(varX * varM) : 0,
    withoutRepeat,
    notPositive,
  };
}

/** Factors 1 + xm/γ multiplied before one logarithm is taken of their product. */
const FACTORS = 8;

/**
 * ln L with gradient and Hessian in θ = (ln p, ln q, ln γ). Only Σ ln(1 + xm/γ) and its two derivatives need a pass
 * over the customers; everything else depends on x and is computed once for each distinct x.
 */
export function gammaGammaObjective(data: Spending): Objective {
  const { x: xs, start, onesEnd, total, weight, members, largest, sumLogMean, sumLogs } = data;
  return (theta, out) => {
    const p = Math.exp(theta[0]!);
    const q = Math.exp(theta[1]!);
    const gamma = Math.exp(theta[2]!);
    const atQ = logGamma(q);
    const slopeQ = digamma(q);
    const bendQ = trigamma(q);
    const inverse = 1 / gamma;
    const products = largest * inverse < 1e35;
    let value = p * sumLogs - sumLogMean;
    let gp = value + sumLogMean;
    let gq = 0;
    let gg = 0;
    let hpp = gp;
    let hpq = 0;
    let hpg = 0;
    let hqq = 0;
    let hqg = 0;
    let hgg = 0;
    for (let g = 0; g < xs.length; g++) {
      const x = xs[g]!;
      const n = members[g]!;
      const px = p * x;
      const k = px + q;
      // log: Σ ln(1 + xm/γ); share: Σ xm/(γ + xm); bend: Σ share (1 − share)
      let log = 0;
      let share = 0;
      let bend = 0;
      let i = start[g]!;
      const end = start[g + 1]!;
      const ones = onesEnd[g]!;
      if (products) {
        for (; i + FACTORS <= ones; i += FACTORS) {
          let product = 1;
          for (let j = 0; j < FACTORS; j++) {
            const factor = 1 + total[i + j]! * inverse;
            const rest = 1 / factor;
            product *= factor;
            share += 1 - rest;
            bend += rest * (1 - rest);
          }
          log += Math.log(product);
        }
      }
      for (; i < end; i++) {
        const w = i < ones ? 1 : weight[i]!;
        const ratio = total[i]! * inverse;
        const rest = 1 / (1 + ratio);
        log += w * Math.log1p(ratio);
        share += w * (1 - rest);
        bend += w * rest * (1 - rest);
      }
      const dk = digamma(k);
      const tk = trigamma(k);
      const logGammaX = Math.log(x) - theta[2]!;
      // q ln γ − (px+q) ln(γ+xm) = −px ln γ − (px+q) ln(1 + xm/γ)
      value += n * (logGamma(k) - logGamma(px) - atQ + px * logGammaX) - k * log;
      const slope = n * (dk - digamma(px) + logGammaX) - log;
      const slopeq = n * (dk - slopeQ) - log;
      gp += px * slope;
      gq += q * slopeq;
      gg += k * share - n * px;
      hpp += px * slope + px * px * n * (tk - trigamma(px));
      hpq += px * q * n * tk;
      hpg += px * (share - n);
      hqq += q * slopeq + q * q * n * (tk - bendQ);
      hqg += q * share;
      hgg -= k * bend;
    }
    out.value = value;
    out.gradient.set([gp, gq, gg]);
    out.hessian.set([hpp, hpq, hpg, hpq, hqq, hqg, hpg, hqg, hgg]);
  };
}

/** Every k-th spending customer, so that about `rows` are left: a start for the fit to all. */
export function thinSpend(data: Spending, rows: number): Spending {
  const step = Math.max(1, Math.floor(data.total.length / rows));
  const x: number[] = [];
  const m: number[] = [];
  const weights: number[] = [];
  data.x.forEach((value, g) => {
    for (let i = Math.ceil(data.start[g]! / step) * step; i < data.start[g + 1]!; i += step) {
      x.push(value);
      m.push(data.total[i]! / value);
      weights.push(data.weight.length > 0 ? data.weight[i]! : 1);
    }
  });
  return spendingCustomers({
    x: Int32Array.from(x),
    m: Float64Array.from(m),
    weights: data.weight.length > 0 ? Float64Array.from(weights) : undefined,
  });
}
