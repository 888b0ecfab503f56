import fc from "fast-check";
import { CoreError } from "../../../src/core/errors";
import { collapse } from "../../../src/core/histories";
import { forecastResidual, forecastValue } from "../../../src/core/models/forecastValue";
import { geometricObjective } from "../../../src/core/models/geometricLikelihood";
import { emptyEvaluation, type Objective } from "../../../src/core/models/optimiser";
import { paretoObjective } from "../../../src/core/models/paretoLikelihood";
import type { PurchaseModelId } from "../../../src/core/models/purchaseModel";
import { purchaseModels } from "../../../src/core/models/purchaseModels";
import { seededRandom } from "../../../src/core/statistics/random";

const TRUTH: Record<PurchaseModelId, Record<string, number>> = {
  bgNbd: { r: 0.5, alpha: 5, a: 0.8, b: 2.4 },
  mbgNbd: { r: 0.6, alpha: 6, a: 0.9, b: 1.8 },
  paretoNbd: { r: 0.55, alpha: 10.6, s: 0.61, beta: 11.7 },
};
const OBJECTIVES: Record<PurchaseModelId, (data: ReturnType<typeof collapse>) => Objective> = {
  bgNbd: (data) => geometricObjective(data, 7, false),
  mbgNbd: (data) => geometricObjective(data, 7, true),
  paretoNbd: (data) => paretoObjective(data, 7),
};

const models = Object.values(purchaseModels).map((model) => ({
  model,
  parameters: model.parameters(TRUTH[model.id], 7),
}));

function simulated(id: PurchaseModelId, customers: number, seed: number, wholeDays = true) {
  const random = seededRandom(seed);
  const T = Int32Array.from({ length: customers }, () => 150 + Math.floor(300 * random()));
  const { model, parameters } = models.find((entry) => entry.model.id === id)!;
  return model.simulate(parameters, T, random, { wholeDays });
}

describe.each(models)("$model.id", ({ model, parameters }) => {
  it("has the gradient and Hessian of its finite differences", () => {
    const objective = OBJECTIVES[model.id](collapse(simulated(model.id, 400, 1).summary));
    const theta = Float64Array.from(
      Object.values(TRUTH[model.id]),
      (value, i) => Math.log(value) + 0.3 - 0.2 * i,
    );
    const here = emptyEvaluation(4);
    objective(theta, here);
    const moved = (i: number, h: number) => {
      const out = emptyEvaluation(4);
      objective(
        theta.map((value, j) => (i === j ? value + h : value)),
        out,
      );
      return out;
    };
    for (let i = 0; i < 4; i++) {
      const up = moved(i, 1e-5);
      const down = moved(i, -1e-5);
      expect((up.value - down.value) / 2e-5 / here.gradient[i]!).toBeCloseTo(1, 5);
      for (let j = 0; j < 4; j++) {
        const bend = (up.gradient[j]! - down.gradient[j]!) / 2e-5;
        expect(Math.abs(bend - here.hessian[4 * i + j]!)).toBeLessThan(1e-6 * Math.abs(bend) + 1e-4);
      }
    }
  });

  it.each([21, 22])(
    "recovers the parameters of 20,000 simulated customers within four standard errors, seed %p",
    (seed) => {
      const fit = model.fit(simulated(model.id, 20000, seed, false).summary);
      expect(fit.converged).toBe(true);
      fit.estimates.forEach(({ name, value, standardError, lower, upper }) => {
        expect(Math.abs(value - TRUTH[model.id][name]!)).toBeLessThan(4 * standardError!);
        expect(standardError! / value).toBeLessThan(0.25);
        expect(lower! < value && value < upper!).toBe(true);
      });
    },
  );

  it("fits 40,000 customers through a sample to the maximum of all", () => {
    const random = seededRandom(31);
    const T = Int32Array.from({ length: 60000 }, () => 150 + Math.floor(700 * random()));
    const { summary } = model.simulate(parameters, T, random, { wholeDays: true });
    const data = collapse(summary);
    const fit = model.fit(data);
    expect(fit.distinct).toBeGreaterThan(20000);
    expect(fit.converged).toBe(true);
    expect(fit.gradientNorm).toBeLessThan(1e-6);
    expect(fit.logLikelihood).toBeCloseTo(model.logLikelihood(fit.parameters, data), 6);
  });

  it("expects of new customers what simulated ones buy, at several ages", () => {
    const n = 40000;
    const T = new Int32Array(n).fill(400);
    const { purchases } = model.simulate(parameters, T, seededRandom(5));
    for (const age of [7, 60, 400]) {
      const perCustomer = new Float64Array(n);
      purchases.customer.forEach((who, i) => {
        perCustomer[who]! += purchases.age[i]! <= age ? 1 : 0;
      });
      const mean = perCustomer.reduce((sum, value) => sum + value, 0) / n;
      const variance = perCustomer.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n;
      expect(Math.abs(model.expectedPurchasesNew(parameters, age) - mean)).toBeLessThan(
        4 * Math.sqrt(variance / n),
      );
    }
  });

  it("expects of customers with a history what they go on to buy", () => {
    const n = 30000;
    const calibration = 200;
    const { purchases } = model.simulate(parameters, new Int32Array(n).fill(400), seededRandom(6));
    const x = new Int32Array(n);
    const tx = new Float64Array(n);
    const later = new Float64Array(n);
    purchases.customer.forEach((who, i) => {
      const age = purchases.age[i]!;
      if (age <= calibration) {
        x[who]!++;
        tx[who] = age;
      } else {
        later[who]!++;
      }
    });
    const expectedPurchases = Float64Array.from(x, (bought, i) =>
      model.expectedPurchases(parameters, { x: bought, tx: tx[i]!, T: calibration }, 200),
    );
    for (const [least, most] of [
      [0, 0],
      [1, 2],
      [3, 8],
      [9, 1e9],
    ] as const) {
      const rows = [...x.keys()].filter((i) => x[i]! >= least && x[i]! <= most);
      const actual = rows.reduce((sum, i) => sum + later[i]!, 0);
      const expected = rows.reduce((sum, i) => sum + expectedPurchases[i]!, 0);
      const squares = rows.reduce((sum, i) => sum + (later[i]! - expectedPurchases[i]!) ** 2, 0);
      expect(Math.abs(actual - expected)).toBeLessThan(4 * Math.sqrt(squares));
    }
  });

  it("gives P(buys in N days) as 1 − L(x, t_x, T + N)/L(x, t_x, T)", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 1, max: 900, noNaN: true }),
        fc.double({ min: 1, max: 900, noNaN: true }),
        (x, share, T, days) => {
          const tx = x > 0 ? share * T : 0;
          const row = (end: number) => {
            const data = collapse({
              x: Int32Array.of(x),
              tx: Float64Array.of(tx),
              T: Float64Array.of(end),
            });
            const out = emptyEvaluation(4);
            // Each history integrated by itself: the grid of the fits keeps eight digits of ln L.
            const objective =
              model.id === "paretoNbd" ? paretoObjective(data, 7, true) : OBJECTIVES[model.id](data);
            objective(Float64Array.from(Object.values(TRUTH[model.id]), Math.log), out);
            return out.value;
          };
          const buys = model.probabilityBuys(parameters, { x, tx, T }, days);
          expect(buys).toBeCloseTo(-Math.expm1(row(T + days) - row(T)), 10);
        },
      ),
      { seed: 71, numRuns: 200 },
    );
  });

  it("gives P(buys) its limits: none in no time, P(alive) and the expectation above it, a new customer's 1 − P(X = 0)", () => {
    const customer = { x: 3, tx: 120, T: 200 };
    const buys = (days: number) => model.probabilityBuys(parameters, customer, days);
    expect(buys(0)).toBe(0);
    const rising = [1, 10, 100, 1000, 1e5].map(buys);
    expect(rising).toEqual([...rising].sort((a, b) => a - b));
    expect(rising.at(-1)!).toBeLessThanOrEqual(model.probabilityAlive(parameters, customer));
    expect(buys(100)).toBeLessThan(model.expectedPurchases(parameters, customer, 100));
    // In a day a customer hardly buys twice.
    expect(buys(0.01) / model.expectedPurchases(parameters, customer, 0.01)).toBeCloseTo(1, 3);
    const none = model.pmf(parameters, 0, 90);
    expect(model.probabilityBuys(parameters, { x: 0, tx: 0, T: 0 }, 90)).toBeCloseTo(1 - none, 9);
    expect(() => buys(-1)).toThrow(CoreError);
    expect(() => model.probabilityBuys(parameters, { x: 1, tx: 0, T: 9 }, 90)).toThrow(CoreError);
  });

  it("gives P(buys) as the share of simulated customers who do, in fifths of it", () => {
    const n = 40000;
    const calibration = 200;
    const days = 60;
    const { purchases } = model.simulate(
      parameters,
      new Int32Array(n).fill(calibration + days),
      seededRandom(8),
    );
    const x = new Int32Array(n);
    const tx = new Float64Array(n);
    const later = new Uint8Array(n);
    purchases.customer.forEach((who, i) => {
      if (purchases.age[i]! <= calibration) {
        x[who]!++;
        tx[who] = purchases.age[i]!;
      } else {
        later[who] = 1;
      }
    });
    const buys = Float64Array.from(x, (bought, i) =>
      model.probabilityBuys(parameters, { x: bought, tx: tx[i]!, T: calibration }, days),
    );
    const order = [...x.keys()].sort((i, j) => buys[i]! - buys[j]!);
    for (let fifth = 0; fifth < 5; fifth++) {
      const rows = order.slice((fifth * n) / 5, ((fifth + 1) * n) / 5);
      const expected = rows.reduce((sum, i) => sum + buys[i]!, 0);
      const variance = rows.reduce((sum, i) => sum + buys[i]! * (1 - buys[i]!), 0);
      const actual = rows.reduce((sum, i) => sum + later[i]!, 0);
      expect(Math.abs(actual - expected)).toBeLessThan(4 * Math.sqrt(variance));
    }
  });

  it("has a pmf that sums to one, with the mean E[X(t)], and nobody buying in no time", () => {
    for (const days of [14, 200]) {
      const pmf = Array.from({ length: 400 }, (_, n) => model.pmf(parameters, n, days));
      expect(pmf.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 8);
      const mean = pmf.reduce((sum, p, n) => sum + n * p, 0);
      expect(mean / model.expectedPurchasesNew(parameters, days)).toBeCloseTo(1, 7);
    }
    expect(model.pmf(parameters, 0, 0)).toBeCloseTo(1, 12);
    expect(model.pmf(parameters, 1, 0)).toBe(0);
  });

  it("discounts residual purchases as the sum of discounted increments of the expectation does", () => {
    const customer = { x: 3, tx: 150, T: 200 };
    const annual = 0.5;
    const step = 1;
    let sum = 0;
    let before = 0;
    for (let t = step; t < 365 * 50; t += t < 2000 ? step : 20) {
      const width = t < 2000 ? step : 20;
      const until = model.ifAlive(parameters, t)(customer.x, customer.T);
      sum += (until - before) * (1 + annual) ** (-(t - width / 2) / 365);
      before = until;
    }
    const alive = model.probabilityAlive(parameters, customer);
    expect(model.discountedResidual(parameters, customer, annual) / (alive * sum)).toBeCloseTo(1, 4);
  });

  it("gives columns and single customers the same answers", () => {
    const { summary } = simulated(model.id, 600, 8);
    const terms = { spend: 1, months: 3, annualRate: 0 };
    const { probabilityAlive, expectedPurchases } = forecastValue({ model, parameters, summary, ...terms });
    const residual = forecastResidual(model, parameters, summary, 0.1);
    for (let i = 0; i < 600; i += 7) {
      const customer = { x: summary.x[i]!, tx: summary.tx[i]!, T: summary.T[i]! };
      expect(probabilityAlive[i]).toBeCloseTo(model.probabilityAlive(parameters, customer), 10);
      expect(expectedPurchases[i]).toBeCloseTo(model.expectedPurchases(parameters, customer, 365 / 4), 9);
      expect(residual[i]! / model.discountedResidual(parameters, customer, 0.1)).toBeCloseTo(1, 8);
    }
  });

  it("answers extreme parameters and histories with finite, possible numbers", () => {
    const size = fc.double({ min: -9, max: 9, noNaN: true }).map(Math.exp);
    const history = fc
      .tuple(
        fc.oneof(fc.nat(5), fc.nat(3000)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 9000 }),
      )
      .map(([x, share, T]) => ({ x, tx: x > 0 ? Math.max(1, Math.round(share * T)) : 0, T }));
    fc.assert(
      fc.property(fc.tuple(size, size, size, size), history, fc.nat(20000), (values, customer, days) => {
        const extreme = model.parameters(
          Object.fromEntries(model.parameterNames.map((name, i) => [name, values[i]!])),
          7,
        );
        const alive = model.probabilityAlive(extreme, customer);
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(1);
        const answers = [
          model.expectedPurchases(extreme, customer, days),
          model.expectedPurchasesNew(extreme, days),
          model.discountedResidual(extreme, customer, 0.1),
          model.pmf(extreme, customer.x % 50, Math.min(days, 1000)),
        ];
        answers.forEach((answer) => {
          expect(Number.isFinite(answer)).toBe(true);
          expect(answer).toBeGreaterThanOrEqual(0);
        });
        const column = model.aliveColumn(
          extreme,
          collapse({
            x: Int32Array.of(customer.x),
            tx: Int32Array.of(customer.tx),
            T: Int32Array.of(customer.T),
          }),
        );
        expect(column[0]).toBeCloseTo(alive, 8);
      }),
      { seed: 17, numRuns: 150 },
    );
  });

  it("fits extreme data to finite estimates or names what is wrong", () => {
    const history = fc
      .tuple(
        fc.oneof(fc.nat(3), fc.nat(400)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 1500 }),
      )
      .map(([x, share, T]) => ({ x: Math.min(x, T), tx: x > 0 ? Math.max(1, Math.round(share * T)) : 0, T }));
    fc.assert(
      fc.property(fc.array(history, { minLength: 1, maxLength: 40 }), (rows) => {
        fc.pre(rows.some(({ x }) => x > 0));
        const fit = model.fit({
          x: Int32Array.from(rows, ({ x }) => x),
          tx: Int32Array.from(rows, ({ tx }) => tx),
          T: Int32Array.from(rows, ({ T }) => T),
        });
        expect(Number.isFinite(fit.logLikelihood)).toBe(true);
        fit.estimates.forEach(({ value, standardError }) => {
          expect(value > 0 && Number.isFinite(value)).toBe(true);
          expect(standardError === undefined || Number.isFinite(standardError)).toBe(true);
        });
        const doubtful =
          !fit.converged || fit.estimates.some(({ standardError }) => standardError === undefined);
        expect(doubtful && fit.diagnoses.every(({ severity }) => severity === "note")).toBe(false);
      }),
      { seed: 18, numRuns: 15 },
    );
  });

  it("has an end also where more purchases are told than anybody can make", () => {
    const customer = { x: 1e300, tx: 1, T: 45441 };
    expect(
      model.probabilityAlive(model.parameters({ ...TRUTH[model.id] }, 2_958_465), customer),
    ).toBeGreaterThanOrEqual(0);
  });

  it("refuses data without a repeat purchase, and arguments that make no sense", () => {
    const single = { x: Int32Array.of(0), tx: Int32Array.of(0), T: Int32Array.of(9) };
    expect(() => model.fit(single)).toThrow(
      expect.objectContaining({ code: "notAvailable", key: "noRepeatBuyers" }),
    );
    expect(() => model.parameters({ r: 1 }, 7)).toThrow(CoreError);
    expect(() => model.parameters({ ...TRUTH[model.id], r: -1 }, 7)).toThrow(
      expect.objectContaining({ key: "notPositive" }),
    );
    // Sums over such a parameter would never end.
    expect(() => model.parameters({ ...TRUTH[model.id], r: 1e300 }, 7)).toThrow(
      expect.objectContaining({ key: "parameterRange" }),
    );
    const customer = { x: 1, tx: 3, T: 9 };
    expect(() => model.probabilityAlive(parameters, { x: 1, tx: 10, T: 9 })).toThrow("customerHistory");
    expect(() => model.expectedPurchases(parameters, customer, -1)).toThrow("negative");
    expect(() => model.expectedPurchasesNew(parameters, NaN)).toThrow("negative");
    expect(() => model.pmf(parameters, 1.5, 3)).toThrow("notACount");
    expect(() => model.discountedResidual(parameters, customer, 0)).toThrow("notPositive");
  });

  it("says that few repeat buyers are few", () => {
    const severity = (customers: number) =>
      model
        .fit(simulated(model.id, customers, 9).summary)
        .diagnoses.find(({ id }) => id === "tooFewRepeatBuyers")?.severity;
    expect(severity(12)).toBe("error");
    expect(severity(80)).toBe("warning");
    expect(severity(2000)).toBeUndefined();
  });
});
