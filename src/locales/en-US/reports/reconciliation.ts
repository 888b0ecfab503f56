import { questions } from "../questions";

export const reconciliation = {
  title: "Reconcile with finance",
  summary:
    "Explains why somebody else's revenue for a month differs from this: by reason, each with its rows; the parts and what is not explained add up to the difference.",
  question: questions.reconciliation,
  options: {
    totals: {
      label: "Totals to reconcile with",
      help: "Month and total, such as 2024-03=12345.67, with semicolons between several. A cell or two columns of cells can be named instead: 2024-03=Finance!B4 or Finance!A2:B13.",
    },
  },
  sheets: { reconciliation: "Reconcile", rows: "Reconcile, rows" },
  headings: {
    bridge: "{month}: from the revenue here to the other total",
    months: "Month by month",
    others: "What else might be counted differently",
    rows: "Every row that might be counted differently",
  },
  columns: {
    month: "Month",
    revenue: "Revenue here",
    total: "Other total",
    difference: "Difference",
    explained: "Explained",
    rest: "Not explained",
    reason: "Reason",
    rule: "Counted there",
    rows: "Rows",
    amount: "Amount",
    cell: "Cell",
    explains: "Explains the difference",
  },
  used: { yes: "Yes", no: "No" },
  reasons: {
    refunds: "Refunds",
    cancelled: "Cancelled",
    unpaid: "Not paid",
    duplicates: "Duplicates",
    leftOut: "Rows left out",
    tax: "Tax",
    otherCurrency: "Other currency",
    otherMonth: "Other month",
  },
  rules: {
    returnedSale: "Orders given back whole are sales",
    refundKept: "Refunds are not taken off",
    refundOnItsDay: "Refunds are taken off in the month in which they were made",
    refundTakenOff: "Refunds are taken off",
    withoutTax: "Without the tax",
    plusTax: "With the tax on top",
    unconverted: "Amounts of other currencies as they stand",
    orderDate: "By the day of the order, not of the payment",
    lineDate: "Each line on its own day",
    dayBefore: "With the day before the month",
    firstDay: "Without the first day",
    lastDay: "Without the last day",
    dayAfter: "With the day after the month",
  },
  steps: {
    here: "Revenue as it is counted here",
    there: "Other total",
    rest: "Not explained",
    rounding: "Rounding",
    taxOut: "Without a tax of {rate}",
    taxIn: "With a tax of {rate} on top",
  },
  findings: {
    noTotal:
      "Type the total that finance has for a month, and the difference is explained. Until then: what finance might count differently in the last months.",
    same: "{month}: {total} there and {revenue} here are the same.",
    rounding: "{month}: {total} there and {revenue} here differ by rounding only ({difference}).",
    explained:
      "{month}: {total} there, {revenue} here. The difference of {difference} is explained to the cent: {parts}.",
    taxOut:
      "{month}: {total} there, {revenue} here. The difference of {difference} is just what a tax of {rate} makes: the other total seems to be without it. No column states the tax.",
    taxIn:
      "{month}: {total} there, {revenue} here. The difference of {difference} is just what a tax of {rate} makes: the other total seems to include it. No column states the tax.",
    partly:
      "{month}: {total} there, {revenue} here, difference {difference}. No set of reasons adds up to it to the cent; what fits into it: {parts}. Not explained: {rest}.",
    unexplained:
      "{month}: {total} there, {revenue} here. The difference of {difference} is not explained: nothing in the table that might be counted differently adds up to it.",
    part: "{rule} ({amount})",
    others:
      "Other sets of as few reasons that would explain it as well: {count}. See what else might be counted differently.",
    noOthers: "There is nothing else.",
    cut: "The first {shown} of {total} rows are listed.",
  },
  page: {
    noTotal: "Give the total that finance has for a month, and the difference is explained.",
    until: "Until then: what finance might count differently in the last months.",
    allExplained: "The differences of all {count} months are explained.",
    someExplained: "The differences of {explained} of {count} months are explained.",
    same: "{month}: {total} there and here.",
    rounding: "{month}: there and here differ by rounding only ({difference}).",
    explained: "{month}: the difference of {difference} is explained to the cent.",
    tax: "{month}: the difference of {difference} is just what a tax makes.",
    partly: "{month}: of the difference of {difference}, {rest} is not explained.",
    unexplained: "{month}: the difference of {difference} is not explained.",
    walk: "{month}: what leads from here to the other total, first {reason}.",
    walkMeasure: "Amount; coloured what makes the difference, grey the two totals",
    toRows: "Look at the rows behind it, each with its cell: {count}",
    settle:
      "Agree with finance on one way to count, and set it in the pane under “How to treat unusual rows”.",
    give: "Type the month and the total that finance has, or name the cells that hold them.",
  },
  charts: { walk: "From here to the other total" },
  definitions: {
    parts:
      "Part: what revenue would gain if these rows were counted by the other rule. Rows left out keep the amount that they have in the table; a row without a date may be of any month.",
    search:
      "The fewest parts that add up to the difference to the cent; of several sets the one with the commonest reasons. Tax and other months are taken only where they fit exactly.",
    rest: "Difference = other total − revenue here = sum of the parts + what is not explained.",
  },
};
