import hyp2f1 from "@stdlib/math-base-special-hyp2f1";
import { betaRule, gammaRule, gaussLegendre } from "../../../src/core/models/quadrature";

const mean = ({ nodes, weights }: { nodes: Float64Array; weights: Float64Array }, g: (y: number) => number) =>
  nodes.reduce((sum, node, i) => sum + weights[i]! * g(node), 0);

describe("integration rules", () => {
  it.each([2, 3, 4, 12])("Gauss–Legendre with %p nodes integrates powers up to 2n − 1 exactly", (n) => {
    const rule = gaussLegendre(n);
    for (let power = 0; power < 2 * n; power++) {
      expect(mean(rule, (y) => y ** power)).toBeCloseTo(1 / (power + 1), 14);
    }
  });

  it.each([
    [0.793, 2.426],
    [0.01, 50],
    [1, 1],
    [3, 0.2],
    [400, 900],
    [0.9, 1e6],
  ])("the beta rule has the moments of Beta(%p, %p)", (a, b) => {
    const rule = betaRule(a, b);
    const first = a / (a + b);
    expect(mean(rule, (p) => p) / first).toBeCloseTo(1, 9);
    expect(mean(rule, (p) => p * p) / ((first * (a + 1)) / (a + b + 1))).toBeCloseTo(1, 9);
  });

  it.each([0.5, 20, 1000])("the beta rule follows (1 + %pp)^−1.24, whose mean is a ₂F₁ (@stdlib)", (t) => {
    const found = mean(betaRule(0.793, 2.426), (p) => (1 + t * p) ** -1.24);
    // Pfaff's transformation brings the argument −t into [0, 1).
    const expected = (1 + t) ** -1.24 * hyp2f1(1.24, 2.426, 0.793 + 2.426, t / (1 + t));
    expect(found / expected).toBeCloseTo(1, 10);
  });

  it.each([1, 1.243, 30, 3000])("the gamma rule has the moments of Gamma(%p)", (shape) => {
    expect(mean(gammaRule(shape), (y) => y) / shape).toBeCloseTo(1, 12);
    expect(mean(gammaRule(shape), (y) => y * y) / (shape * (shape + 1))).toBeCloseTo(1, 12);
  });
});
