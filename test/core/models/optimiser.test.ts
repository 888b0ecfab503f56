import { maximise, type Objective } from "../../../src/core/models/optimiser";

const box = (k: number, reach: number) => ({
  lower: new Float64Array(k).fill(-reach),
  upper: new Float64Array(k).fill(reach),
});

/** −[(1 − x)² + 100 (y − x²)²], top 0 at (1, 1). */
const rosenbrock: Objective = ([x = 0, y = 0], out) => {
  out.value = -((1 - x) ** 2) - 100 * (y - x * x) ** 2;
  out.gradient.set([2 * (1 - x) + 400 * x * (y - x * x), -200 * (y - x * x)]);
  out.hessian.set([-2 + 400 * (y - 3 * x * x), 400 * x, 400 * x, -200]);
};

describe("maximise", () => {
  it("finds the top of Rosenbrock's valley from its usual start", () => {
    const found = maximise(rosenbrock, Float64Array.of(-1.2, 1), box(2, 10));
    expect(found.converged).toBe(true);
    expect(found.theta[0]).toBeCloseTo(1, 8);
    expect(found.theta[1]).toBeCloseTo(1, 8);
    expect(found.covariance).toBeDefined();
  });

  it("climbs out of a place where the function is convex", () => {
    const found = maximise(
      ([x = 0], out) => {
        out.value = Math.exp(-x * x);
        out.gradient[0] = -2 * x * out.value;
        out.hessian[0] = (4 * x * x - 2) * out.value;
      },
      Float64Array.of(2),
      box(1, 10),
    );
    expect(found.theta[0]).toBeCloseTo(0, 5);
  });

  it("says which parameter ran to the edge, and gives no covariance there", () => {
    const found = maximise(
      ([x = 0, y = 0], out) => {
        out.value = x - y * y;
        out.gradient.set([1, -2 * y]);
        out.hessian.set([0, 0, 0, -2]);
      },
      Float64Array.of(0, 1),
      box(2, 5),
    );
    expect(found.atBound).toEqual([0]);
    expect(found.theta[1]).toBeCloseTo(0, 8);
    expect(found.covariance).toBeUndefined();
  });

  it("says so when the patience ends before the top", () => {
    const found = maximise(rosenbrock, Float64Array.of(-1.2, 1), { ...box(2, 10), maximumIterations: 3 });
    expect(found.converged).toBe(false);
    expect(found.iterations).toBe(3);
  });

  it("does not take a value that is not finite for a maximum", () => {
    const found = maximise(
      (_theta, out) => {
        out.value = NaN;
      },
      Float64Array.of(0),
      box(1, 1),
    );
    expect(found.converged).toBe(false);
  });
});
