import { CoreError } from "../errors";
import { thin, totals, type Histories, type PurchaseSummary } from "../histories";
import { diagnoseLeftEdge, diagnoseRepeatBuyers, type Diagnosis } from "./diagnosis";
import { dropoutMoments, MOMENTS, type ParetoShape } from "./dropoutIntegral";
import { collapsed, fitParameters, positiveParameters, roughObjective } from "./fitting";
import { purchasesWithoutDropout } from "./geometricDropout";
import { dailyForce, requireHistory, requireHorizon } from "./modelArguments";
import { emptyEvaluation } from "./optimiser";
import { paretoAliveColumn, paretoObjective } from "./paretoLikelihood";
import type { CustomerHistory, PurchaseFit, PurchaseModel, PurchaseParameters } from "./purchaseModel";
import { gaussLegendre } from "./quadrature";
import { rateMoments } from "./rateMoments";
import { drawExponential, drawGamma } from "../statistics/random";
import { simulatePurchases } from "./simulatedPurchases";
import { logGamma, scaledTricomiU } from "./specialFunctions";

/** Parameters of Pareto/NBD: purchase rate ~ Gamma(r, alpha), drop-out rate ~ Gamma(s, beta). */
export interface ParetoParameters extends PurchaseParameters, ParetoShape {}

const NAMES = ["r", "alpha", "s", "beta"] as const;

/**
 * Pareto/NBD: customers buy at their own constant rate and may silently stop at any moment, not only at a purchase.
 *
 * Assumptions: (1) purchases are Poisson with rate λ while alive; (2) λ ~ Gamma(r, α); (3) lifetimes are exponential
 * with rate μ; (4) μ ~ Gamma(s, β); (5) λ and μ are independent.
 *
 *   P(alive) = ρ/(ρ + s J[1])                                    (ρ, J: see `paretoObjective`)
 *   E[purchases in t | alive] = (r+x)/(α+T) · (β+T)/(s−1) · [1 − ((β+T)/(β+T+t))^(s−1)]
 *   P(buys in t | alive) = ∫₀^t (r+x)/(α+T+u) · ((α+T)/(α+T+u))^(r+x) · ((β+T)/(β+T+u))^s du
 *   DERT = P(alive) · (r+x)/(α+T) · (β+T)^s δ^(s−1) U(s, s, δ(β+T))
 *
 * Schmittlein, Morrison & Colombo (1987), Management Science 33(1); Fader & Hardie (2005), "A Note on Deriving the
 * Pareto/NBD Model"; DERT: Fader, Hardie & Lee (2005), RFM and CLV, Journal of Marketing Research 42(4).
 *
 * @example paretoNbd.expectedPurchasesNew({ r: 1, alpha: 10, s: 2, beta: 10, unitDays: 1 }, 10) // 0.5
 */
export const paretoNbd: PurchaseModel<ParetoParameters> = {
  id: "paretoNbd",
  parameterNames: NAMES,
  parameters: (values, unitDays) => positiveParameters(NAMES, values, unitDays),
  fit,
  objective: paretoObjective,
  // α = α₀ e^(−effect), β = β₀ e^(−effect): who has it buys more, and leaves sooner.
  moved: { purchases: [0, -1, 0, 0], lifetime: [0, 0, 0, -1] },
  logLikelihood(parameters, data) {
    const out = emptyEvaluation(NAMES.length);
    const theta = Float64Array.from(NAMES, (name) => Math.log(parameters[name]));
    paretoObjective(collapsed(data), parameters.unitDays)(theta, out);
    return out.value;
  },
  probabilityAlive(parameters, customer) {
    requireHistory(customer);
    return alive(parameters, customer);
  },
  probabilityBuys(parameters, customer, days) {
    requireHistory(customer);
    return alive(parameters, customer) * paretoNbd.buysIfAlive(parameters, days)(customer.x, customer.T);
  },
  expectedPurchases(parameters, customer, days) {
    requireHistory(customer);
    return alive(parameters, customer) * paretoNbd.ifAlive(parameters, days)(customer.x, customer.T);
  },
  expectedPurchasesNew: (parameters, days) => paretoNbd.ifAlive(parameters, days)(0, 0),
  pmf(parameters, n, days) {
    requireHorizon(days);
    if (!(Number.isInteger(n) && n >= 0)) {
      throw new CoreError("value", "notACount", { name: "n", value: n });
    }
    return pmf(parameters, n, days / parameters.unitDays);
  },
  discountedResidual(parameters, customer, annualRate) {
    requireHistory(customer);
    return (
      alive(parameters, customer) * paretoNbd.residualIfAlive(parameters, annualRate)(customer.x, customer.T)
    );
  },
  simulate({ r, alpha, s, beta, unitDays }, T, random, options) {
    return simulatePurchases(T, options, (end, purchase) => {
      const rate = drawGamma(random, r, alpha) / unitDays;
      const lifetime = drawExponential(random, drawGamma(random, s, beta) / unitDays);
      const until = Math.min(end, lifetime);
      for (let age = drawExponential(random, rate); age <= until; age += drawExponential(random, rate)) {
        purchase(age);
      }
    });
  },
  aliveColumn: (parameters, data) => paretoAliveColumn(parameters, data, parameters.unitDays),
  ifAlive({ r, alpha, s, beta, unitDays }, days) {
    requireHorizon(days);
    return (x, T) => {
      const A = alpha + T / unitDays;
      const B = beta + T / unitDays;
      return (((r + x) * B) / A) * growth(s - 1, Math.log1p(days / unitDays / B));
    };
  },
  squaredIfAlive({ r, alpha, s, beta, unitDays }, days) {
    requireHorizon(days);
    const t = days / unitDays;
    return (x, T) => {
      const A = alpha + T / unitDays;
      const B = beta + T / unitDays;
      // E[N²] = E[λ] E[τ] + E[λ²] E[τ²], τ the days of the horizon that the customer is there: E[τ²] = ∫ 2u P(τ > u) du.
      const mean = (B * growth(s - 1, Math.log1p(t / B))) / A;
      let squared = 0;
      for (let j = 0; j < PANEL.nodes.length; j++) {
        const u = PANEL.nodes[j]! * t;
        squared += PANEL.weights[j]! * t * 2 * u * Math.exp(-s * Math.log1p(u / B));
      }
      return (r + x) * mean + ((r + x) * (r + x + 1) * squared) / (A * A);
    };
  },
  buysIfAlive({ r, alpha, s, beta, unitDays }, days) {
    requireHorizon(days);
    const J = new Float64Array(MOMENTS);
    return (x, T) => {
      const k = r + x;
      const from = T / unitDays;
      // The density of the next purchase is that of leaving with rate and lifetime exchanged: no difference is taken.
      dropoutMoments({ r, alpha: beta, s: k, beta: alpha }, s, from, from + days / unitDays, J, true);
      return Math.min(1, k * J[0]!);
    };
  },
  residualIfAlive({ r, alpha, s, beta, unitDays }, annualRate) {
    const delta = dailyForce(annualRate) * unitDays;
    // The lifetime's factor depends on T alone.
    const lifetimes = new Map<number, number>();
    return (x, T) => {
      let lifetime = lifetimes.get(T);
      if (lifetime === undefined) {
        lifetime = scaledTricomiU(s, delta * (beta + T / unitDays)) / delta;
        lifetimes.set(T, lifetime);
      }
      return ((r + x) / (alpha + T / unitDays)) * lifetime;
    };
  },
};

function fit(input: PurchaseSummary | Histories, { unitDays = 7 } = {}): PurchaseFit<ParetoParameters> {
  const data = collapsed(input);
  const sums = totals(data);
  const { r, alpha } = rateMoments(sums, unitDays);
  const scale = sums.days / sums.customers / unitDays;
  const { values, ...report } = fitParameters({
    names: NAMES,
    objective: paretoObjective(data, unitDays),
    rough: roughObjective(data, data.tx.length, thin, (sample) => paretoObjective(sample, unitDays)),
    scales: [1, scale, 1, scale],
    starts: [
      [r, alpha, 0.6, scale / 3],
      [1, scale, 1, scale],
      [0.3, scale / 10, 0.3, scale / 10],
      [5, 5 * scale, 2, 5 * scale],
    ],
    customers: sums.customers,
    distinct: data.tx.length,
  });
  const named = Object.fromEntries(NAMES.map((name, i) => [name, values[i]!]));
  const parameters = positiveParameters(NAMES, named, unitDays);
  const diagnoses: Diagnosis[] = [
    ...report.diagnoses,
    ...diagnoseRepeatBuyers(sums.repeatBuyers),
    ...diagnoseLeftEdge(data),
  ];
  for (const name of ["r", "s"] as const) {
    if (parameters[name] > 50) {
      diagnoses.push({
        id: "customersAlike",
        severity: "warning",
        detail: { name, value: parameters[name] },
      });
    }
  }
  if (parameters.s <= 1) {
    diagnoses.push({
      id: "dropoutMeanInfinite",
      severity: "note",
      detail: { name: "s", value: parameters.s },
    });
  }
  const { customers, repeatBuyers } = sums;
  return {
    ...report,
    model: "paretoNbd",
    parameters,
    customers,
    repeatBuyers,
    distinct: data.tx.length,
    diagnoses,
  };
}

function alive(parameters: ParetoParameters, { x, tx, T }: CustomerHistory): number {
  const { r, alpha, s, beta, unitDays } = parameters;
  const J = new Float64Array(MOMENTS);
  const from = tx / unitDays;
  const to = T / unitDays;
  dropoutMoments(parameters, r + x, from, to, J, true);
  const rho = Math.exp(
    -(r + x) * Math.log1p((to - from) / (alpha + from)) - s * Math.log1p((to - from) / (beta + from)),
  );
  return rho / (rho + s * J[0]!);
}

/** (1 − e^(−cL))/c, which is L at c = 0: the limit that the published forms miss at s = 1. */
function growth(c: number, L: number): number {
  return c === 0 ? L : -Math.expm1(-c * L) / c;
}

const PANEL = gaussLegendre(12);

/** Alive until t with n purchases, or left at some τ before with n purchases until then. */
function pmf({ r, alpha, s, beta }: ParetoParameters, n: number, t: number): number {
  const stayed = purchasesWithoutDropout(r, alpha, n, t).exactly * Math.exp(-s * Math.log1p(t / beta));
  const origin = Math.min(alpha, beta);
  const end = Math.log1p(t / origin);
  const constant = logGamma(r + n) - logGamma(r) - logGamma(n + 1) + Math.log(s);
  // The integrand over v = ln(origin + τ) is as narrow as 1/√n.
  const panels = Math.ceil(end * (1 + Math.sqrt(n))) || 1;
  let left = 0;
  for (let p = 0; p < panels; p++) {
    for (let j = 0; j < PANEL.nodes.length; j++) {
      const time = origin * Math.expm1(((p + PANEL.nodes[j]!) * end) / panels);
      const logPurchases = n * Math.log(time / (alpha + time)) - r * Math.log1p(time / alpha);
      const exponent =
        constant + (n > 0 ? logPurchases : -r * Math.log1p(time / alpha)) - s * Math.log1p(time / beta);
      left += (((PANEL.weights[j]! * end) / panels) * (origin + time) * Math.exp(exponent)) / (beta + time);
    }
  }
  return stayed + left;
}
