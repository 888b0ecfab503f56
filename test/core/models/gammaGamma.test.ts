import fc from "fast-check";
import { gammaGamma } from "../../../src/core/models/gammaGamma";
import {
  gammaGammaObjective,
  spendingCustomers,
  thinSpend,
} from "../../../src/core/models/gammaGammaLikelihood";
import { emptyEvaluation } from "../../../src/core/models/optimiser";
import { seededRandom } from "../../../src/core/statistics/random";
import { cdnowCsv, cdnowPredictions, cdnowSummary, describeCdnow } from "./cdnow";

const published = { p: 6.248802, q: 3.744588, gamma: 15.447748 };

describe("Gamma-Gamma", () => {
  it.each([
    [2, 22.35, 24.658619],
    [1, 11.77, 18.911489],
    [0, 0, 35.170981],
    [7, 73.74, 71.462843],
    [2, 25.55, 27.282408],
  ])("matches the lifetimes quickstart: x = %p, m = %p is expected to spend %p", (x, m, expected) => {
    expect(Math.abs(gammaGamma.expectedSpend(published, x, m) - expected)).toBeLessThan(0.005);
  });

  it("gives one row and columns the same answer", () => {
    const column = gammaGamma.expectedSpendColumn(published, [2, 0], [22.35, NaN]);
    expect(column[0]).toBe(gammaGamma.expectedSpend(published, 2, 22.35));
    expect(column[1]).toBe(gammaGamma.expectedSpend(published, 0, NaN));
  });

  it("refuses an expected spend at q ≤ 1, where the formula turns negative or infinite", () => {
    const heavy = { ...published, q: 1 };
    const refusal = expect.objectContaining({ code: "notAvailable", key: "spendMeanInfinite" });
    expect(() => gammaGamma.expectedSpend(heavy, 3, 20)).toThrow(refusal);
    expect(() => gammaGamma.expectedSpendColumn(heavy, [3], [20])).toThrow(refusal);
  });

  it("refuses to fit when nobody has a repeat purchase with a positive amount", () => {
    const fit = () => gammaGamma.fit({ x: Int32Array.of(0, 2), m: Float64Array.of(0, -3) });
    expect(fit).toThrow(expect.objectContaining({ key: "noRepeatSpend" }));
  });

  it("has the gradient and Hessian of its finite differences", () => {
    const random = seededRandom(4);
    const x = Int32Array.from({ length: 200 }, () => Math.floor(6 * random()));
    const m = gammaGamma.simulate(published, x, random);
    const weights = Float64Array.from({ length: 200 }, () => 1 + Math.floor(3 * random()));
    for (const summary of [
      { x, m },
      { x, m, weights },
    ]) {
      const objective = gammaGammaObjective(spendingCustomers(summary));
      const theta = Float64Array.of(3, 2.5, 25).map(Math.log);
      const here = emptyEvaluation(3);
      objective(theta, here);
      for (let i = 0; i < 3; i++) {
        const [up, down] = [1e-5, -1e-5].map((h) => {
          const out = emptyEvaluation(3);
          objective(
            theta.map((value, j) => (i === j ? value + h : value)),
            out,
          );
          return out;
        });
        expect((up!.value - down!.value) / 2e-5 / here.gradient[i]!).toBeCloseTo(1, 5);
        for (let j = 0; j < 3; j++) {
          const bend = (up!.gradient[j]! - down!.gradient[j]!) / 2e-5;
          expect(Math.abs(bend - here.hessian[3 * i + j]!)).toBeLessThan(1e-5 * Math.abs(bend) + 1e-4);
        }
      }
    }
  });

  it("recovers the parameters of simulated customers within four standard errors", () => {
    const random = seededRandom(11);
    const x = Int32Array.from({ length: 30000 }, () => Math.floor(8 * random()));
    const fit = gammaGamma.fit({ x, m: gammaGamma.simulate(published, x, random) });
    expect(fit.converged).toBe(true);
    fit.estimates.forEach(({ name, value, standardError }) => {
      const truth = published[name as keyof typeof published];
      expect(Math.abs(value - truth)).toBeLessThan(4 * standardError!);
      expect(standardError! / truth).toBeLessThan(0.1);
    });
  });

  it("fits large data from a sample to the same place as from scratch", () => {
    const random = seededRandom(12);
    const x = Int32Array.from({ length: 40000 }, () => 1 + Math.floor(5 * random()));
    const m = gammaGamma.simulate(published, x, random);
    const spending = spendingCustomers({ x, m });
    const fit = gammaGamma.fit({ x, m });
    const out = emptyEvaluation(3);
    gammaGammaObjective(spending)(
      Float64Array.from(fit.estimates, ({ value }) => Math.log(value)),
      out,
    );
    expect(Math.max(...out.gradient.map(Math.abs)) / 40000).toBeLessThan(1e-5);
    expect(thinSpend(spending, 4000).customers).toBeLessThan(4100);
  });

  it("names what is wrong: correlation with frequency, heavy tails, amounts that are not positive", () => {
    const random = seededRandom(5);
    const x = Int32Array.from({ length: 3000 }, () => 1 + Math.floor(20 * random()));
    const correlated = gammaGamma.simulate({ p: 20, q: 20, gamma: 20 }, x, random).map((m, i) => m * x[i]!);
    const ids = (m: Float64Array) => gammaGamma.fit({ x, m }).diagnoses.map(({ id }) => id);
    expect(ids(correlated)).toContain("spendFrequencyCorrelated");
    expect(ids(gammaGamma.simulate({ p: 4, q: 0.7, gamma: 10 }, x, random))).toContain("spendMeanInfinite");
    expect(ids(correlated.map((m, i) => (i % 10 ? m : -m)))).toContain("spendNotPositive");
  });
});

describe("Gamma-Gamma, extreme input", () => {
  it("fits to finite estimates or names what is wrong", () => {
    const amount = fc.double({ min: -12, max: 14, noNaN: true }).map(Math.exp);
    const row = fc.tuple(fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 2000 })), amount);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
        const fit = gammaGamma.fit({
          x: Int32Array.from(rows, ([x]) => x),
          m: Float64Array.from(rows, ([, m]) => m),
        });
        expect(Number.isFinite(fit.logLikelihood)).toBe(true);
        fit.estimates.forEach(({ value }) => expect(value > 0 && Number.isFinite(value)).toBe(true));
        expect(fit.converged || fit.diagnoses.some(({ id }) => id === "notConverged")).toBe(true);
        expect(Math.abs(fit.correlation)).toBeLessThanOrEqual(1 + 1e-9);
        // So few customers are never passed off as enough.
        expect(fit.diagnoses.some(({ id }) => id === "tooFewRepeatBuyers")).toBe(true);
      }),
      { seed: 19, numRuns: 100 },
    );
  });

  it("expects positive finite spend at any parameters with q > 1", () => {
    const size = fc.double({ min: -9, max: 9, noNaN: true }).map(Math.exp);
    fc.assert(
      fc.property(size, size, size, fc.nat(5000), size, (p, above, gamma, x, m) => {
        const spend = gammaGamma.expectedSpend({ p, q: 1 + above, gamma }, x, m);
        expect(spend > 0 && Number.isFinite(spend)).toBe(true);
      }),
      { seed: 20 },
    );
  });
});

describeCdnow("Gamma-Gamma, CDNOW", () => {
  it("matches CLVTools: 6.25, 3.74, 15.44, LL −4055.9177 from 946 customers", () => {
    const fit = gammaGamma.fit(cdnowSummary());
    expect(fit.logLikelihood).toBeCloseTo(-4055.9177, 3);
    expect(fit.parameters.p).toBeCloseTo(6.25, 2);
    expect(fit.parameters.q).toBeCloseTo(3.74, 2);
    expect(fit.parameters.gamma).toBeCloseTo(15.44, 2);
    expect(fit.customers).toBe(946);
  });

  it("matches the lifetimes quickstart on its csv: parameters, standard errors, correlation 0.113884, mean 35.252959", () => {
    const csv = cdnowCsv();
    const fit = gammaGamma.fit(csv);
    const expected = [
      [6.248802, 1.189687],
      [3.744588, 0.290166],
      [15.447748, 4.159994],
    ];
    fit.estimates.forEach(({ value, standardError }, i) => {
      expect(value / expected[i]![0]!).toBeCloseTo(1, 3);
      expect(standardError! / expected[i]![1]!).toBeCloseTo(1, 3);
    });
    expect(fit.correlation).toBeCloseTo(0.113884, 5);
    const spend = gammaGamma.expectedSpendColumn(published, csv.x, csv.m);
    expect(spend.reduce((sum, value) => sum + value, 0) / spend.length).toBeCloseTo(35.252959, 4);
  });

  it("agrees with the independent spend of every customer", () => {
    const { parameters } = gammaGamma.fit(cdnowSummary());
    for (const { x, m, spend } of cdnowPredictions()) {
      expect(Math.abs(gammaGamma.expectedSpend(parameters, x, m) / spend - 1)).toBeLessThan(1e-5);
    }
  });
});
