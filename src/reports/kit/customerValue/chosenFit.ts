import type { CollapsedSummary } from "../../../core/histories";
import { isDiagnosed } from "../../../core/models/diagnosis";
import { chooseModel, type ChoiceReason } from "../../../core/models/modelChoice";
import type { PurchaseFit, PurchaseModelId } from "../../../core/models/purchaseModel";
import { purchaseModels } from "../../../core/models/purchaseModels";

/** The fit in use; `reason` where the rule chose its model. */
export interface ChosenFit {
  readonly fit: PurchaseFit;
  readonly reason?: ChoiceReason;
}

/** Fits those models that the rule needs to choose one: MBG/NBD only where Pareto/NBD shows an error. */
export function chosenFit(data: CollapsedSummary, unitDays: number): ChosenFit {
  const fitted = (model: PurchaseModelId) => purchaseModels[model].fit(data, { unitDays });
  const pareto = fitted("paretoNbd");
  const fits = isDiagnosed(pareto.diagnoses) ? [pareto, fitted("mbgNbd")] : [pareto];
  const { chosen, reason } = chooseModel(fits);
  return { fit: fits.find(({ model }) => model === chosen)!, reason };
}
