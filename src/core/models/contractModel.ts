/** Models of contracts whose end is seen: how long customers stay, period by period. */
import { CoreError } from "../errors";
import { contractObjective, logSurvival } from "./contractLikelihood";
import { livesWithin, type ContractLives } from "./contractLives";
import type { Diagnosis } from "./diagnosis";
import { fitParameters, positiveParameters, type ParameterFit } from "./fitting";
import { emptyEvaluation } from "./optimiser";

export type ContractModelId = "sbg" | "bdw";

/** A parameter block of either model: sBG has alpha and beta, BdW gamma, delta and c. */
export type ContractParameters = Readonly<Record<string, number>>;

export interface ContractFit extends Omit<ParameterFit, "values"> {
  readonly model: ContractModelId;
  readonly parameters: ContractParameters;
  readonly customers: number;
  readonly losses: number;
  readonly periods: number;
}

export interface ContractModel {
  readonly id: ContractModelId;
  readonly parameterNames: readonly string[];
  /** Checks typed-in parameters. Throws `value` if one is missing or not a positive number. */
  parameters(values: Readonly<Record<string, number>>): ContractParameters;
  /** Maximum-likelihood fit. Throws `notAvailable` where nobody left, or only one period is known. */
  fit(lives: ContractLives): ContractFit;
  logLikelihood(parameters: ContractParameters, lives: ContractLives): number;
  /** Share that is still there after t periods, S(t). */
  survival(parameters: ContractParameters, t: number): number;
  /** Share of those there before the t-th renewal that renew: S(t) ÷ S(t − 1). */
  retention(parameters: ContractParameters, t: number): number;
  /**
   * Discounted expected residual lifetime, in periods, of a customer with so many renewals made, just before the next:
   * Σ S(n + k) ÷ S(n − 1) ÷ (1 + d)ᵏ over k ≥ 0, n = renewals + 1. The next payment counts in full if it comes.
   */
  residualLifetime(parameters: ContractParameters, renewals: number, rate: number): number;
}

/** Losses below which a fit is refused, and below which it is doubted. */
const LOSSES = { refused: 10, doubted: 50 } as const;
/** Above this shape all customers look alike to a model. */
const ALIKE = 1000;

/** Makes either model: `shape` gives (γ, δ, c) of a parameter block. */
export function contractModel(
  id: ContractModelId,
  parameterNames: readonly string[],
  shape: (parameters: ContractParameters) => readonly [number, number, number],
): ContractModel {
  const withC = parameterNames.length === 3;
  const logAt = (parameters: ContractParameters, t: number) => logSurvival(...shape(parameters), t);
  const model: ContractModel = {
    id,
    parameterNames,
    parameters(values) {
      const checked = positiveParameters(parameterNames, values, 1);
      return Object.fromEntries(parameterNames.map((name) => [name, checked[name]!]));
    },
    fit: (lives) => fit(model, lives, withC),
    logLikelihood(parameters, lives) {
      const out = emptyEvaluation(parameterNames.length);
      const theta = Float64Array.from(parameterNames, (name) => Math.log(parameters[name]!));
      contractObjective(lives, withC)(theta, out);
      return out.value;
    },
    survival(parameters, t) {
      requirePeriods(t, "period");
      return Math.exp(logAt(parameters, t));
    },
    retention(parameters, t) {
      requirePeriods(t - 1, "period");
      return Math.exp(logAt(parameters, t) - logAt(parameters, t - 1));
    },
    residualLifetime(parameters, renewals, rate) {
      requirePeriods(renewals, "renewals");
      return residual(parameters, renewals, rate, shape);
    },
  };
  return model;
}

function fit(model: ContractModel, lives: ContractLives, withC: boolean): ContractFit {
  const { customers, losses, lost } = lives;
  if (!(losses > 0)) {
    throw new CoreError("notAvailable", "nobodyLost", { customers });
  }
  const needed = withC ? 3 : 2;
  const known = lost.reduce((count, _, t) => count + (atRisk(lives, t) > 0 ? 1 : 0), 0);
  if (known < needed) {
    throw new CoreError("notAvailable", "tooFewPeriods", { periods: known, needed });
  }
  const first = Math.min(0.9, Math.max(0.01, lost[0]! / customers));
  const ratio = (1 - first) / first;
  const more = withC ? [1] : [];
  const { values, ...report } = fitParameters({
    names: model.parameterNames,
    objective: contractObjective(lives, withC),
    scales: [1, Math.max(1, ratio), ...more],
    starts: [
      [1, ratio, ...more],
      [0.3, 0.3 * ratio, ...more.map(() => 1.5)],
      [5, 5 * ratio, ...more.map(() => 0.7)],
      [1, 1, ...more],
    ],
    customers,
    distinct: 2 * lost.length,
  });
  const parameters = Object.fromEntries(model.parameterNames.map((name, i) => [name, values[i]!]));
  const [name] = model.parameterNames;
  const diagnoses: Diagnosis[] = [...report.diagnoses];
  if (losses < LOSSES.doubted) {
    const severity = losses < LOSSES.refused ? "error" : "warning";
    diagnoses.push({ id: "tooFewLosses", severity, detail: { count: losses, wanted: LOSSES.doubted } });
  }
  if (values[0]! > ALIKE) {
    diagnoses.push({ id: "contractsAlike", severity: "warning", detail: { name: name!, value: values[0]! } });
  }
  if (values[0]! <= 1 && !withC) {
    const detail = { name: name!, value: values[0]! };
    diagnoses.push({ id: "dropoutMeanInfinite", severity: "note", detail });
  }
  return { ...report, model: model.id, parameters, customers, losses, periods: lost.length, diagnoses };
}

/** Customers who were there at the beginning of period t + 1, of those known. */
export function atRisk({ lost, running, entered, customers }: ContractLives, t: number): number {
  let left = customers;
  for (let s = t; entered && s < entered.length; s++) {
    left -= entered[s]!;
  }
  for (let s = 0; s < t; s++) {
    left -= lost[s]! + running[s]!;
  }
  return left;
}

/** Discounts below this need more terms than a cell should wait for. */
const LEAST_RATE = 1e-5;

function residual(
  parameters: ContractParameters,
  renewals: number,
  rate: number,
  shape: (parameters: ContractParameters) => readonly [number, number, number],
): number {
  if (!(rate === 0 || (rate >= LEAST_RATE && rate < Infinity))) {
    throw new CoreError("value", "discountTooSmall", { value: rate });
  }
  const [gamma, delta, c] = shape(parameters);
  if (c === 1) {
    if (rate === 0) {
      if (!(gamma > 1)) {
        throw new CoreError("notAvailable", "lifetimeInfinite", { value: gamma });
      }
      return (delta + renewals) / (gamma - 1);
    }
    let term = (delta + renewals) / (gamma + delta + renewals);
    let sum = 0;
    // What is left after a term is at most that term times (1 + d) ÷ d.
    for (let k = renewals + 1; term > 1e-15 * sum * rate; k++) {
      sum += term;
      term *= (delta + k) / ((gamma + delta + k) * (1 + rate));
    }
    return sum;
  }
  if (rate === 0) {
    throw new CoreError("value", "discountTooSmall", { value: rate });
  }
  const before = logSurvival(gamma, delta, c, renewals);
  const force = Math.log1p(rate);
  let sum = 0;
  for (let k = 0; ; k++) {
    const term = Math.exp(logSurvival(gamma, delta, c, renewals + 1 + k) - before - k * force);
    sum += term;
    if (!(term > 1e-12 * sum * rate)) {
      return sum;
    }
  }
}

function requirePeriods(value: number, name: string): void {
  if (!(Number.isInteger(value) && value >= 0)) {
    throw new CoreError("value", "notACount", { name, value });
  }
}

/** What a fit of all but the last periods says about them, beside what happened. */
export interface ContractHoldout {
  readonly fit: ContractFit;
  /** Share of the customers there when the holdout began who were expected to leave within it, and who did. */
  readonly expected: number;
  readonly actual: number;
  readonly customers: number;
}

/**
 * Fits all but the last `held` periods and foretells these for the customers who were seen to their end.
 *
 * @throws CoreError as `fit` does
 */
export function contractHoldout(model: ContractModel, lives: ContractLives, held: number): ContractHoldout {
  const periods = lives.lost.length - held;
  const fitted = model.fit(livesWithin(lives, Math.max(1, periods)));
  let actual = 0;
  let expected = 0;
  let customers = 0;
  for (let t = periods; t < lives.lost.length; t++) {
    const there = atRisk(lives, t);
    customers = Math.max(customers, there);
    actual += lives.lost[t]!;
    expected += there * (1 - model.retention(fitted.parameters, t + 1));
  }
  return { fit: fitted, expected, actual, customers };
}
