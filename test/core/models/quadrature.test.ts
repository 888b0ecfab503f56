import betainc from "@stdlib/math-base-special-betainc";
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
    expect(mean(rule, (p) => p) / first).toBeCloseTo(1, 10);
    expect(mean(rule, (p) => p * p) / ((first * (a + 1)) / (a + b + 1))).toBeCloseTo(1, 10);
  });

  it("the beta rule follows a steep function: P(p < c) by a smooth step against @stdlib's betainc", () => {
    const rule = betaRule(0.793, 2.426);
    const step = mean(rule, (p) => 1 / (1 + Math.exp((p - 0.2) / 0.001)));
    expect(step).toBeCloseTo(betainc(0.2, 0.793, 2.426), 2);
  });

  it.each([1, 1.243, 30, 3000])("the gamma rule has the moments of Gamma(%p)", (shape) => {
    expect(mean(gammaRule(shape), (y) => y) / shape).toBeCloseTo(1, 12);
    expect(mean(gammaRule(shape), (y) => y * y) / (shape * (shape + 1))).toBeCloseTo(1, 12);
  });
});
