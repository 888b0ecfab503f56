/** Nodes and weights of the integration rules that the purchase models share. */
import { logBeta } from "./specialFunctions";

/** Nodes and weights of one rule. */
export interface Rule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Gauss–Legendre rule on [0, 1] with `n` nodes: the roots of the Legendre polynomial by Newton's method from
 * Tricomi's estimate (Abramowitz & Stegun 25.4.30).
 *
 * @example gaussLegendre(2).weights // [0.5, 0.5]
 */
export function gaussLegendre(n: number): Rule {
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let z = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let iteration = 0; iteration < 20; iteration++) {
      let p = 1;
      let before = 0;
      for (let j = 1; j <= n; j++) {
        [p, before] = [((2 * j - 1) * z * p - (j - 1) * before) / j, p];
      }
      slope = (n * (z * p - before)) / (z * z - 1);
      const move = p / slope;
      z -= move;
      if (Math.abs(move) < 1e-16) {
        break;
      }
    }
    nodes[i] = (1 - z) / 2;
    weights[i] = 1 / ((1 - z * z) * slope * slope);
  }
  return { nodes, weights };
}

/**
 * Rule for the mean of a function of p ~ Beta(a, b): Σ wᵢ g(pᵢ). The trapezoid rule in u, where
 * logit p = centre + width·sinh u: it does not mind singular ends (a or b below 1) nor functions that change at very small p.
 *
 * @example betaRule(1, 3).weights.reduce((mean, weight, i) => mean + weight * betaRule(1, 3).nodes[i], 0) // 1 / 4
 */
export function betaRule(a: number, b: number): Rule {
  // Centred where the density bends most, which for a or b below 1 is not its mean.
  const centre = Math.log(Math.max(1, a) / Math.max(1, b));
  const width = Math.min(1, Math.sqrt(1 / a + 1 / b));
  const step = 0.1;
  const logB = logBeta(a, b);
  const nodes: number[] = [];
  const weights: number[] = [];
  let total = 0;
  for (const direction of [1, -1]) {
    for (let j = direction === 1 ? 0 : 1; j < 400; j++) {
      const u = direction * j * step;
      const y = centre + width * Math.sinh(u);
      // ln p and ln(1 − p) without cancellation at either end
      const logP = y > 0 ? -Math.log1p(Math.exp(-y)) : y - Math.log1p(Math.exp(y));
      const logQ = logP - y;
      const weight = Math.exp(a * logP + b * logQ - logB) * width * Math.cosh(u) * step;
      total += weight;
      if (weight <= 1e-18 * total && j * step > 1) {
        break;
      }
      nodes.push(Math.exp(logP));
      weights.push(weight);
    }
  }
  // Rounding in ln B for large a and b is common to all weights: they sum to one by definition.
  return { nodes: Float64Array.from(nodes), weights: Float64Array.from(weights, (w) => w / total) };
}

/**
 * Rule for the mean of a function of y ~ Gamma(shape, 1): Σ wᵢ g(yᵢ), shape ≥ 1. The trapezoid rule in ln y.
 *
 * @example gammaRule(2).weights.reduce((mean, weight, i) => mean + weight * gammaRule(2).nodes[i], 0) // 2
 */
export function gammaRule(shape: number): Rule {
  const step = Math.min(0.2, 0.6 / Math.sqrt(shape));
  const centre = Math.log(shape);
  const peak = shape * centre - shape;
  const nodes: number[] = [];
  const weights: number[] = [];
  let total = 0;
  for (const direction of [1, -1]) {
    for (let j = direction === 1 ? 0 : 1; ; j++) {
      const y = centre + direction * j * step;
      const node = Math.exp(y);
      const weight = Math.exp(shape * y - node - peak);
      if (weight < 1e-17) {
        break;
      }
      total += weight;
      nodes.push(node);
      weights.push(weight);
    }
  }
  return { nodes: Float64Array.from(nodes), weights: Float64Array.from(weights, (w) => w / total) };
}
