/**
 * The kernel that BG/NBD and MBG/NBD share: purchases at a gamma-distributed rate, drop-out with a beta-distributed
 * probability after each purchase; in MBG/NBD (`dropsAtStart`) also after the first.
 */
import type { Histories } from "../histories";
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
  data: Histories,
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
 * Where the sum is long it is E_p[(1 − (1 + pt/A)^(−k))/p] by quadrature instead. With `power` 2 it is E[N²]: the j-th
 * purchase adds 2j − 1.
 */
export function geometricIfAlive(
  a: number,
  c: number,
  power: 1 | 2 = 1,
): (k: number, A: number, t: number) => number {
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
      return ifAliveByQuadrature(rule, k, A, t, power);
    }
    let term = Math.exp(logFirst);
    let sum = 0;
    for (let n = 1; n < 4 * LONGEST_SUM; n++) {
      if (made.length <= n) {
        made.push(made[n - 1]! + (power === 1 ? 1 : 2 * n - 1) * survival);
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

function ifAliveByQuadrature(
  { nodes, weights }: Rule,
  k: number,
  A: number,
  t: number,
  power: 1 | 2,
): number {
  const mean = (k * t) / A;
  return nodes.reduce((sum, p, i) => {
    const log = Math.log1p((p * t) / A);
    // As p → 0 the purchases tend to those without drop-out.
    if (power === 1) {
      return sum + weights[i]! * (p > 1e-290 ? -Math.expm1(-k * log) / p : mean);
    }
    if (p * mean < 1e-6) {
      return sum + weights[i]! * mean * (1 + ((k + 1) * t) / A);
    }
    const gone = -Math.expm1(-k * log);
    const slope = mean * Math.exp(-(k + 1) * log);
    return sum + weights[i]! * ((2 * (gone / p - (1 - p) * slope)) / p - gone / p);
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
