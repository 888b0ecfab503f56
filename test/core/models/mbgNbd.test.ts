import hyp2f1 from "@stdlib/math-base-special-hyp2f1";
import { mbgNbd } from "../../../src/core/models/mbgNbd";
import { cdnowPredictions, cdnowSummary, describeCdnow } from "./cdnow";

const parameters = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614, unitDays: 1 };

describe("MBG/NBD", () => {
  it("gives a customer without repeat purchase a chance to have left, from the first day: b/(a + b)", () => {
    expect(mbgNbd.probabilityAlive(parameters, { x: 0, tx: 0, T: 0 })).toBeCloseTo(
      1.614 / (0.891 + 1.614),
      14,
    );
    expect(mbgNbd.probabilityAlive(parameters, { x: 0, tx: 0, T: 100 })).toBeLessThan(0.3);
  });

  it("equals the ₂F₁ form of the conditional expectation (Batislam et al. 2007; ₂F₁ of @stdlib)", () => {
    const { r, alpha, a, b } = parameters;
    for (const [x, tx, T, t] of [
      [0, 0, 30, 10],
      [3, 20, 39, 39],
      [8, 38, 39, 100],
    ] as const) {
      const z = t / (alpha + T + t);
      const F = hyp2f1(r + x, b + x + 1, a + b + x, z);
      const odds = (a / (b + x)) * ((alpha + T) / (alpha + tx)) ** (r + x);
      const expected = (((a + b + x) / (a - 1)) * (1 - (1 - z) ** (r + x) * F)) / (1 + odds);
      expect(mbgNbd.expectedPurchases(parameters, { x, tx, T }, t) / expected).toBeCloseTo(1, 9);
    }
  });
});

describeCdnow("MBG/NBD, CDNOW", () => {
  it("matches BTYDplus, as quoted by lifetimes: .525, 6.183, .891, 1.614; LL −9582.1357", () => {
    const fit = mbgNbd.fit(cdnowSummary());
    expect(fit.logLikelihood).toBeCloseTo(-9582.1357, 4);
    expect(fit.parameters.r).toBeCloseTo(0.525, 3);
    expect(fit.parameters.alpha).toBeCloseTo(6.183, 3);
    expect(fit.parameters.a).toBeCloseTo(0.891, 3);
    expect(fit.parameters.b).toBeCloseTo(1.614, 3);
  });

  it("agrees with the independent predictions of every customer", () => {
    const fitted = mbgNbd.fit(cdnowSummary()).parameters;
    for (const row of cdnowPredictions()) {
      expect(Math.abs(mbgNbd.probabilityAlive(fitted, row) - row.mbgNbd.alive)).toBeLessThan(2e-6);
      expect(Math.abs(mbgNbd.expectedPurchases(fitted, row, 273) - row.mbgNbd.expected)).toBeLessThan(5e-6);
    }
  });
});
