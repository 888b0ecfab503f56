/** What the purchase models have in common: their answers and their fits. */
import type { Histories, PurchaseSummary } from "../histories";
import type { Diagnosis } from "./diagnosis";
import type { Objective } from "./optimiser";
import type { Random } from "../statistics/random";

/** Models of purchases outside a contract, by id. */
export type PurchaseModelId = "bgNbd" | "mbgNbd" | "paretoNbd";

/**
 * Parameters of a purchase model. Scale parameters (alpha, beta) are in units of `unitDays` days (7: weeks);
 * every time that goes into or out of a model is in days.
 */
export interface PurchaseParameters {
  readonly unitDays: number;
}

/** One customer's history: x repeat purchase days, the last at day tx after the first, seen until day T. */
export interface CustomerHistory {
  readonly x: number;
  readonly tx: number;
  readonly T: number;
}

/** One parameter with its uncertainty. The interval is symmetric on the logarithm; absent where the data do not give it. */
export interface Estimate {
  readonly name: string;
  readonly value: number;
  readonly standardError?: number;
  /** 95 % interval. */
  readonly lower?: number;
  readonly upper?: number;
}

/** What a fit says about itself. */
export interface FitSummary {
  readonly estimates: readonly Estimate[];
  /** Covariance of the logarithms of the parameters, row by row; absent where the data do not give it. */
  readonly logCovariance?: readonly (readonly number[])[];
  readonly logLikelihood: number;
  /** −2 ln L + 2k. */
  readonly aic: number;
  /** −2 ln L + k ln n, n = customers. */
  readonly bic: number;
  readonly customers: number;
  readonly repeatBuyers: number;
  /** Distinct histories after collapsing. */
  readonly distinct: number;
  readonly converged: boolean;
  readonly iterations: number;
  readonly evaluations: number;
  /** Largest slope of the log-likelihood over the logarithms of the parameters, a customer. */
  readonly gradientNorm: number;
  readonly diagnoses: readonly Diagnosis[];
}

/** A fitted purchase model. */
export interface PurchaseFit<P extends PurchaseParameters = PurchaseParameters> extends FitSummary {
  readonly model: PurchaseModelId;
  readonly parameters: P;
}

/** Choices of a fit. */
export interface FitOptions {
  /** Days in one unit of the reported scale parameters, 7 (weeks) by default. The log-likelihood is stated at it. */
  readonly unitDays?: number;
}

/** Simulated customers: their summary and every repeat purchase behind it. */
export interface SimulatedPurchases {
  readonly summary: PurchaseSummary;
  /** Row of the customer and days since the customer's first purchase, for each repeat purchase in [0, T]. */
  readonly purchases: { readonly customer: Int32Array; readonly age: Float64Array };
}

/** Choices of a simulation. */
export interface SimulationOptions {
  /** Round purchase times up to whole days and merge those of one day, as data from an order list are. */
  readonly wholeDays?: boolean;
}

/**
 * A model of repeat purchases with silent drop-out. For each one the expectation for a customer factors into
 * P(alive) × what a living customer with the same x and T will do; the columnar forms are built from the two factors.
 */
export interface PurchaseModel<P extends PurchaseParameters = PurchaseParameters> {
  readonly id: PurchaseModelId;
  readonly parameterNames: readonly string[];
  /** Checks typed-in parameters. Throws `value` if one is missing or not a positive number. */
  parameters(values: Readonly<Record<string, number>>, unitDays: number): P;
  /** Maximum-likelihood fit. Throws `notAvailable` when nobody bought a second time. */
  fit(data: PurchaseSummary | Histories, options?: FitOptions): PurchaseFit<P>;
  /** ln L over the logarithms of the parameters, in the order of their names. */
  objective(data: Histories, unitDays: number): Objective;
  /**
   * How an attribute of customers moves the logarithms of the parameters: by these shares of its effect on purchases, and
   * of its effect on leaving.
   */
  readonly moved: { readonly purchases: readonly number[]; readonly lifetime: readonly number[] };
  /** ln L of the data, at the parameters' unit. */
  logLikelihood(parameters: P, data: PurchaseSummary | Histories): number;
  /** Probability that the customer still buys. */
  probabilityAlive(parameters: P, customer: CustomerHistory): number;
  /** Probability that the customer buys at least once in the next `days`. */
  probabilityBuys(parameters: P, customer: CustomerHistory, days: number): number;
  /** Expected purchases of the customer in the next `days`. */
  expectedPurchases(parameters: P, customer: CustomerHistory, days: number): number;
  /** Expected repeat purchases of a new customer in the first `days`. */
  expectedPurchasesNew(parameters: P, days: number): number;
  /** Probability that a new customer makes n repeat purchases in the first `days`. */
  pmf(parameters: P, n: number, days: number): number;
  /** Discounted expected residual transactions at an annual rate, without horizon (DERT). */
  discountedResidual(parameters: P, customer: CustomerHistory, annualRate: number): number;
  /** Draws customers seen for `T` days each. */
  simulate(
    parameters: P,
    T: ArrayLike<number>,
    random: Random,
    options?: SimulationOptions,
  ): SimulatedPurchases;
  /** P(alive) for every distinct history. */
  aliveColumn(parameters: P, data: Histories): Float64Array;
  /** Expected purchases in the next `days` of a customer known to be alive, as a function of (x, T). */
  ifAlive(parameters: P, days: number): (x: number, T: number) => number;
  /** Expected square of the number of such purchases, for variances. */
  squaredIfAlive(parameters: P, days: number): (x: number, T: number) => number;
  /** Probability that a customer known to be alive buys in the next `days`, as a function of (x, T). */
  buysIfAlive(parameters: P, days: number): (x: number, T: number) => number;
  /** Expected purchases of such a customer, discounted and without horizon. */
  residualIfAlive(parameters: P, annualRate: number): (x: number, T: number) => number;
}
