import stdDigamma from "@stdlib/math-base-special-digamma";
import gammaln from "@stdlib/math-base-special-gammaln";
import {
  digamma,
  logBeta,
  logGamma,
  scaledTricomiU,
  trigamma,
} from "../../../src/core/models/specialFunctions";

const GRID = [1e-8, 1e-3, 0.1, 0.2426, 0.5, 0.999, 1, 1.5, 2, 2.4615, 3.7, 9.99, 10, 55.5, 254, 1e4, 1e9];

describe("special functions", () => {
  it.each(GRID)("logGamma(%p) agrees with @stdlib's gammaln", (x) => {
    expect(Math.abs(logGamma(x) - gammaln(x))).toBeLessThan(3e-14 * Math.max(1, Math.abs(gammaln(x))));
  });

  it.each(GRID)("digamma(%p) agrees with @stdlib's", (x) => {
    expect(Math.abs(digamma(x) - stdDigamma(x))).toBeLessThan(3e-14 * Math.max(1, Math.abs(stdDigamma(x))));
  });

  it("trigamma is π²/6 at 1 and π²/2 at 1/2 (Abramowitz & Stegun 6.4.2, 6.4.4)", () => {
    expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 13);
    expect(trigamma(0.5)).toBeCloseTo(Math.PI ** 2 / 2, 13);
  });

  it.each(GRID.slice(1))("trigamma obeys ψ'(x) = ψ'(x + 1) + 1/x² at %p", (x) => {
    const expected = trigamma(x + 1) + 1 / x ** 2;
    expect(Math.abs(trigamma(x) - expected)).toBeLessThan(1e-13 * expected);
  });

  it("logBeta(2, 3) is ln(1/12)", () => {
    expect(logBeta(2, 3)).toBeCloseTo(Math.log(1 / 12), 14);
  });
});

describe("scaled Tricomi U", () => {
  it("is z e^z E₁(z) for a = 1 (Abramowitz & Stegun table 5.1: E₁(1) = 0.219383934, E₁(0.5) = 0.559773595)", () => {
    expect(scaledTricomiU(1, 1)).toBeCloseTo(Math.E * 0.21938393439552, 12);
    expect(scaledTricomiU(1, 0.5)).toBeCloseTo(0.5 * Math.sqrt(Math.E) * 0.559773594776, 11);
  });

  it("is √(πz) e^z erfc(√z) for a = 1/2 (DLMF 13.6.8: erfc(1) = 0.157299207050285)", () => {
    expect(scaledTricomiU(0.5, 1)).toBeCloseTo(Math.sqrt(Math.PI) * Math.E * 0.157299207050285, 12);
  });

  it.each([0.01, 0.3, 0.606, 1, 1.7, 20, 500])("obeys E[1/(1+Y/z)] by parts for shape %p", (a) => {
    // a U(a+1,a+1,z) + U(a,a,z) = z^-a, that is (a/z) M(a+1, z) + M(a, z) = 1
    for (const z of [1e-6, 1e-3, 0.1, 1, 7, 100, 1e5]) {
      const sum = (a / z) * scaledTricomiU(a + 1, z) + scaledTricomiU(a, z);
      expect(Math.abs(sum - 1)).toBeLessThan(1e-11);
    }
  });
});
