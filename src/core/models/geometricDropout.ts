/**
 * The kernel that BG/NBD and MBG/NBD share: purchases at a gamma-distributed rate, drop-out with a beta-distributed
 * probability after each purchase; in MBG/NBD (`dropsAtStart`) also after the first.
 */
import type { CollapsedSummary } from "./collapse";
import type { Objective } from "./optimiser";
import type { CustomerHistory, PurchaseParameters } from "./purchaseModel";
import { betaRule, gammaRule, type Rule } from "./quadrature";
import { logBeta, logGamma } from "./specialFunctions";

/** Parameters of both models: purchase rate ~ Gamma(r, alpha), drop-out probability ~ Beta(a, b). */
export interface GeometricParameters extends PurchaseParameters {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/**
 * ln L with gradient and Hessian in θ = (ln r, ln α, ln a, ln b). For a customer with k = r + x
 *
 *   ln L = Σ_{j<x} ln(r+j) − x ln α − Σ_{j<x'} ln(1 + a/(b+j)) − k ln(1 + T/α) + ln(1 + e^u)
 *   u = ln a − ln(b + x' − 1) + k [ln(1 + T/α) − ln(1 + t_x/α)]
 *
 * with x' = x (and no u at x = 0) for BG/NBD, x' = x + 1 for MBG/NBD: the published likelihoods rearranged so that
 * only u needs a pass over the distinct histories; the rest needs counts by x and by T.
 */
export function geometricObjective(
  data: CollapsedSummary,
  unitDays: number,
  dropsAtStart: boolean,
): Objective {
  const shift = dropsAtStart ? 1 : 0;
  const times = data.times.map((day) => day / unitDays);
  const { x: xs, start, tx, T, weight } = data;
  const above = new Float64Array(xs[xs.length - 1]! + 1 + shift);
  const customersAt = new Float64Array(times.length);
  const purchasesAt = new Float64Array(times.length);
  let customers = 0;
  let purchases = 0;
  xs.forEach((x, g) => {
    let members = 0;
    for (let i = start[g]!; i < start[g + 1]!; i++) {
      members += weight[i]!;
      customersAt[T[i]!]! += weight[i]!;
      purchasesAt[T[i]!]! += weight[i]! * x;
    }
    customers += members;
    purchases += members * x;
    above[x]! += members;
  });
  // From customers with x = j to customers with x > j.
  for (let j = above.length - 1, more = 0; j >= 0; j--) {
    const equal = above[j]!;
    above[j] = more;
    more += equal;
  }
  const logs = new Float64Array(times.length);
  const shares = new Float64Array(times.length);
  const bends = new Float64Array(times.length);

  return (theta, out) => {
    const r = Math.exp(theta[0]!);
    const alpha = Math.exp(theta[1]!);
    const a = Math.exp(theta[2]!);
    const b = Math.exp(theta[3]!);
    let value = -purchases * theta[1]!;
    let gr = 0;
    let gAlpha = -purchases;
    let ga = 0;
    let gb = 0;
    let hrr = 0;
    let hrAlpha = 0;
    let hra = 0;
    let hrb = 0;
    let hAlphaAlpha = 0;
    let hAlphaA = 0;
    let hAlphaB = 0;
    let haa = 0;
    let hab = 0;
    let hbb = 0;

    for (let i = 0; i < times.length; i++) {
      const t = times[i]!;
      const log = Math.log1p(t / alpha);
      const share = t / (alpha + t);
      const bend = share * (1 - share);
      logs[i] = log;
      shares[i] = share;
      bends[i] = bend;
      const n = r * customersAt[i]!;
      const k = n + purchasesAt[i]!;
      value -= k * log;
      gr -= n * log;
      gAlpha += k * share;
      hrAlpha += n * share;
      hAlphaAlpha -= k * bend;
    }
    hrr += gr;

    for (let j = 0; j < above.length; j++) {
      const more = above[j]!;
      if (more > 0) {
        value += more * Math.log(r + j);
        gr += (more * r) / (r + j);
        hrr += (more * r * j) / ((r + j) * (r + j));
      }
      const kept = j >= shift ? above[j - shift]! : customers;
      if (kept > 0) {
        const bj = b + j;
        const sum = a + bj;
        value -= kept * Math.log1p(a / bj);
        ga -= (kept * a) / sum;
        haa -= (kept * a * bj) / (sum * sum);
        gb += (kept * a * b) / (bj * sum);
        hab += (kept * a * b) / (sum * sum);
        hbb += kept * b * (j / (bj * bj) - (a + j) / (sum * sum));
      }
    }

    for (let g = 0; g < xs.length; g++) {
      const x = xs[g]!;
      if (x + shift === 0) {
        continue;
      }
      const k = r + x;
      const before = b + x + shift - 1;
      const constant = theta[2]! - Math.log(before);
      let logSum = 0;
      let p1 = 0;
      let pD = 0;
      let pE = 0;
      let pF = 0;
      let v1 = 0;
      let vD = 0;
      let vE = 0;
      let vDD = 0;
      let vDE = 0;
      let vEE = 0;
      for (let i = start[g]!; i < start[g + 1]!; i++) {
        const end = T[i]!;
        const last = tx[i]!;
        const D = logs[end]! - logs[last]!;
        const E = shares[last]! - shares[end]!;
        const u = constant + k * D;
        const w = weight[i]!;
        const e = Math.exp(u > 0 ? -u : u);
        const small = e / (1 + e);
        logSum += w * ((u > 0 ? u : 0) + Math.log(1 + e));
        const p = w * (u > 0 ? 1 - small : small);
        const v = w * small * (1 - small);
        p1 += p;
        pD += p * D;
        pE += p * E;
        pF += p * (bends[end]! - bends[last]!);
        v1 += v;
        vD += v * D;
        vE += v * E;
        vDD += v * D * D;
        vDE += v * D * E;
        vEE += v * E * E;
      }
      const ub = -b / before;
      value += logSum;
      gr += r * pD;
      gAlpha += k * pE;
      ga += p1;
      gb += ub * p1;
      hrr += r * r * vDD + r * pD;
      hrAlpha += r * k * vDE + r * pE;
      hra += r * vD;
      hrb += ub * r * vD;
      hAlphaAlpha += k * k * vEE + k * pF;
      hAlphaA += k * vE;
      hAlphaB += ub * k * vE;
      haa += v1;
      hab += ub * v1;
      hbb += ub * ub * v1 + ub * (1 + ub) * p1;
    }

    out.value = value;
    out.gradient.set([gr, gAlpha, ga, gb]);
    // prettier-ignore
    out.hessian.set([
      hrr, hrAlpha, hra, hrb,
      hrAlpha, hAlphaAlpha, hAlphaA, hAlphaB,
      hra, hAlphaA, haa, hab,
      hrb, hAlphaB, hab, hbb,
    ]);
  };
}

/** P(alive) = 1/(1 + e^u), u as in the likelihood. */
export function geometricAlive(
  { r, alpha, a, b, unitDays }: GeometricParameters,
  { x, tx, T }: CustomerHistory,
  dropsAtStart: boolean,
): number {
  if (x === 0 && !dropsAtStart) {
    return 1;
  }
  const gap = Math.log1p((T - tx) / (alpha * unitDays + tx));
  const u = Math.log(a) - Math.log(b + x - (dropsAtStart ? 0 : 1)) + (r + x) * gap;
  return 1 / (1 + Math.exp(u));
}

/** P(alive) for every distinct history. */
export function geometricAliveColumn(
  parameters: GeometricParameters,
  data: CollapsedSummary,
  dropsAtStart: boolean,
): Float64Array {
  const { r, alpha, a, b, unitDays } = parameters;
  const logs = data.times.map((day) => Math.log1p(day / (alpha * unitDays)));
  const alive = new Float64Array(data.tx.length);
  data.x.forEach((x, g) => {
    const constant = Math.log(a) - Math.log(b + x - (dropsAtStart ? 0 : 1));
    for (let i = data.start[g]!; i < data.start[g + 1]!; i++) {
      const u = constant + (r + x) * (logs[data.T[i]!]! - logs[data.tx[i]!]!);
      alive[i] = x === 0 && !dropsAtStart ? 1 : 1 / (1 + Math.exp(u));
    }
  });
  return alive;
}

/** Above this many terms the sum over potential purchases gives way to an integral over the drop-out probability. */
const LONGEST_SUM = 4000;

/**
 * Expected purchases in a time t of a living customer with rate ~ Gamma(k, A) and drop-out probability
 * p ~ Beta(a, c), c being drop-outs that did not happen. Without drop-out the number of purchases N would be negative
 * binomial, and the j-th of them is made with probability E[(1 − p)^(j−1)]:
 *
 *   E = Σ_n NB(n; k, t/(A+t)) Σ_{j<n} Π_{i<j} (c+i)/(a+c+i)
 *
 * All terms are positive. This is the published ((a+c−1)/(a−1)) [1 − (A/(A+t))^k ₂F₁(k, c; a+c−1; t/(A+t))]
 * (Fader, Hardie & Lee 2005, eq. 10, before its division) without its singularity at a = 1 and without cancellation.
 * Where the sum is long it is E_p[(1 − (1 + pt/A)^(−k))/p] by quadrature instead.
 */
export function geometricIfAlive(a: number, c: number): (k: number, A: number, t: number) => number {
  const made: number[] = [0];
  let survival = 1;
  let rule: Rule | undefined;
  return (k, A, t) => {
    if (t <= 0) {
      return 0;
    }
    const z = t / (A + t);
    const mean = (k * t) / A;
    const spread = Math.sqrt(mean * (1 + t / A));
    const logFirst = k * Math.log1p(-z);
    // The negative binomial's tail falls like zⁿ: 37 more e-folds beyond its bulk are below rounding.
    if (!(mean + 8 * spread - 40 / Math.log(z) < LONGEST_SUM) || logFirst < -700) {
      rule ??= betaRule(a, c);
      return ifAliveByQuadrature(rule, k, A, t);
    }
    let term = Math.exp(logFirst);
    let sum = 0;
    for (let n = 1; n < 4 * LONGEST_SUM; n++) {
      if (made.length <= n) {
        made.push(made[n - 1]! + survival);
        survival *= (c + n - 1) / (a + c + n - 1);
      }
      term *= ((k + n - 1) / n) * z;
      const part = term * made[n]!;
      sum += part;
      if (n > mean && part < 1e-17 * sum) {
        break;
      }
    }
    return sum;
  };
}

function ifAliveByQuadrature({ nodes, weights }: Rule, k: number, A: number, t: number): number {
  return nodes.reduce((sum, p, i) => {
    const exponent = -k * Math.log1p((p * t) / A);
    // As p → 0 the function tends to kt/A.
    return sum + weights[i]! * (p > 1e-290 ? -Math.expm1(exponent) / p : (k * t) / A);
  }, 0);
}

/**
 * Discounted purchases without horizon of a living customer: E[λ/(λp + δ)] for λ ~ Gamma(k, A), p ~ Beta(a, c), as
 * ∫₀^∞ e^(−δt) λ e^(−λpt) dt = λ/(λp + δ). No closed form is published for these models; the mean is taken by the
 * product of a rule over p and a rule over λ (as λ·Gamma(k) ∝ Gamma(k + 1), the λ in the numerator is in its weights).
 */
export function geometricResidual(a: number, c: number): (k: number, A: number, delta: number) => number {
  const overP = betaRule(a, c);
  let overRate = gammaRule(1);
  let shape = NaN;
  return (k, A, delta) => {
    if (shape !== k + 1) {
      shape = k + 1;
      overRate = gammaRule(shape);
    }
    let sum = 0;
    for (let i = 0; i < overP.nodes.length; i++) {
      const p = overP.nodes[i]!;
      let inner = 0;
      for (let j = 0; j < overRate.nodes.length; j++) {
        inner += overRate.weights[j]! / (overRate.nodes[j]! * p + delta * A);
      }
      sum += overP.weights[i]! * inner;
    }
    return k * sum;
  };
}

/** Negative binomial probability of n purchases in t without drop-out, and of n or more. */
export function purchasesWithoutDropout(
  r: number,
  alpha: number,
  n: number,
  t: number,
): { exactly: number; atLeast: number } {
  const z = t / (alpha + t);
  const logTerm = (j: number): number =>
    logGamma(r + j) -
    logGamma(r) -
    logGamma(j + 1) -
    r * Math.log1p(t / alpha) +
    (j > 0 ? j * Math.log(z) : 0);
  const exactly = Math.exp(logTerm(n));
  if (n === 0 || t === 0) {
    return { exactly, atLeast: n === 0 ? 1 : 0 };
  }
  // The shorter tail is summed, so that a small one keeps its digits.
  const mean = (r * t) / alpha;
  let term = exactly;
  let sum = 0;
  if (n > mean) {
    for (let j = n; term > 1e-17 * sum; j++) {
      sum += term;
      term *= ((r + j) / (j + 1)) * z;
    }
    return { exactly, atLeast: Math.min(1, sum) };
  }
  for (let j = n; j > 0 && term > 1e-17 * sum; j--) {
    term *= j / ((r + j - 1) * z);
    sum += term;
  }
  return { exactly, atLeast: Math.max(0, 1 - sum) };
}

/** P(n purchases by day t) for a new customer; both drop-out conventions. */
export function geometricPmf(
  { r, alpha, a, b, unitDays }: GeometricParameters,
  n: number,
  days: number,
  dropsAtStart: boolean,
): number {
  const { exactly, atLeast } = purchasesWithoutDropout(r, alpha, n, days / unitDays);
  const chances = n + (dropsAtStart ? 1 : 0);
  const stayed = Math.exp(logBeta(a, b + chances) - logBeta(a, b));
  const left = chances > 0 ? Math.exp(logBeta(a + 1, b + chances - 1) - logBeta(a, b)) : 0;
  return stayed * exactly + left * atLeast;
}
