import { CoreError } from "../errors";
import type { Diagnosis } from "./diagnosis";
import { diagnoseRepeatBuyers } from "./diagnosis";
import { fitParameters, positiveParameters, roughObjective } from "./fitting";
import { gammaGammaObjective, spendingCustomers, thinSpend } from "./gammaGammaLikelihood";
import { emptyEvaluation } from "./optimiser";
import type { FitSummary } from "./purchaseModel";
import { drawGamma, type Random } from "../statistics/random";

/** Parameters of Gamma-Gamma: an amount ~ Gamma(p, ν), ν ~ Gamma(q, gamma); gamma is in money, p and q are pure numbers. */
export interface GammaGammaParameters {
  readonly p: number;
  readonly q: number;
  readonly gamma: number;
}

/** Columns of a spend model: `x` repeat purchase days and `m`, the mean amount of these days (the first left out). */
export interface SpendSummary {
  readonly x: Int32Array;
  readonly m: Float64Array;
  readonly weights?: Float64Array;
}

/** A fitted spend model. */
export interface GammaGammaFit extends FitSummary {
  readonly parameters: GammaGammaParameters;
  /** Pearson's correlation of x and m among repeat buyers: the model takes it to be none. */
  readonly correlation: number;
  /** Customers without a repeat purchase, whom the fit does not need. */
  readonly withoutRepeat: number;
  /** Repeat buyers left out because their mean amount is not positive. */
  readonly notPositive: number;
}

const NAMES = ["p", "q", "gamma"] as const;
/** Correlation from which spend may no longer be called independent of frequency. */
const CORRELATED = 0.3;

/**
 * Gamma-Gamma: how much a customer spends on a purchase day, apart from how often.
 *
 * Assumptions: (1) amounts of one customer vary as Gamma(p, ν) about the customer's mean p/ν; (2) ν ~ Gamma(q, γ)
 * across customers; (3) spend is independent of frequency and drop-out. Only repeat purchases enter.
 *
 *   ln L = ln Γ(px+q) − ln Γ(px) − ln Γ(q) + q ln γ + (px−1) ln m + px ln x − (px+q) ln(γ + xm)
 *   E[M | x, m] = p(γ + xm)/(px + q − 1),  for x = 0: pγ/(q − 1)
 *
 * Fader & Hardie (2013), The Gamma-Gamma Model of Monetary Value, eq. 1a and 5; Colombo & Jiang (1999).
 *
 * @example gammaGamma.expectedSpend({ p: 6, q: 4, gamma: 15 }, 0, 0) // 30
 */
export const gammaGamma = {
  id: "gammaGamma",
  parameterNames: NAMES,

  /** Checks typed-in parameters. Throws `value` if one is missing or not a positive number. */
  parameters(values: Readonly<Record<string, number>>): GammaGammaParameters {
    const { p, q, gamma } = positiveParameters(NAMES, values, 1);
    return { p, q, gamma };
  },

  /** Maximum-likelihood fit to customers with x > 0 and m > 0. Throws `notAvailable` when there are none. */
  fit(summary: SpendSummary): GammaGammaFit {
    const spending = spendingCustomers(summary);
    const { customers, mean, logSpread, correlation, withoutRepeat, notPositive } = spending;
    if (!(customers > 0)) {
      throw new CoreError("notAvailable", "noRepeatSpend");
    }
    // Between-customer variance of ln m is about 1/q plus 1/(px); mean spend is pγ/(q − 1).
    const q = Math.min(20, Math.max(1.5, 1.5 / Math.max(logSpread, 1e-3)));
    const { values, ...report } = fitParameters({
      names: NAMES,
      objective: gammaGammaObjective(spending),
      rough: roughObjective(spending, spending.distinct, thinSpend, gammaGammaObjective),
      scales: [1, 1, mean],
      starts: [
        [2 * q, q, (mean * (q - 1)) / (2 * q)],
        [5, 3, (2 * mean) / 5],
        [1, 2, mean],
        [20, 10, (9 * mean) / 20],
      ],
      customers,
      distinct: spending.distinct,
    });
    const parameters = gammaGamma.parameters({
      p: values[0]!,
      q: values[1]!,
      gamma: values[2]!,
    });
    const diagnoses: Diagnosis[] = [...report.diagnoses, ...diagnoseRepeatBuyers(customers)];
    if (parameters.q <= 1) {
      diagnoses.push({ id: "spendMeanInfinite", severity: "error", detail: { q: parameters.q } });
    }
    if (Math.abs(correlation) > CORRELATED) {
      diagnoses.push({ id: "spendFrequencyCorrelated", severity: "warning", detail: { correlation } });
    }
    if (notPositive > 0) {
      diagnoses.push({ id: "spendNotPositive", severity: "warning", detail: { count: notPositive } });
    }
    return {
      ...report,
      parameters,
      correlation,
      withoutRepeat,
      notPositive,
      customers,
      repeatBuyers: customers,
      distinct: spending.distinct,
      diagnoses,
    };
  },

  /** ln L of the customers with x > 0 and m > 0. */
  logLikelihood({ p, q, gamma }: GammaGammaParameters, summary: SpendSummary): number {
    const out = emptyEvaluation(NAMES.length);
    gammaGammaObjective(spendingCustomers(summary))(Float64Array.of(p, q, gamma).map(Math.log), out);
    return out.value;
  },

  /**
   * Expected amount of a future purchase day. A customer without a repeat purchase, or whose mean is not positive, is
   * expected to spend what the population does. Throws `notAvailable` when q ≤ 1: the population's mean spend is then
   * infinite (and the formula negative for rare buyers).
   */
  expectedSpend({ p, q, gamma }: GammaGammaParameters, x: number, m: number): number {
    requireMean(q);
    const known = x > 0 && m > 0;
    return known ? (p * (gamma + x * m)) / (p * x + q - 1) : (p * gamma) / (q - 1);
  },

  /** `expectedSpend` for columns. */
  expectedSpendColumn(
    { p, q, gamma }: GammaGammaParameters,
    x: ArrayLike<number>,
    m: ArrayLike<number>,
  ): Float64Array {
    requireMean(q);
    const population = (p * gamma) / (q - 1);
    const spend = new Float64Array(x.length);
    for (let i = 0; i < x.length; i++) {
      const xi = x[i]!;
      const mi = m[i]!;
      spend[i] = xi > 0 && mi > 0 ? (p * (gamma + xi * mi)) / (p * xi + q - 1) : population;
    }
    return spend;
  },

  /**
   * Expected square of a customer's true mean amount, p²(γ + xm)²/((px + q − 1)(px + q − 2)); infinite where px + q ≤ 2.
   * One amount varies by this square divided by p about it.
   */
  expectedSquaredMean({ p, q, gamma }: GammaGammaParameters, x: number, m: number): number {
    const known = x > 0 && m > 0;
    const shape = known ? p * x + q : q;
    const rate = known ? gamma + x * m : gamma;
    return shape > 2 ? (p * p * rate * rate) / ((shape - 1) * (shape - 2)) : Infinity;
  },

  /** Draws the mean amount of each customer's `x` repeat purchases; 0 where x = 0. */
  simulate({ p, q, gamma }: GammaGammaParameters, x: ArrayLike<number>, random: Random): Float64Array {
    return Float64Array.from(x, (count) => {
      const scale = drawGamma(random, q, gamma);
      return count > 0 ? drawGamma(random, p * count, scale * count) : 0;
    });
  },
} as const;

function requireMean(q: number): void {
  if (!(q > 1)) {
    throw new CoreError("notAvailable", "spendMeanInfinite", { q });
  }
}
