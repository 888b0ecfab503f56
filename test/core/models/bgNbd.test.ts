import hyp2f1 from "@stdlib/math-base-special-hyp2f1";
import { bgNbd } from "../../../src/core/models/bgNbd";
import { cdnowCsv, cdnowPredictions, cdnowSummary, describeCdnow } from "./cdnow";

/** Times of these checks are in weeks: with one day as the unit, any unit will do. */
const unitDays = 1;
const paper = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426, unitDays };
/** The same fit with the digits that CLVTools' tests keep. */
const clvTools = { r: 0.2425945, alpha: 4.4136019, a: 0.7929199, b: 2.4258881, unitDays };
const walkthrough = { r: 0.2425982, alpha: 4.413684, a: 0.7929899, b: 2.426167, unitDays };
/** The `lifetimes` package's own fit to its two-decimal csv. */
const lifetimes = { r: 0.242593, alpha: 4.413532, a: 0.792886, b: 2.425752, unitDays };

describe("BG/NBD, published values", () => {
  it("matches lifetimes: a customer with x = 2, t_x = 30.43, T = 38.86 buys 1.226 times in 39 weeks", () => {
    expect(bgNbd.expectedPurchases(lifetimes, { x: 2, tx: 30.43, T: 38.86 }, 39)).toBeCloseTo(1.226, 3);
  });

  it.each([
    [0.1429, 0.0078],
    [1, 0.0532],
    [3, 0.1506],
    [31.8571, 1.0405],
    [32, 1.0437],
    [78, 1.8576],
  ])("matches Fader, Hardie & Lee (2005): a new customer buys E[X(%p)] = %p times", (t, expected) => {
    expect(Math.abs(bgNbd.expectedPurchasesNew(clvTools, t) - expected)).toBeLessThan(5e-4);
  });

  it("matches the lifetimes package's pmf", () => {
    expect(bgNbd.pmf(paper, 10, 2) / 1.07869e-7).toBeCloseTo(1, 5);
    expect(bgNbd.pmf(paper, 0, 39)).toBeCloseTo(0.5737864, 7);
    const tail = [
      0.0019995214, 0.001517023, 0.001163315, 0.0009003148, 0.0007023638, 0.0005517902, 0.0004361913,
      0.0003467171, 0.0002769613, 0.000222226,
    ];
    tail.forEach((expected, i) => expect(bgNbd.pmf(paper, 11 + i, 30)).toBeCloseTo(expected, 8));
  });

  it("matches the BTYD walkthrough §4: E[X(52)] = 1.444004", () => {
    expect(bgNbd.expectedPurchasesNew(walkthrough, 52)).toBeCloseTo(1.444004, 5);
  });

  it("matches the BTYD walkthrough §4: customer 1516 is alive with 0.9688523 and buys 25.76 times in a year", () => {
    const customer = { x: 26, tx: 30.857142857, T: 31 };
    expect(bgNbd.probabilityAlive(walkthrough, customer)).toBeCloseTo(0.9688523, 6);
    expect(bgNbd.expectedPurchases(walkthrough, customer, 52)).toBeCloseTo(25.757, 2);
  });

  it.each([
    [10, 0.3474606],
    [15, 0.04283391],
    [20, 0.004158973],
    [25, 0.0003583685],
  ])(
    "matches the BTYD walkthrough §4: x = %p, t_x = 20, T = 39 leaves %p purchases in a year",
    (x, expected) => {
      expect(bgNbd.expectedPurchases(walkthrough, { x, tx: 20, T: 39 }, 52) / expected).toBeCloseTo(1, 3);
    },
  );

  it.each([
    [0, 0, -0.59947382],
    [200, 38, 100.7957],
  ])(
    "matches pymc-marketing's logp at r .25, α 4, a .8, b 2.5, T = 40: x = %p, t_x = %p",
    (x, tx, expected) => {
      const parameters = { r: 0.25, alpha: 4, a: 0.8, b: 2.5, unitDays };
      const data = { x: Int32Array.of(x), tx: Float64Array.of(tx), T: Float64Array.of(40) };
      expect(bgNbd.logLikelihood(parameters, data)).toBeCloseTo(expected, 4);
    },
  );

  it("equals the ₂F₁ form of the conditional expectation (Fader, Hardie & Lee 2005, eq. 10; ₂F₁ of @stdlib)", () => {
    const { r, alpha, a, b } = paper;
    for (const [x, tx, T, t] of [
      [0, 0, 30, 10],
      [3, 20, 39, 39],
      [8, 38, 39, 100],
      [29, 38.5, 39, 5],
    ] as const) {
      const z = t / (alpha + T + t);
      const F = hyp2f1(r + x, b + x, a + b + x - 1, z);
      const odds = x > 0 ? (a / (b + x - 1)) * ((alpha + T) / (alpha + tx)) ** (r + x) : 0;
      const expected = (((a + b + x - 1) / (a - 1)) * (1 - (1 - z) ** (r + x) * F)) / (1 + odds);
      expect(bgNbd.expectedPurchases(paper, { x, tx, T }, t) / expected).toBeCloseTo(1, 9);
    }
  });

  it("passes smoothly through a = 1, where the ₂F₁ form divides by zero", () => {
    const at = (a: number) => bgNbd.expectedPurchases({ ...paper, a }, { x: 2, tx: 20, T: 39 }, 39);
    expect(at(1)).toBeCloseTo((at(1 - 1e-5) + at(1 + 1e-5)) / 2, 9);
  });

  it("calls a customer without repeat purchase alive (Fader & Hardie, note 021)", () => {
    expect(bgNbd.probabilityAlive(paper, { x: 0, tx: 0, T: 500 })).toBe(1);
  });
});

describeCdnow("BG/NBD, CDNOW", () => {
  it("matches Fader, Hardie & Lee (2005) table 2 and CLVTools: LL −9582.429", () => {
    const fit = bgNbd.fit(cdnowSummary());
    const { r, alpha, a, b } = fit.parameters;
    expect(fit.logLikelihood).toBeCloseTo(-9582.429, 3);
    expect(r).toBeCloseTo(0.2425945, 6);
    expect(alpha).toBeCloseTo(4.4136019, 5);
    // CLVTools stops at .7929199 and 2.4258881; the log-likelihood agrees in all digits.
    expect(a).toBeCloseTo(0.79292, 5);
    expect(b).toBeCloseTo(2.4259, 4);
    expect(fit.converged).toBe(true);
    expect(fit.gradientNorm).toBeLessThan(1e-8);
  });

  it("matches the lifetimes quickstart on its two-decimal csv, standard errors included", () => {
    const { estimates, logLikelihood } = bgNbd.fit(cdnowCsv(), { unitDays: 1 });
    const published = [
      [0.242593, 0.012557],
      [4.413532, 0.378221],
      [0.792886, 0.185719],
      [2.425752, 0.705345],
    ];
    expect(logLikelihood).toBeCloseTo(-9582.4256, 4);
    estimates.forEach(({ value, standardError }, i) => {
      expect(Math.abs(value / published[i]![0]! - 1)).toBeLessThan(3e-5);
      expect(Math.abs(standardError! / published[i]![1]! - 1)).toBeLessThan(2e-4);
    });
  });

  it("states the log-likelihood at the unit asked for: days and weeks differ by Σx ln 7", () => {
    const summary = cdnowSummary();
    const purchases = summary.x.reduce((sum, x) => sum + x, 0);
    const weeks = bgNbd.fit(summary, { unitDays: 7 });
    const days = bgNbd.fit(summary, { unitDays: 1 });
    expect(days.logLikelihood - weeks.logLikelihood).toBeCloseTo(-purchases * Math.log(7), 6);
    expect(days.parameters.alpha / weeks.parameters.alpha).toBeCloseTo(7, 5);
  });

  it("agrees with the independent predictions of every customer", () => {
    const { parameters } = bgNbd.fit(cdnowSummary());
    for (const row of cdnowPredictions()) {
      expect(Math.abs(bgNbd.probabilityAlive(parameters, row) - row.bgNbd.alive)).toBeLessThan(2e-6);
      expect(Math.abs(bgNbd.expectedPurchases(parameters, row, 273) - row.bgNbd.expected)).toBeLessThan(5e-6);
    }
  });
});
