import { questions } from "../questions";

export const payback = {
  title: "Payback",
  summary:
    "What customers have brought in by each month after their first order, by cohort, channel, first product and discount, against what winning them cost: months to pay back and LTV ÷ CAC.",
  question: questions.payback,
  options: {
    months: { label: "Months after the first order" },
    cac: {
      label: "Acquisition cost of a customer",
      help: "0 takes it from a table of spend by month or channel, or from a column of costs.",
    },
    margin: {
      label: "Margin",
      help: "Share of revenue that is margin, where no column tells cost or profit; 1 counts revenue.",
    },
    by: {
      label: "Split by",
      choices: { auto: "Channel, first product, discount" },
      help: "Another column of the orders or the customer list besides.",
    },
  },
  sheets: { page: "Payback", cohorts: "Payback, cohorts", splits: "Payback, splits" },
  headings: {
    curve: "Cumulative value per customer, by months since the first order",
    cohorts: "Cumulative value per customer, by month of the first order",
    by: "By {column} of the first order",
    discount: "Discount",
  },
  columns: {
    age: "Months",
    reached: "Customers followed",
    all: "All new customers",
    extended: "{period}, extended",
    cohort: "First order",
    atAge: "Month {age}",
    atHorizon: "Month {age} (LTV)",
    cost: "CAC",
    ratio: "LTV ÷ CAC",
    months: "Months to pay back",
    note: "Note",
    noteShort: "Extended from",
  },
  unsure: "may be older customers; not in the means",
  extendedFrom: "extended from month {age}",
  extendedShort: "month {age}",
  fullPrice: "Full price",
  discounted: "Discounted",
  basis: {
    revenue: "revenue",
    margin: "profit, margin {margin}",
    profit: "profit",
    unitCost: "profit",
    lineCost: "profit",
  },
  cards: {
    customers: "New customers",
    first: "On the first day",
    value: "Value in {months} months",
    cost: "CAC",
    months: "Months to pay back",
    ratio: "LTV ÷ CAC",
  },
  charts: {
    curve: "Cumulative value per customer",
    curveFinding: "What a customer has brought by each of {months} months",
    backFinding: "The cost of a customer is back after {months} months",
    atOnceFinding: "The first order brings back what a customer costs",
    notBackFinding: "The cost of a customer is not back within {months} months",
    curveMeasure: "Per customer won, {basis}; grey: extended by the growth of older cohorts",
    split: "Value by {column}",
    splitFinding: "Customers of {group} bring most",
    splitMeasure: "Per customer in {months} months, {basis}",
  },
  findings: {
    value: "A new customer brings {value} in {months} months ({basis}).",
    back: "A customer costs {cost} and has brought it back after {back} months ({basis}).",
    atOnce: "A customer costs {cost} and brings it back with the first order ({basis}).",
    notBack: "A customer costs {cost} and brings {value} in {months} months: not back yet ({basis}).",
    ratio: "LTV ÷ CAC is {ratio} over {months} months ({basis}).",
    newest: "Customers won in {cohort} brought {value} by month {age}; all new customers {all}.",
    best: "Best for their cost: {group}, {value} in {months} months; worst: {worst}, {least}.",
    mostValuable: "Most valuable: {group}, {value} in {months} months; least: {worst}, {least}.",
  },
  todo: {
    costs:
      "Add what customers cost: a sheet of spend by month or channel, or the cost of one customer in the options.",
    ratio: "LTV ÷ CAC is {ratio}; to reach three, a customer may cost at most {most}.",
    dear: "Pay less for {group}: a customer costs {cost} and brings {value} in {months} months.",
    more: "Win more customers through {group}, and watch whether they stay as good.",
  },
  method:
    "Cumulative value per customer by months since the first order; at each age only customers followed that long. The first month may hold older customers.",
  definitions: {
    basisLabel: "Value counted as",
    knownLabel: "Share of revenue whose margin is known",
    costLabel: "Costs of acquisition",
    costFrom: {
      option: "as typed in the options",
      sheet: "from the table of spend",
      column: "from a column of costs",
      none: "not given",
    },
    curve:
      "Value = what a customer's orders brought, net of refunds, from the first order to the same day of a later month; month 0 is the first day. Margin where a column tells cost or profit (lines without it at the mean margin), else revenue × margin. Means over customers whom the data follow that long.",
    extension:
      "A young cohort is extended by how much older customers grew from one month to the next: Σ value at an age ÷ Σ value of the same customers a month earlier. Extended figures are marked, and drawn in grey.",
    cost: "CAC = spend of the month (or channel) ÷ new customers of the month (or of those whose first order came through the channel). Spend of months without counted customers is left out.",
    back: "Months to pay back: the first age at which the curve reaches the CAC; blank where it does not within the months shown. LTV ÷ CAC at the last month shown.",
    splits:
      "By the value that the first day of buying had, the one with most amount where there are several. Groups may differ in other ways.",
  },
};
