/** Refusals of the models. */
export const modelErrors = {
  summaryLengths: "The columns of the customer summary do not have {rows} rows each",
  summaryRow: "Row {row}: x = {x}, t_x = {tx} and T = {T} cannot belong to one customer",
  customerHistory:
    "x = {x}, t_x = {tx} and T = {T} cannot belong to one customer: t_x lies between 0 and T, and is 0 exactly when x is 0",
  noRepeatBuyers:
    "None of the {customers} customers bought again on another day, so there is no buying rhythm to learn from: take a longer date range",
  noRepeatSpend: "No customer has a repeat purchase with a positive amount",
  spendMeanInfinite:
    "q must be above 1 for a mean spend to exist, got {q}; use a fixed amount per purchase day instead",
  monthsNotWhole: "months must be a whole number from 1 to 1200, got {months}",
  holdoutWithoutDays: "The holdout must end after the calibration",
  cohortTooShort: "Cohort {cohort} needs its number of customers at the start and after at least one period",
  survivorsRise:
    "Cohort {cohort} has {count} customers after {period} periods: survivors must be numbers that never rise; blanks may only stand at the end",
  sharesNeedBase:
    "The survivors of cohort {cohort} are shares or per cent; give [base], the number of customers they are shares of",
  nobodyLost: "None of {customers} customers left: how long they stay cannot be told yet",
  tooFewPeriods: "{periods} periods are known; {needed} are needed to fit this model",
  discountTooSmall: "discount must be at least 0.001% per period, got {value}",
  lifetimeInfinite:
    "The mean remaining lifetime is infinite at alpha {value}, which is not above 1; give a discount",
  durationNegative: "Row {row}: a duration must be a number from 0, got {value}",
  enteredTooLate:
    "Row {row}: seen from {entry} on, but over at {end}; entries must be smaller than durations",
  twoGroupsNeeded: "A comparison needs two groups or more",
  nothingHappened: "Nobody left, so there is nothing to compare",
  oneOutcome:
    "{events} of {cases} customers left: both kinds are needed, those who left and those who stayed",
  noColumnVaries: "No attribute takes different values",
  noCustomerListed:
    "None of the customers of the orders is in the first column of the list: the orders have {first}, for example, the list has {second}",
} as const;
