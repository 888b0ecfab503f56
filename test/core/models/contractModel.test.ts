import { livesOfCohorts, livesOfContracts, livesWithin } from "../../../src/core/models/contractLives";
import { contractObjective } from "../../../src/core/models/contractLikelihood";
import { atRisk, contractHoldout } from "../../../src/core/models/contractModel";
import { betaDiscreteWeibull } from "../../../src/core/models/betaDiscreteWeibull";
import { isDiagnosed } from "../../../src/core/models/diagnosis";
import { emptyEvaluation } from "../../../src/core/models/optimiser";
import { shiftedBetaGeometric } from "../../../src/core/models/shiftedBetaGeometric";
import { drawBeta, seededRandom } from "../../../src/core/statistics/random";

/** Fader & Hardie (2007), table 1: percent of customers who are still there after 0, 1, 2… years, of 1,000 at first. */
const REGULAR = [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1, 22.3, 20.7, 19.4, 18.3, 17.3];
const HIGH_END = [100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1, 46.8, 44.5, 42.7, 40.9, 39.4];

const years = (survivors: readonly number[], count: number) =>
  livesOfCohorts([survivors.slice(0, count + 1)], 1000);

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

describe("shifted beta-geometric", () => {
  it.each([
    ["High-end", HIGH_END, 0.668, 3.806, -1611.158],
    ["Regular", REGULAR, 0.704, 1.182, -1680.265],
  ] as const)("matches Fader & Hardie (2007), 7 years, %s", (_, survivors, alpha, beta, logLikelihood) => {
    const fit = shiftedBetaGeometric.fit(years(survivors, 7));
    expect(rounded(fit.parameters.alpha!, 3)).toBe(alpha);
    expect(rounded(fit.parameters.beta!, 3)).toBe(beta);
    expect(rounded(fit.logLikelihood, 3)).toBe(logLikelihood);
    expect(fit.converged).toBe(true);
  });

  it("matches Fader et al. (2018), 4 years, Regular, to the printed digit", () => {
    const { parameters, logLikelihood } = shiftedBetaGeometric.fit(years(REGULAR, 4));
    expect([rounded(parameters.alpha!, 4), rounded(parameters.beta!, 4)]).toEqual([0.7637, 1.2958]);
    expect(rounded(logLikelihood, 3)).toBe(-1401.559);
  });

  it("goes further than the published search for 4 years of High-end, at 1.2809 and 7.7898", () => {
    const { parameters, logLikelihood } = shiftedBetaGeometric.fit(years(HIGH_END, 4));
    expect([rounded(parameters.alpha!, 4), rounded(parameters.beta!, 4)]).toEqual([1.281, 7.7904]);
    expect(rounded(logLikelihood, 3)).toBe(-1225.135);
    const printed = shiftedBetaGeometric.logLikelihood({ alpha: 1.2809, beta: 7.7898 }, years(HIGH_END, 4));
    expect(logLikelihood - printed).toBeGreaterThan(1e-8);
  });

  it("projects High-end as published: .460 .436 .414 .395 .378 after 8 to 12 years", () => {
    const { parameters } = shiftedBetaGeometric.fit(years(HIGH_END, 7));
    const projected = [8, 9, 10, 11, 12].map((t) => rounded(shiftedBetaGeometric.survival(parameters, t), 3));
    expect(projected).toEqual([0.46, 0.436, 0.414, 0.395, 0.378]);
  });

  it("values what is left after 7 renewals at 10 % a year: 7.530 payments", () => {
    const { parameters } = shiftedBetaGeometric.fit(years(HIGH_END, 7));
    expect(rounded(shiftedBetaGeometric.residualLifetime(parameters, 7, 0.1), 2)).toBe(7.53);
    const printed = shiftedBetaGeometric.residualLifetime({ alpha: 0.668, beta: 3.806 }, 7, 0.1);
    expect(rounded(printed, 3)).toBe(7.53);
  });

  it.each([
    ["Regular", REGULAR, 3.62, 5.68],
    ["High-end", HIGH_END, 5.46, 5.87],
  ] as const)("values %s customers at 10 %: new ones and after 4 renewals", (_, survivors, fresh, later) => {
    const { parameters } = shiftedBetaGeometric.fit(years(survivors, 4));
    const first = 1 + shiftedBetaGeometric.residualLifetime(parameters, 0, 0.1) / 1.1;
    expect(rounded(first, 2)).toBe(fresh);
    expect(rounded(shiftedBetaGeometric.residualLifetime(parameters, 4, 0.1), 2)).toBe(later);
  });

  it("without discount sums S(n + k) ÷ S(n − 1), which is (β + n − 1) ÷ (α − 1)", () => {
    const parameters = { alpha: 3.5, beta: 2 };
    let sum = 0;
    for (let t = 3; t < 400_000; t++) {
      sum += shiftedBetaGeometric.survival(parameters, t) / shiftedBetaGeometric.survival(parameters, 2);
    }
    expect(shiftedBetaGeometric.residualLifetime(parameters, 2, 0)).toBeCloseTo(sum, 6);
    const refusal = expect.objectContaining({ key: "lifetimeInfinite" });
    expect(() => shiftedBetaGeometric.residualLifetime({ alpha: 1, beta: 2 }, 2, 0)).toThrow(refusal);
  });
});

describe("beta-discrete-Weibull", () => {
  it.each([
    ["Regular", REGULAR, 12, 0.5083, 0.8688, 1.2094, -1930.9297],
    ["High-end", HIGH_END, 12, 0.2496, 1.6542, 1.5968, -2004.8169],
    ["Regular", REGULAR, 7, 0.4556, 0.7793, 1.2835, undefined],
    ["High-end", HIGH_END, 7, 0.2143, 1.4266, 1.7236, undefined],
  ] as const)(
    "matches Fader et al. (2018), %s (row %#), to the printed digit",
    (_, of, count, ...printed) => {
      const { parameters, logLikelihood } = betaDiscreteWeibull.fit(years(of, count));
      const [gamma, delta, c, height] = printed;
      const found = [parameters.gamma!, parameters.delta!, parameters.c!].map((value) => rounded(value, 4));
      expect(found).toEqual([gamma, delta, c]);
      expect(rounded(logLikelihood, 4)).toBe(height ?? rounded(logLikelihood, 4));
    },
  );

  it.each([
    ["Regular", REGULAR, [0.5231, 0.8944, 1.1963], [0.523, 0.8943, 1.1964], -1401.3831],
    ["High-end", HIGH_END, [0.2593, 1.7225, 1.5844], [0.2593, 1.7226, 1.5844], -1222.7493],
  ] as const)(
    "reaches the printed height for 4 years of %s, one unit of a last digit past the published point",
    (_, of, [gamma, delta, c], found, height) => {
      const { parameters, logLikelihood } = betaDiscreteWeibull.fit(years(of, 4));
      const own = [parameters.gamma!, parameters.delta!, parameters.c!].map((value) => rounded(value, 4));
      expect(own).toEqual(found);
      expect(rounded(logLikelihood, 4)).toBe(height);
      const printed = betaDiscreteWeibull.logLikelihood({ gamma, delta, c }, years(of, 4));
      expect(logLikelihood - printed).toBeGreaterThan(1e-8);
    },
  );

  it.each([
    // Published 6.03: 6.035 at the printed parameters as well.
    ["Regular", REGULAR, 3.69, 6.04],
    ["High-end", HIGH_END, 5.99, 7.32],
  ] as const)("values %s customers at 10 %: new ones and after 4 renewals", (_, survivors, fresh, later) => {
    const { parameters } = betaDiscreteWeibull.fit(years(survivors, 4));
    const first = 1 + betaDiscreteWeibull.residualLifetime(parameters, 0, 0.1) / 1.1;
    expect(rounded(first, 2)).toBe(fresh);
    expect(rounded(betaDiscreteWeibull.residualLifetime(parameters, 4, 0.1), 2)).toBe(later);
  });

  it("is the shifted beta-geometric where c = 1", () => {
    const sbg = { alpha: 0.7, beta: 1.3 };
    const bdw = { gamma: 0.7, delta: 1.3, c: 1 };
    for (const t of [0, 1, 5, 40]) {
      expect(betaDiscreteWeibull.survival(bdw, t)).toBe(shiftedBetaGeometric.survival(sbg, t));
    }
    const nearly = betaDiscreteWeibull.residualLifetime({ ...bdw, c: 1 + 1e-12 }, 3, 0.1);
    expect(nearly).toBeCloseTo(shiftedBetaGeometric.residualLifetime(sbg, 3, 0.1), 8);
  });
});

describe("fits of contracts", () => {
  it("add the likelihoods of several cohorts: two equal ones have twice that of one", () => {
    const once = shiftedBetaGeometric.fit(livesOfCohorts([[1000, 700, 560, 480]]));
    const twice = shiftedBetaGeometric.fit(
      livesOfCohorts([
        [1000, 700, 560, 480],
        [1000, 700, 560, 480, NaN],
      ]),
    );
    expect(twice.logLikelihood).toBeCloseTo(2 * once.logLikelihood, 8);
    expect(twice.parameters.alpha).toBeCloseTo(once.parameters.alpha!, 8);
  });

  it("are the same from a row a contract as from counts", () => {
    const lives = livesOfContracts([1, 1, 2, 3, 3, 0, 2.5], [1, 1, 1, 0, 1, 0, 0]);
    expect([...lives.lost]).toEqual([2, 1, 1]);
    expect([...lives.running]).toEqual([0, 1, 1]);
    expect([lives.customers, lives.losses]).toEqual([6, 4]);
  });

  it("take away what was known before contracts came into sight: ln L less ln S of their entry", () => {
    const [periods, ended, seen] = [
      [4, 3, 6, 5, 2, 7],
      [1, 1, 0, 1, 1, 0],
      [2, 0, 3, 5, 0, 6],
    ] as const;
    const lives = livesOfContracts(periods, ended, seen);
    // The fourth was over when it came into sight: nobody would have known of it.
    expect(lives.customers).toBe(5);
    const parameters = { gamma: 0.8, delta: 2.1, c: 1.3 };
    const S = (t: number) => betaDiscreteWeibull.survival(parameters, t);
    const byHand =
      Math.log((S(3) - S(4)) / S(2)) +
      Math.log(S(2) - S(3)) +
      Math.log(S(6) / S(3)) +
      Math.log(S(1) - S(2)) +
      Math.log(S(7) / S(6));
    expect(betaDiscreteWeibull.logLikelihood(parameters, lives)).toBeCloseTo(byHand, 10);
    // At the fifth renewal only the third was there: the last came into sight later.
    expect(atRisk(lives, 4)).toBe(1);
    expect(atRisk(livesWithin(lives, 4), 3)).toBe(2);
  });

  it("recover what was simulated, within three standard errors", () => {
    const random = seededRandom(7);
    const periods = new Float64Array(20_000);
    const ended = new Uint8Array(20_000);
    for (let i = 0; i < periods.length; i++) {
      const chance = drawBeta(random, 0.9, 3.2);
      const seen = 2 + (i % 7);
      let t = 1;
      while (t < seen && random() >= chance) {
        t++;
      }
      ended[i] = t < seen || random() < chance ? 1 : 0;
      periods[i] = t;
    }
    for (const { name, value, standardError } of shiftedBetaGeometric.fit(livesOfContracts(periods, ended))
      .estimates) {
      expect(Math.abs(value - { alpha: 0.9, beta: 3.2 }[name]!)).toBeLessThan(3 * standardError!);
    }
  });

  it("have the gradient and Hessian of their finite differences", () => {
    for (const withC of [false, true]) {
      const k = withC ? 3 : 2;
      const objective = contractObjective(
        livesOfCohorts([
          [1000, 700, 560, 480],
          [300, 290, 200],
        ]),
        withC,
      );
      const theta = Float64Array.of(0.8, 1.7, 1.3).map(Math.log).slice(0, k);
      const here = emptyEvaluation(k);
      objective(theta, here);
      for (let i = 0; i < k; i++) {
        const [up, down] = [1e-5, -1e-5].map((h) => {
          const out = emptyEvaluation(k);
          objective(
            theta.map((value, j) => (i === j ? value + h : value)),
            out,
          );
          return out;
        }) as [typeof here, typeof here];
        expect(here.gradient[i]!).toBeCloseTo((up.value - down.value) / 2e-5, 4);
        for (let j = 0; j < k; j++) {
          expect(here.hessian[i * k + j]!).toBeCloseTo((up.gradient[j]! - down.gradient[j]!) / 2e-5, 4);
        }
      }
    }
  });

  it("foretell the periods held out: Regular, 4 of 7 years", () => {
    const held = contractHoldout(shiftedBetaGeometric, years(REGULAR, 7), 3);
    expect(rounded(held.fit.parameters.alpha!, 4)).toBe(0.7637);
    expect([held.customers, rounded(held.actual, 6)]).toEqual([326, 85]);
    // 326 at the start of year 5, 289 and 262 at those of the next: each times 1 − r of its year.
    expect(held.expected).toBeCloseTo(
      [326, 289, 262].reduce((sum, there, i) => sum + (there * 0.7637) / (0.7637 + 1.2958 + 4 + i), 0),
      1,
    );
  });

  it("keep what is within a horizon", () => {
    const { lost, running } = livesWithin(livesOfCohorts([[100, 80, 70, 65]]), 2);
    expect([...lost, ...running]).toEqual([20, 10, 0, 70]);
  });

  it("refuse what cannot be: survivors that rise, shares without a base, one period, nobody lost", () => {
    const refuses = (run: () => unknown, key: string) =>
      expect(run).toThrow(expect.objectContaining({ key }));
    refuses(() => livesOfCohorts([[100, 80, 85]]), "survivorsRise");
    refuses(() => livesOfCohorts([[1, 0.8, 0.7]]), "sharesNeedBase");
    refuses(() => livesOfCohorts([[100]]), "cohortTooShort");
    refuses(() => livesOfCohorts([[100, NaN, 80]]), "survivorsRise");
    refuses(() => shiftedBetaGeometric.fit(livesOfCohorts([[100, 80]])), "tooFewPeriods");
    refuses(() => betaDiscreteWeibull.fit(livesOfCohorts([[100, 80, 70]])), "tooFewPeriods");
    refuses(() => shiftedBetaGeometric.fit(livesOfCohorts([[100, 100, 100]])), "nobodyLost");
    refuses(() => shiftedBetaGeometric.survival({ alpha: 1, beta: 1 }, -1), "notACount");
    refuses(() => shiftedBetaGeometric.residualLifetime({ alpha: 1, beta: 1 }, 1, 1e-9), "discountTooSmall");
    refuses(() => shiftedBetaGeometric.parameters({ alpha: 1 }), "notPositive");
  });

  it("are diagnosed: few losses, and a churn rate that does not fall", () => {
    const ids = (survivors: number[]) =>
      shiftedBetaGeometric
        .fit(livesOfCohorts([survivors]))
        .diagnoses.map(({ id, severity }) => `${severity} ${id}`);
    expect(ids([20, 15, 13, 12])).toContain("error tooFewLosses");
    expect(ids([100, 80, 70, 65])).toContain("warning tooFewLosses");
    const rising = shiftedBetaGeometric.fit(livesOfCohorts([[1000, 950, 850, 700, 500]]));
    expect(isDiagnosed(rising.diagnoses)).toBe(true);
    expect(shiftedBetaGeometric.fit(years(HIGH_END, 7)).diagnoses.map(({ id }) => id)).toEqual([
      "dropoutMeanInfinite",
    ]);
  });
});
