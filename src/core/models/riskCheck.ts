/** Does P(buys) rank and foretell what customers then did? Judged on the last days of the data themselves. */
import { areaUnderCurve, pairedAuc, type PairedAuc } from "../statistics/auc";
import { wilsonInterval, type Interval } from "../statistics/proportions";
import { isDiagnosed } from "./diagnosis";
import type { HoldoutSplit } from "../holdoutSplit";
import { chooseModel } from "./modelChoice";
import type { PurchaseFit, PurchaseModelId } from "./purchaseModel";
import { purchaseModels } from "./purchaseModels";
import { purchaseOutlook } from "./purchaseOutlook";

/** Who is likely to buy again: P(buys) from which a customer's risk is medium, and low. */
export const BUYS_CUTS = { medium: 0.2, low: 0.5 } as const;
export const RISK_BANDS = ["high", "medium", "low"] as const;
export type RiskBand = (typeof RISK_BANDS)[number];

/** Below this P(alive) a customer is as good as gone. */
export const GONE = 0.05;

/** Customers of each outcome below which a holdout says nothing. */
const LEAST = 10;

/** @example riskBand(0.3) // "medium" */
export function riskBand(
  buys: number,
  { medium, low }: { medium: number; low: number } = BUYS_CUTS,
): RiskBand {
  return buys >= low ? "low" : buys >= medium ? "medium" : "high";
}

/** Customers of one band at the cut, and what they did in the days after it. */
export interface BandCheck {
  readonly band: RiskBand;
  readonly customers: number;
  /** Mean P(buys). */
  readonly predicted: number;
  readonly bought: number;
  /** Wilson interval of bought ÷ customers, 95 %. */
  readonly interval: Interval;
}

/** Figures of the holdout, all from what was known at the cut. */
export interface RiskCheck {
  readonly days: number;
  readonly customers: number;
  readonly bought: number;
  readonly model: PurchaseModelId;
  /** Area under the curve of P(buys), first, beside that of few days since the last purchase, second. */
  readonly auc: PairedAuc;
  /** The same for P(alive) and for the expected number of purchases. */
  readonly aliveAuc: number;
  readonly expectedAuc: number;
  /** Days since the last purchase rank better by more than one standard error of the difference. */
  readonly naiveWins: boolean;
  readonly bands: readonly BandCheck[];
}

/**
 * Fits to what was known before the holdout and compares with what happened in it. Undefined where no model can be
 * trusted there, or fewer than ten customers bought or did not.
 */
export function checkRisk(
  split: HoldoutSplit,
  unitDays: number,
  wanted?: PurchaseModelId,
  cuts: { readonly medium: number; readonly low: number } = BUYS_CUTS,
): RiskCheck | undefined {
  const { summary, collapsed, holdoutPurchases, holdoutDays: days } = split;
  const outcome = Uint8Array.from(holdoutPurchases, (count) => (count > 0 ? 1 : 0));
  const bought = outcome.reduce((sum, value) => sum + value, 0);
  if (bought < LEAST || outcome.length - bought < LEAST) {
    return undefined;
  }
  const fit = trustedFit(split, unitDays, wanted);
  if (!fit) {
    return undefined;
  }
  const outlook = purchaseOutlook(purchaseModels[fit.model], fit.parameters, summary, days, collapsed);
  const { probabilityBuys: buys } = outlook;
  const recent = Float64Array.from(summary.T, (T, row) => summary.tx[row]! - T);
  const auc = pairedAuc(buys, recent, outcome);
  return {
    days,
    customers: outcome.length,
    bought,
    model: fit.model,
    auc,
    aliveAuc: areaUnderCurve(outlook.probabilityAlive, outcome),
    expectedAuc: areaUnderCurve(outlook.expectedPurchases, outcome),
    naiveWins: -auc.difference > auc.standardError,
    bands: RISK_BANDS.map((band) => {
      const rows = [...buys.keys()].filter((row) => riskBand(buys[row]!, cuts) === band);
      const came = rows.reduce((sum, row) => sum + outcome[row]!, 0);
      return {
        band,
        customers: rows.length,
        predicted: rows.reduce((sum, row) => sum + buys[row]!, 0) / rows.length,
        bought: came,
        interval: rows.length > 0 ? wilsonInterval(came, rows.length, 0.95) : { low: NaN, high: NaN },
      };
    }),
  };
}

function trustedFit(
  { collapsed }: HoldoutSplit,
  unitDays: number,
  wanted?: PurchaseModelId,
): PurchaseFit | undefined {
  const fitted = (model: PurchaseModelId) => purchaseModels[model].fit(collapsed, { unitDays });
  const fits = (wanted ? [wanted] : (["paretoNbd", "mbgNbd"] as const)).map(fitted);
  const fit = wanted ? fits[0]! : fits.find(({ model }) => model === chooseModel(fits).chosen)!;
  return isDiagnosed(fit.diagnoses) ? undefined : fit;
}
