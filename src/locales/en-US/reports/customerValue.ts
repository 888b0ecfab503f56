/** Words that the reports on purchase models share. */
export const customerValue = {
  options: {
    unit: {
      label: "Time unit of the models",
      help: "Changes only how the parameters are printed, not the dates. Log-likelihoods can be compared at one unit only.",
      choices: { auto: "Automatic", day: "Day", week: "Week", month: "Month" },
    },
    model: {
      label: "Purchase model",
      help: "Automatic: Pareto/NBD, or MBG/NBD where the fit of Pareto/NBD shows an error. BG/NBD takes every one-time buyer for still active.",
      choices: { auto: "Automatic", pareto: "Pareto/NBD", mbg: "MBG/NBD", bg: "BG/NBD" },
    },
    horizon: { label: "Months ahead", help: "Whole months of 365/12 days." },
    discount: { label: "Discount a year", help: "0.1 is 10% a year. 0 does not discount." },
    margin: {
      label: "Margin",
      help: "Share of revenue that is kept as profit. With 1 values are revenue, and the headers say so.",
    },
  },
  basis: { revenue: "revenue basis", profit: "profit basis, margin {margin}" },
  value: "Predicted value, next {months} months ({basis})",
  horizon:
    "{months} months = {days} days = {units}, discounted at {rate} a year. Time unit of the models: {unit}, {why}.",
  units: { day: "{count} days", week: "{count} weeks", month: "{count} months" },
  why: { chosen: "as chosen", automatic: "because the data cover {span} days" },
  chosen: { byUser: "{model} is used, as chosen", byRule: "{reason}" },
  severity: { error: "Error", warning: "Warning", note: "Note" },
  spend: {
    diagnosed:
      "The spend model cannot be used, so every future purchase is valued at {amount}, the mean amount of a purchase day. Why: {reason}",
    noRepeatSpend:
      "No repeat purchase has a positive amount, so there is no spend model: every future purchase is valued at {amount}, the mean amount of a purchase day.",
  },
  total:
    "Revenue of the customers known today in the next {months} months, not discounted: {mean}; with 80% probability {low80} to {high80}, with 95% {low95} to {high95} (by simulation of parameters, purchases and amounts).",
  modelRefused:
    "No purchase model can be trusted on these data, so no model figures are shown. What is wrong and what to do is told below.",
  definitions: {
    purchase:
      "The models count purchase days: x is the number of days with a purchase after the first such day; orders are counted apart.",
    models:
      "Pareto/NBD: Schmittlein, Morrison and Colombo (1987). BG/NBD: Fader, Hardie and Lee (2005). MBG/NBD: Batislam, Denizel and Filiztekin (2007). Gamma-Gamma: Fader and Hardie (2013), repeat purchase days of customers with a positive mean only.",
    default:
      "Automatic model: Pareto/NBD unless its fit shows an error, else MBG/NBD; the log-likelihood does not choose.",
    unit: "Automatic time unit: days when the data cover up to {day} days, months above {month} days, else weeks.",
    value:
      "Value of a customer = P(alive) × expected spend per purchase × margin × expected purchases of a living customer, month i discounted by (1 + rate)^(i/12).",
  },
};
