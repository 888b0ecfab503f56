import { functionErrors } from "./functions";
import { fileErrors } from "./files";
import { intakeErrors } from "./intake";
import { modelErrors } from "./models";
import { reportErrors } from "./reports";
import { warehouseErrors } from "./warehouse";

/** The sentence of every refusal, by the key that it is thrown with. */
export const errors = {
  ...functionErrors,
  ...intakeErrors,
  ...fileErrors,
  ...modelErrors,
  ...reportErrors,
  ...warehouseErrors,
};
