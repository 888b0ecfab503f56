/** Refusals of the models. */
export const modelErrors = {
  summaryLengths: "The columns of the customer summary do not have {rows} rows each",
  summaryRow: "Row {row}: x = {x}, t_x = {tx} and T = {T} cannot belong to one customer",
  customerHistory:
    "x = {x}, t_x = {tx} and T = {T} cannot belong to one customer: t_x lies between 0 and T, and is 0 exactly when x is 0",
  noRepeatBuyers:
    "None of the {customers} customers bought on a second day: there is nothing to learn a rhythm from",
  noRepeatSpend: "No customer has a repeat purchase with a positive amount",
  spendMeanInfinite:
    "q must be above 1 for a mean spend to exist, got {q}; use a fixed amount per purchase instead",
  monthsNotWhole: "months must be a whole number from 1 to 1200, got {months}",
  holdoutWithoutDays: "The holdout must end after the calibration",
} as const;
