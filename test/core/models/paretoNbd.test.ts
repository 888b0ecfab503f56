import hyp2f1 from "@stdlib/math-base-special-hyp2f1";
import gammaln from "@stdlib/math-base-special-gammaln";
import { collapse } from "../../../src/core/histories";
import { emptyEvaluation } from "../../../src/core/models/optimiser";
import { paretoObjective } from "../../../src/core/models/paretoLikelihood";
import { paretoNbd } from "../../../src/core/models/paretoNbd";
import { seededRandom } from "../../../src/core/statistics/random";
import { cdnowCsv, cdnowPredictions, cdnowSummary, describeCdnow } from "./cdnow";

const unitDays = 1;
const lifetimes = { r: 0.55, alpha: 10.58, s: 0.61, beta: 11.67, unitDays };
/**
 * The optimum for CDNOW. The BTYD walkthrough prints its own parameters as .553 10.580 .606 11.656 only, which is
 * within a thousandth of it; its single-customer values can be asked to agree as well as that.
 */
const optimum = { r: 0.55327705, alpha: 10.57768346, s: 0.60623999, beta: 11.66873529, unitDays };

/** ln L of one customer by the published form with two ₂F₁ (Fader & Hardie 2005), for moderate x. */
function publishedLogLikelihood(p: typeof lifetimes, x: number, tx: number, T: number): number {
  const { r, alpha, s, beta } = p;
  const q = r + s + x;
  const second = alpha >= beta ? s + 1 : r + x;
  const larger = Math.max(alpha, beta);
  const term = (t: number) =>
    hyp2f1(q, second, q + 1, Math.abs(alpha - beta) / (larger + t)) / (larger + t) ** q;
  const bracket = (alpha + T) ** -(r + x) * (beta + T) ** -s + (s / q) * (term(tx) - term(T));
  return gammaln(r + x) - gammaln(r) + r * Math.log(alpha) + s * Math.log(beta) + Math.log(bracket);
}

describe("Pareto/NBD, published values", () => {
  it.each([
    [132, 6.20605],
    [133, 6.25287],
  ])(
    "matches lifetimes: x = %p seen for 200 buys %p more in 10, where the plain formula underflows",
    (x, expected) => {
      expect(paretoNbd.expectedPurchases(lifetimes, { x, tx: 200, T: 200 }, 10)).toBeCloseTo(expected, 4);
    },
  );

  it.each([
    [221, 103.42857, 103.57143],
    [254, 97.14286, 97.28571],
    [161, 94.71429, 98],
    [204, 98.57143, 99.42857],
  ])("stays finite for the very active customers of CLVTools #100: x = %p", (x, tx, T) => {
    const parameters = { r: 0.5143, alpha: 2.8845, s: 0.2856, beta: 14.1087, unitDays };
    const customer = { x, tx, T };
    const data = { x: Int32Array.of(x), tx: Float64Array.of(tx), T: Float64Array.of(T) };
    expect(Number.isFinite(paretoNbd.logLikelihood(parameters, data))).toBe(true);
    const alive = paretoNbd.probabilityAlive(parameters, customer);
    expect(alive).toBeGreaterThan(0);
    expect(alive).toBeLessThanOrEqual(1);
    expect(Number.isFinite(paretoNbd.expectedPurchases(parameters, customer, 52))).toBe(true);
    expect(Number.isFinite(paretoNbd.discountedResidual(parameters, customer, 0.1))).toBe(true);
  });

  it("matches the BTYD walkthrough §3: E[X(52)] = 1.473434", () => {
    expect(paretoNbd.expectedPurchasesNew(optimum, 52)).toBeCloseTo(1.473434, 5);
  });

  it("matches the BTYD walkthrough §3: customer 1516 is alive with .997874 and buys 25.45647 times in a year", () => {
    const customer = { x: 26, tx: 30.857142857, T: 31 };
    expect(paretoNbd.probabilityAlive(optimum, customer)).toBeCloseTo(0.997874, 5);
    expect(paretoNbd.expectedPurchases(optimum, customer, 52)).toBeCloseTo(25.456, 2);
  });

  it.each([
    [10, 0.7062289],
    [15, 0.1442396],
    [20, 0.02250658],
    [25, 0.00309267],
  ])(
    "matches the BTYD walkthrough §3: x = %p, t_x = 20, T = 39 leaves %p purchases in a year",
    (x, expected) => {
      const found = paretoNbd.expectedPurchases(optimum, { x, tx: 20, T: 39 }, 52);
      expect(Math.abs(found / expected - 1)).toBeLessThan(1e-3);
    },
  );

  it("equals the ₂F₁ form of the likelihood (Fader & Hardie 2005; ₂F₁ of @stdlib), α below and above β", () => {
    for (const p of [
      lifetimes,
      { ...lifetimes, alpha: 20, beta: 5 },
      { ...lifetimes, alpha: 10, beta: 10 },
    ]) {
      for (const [x, tx, T] of [
        [0, 0, 30],
        [1, 2, 38.86],
        [4, 20, 39],
        [12, 38, 38.5],
      ] as const) {
        const data = { x: Int32Array.of(x), tx: Float64Array.of(tx), T: Float64Array.of(T) };
        expect(paretoNbd.logLikelihood(p, data)).toBeCloseTo(publishedLogLikelihood(p, x, tx, T), 9);
      }
    }
  });

  it("passes smoothly through s = 1, where the published expectation divides by zero", () => {
    const at = (s: number) => paretoNbd.expectedPurchases({ ...lifetimes, s }, { x: 2, tx: 20, T: 39 }, 39);
    expect(at(1)).toBeCloseTo((at(1 - 1e-5) + at(1 + 1e-5)) / 2, 9);
  });

  it("DERT is the limit of the discounted conditional expectation over a long time", () => {
    const customer = { x: 3, tx: 200, T: 270 };
    const parameters = { ...lifetimes, unitDays: 7 };
    const expectation = paretoNbd.ifAlive(parameters, 0);
    expect(expectation(3, 270)).toBe(0);
    let sum = 0;
    let before = 0;
    const step = 2;
    for (let t = step; t < 365 * 120; t += step) {
      const until = paretoNbd.ifAlive(parameters, t)(3, 270);
      sum += (until - before) * 1.15 ** (-(t - step / 2) / 365);
      before = until;
    }
    const alive = paretoNbd.probabilityAlive(parameters, customer);
    expect(paretoNbd.discountedResidual(parameters, customer, 0.15) / (alive * sum)).toBeCloseTo(1, 5);
  });
});

describe("Pareto/NBD, many customers of whom nobody leaves", () => {
  it("ends at the edge as all data do, which are asked a few times only", () => {
    const random = seededRandom(7);
    const T = Int32Array.from({ length: 40_000 }, () => 100 + Math.floor(600 * random()));
    const generator = { r: 5, alpha: 60, s: 1, beta: 1e9, unitDays: 7 };
    const data = collapse(paretoNbd.simulate(generator, T, random, { wholeDays: true }).summary);
    const fit = paretoNbd.fit(data);
    expect(fit.distinct).toBeGreaterThan(20_000);
    expect(fit.converged).toBe(true);
    expect(fit.diagnoses).toContainEqual(expect.objectContaining({ id: "parameterRunaway" }));
    expect(fit.parameters.r).toBeCloseTo(5, 0);
    expect(fit.logLikelihood).toBeGreaterThan(paretoNbd.logLikelihood(generator, data));
    const nearer = { ...fit.parameters, s: 10 * fit.parameters.s };
    expect(fit.logLikelihood).toBeGreaterThanOrEqual(paretoNbd.logLikelihood(nearer, data));
    expect(fit.evaluations).toBeLessThan(20);
  });
});

describe("Pareto/NBD, tail sums over days", () => {
  const random = seededRandom(3);
  const T = Int32Array.from({ length: 3000 }, () => 100 + Math.floor(300 * random()));
  const generator = { r: 0.7, alpha: 6, s: 0.6, beta: 12, unitDays: 7 };
  const data = collapse(paretoNbd.simulate(generator, T, random, { wholeDays: true }).summary);

  it.each([
    [0.55, 10.6, 0.6, 11.7],
    [0.05, 0.01, 0.3, 80],
    [3, 40, 2, 0.02],
    [30, 500, 0.01, 500],
  ])(
    "equal every customer's own integral at r %p, α %p, s %p, β %p: value, gradient, Hessian",
    (...natural) => {
      const theta = Float64Array.from(natural, Math.log);
      const shared = emptyEvaluation(4);
      const alone = emptyEvaluation(4);
      paretoObjective(data, 7)(theta, shared);
      paretoObjective(data, 7, true)(theta, alone);
      expect(Math.abs(shared.value - alone.value)).toBeLessThan(1e-8 * Math.abs(alone.value / 1e4));
      shared.gradient.forEach((slope, i) =>
        expect(Math.abs(slope - alone.gradient[i]!)).toBeLessThan(
          1e-9 * (Math.abs(alone.gradient[i]!) + 3000),
        ),
      );
      shared.hessian.forEach((bend, i) =>
        expect(Math.abs(bend - alone.hessian[i]!)).toBeLessThan(1e-8 * (Math.abs(alone.hessian[i]!) + 3000)),
      );
    },
  );
});

describeCdnow("Pareto/NBD, CDNOW", () => {
  it("matches CLVTools and Fader, Hardie & Lee (2005): .553 10.578 .606 11.669, LL −9594.976", () => {
    const fit = paretoNbd.fit(cdnowSummary());
    const { r, alpha, s, beta } = fit.parameters;
    expect(fit.logLikelihood).toBeCloseTo(-9594.976, 3);
    expect(r).toBeCloseTo(0.553, 3);
    expect(alpha).toBeCloseTo(10.578, 3);
    expect(s).toBeCloseTo(0.606, 3);
    expect(beta).toBeCloseTo(11.669, 3);
    // CLVTools, from another start: .0476 .8427 .1873 6.2105
    const errors = fit.estimates.map(({ standardError }) => standardError!);
    [0.0476, 0.8427, 0.1873].forEach((expected, i) => expect(errors[i]).toBeCloseTo(expected, 4));
    expect(errors[3]).toBeCloseTo(6.21, 2);
  });

  it("has the ₂F₁ form's likelihood over all customers", () => {
    const { parameters, logLikelihood } = paretoNbd.fit(cdnowSummary());
    const sum = cdnowPredictions().reduce(
      (total, { x, tx, T }) => total + publishedLogLikelihood(parameters, x, tx / 7, T / 7),
      0,
    );
    expect(logLikelihood).toBeCloseTo(sum, 6);
  });

  it("takes times that are not whole days: the two-decimal csv has the same optimum nearly", () => {
    const csv = paretoNbd.fit(cdnowCsv(), { unitDays: 1 });
    expect(csv.converged).toBe(true);
    expect(csv.parameters.alpha).toBeCloseTo(10.578, 1);
  });

  it("agrees with the independent predictions of every customer, DERT at 15 % included", () => {
    const { parameters } = paretoNbd.fit(cdnowSummary());
    // The independent column discounts by 52 weeks a year, here a year has 365 days.
    const annual = 1.15 ** (365 / 364) - 1;
    for (const row of cdnowPredictions()) {
      expect(Math.abs(paretoNbd.probabilityAlive(parameters, row) - row.paretoNbd.alive)).toBeLessThan(1e-6);
      expect(
        Math.abs(paretoNbd.expectedPurchases(parameters, row, 273) - row.paretoNbd.expected),
      ).toBeLessThan(5e-6);
      expect(paretoNbd.discountedResidual(parameters, row, annual) / row.dert).toBeCloseTo(1, 5);
    }
  });
});
