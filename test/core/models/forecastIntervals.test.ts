import { forecastTotal } from "../../../src/core/models/forecastIntervals";
import { gammaGamma } from "../../../src/core/models/gammaGamma";
import { mbgNbd } from "../../../src/core/models/mbgNbd";
import { purchaseModels } from "../../../src/core/models/purchaseModels";
import { drawGamma, seededRandom } from "../../../src/core/statistics/random";

const TRUTH = { r: 0.7, alpha: 8, a: 0.8, b: 2.1, s: 0.6, beta: 12 };
const CERTAIN = (n: number) =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => (i === j ? 1e-14 : 0)));
const UNSURE = (n: number) => CERTAIN(n).map((row) => row.map((value) => value * 1e12));

describe.each(Object.values(purchaseModels))("the square of purchases by $id", (model) => {
  const parameters = model.parameters(TRUTH, 7);

  it.each([10, 90, 250])("has the mean that the probabilities of each number give, %p days", (days) => {
    const there = model.id === "mbgNbd" ? TRUTH.b / (TRUTH.a + TRUTH.b) : 1;
    let squared = 0;
    for (let n = 1; n < 250; n++) {
      squared += n * n * model.pmf(parameters, n, days);
    }
    expect((there * model.squaredIfAlive(parameters, days)(0, 0)) / squared).toBeCloseTo(1, 6);
  });

  it("is at least the expectation and the square of it", () => {
    for (const [x, T] of [
      [0, 40],
      [3, 200],
      [40, 400],
    ] as const) {
      const mean = model.ifAlive(parameters, 180)(x, T);
      const squared = model.squaredIfAlive(parameters, 180)(x, T);
      expect(squared).toBeGreaterThan(mean);
      expect(squared).toBeGreaterThan(mean * mean);
    }
  });

  it("gives the total of 900 new customers the variance of that many independent ones", () => {
    const n = 900;
    const total = forecastTotal({
      model,
      parameters,
      logCovariance: CERTAIN(4),
      summary: { x: new Int32Array(n), tx: new Int32Array(n), T: new Int32Array(n) },
      days: 120,
      random: seededRandom(1),
    })!;
    const pmf = Array.from({ length: 150 }, (_, k) => model.pmf(parameters, k, 120));
    const mean = pmf.reduce((sum, p, k) => sum + k * p, 0);
    const variance = pmf.reduce((sum, p, k) => sum + (k - mean) ** 2 * p, 0);
    // MBG/NBD has lost some before a first day is over.
    const there = model.id === "mbgNbd" ? model.probabilityAlive(parameters, { x: 0, tx: 0, T: 0 }) : 1;
    expect(total.mean / (n * model.expectedPurchasesNew(parameters, 120))).toBeCloseTo(
      model.id === "mbgNbd" ? there / (TRUTH.b / (TRUTH.a + TRUTH.b)) : 1,
      6,
    );
    // 4,800 totals know their deviation to 1 %.
    expect(Math.abs(total.standardDeviation / Math.sqrt(n * variance) - 1)).toBeLessThan(0.05);
  });
});

describe("forecastTotal", () => {
  const parameters = mbgNbd.parameters(TRUTH, 7);
  const random = seededRandom(3);
  const { summary } = mbgNbd.simulate(
    parameters,
    Int32Array.from({ length: 500 }, () => 100 + Math.floor(300 * random())),
    random,
    { wholeDays: true },
  );
  const spend = { parameters: { p: 6, q: 4, gamma: 15 }, logCovariance: UNSURE(3) };
  const m = gammaGamma.simulate(spend.parameters, summary.x, random);
  const request = {
    model: mbgNbd,
    parameters,
    logCovariance: UNSURE(4),
    summary: { ...summary, m },
    spend,
    days: 180,
  };

  it("has as its mean the sum of what is expected of each customer", () => {
    const { mean } = forecastTotal({ ...request, random: seededRandom(1) })!;
    const sum = Array.from(summary.x, (x, i) => {
      const customer = { x, tx: summary.tx[i]!, T: summary.T[i]! };
      return (
        mbgNbd.expectedPurchases(parameters, customer, 180) *
        gammaGamma.expectedSpend(spend.parameters, x, m[i]!)
      );
    }).reduce((total, value) => total + value, 0);
    expect(mean).toBeCloseTo(sum, 6);
  });

  it("gives the same for the same seed, 95 % around 80 % around the mean", () => {
    const one = forecastTotal({ ...request, random: seededRandom(1) })!;
    expect(forecastTotal({ ...request, random: seededRandom(1) })).toEqual(one);
    expect(one.interval95.low).toBeLessThan(one.interval80.low);
    expect(one.interval80.low).toBeLessThan(one.mean);
    expect(one.mean).toBeLessThan(one.interval80.high);
    expect(one.interval80.high).toBeLessThan(one.interval95.high);
  });

  it("is wider where the parameters are less sure", () => {
    const sure = { ...request, logCovariance: CERTAIN(4), spend: { ...spend, logCovariance: CERTAIN(3) } };
    const narrow = forecastTotal({ ...sure, random: seededRandom(1) })!;
    const wide = forecastTotal({ ...request, random: seededRandom(1) })!;
    expect(wide.standardDeviation).toBeGreaterThan(1.1 * narrow.standardDeviation);
  });

  it("tells nothing where amounts have no variance, or a covariance is none", () => {
    const endless = { ...spend, parameters: { p: 1, q: 1.5, gamma: 15 } };
    expect(forecastTotal({ ...request, spend: endless, random: seededRandom(1) })).toBeUndefined();
    const broken = CERTAIN(4).map((row) => row.map(() => -1));
    expect(forecastTotal({ ...request, logCovariance: broken, random: seededRandom(1) })).toBeUndefined();
  });

  it("takes a customer's true mean amount, and its square, as drawn ones have them", () => {
    const { p, q, gamma } = spend.parameters;
    const draw = seededRandom(7);
    const shape = p * 3 + q;
    const rate = gamma + 3 * 20;
    let squares = 0;
    for (let i = 0; i < 200_000; i++) {
      squares += (p / drawGamma(draw, shape, rate)) ** 2;
    }
    expect(gammaGamma.expectedSquaredMean(spend.parameters, 3, 20) / (squares / 200_000)).toBeCloseTo(1, 2);
    expect(gammaGamma.expectedSquaredMean({ p, q: 2, gamma }, 0, 0)).toBe(Infinity);
  });
});
