import type { CustomerSummary } from "../core/ledger/summary";
import type { PurchaseSummary } from "../core/histories";
import { isDiagnosed } from "../core/models/diagnosis";
import { gammaGamma } from "../core/models/gammaGamma";
import { chooseModel } from "../core/models/modelChoice";
import type { PurchaseFit, PurchaseModelId } from "../core/models/purchaseModel";
import { purchaseModels } from "../core/models/purchaseModels";

export const MODELS = {
  auto: ["automatic", "自动"],
  "pareto/nbd": ["paretonbd", "pareto"],
  "mbg/nbd": ["mbgnbd", "mbg"],
  "bg/nbd": ["bgnbd", "bg"],
} as const;

const MODEL_IDS: Readonly<Record<Exclude<keyof typeof MODELS, "auto">, PurchaseModelId>> = {
  "pareto/nbd": "paretoNbd",
  "mbg/nbd": "mbgNbd",
  "bg/nbd": "bgNbd",
};

export const CITATIONS: Readonly<Record<PurchaseModelId, string>> = {
  bgNbd:
    'Fader, P. S., Hardie, B. G. S. & Lee, K. L. (2005). "Counting your customers" the easy way. Marketing Science 24(2), 275–284.',
  mbgNbd:
    "Batislam, E. P., Denizel, M. & Filiztekin, A. (2007). Empirical validation and comparison of models for customer base analysis. International Journal of Research in Marketing 24(3), 201–209.",
  paretoNbd:
    "Schmittlein, D. C., Morrison, D. G. & Colombo, R. (1987). Counting your customers: who are they and what will they do next? Management Science 33(1), 1–24.",
};

/** Days are the unit of the model's times in cells; a week of seven is the unit of its parameters. */
export const UNIT_DAYS = 7;

const fits = new WeakMap<CustomerSummary, Map<PurchaseModelId, PurchaseFit>>();

/** Fits of a summary, each made once: the formulas over one table share it. */
export function fitOf(summary: CustomerSummary, model: PurchaseModelId): PurchaseFit {
  const known = fits.get(summary) ?? new Map<PurchaseModelId, PurchaseFit>();
  fits.set(summary, known);
  const fit = known.get(model) ?? purchaseModels[model].fit(purchasesOf(summary), { unitDays: UNIT_DAYS });
  known.set(model, fit);
  return fit;
}

/** The fit of the model that is asked for; `doubtful` when its diagnosis holds an error. */
export function modelFit(
  summary: CustomerSummary,
  model: keyof typeof MODELS,
): { fit: PurchaseFit; doubtful: boolean } {
  if (model !== "auto") {
    const fit = fitOf(summary, MODEL_IDS[model]);
    return { fit, doubtful: isDiagnosed(fit.diagnoses) };
  }
  const pareto = fitOf(summary, "paretoNbd");
  if (!isDiagnosed(pareto.diagnoses)) {
    return { fit: pareto, doubtful: false };
  }
  const { chosen, reason } = chooseModel([pareto, fitOf(summary, "mbgNbd")]);
  return { fit: fitOf(summary, chosen), doubtful: reason === "allDiagnosed" };
}

export function spendFit(summary: CustomerSummary) {
  return gammaGamma.fit({ x: summary.x, m: summary.meanRepeatAmount });
}

export function purchasesOf({ x, txDays, TDays }: CustomerSummary): PurchaseSummary {
  return { x, tx: txDays, T: TDays };
}
