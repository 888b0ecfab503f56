import { bgNbd } from "./bgNbd";
import { mbgNbd } from "./mbgNbd";
import { paretoNbd } from "./paretoNbd";
import type { PurchaseModel, PurchaseModelId } from "./purchaseModel";

/** The purchase models in the order in which comparisons show them. */
export const purchaseModels: Readonly<Record<PurchaseModelId, PurchaseModel>> = { bgNbd, mbgNbd, paretoNbd };
