/** Which purchase model to use, and how the three compare. */
import type { Histories } from "../histories";
import { isDiagnosed } from "./diagnosis";
import { checkHoldout, type HoldoutCheck } from "./holdout";
import type { HoldoutSplit } from "../holdoutSplit";
import type { PurchaseFit, PurchaseModelId } from "./purchaseModel";
import { purchaseModels } from "./purchaseModels";

/** One model's line in a comparison. */
export interface ModelCandidate {
  readonly model: PurchaseModelId;
  /** Fit to all data. */
  readonly fit: PurchaseFit;
  /** AIC and BIC above the best of the compared models. */
  readonly aicAbove: number;
  readonly bicAbove: number;
  /** Check on the holdout, from a fit to the calibration alone. */
  readonly holdout?: HoldoutCheck;
}

/** Why a model was chosen: by default, or because Pareto/NBD's fit is diagnosed with an error. */
export type ChoiceReason = "default" | "paretoDiagnosed" | "allDiagnosed";

/** Models beside each other, and the one to use. */
export interface ModelComparison {
  readonly candidates: readonly ModelCandidate[];
  readonly chosen: PurchaseModelId;
  readonly reason: ChoiceReason;
}

/**
 * Fits all purchase models to `data`, checks each on `split` where one is given, and applies the rule of `chooseModel`.
 * The information criteria are for reading: they do not choose, because a model can fit the past best and predict worst.
 *
 * @example
 * compareModels(
 *   collapse({
 *     x: Int32Array.of(0, 1, 4, 9),
 *     tx: Int32Array.of(0, 20, 200, 300),
 *     T: Int32Array.of(300, 310, 350, 310),
 *   }),
 *   7,
 * ).chosen // "mbgNbd"
 */
export function compareModels(data: Histories, unitDays: number, split?: HoldoutSplit): ModelComparison {
  const fitted = Object.values(purchaseModels).map((model) => {
    const fit = model.fit(data, { unitDays });
    const holdout = split && checkHoldout(model, model.fit(split.collapsed, { unitDays }).parameters, split);
    return { model: model.id, fit, holdout };
  });
  const aic = Math.min(...fitted.map(({ fit }) => fit.aic));
  const bic = Math.min(...fitted.map(({ fit }) => fit.bic));
  return {
    candidates: fitted.map((candidate) => ({
      ...candidate,
      aicAbove: candidate.fit.aic - aic,
      bicAbove: candidate.fit.bic - bic,
    })),
    ...chooseModel(fitted.map(({ fit }) => fit)),
  };
}

/**
 * The model to use when the user names none: Pareto/NBD unless its fit is diagnosed with an error, else MBG/NBD.
 * BG/NBD is never chosen by itself, as it calls every one-time buyer alive.
 */
export function chooseModel(fits: readonly PurchaseFit[]): { chosen: PurchaseModelId; reason: ChoiceReason } {
  const diagnosed = (id: PurchaseModelId): boolean =>
    fits.every(({ model, diagnoses }) => model !== id || isDiagnosed(diagnoses));
  if (!diagnosed("paretoNbd")) {
    return { chosen: "paretoNbd", reason: "default" };
  }
  return { chosen: "mbgNbd", reason: diagnosed("mbgNbd") ? "allDiagnosed" : "paretoDiagnosed" };
}
