/** Makes BG/NBD and MBG/NBD from their shared kernel. */
import { CoreError } from "../errors";
import { thin, totals, type Histories, type PurchaseSummary } from "../histories";
import { diagnoseLeftEdge, diagnoseRepeatBuyers, type Diagnosis } from "./diagnosis";
import { emptyEvaluation } from "./optimiser";
import { collapsed, fitParameters, positiveParameters, roughObjective } from "./fitting";
import {
  geometricAlive,
  geometricAliveColumn,
  geometricIfAlive,
  geometricPmf,
  geometricResidual,
  type GeometricParameters,
} from "./geometricDropout";
import { geometricObjective } from "./geometricLikelihood";
import { dailyForce, requireHistory, requireHorizon } from "./modelArguments";
import type { PurchaseFit, PurchaseModel, PurchaseModelId } from "./purchaseModel";
import { rateMoments } from "./rateMoments";
import { drawBeta, drawExponential, drawGamma } from "../statistics/random";
import { simulatePurchases } from "./simulatedPurchases";

const NAMES = ["r", "alpha", "a", "b"] as const;

/** A purchase model with beta-geometric drop-out; `dropsAtStart` also after the first purchase (MBG/NBD). */
export function geometricModel(
  id: PurchaseModelId,
  dropsAtStart: boolean,
): PurchaseModel<GeometricParameters> {
  const shift = dropsAtStart ? 1 : 0;

  /** Functions of (x, T) made from functions of (k, A, t), one kernel for each x. */
  const byFrequency = (
    { r, alpha, a, b, unitDays }: GeometricParameters,
    make: (a: number, c: number) => (k: number, A: number, t: number) => number,
    t: number,
  ): ((x: number, T: number) => number) => {
    let kernel = make(a, b + shift);
    let frequency = 0;
    return (x, T) => {
      if (x !== frequency) {
        kernel = make(a, b + shift + x);
        frequency = x;
      }
      return kernel(r + x, alpha + T / unitDays, t);
    };
  };

  const model: PurchaseModel<GeometricParameters> = {
    id,
    parameterNames: NAMES,
    parameters: (values, unitDays) => positiveParameters(NAMES, values, unitDays),
    fit: (data, { unitDays = 7 } = {}) => fit(id, dropsAtStart, data, unitDays),
    objective: (data, unitDays) => geometricObjective(data, unitDays, dropsAtStart),
    // α = α₀ e^(−effect), a = a₀ e^effect, b = b₀ e^effect.
    moved: { purchases: [0, -1, 0, 0], lifetime: [0, 0, 1, 1] },
    logLikelihood(parameters, data) {
      const out = emptyEvaluation(NAMES.length);
      const theta = Float64Array.from(NAMES, (name) => Math.log(parameters[name]));
      geometricObjective(collapsed(data), parameters.unitDays, dropsAtStart)(theta, out);
      return out.value;
    },
    probabilityAlive(parameters, customer) {
      requireHistory(customer);
      return geometricAlive(parameters, customer, dropsAtStart);
    },
    probabilityBuys(parameters, customer, days) {
      requireHistory(customer);
      const alive = geometricAlive(parameters, customer, dropsAtStart);
      return alive * model.buysIfAlive(parameters, days)(customer.x, customer.T);
    },
    expectedPurchases(parameters, customer, days) {
      requireHistory(customer);
      const alive = geometricAlive(parameters, customer, dropsAtStart);
      return alive * model.ifAlive(parameters, days)(customer.x, customer.T);
    },
    expectedPurchasesNew(parameters, days) {
      const stays = dropsAtStart ? parameters.b / (parameters.a + parameters.b) : 1;
      return stays * model.ifAlive(parameters, days)(0, 0);
    },
    pmf(parameters, n, days) {
      requireHorizon(days);
      if (!(Number.isInteger(n) && n >= 0)) {
        throw new CoreError("value", "notACount", { name: "n", value: n });
      }
      return geometricPmf(parameters, n, days, dropsAtStart);
    },
    discountedResidual(parameters, customer, annualRate) {
      requireHistory(customer);
      const alive = geometricAlive(parameters, customer, dropsAtStart);
      return alive * model.residualIfAlive(parameters, annualRate)(customer.x, customer.T);
    },
    simulate(parameters, T, random, options) {
      const { r, alpha, a, b, unitDays } = parameters;
      return simulatePurchases(T, options, (end, purchase) => {
        const rate = drawGamma(random, r, alpha) / unitDays;
        const p = drawBeta(random, a, b);
        let age = 0;
        let alive = !dropsAtStart || random() >= p;
        while (alive) {
          age += drawExponential(random, rate);
          if (age > end) {
            return;
          }
          purchase(age);
          alive = random() >= p;
        }
      });
    },
    aliveColumn: (parameters, data) => geometricAliveColumn(parameters, data, dropsAtStart),
    ifAlive(parameters, days) {
      requireHorizon(days);
      return byFrequency(parameters, geometricIfAlive, days / parameters.unitDays);
    },
    squaredIfAlive(parameters, days) {
      requireHorizon(days);
      const squared = (a: number, c: number) => geometricIfAlive(a, c, 2);
      return byFrequency(parameters, squared, days / parameters.unitDays);
    },
    // No drop-out lies between a living customer and the next purchase.
    buysIfAlive({ r, alpha, unitDays }, days) {
      requireHorizon(days);
      return (x, T) => -Math.expm1(-(r + x) * Math.log1p(days / (alpha * unitDays + T)));
    },
    residualIfAlive(parameters, annualRate) {
      return byFrequency(parameters, geometricResidual, dailyForce(annualRate) * parameters.unitDays);
    },
  };
  return model;
}

function fit(
  id: PurchaseModelId,
  dropsAtStart: boolean,
  input: PurchaseSummary | Histories,
  unitDays: number,
): PurchaseFit<GeometricParameters> {
  const data = collapsed(input);
  const sums = totals(data);
  const { r, alpha } = rateMoments(sums, unitDays);
  const scale = sums.days / sums.customers / unitDays;
  const { values, ...report } = fitParameters({
    names: NAMES,
    objective: geometricObjective(data, unitDays, dropsAtStart),
    rough: roughObjective(data, data.tx.length, thin, (sample) =>
      geometricObjective(sample, unitDays, dropsAtStart),
    ),
    scales: [1, scale, 1, 1],
    starts: [
      [r, alpha, 0.8, 2],
      [1, scale, 1, 1],
      [0.3, scale / 10, 0.2, 5],
      [5, 5 * scale, 2, 2],
    ],
    customers: sums.customers,
    distinct: data.tx.length,
  });
  const parameters = positiveParameters(
    NAMES,
    Object.fromEntries(NAMES.map((name, i) => [name, values[i]!])),
    unitDays,
  );
  const diagnoses: Diagnosis[] = [
    ...report.diagnoses,
    ...diagnoseRepeatBuyers(sums.repeatBuyers),
    ...diagnoseLeftEdge(data),
  ];
  if (parameters.r > 50) {
    diagnoses.push({ id: "customersAlike", severity: "warning", detail: { name: "r", value: parameters.r } });
  }
  if (parameters.a <= 1) {
    diagnoses.push({
      id: "dropoutMeanInfinite",
      severity: "note",
      detail: { name: "a", value: parameters.a },
    });
  }
  if (!dropsAtStart) {
    const count = sums.customers - sums.repeatBuyers;
    diagnoses.push({ id: "oneTimeBuyersAlive", severity: "note", detail: { count } });
  }
  const { customers, repeatBuyers } = sums;
  return { ...report, model: id, parameters, customers, repeatBuyers, distinct: data.tx.length, diagnoses };
}
