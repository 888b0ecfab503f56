import { words } from "../functions/words";

/** How likely a customer is to be lost: words that every report shares. */
export const risk = {
  names: words.risks,
  columns: { high: "At high risk", medium: "At medium risk", low: "At low risk", gone: "Gone" },
  rules: {
    model:
      "Risk by P(buys within {days} days): high below {high}, medium from {high}, low from {low}; gone: P(alive) below {gone}.",
    recency:
      "On these data, days since the last purchase tell better than the model who buys (area under the curve {recency} against {buys}). So P(buys within {days} days) is the share of customers who, after as long a silence, bought in the last {days} days.",
    rhythm:
      "No purchase model can be trusted on these data, so risk goes by the customer's own rhythm: medium from {mediumFrom} usual gaps without a purchase, high from {highFrom}.",
  },
  definition:
    "One segment a customer in every report: that of the scores, unless the risk overrules it. Champions and loyal customers at high risk are slipping away; whoever is gone is “Gone”, whatever the scores.",
  rhythm: {
    heading: "How long gaps last",
    note: "Kaplan–Meier over {gaps} gaps between purchases, each in its customer's usual gaps, and {open} that are still open. Customers who come back usually do so after {usual} days; nine of ten gaps last no longer than {most}.",
    silence: "Silence in usual gaps",
    lasting: "Gaps that last longer",
  },
  rule: {
    buys: {
      below: "P(buys) below {below}",
      between: "P(buys) from {from} to below {below}",
      from: "P(buys) from {from}",
    },
    overdue: {
      below: "overdue ratio below {below}",
      between: "overdue ratio from {from} to below {below}",
      from: "overdue ratio from {from}",
    },
    alive: "P(alive) below {value}",
  },
};
