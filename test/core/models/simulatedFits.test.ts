import { buildLedger } from "../../../src/core/ledger/ledger";
import { summarize } from "../../../src/core/ledger/summary";
import { bgNbd } from "../../../src/core/models/bgNbd";
import { gammaGamma } from "../../../src/core/models/gammaGamma";
import { mbgNbd } from "../../../src/core/models/mbgNbd";
import { paretoNbd } from "../../../src/core/models/paretoNbd";
import type { FitSummary } from "../../../src/core/models/purchaseModel";
import { orderLines } from "../ledger/lines";
import { SIMULATED_AS_OF, simulatedLines } from "./simulatedSet";

/*
 * Where the figures come from: a Python script (Python 3.11.7, numpy 2.4.6, scipy 1.17.1) that shares nothing with the
 * product but the order lines. It counts the histories by itself and maximises log-likelihoods written from the papers,
 * times in weeks:
 *   BG/NBD       Fader, Hardie & Lee (2005), Marketing Science 24(2), eq. 6, by gammaln and betaln
 *   MBG/NBD      Batislam, Denizel & Filiztekin (2007), IJRM 24(3), the same with a drop-out after the first purchase
 *   Pareto/NBD   Fader & Hardie (2005), "A Note on Deriving the Pareto/NBD Model", by scipy.special.hyp2f1
 *   Gamma-Gamma  Fader & Hardie (2013), "The Gamma-Gamma Model of Monetary Value", eq. 1a
 * scipy.optimize.minimize (Nelder-Mead, xatol 1e-7, fatol 1e-8) over the logarithms of the parameters, then three Newton
 * steps; gradients (all below 4e-9) and Hessians by central differences with Richardson's extrapolation (steps 0.001 and
 * 0.002, 0.002 and 0.004). Standard errors are value · √diag((−H)⁻¹).
 */

const lines = simulatedLines();
const summary = summarize(buildLedger(orderLines(lines), SIMULATED_AS_OF));
const purchases = { x: summary.x, tx: summary.txDays, T: summary.TDays };
const spend = { x: summary.x, m: summary.meanRepeatAmount };

const total = (column: ArrayLike<number>) => Array.from(column).reduce((sum, value) => sum + value, 0);

/** Parameters to 0.1 %, standard errors to 1 %, the log-likelihood to 0.001. */
function expectFit(
  fit: FitSummary,
  logLikelihood: number,
  figures: readonly (readonly [name: string, value: number, standardError: number])[],
): void {
  expect(fit.converged).toBe(true);
  expect(Math.abs(fit.logLikelihood - logLikelihood)).toBeLessThan(1e-3);
  expect(fit.estimates.map(({ name }) => name)).toEqual(figures.map(([name]) => name));
  fit.estimates.forEach(({ value, standardError }, i) => {
    const [, expected, error] = figures[i]!;
    expect(Math.abs(value / expected - 1)).toBeLessThan(1e-3);
    expect(Math.abs(standardError! / error - 1)).toBeLessThan(1e-2);
  });
}

describe("the simulated set", () => {
  it("has the histories that the script counts: 1,982 of 2,000 customers keep a purchase, 958 bought on one day", () => {
    expect(new Set(lines.map(({ customer }) => customer)).size).toBe(2000);
    expect(summary.count).toBe(1982);
    expect(summary.x.filter((x) => x === 0)).toHaveLength(958);
    expect(total(summary.x)).toBe(5402);
    expect(total(summary.txDays)).toBe(217102);
    expect(total(summary.TDays)).toBe(900235);
    const repeated = spend.m.map((mean, i) => (spend.x[i]! > 0 ? mean * spend.x[i]! : 0));
    expect(total(repeated)).toBeCloseTo(951329.22, 4);
  });

  it("has 124 orders given back whole and 160 in part", () => {
    const price = new Map<string, number>();
    const cents = (amount: number) => Math.round(100 * amount);
    lines.forEach(({ order, amount, refund }) => {
      if (!refund) {
        price.set(order!, (price.get(order!) ?? 0) + cents(amount));
      }
    });
    const refunds = lines.filter(({ refund, day }) => refund && day! <= SIMULATED_AS_OF);
    const whole = refunds.filter(({ order, amount }) => cents(-amount) === price.get(order!));
    expect([whole.length, refunds.length - whole.length]).toEqual([124, 160]);
  });
});

describe("fits to the simulated set are those of scipy", () => {
  it("BG/NBD", () => {
    expectFit(bgNbd.fit(purchases), -17732.355572, [
      ["r", 0.2343755, 0.00986437],
      ["alpha", 2.441161, 0.179024],
      ["a", 0.743633, 0.0951199],
      ["b", 3.109113, 0.556148],
    ]);
  });

  it("MBG/NBD", () => {
    expectFit(mbgNbd.fit(purchases), -17628.540435, [
      ["r", 1.539445, 0.138132],
      ["alpha", 8.905078, 0.826732],
      ["a", 0.5997986, 0.0389545],
      ["b", 0.7084139, 0.0630936],
    ]);
  });

  it("Pareto/NBD", () => {
    expectFit(paretoNbd.fit(purchases), -17626.338341, [
      ["r", 0.6612538, 0.0553842],
      ["alpha", 7.254131, 0.558558],
      ["s", 0.8390223, 0.123267],
      ["beta", 15.35998, 4.20045],
    ]);
  });

  it("Gamma-Gamma, to the 1,024 who came back", () => {
    const fit = gammaGamma.fit(spend);
    expect(fit.customers).toBe(1024);
    expectFit(fit, -5951.894441, [
      ["p", 4.385221, 0.60854],
      ["q", 4.338146, 0.282957],
      ["gamma", 126.542, 24.4833],
    ]);
  });
});

describe("log-likelihoods away from the maximum are those of scipy", () => {
  const at = { r: 1, alpha: 10, a: 1, b: 3, unitDays: 7 };

  it("BG/NBD and MBG/NBD", () => {
    expect(bgNbd.logLikelihood(at, purchases)).toBeCloseTo(-18440.918581, 4);
    expect(mbgNbd.logLikelihood(at, purchases)).toBeCloseTo(-17804.740189, 4);
  });

  it("Pareto/NBD, with α above β and below", () => {
    const above = { r: 1, alpha: 10, s: 1, beta: 3, unitDays: 7 };
    const below = { r: 0.5, alpha: 5, s: 0.9, beta: 12, unitDays: 7 };
    expect(paretoNbd.logLikelihood(above, purchases)).toBeCloseTo(-18132.103374, 4);
    expect(paretoNbd.logLikelihood(below, purchases)).toBeCloseTo(-17671.205165, 4);
  });
});
