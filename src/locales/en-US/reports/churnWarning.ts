import { customerValue } from "./customerValue";
import { questions } from "../questions";

export const churnWarning = {
  title: "Churn warning",
  summary: "Who is about to leave, what is at stake, why, and what to do.",
  question: questions.churnWarning,
  options: {
    ...customerValue.options,
  },
  sheets: { overview: "Churn warning", list: "Risk list", gone: "Already gone" },
  signals: {
    overdue: "Longer away than usual",
    slowing: "Buying more slowly",
    dissatisfied: "Low satisfaction",
    fewContacts: "Few contacts",
  },
  /** What each sign is measured by; `{value}` is its limit. */
  limits: {
    overdue: "{value} times the usual gap",
    slowing: "last two gaps {value} times the earlier ones",
    dissatisfied: "score at {value} of the scale",
    fewContacts: "{value} contacts in {days} days",
  },
  page: {
    answer:
      "{count} customers ({share}) are at high risk; savable value of all: {savable} in {months} months.",
    answerPlain: "{count} customers ({share}) are at high risk; they brought {spent} of revenue so far.",
    answerShort: "{count} customers ({share}) are at high risk of leaving.",
    savable: "Savable, {months} months",
    atRisk: "Value at risk",
    customersMeasure: "Customers by churn risk",
    valueFinding: "Where the savable value lies, by risk",
    spentFinding: "What they have spent so far, by risk",
    savableMeasure: "Savable value by churn risk",
    spentMeasure: "Spend to date by churn risk",
    scatterMeasure:
      "Each point is a customer: risk to the right, value upwards; orange: high risk, blue: medium",
    method:
      "Risk by each customer's own rhythm. Savable value is largest where the outcome is least sure; it ranks customers, it is no effect.",
    methodPlain: "Risk by each customer's own rhythm; no purchase model can be trusted on these data.",
    todo: "{action}: {customers} customers, savable value {money}.",
    todoPlain: "{action}: {customers} customers, who spent {money} so far.",
  },
  headings: {
    check: "Predicted and actual: who bought in the last {days} days",
    bands: "Customers and money by churn risk",
    actions: "What to do",
    agreement: "Churn risk beside the rule score",
    scatterPlain: "Time without a purchase, and spend",
    signals: "The rule score",
    scatter: "Churn risk and value",
  },
  figures: {
    customers: "Customers",
    high: "Customers at high risk",
    gone: "Already gone",
    savable: "Savable value, next {months} months ({basis})",
    atRisk: "Value at risk, next {months} months ({basis})",
    atRiskShare: "Share of value at risk",
    alive: "Expected still active",
  },
  figureNotes: {
    atRisk: "(1 − P(alive)) × value if still a customer",
    savable: "value if still a customer × 4 × P(alive) × (1 − P(alive))",
    atRiskShare: "of the value if all were still customers",
    alive: "sum of P(alive)",
  },
  columns: {
    band: "Churn risk",
    rule: "Rule",
    meanAlive: "Mean P(alive)",
    valueIfAlive: "Value if still a customer, next {months} months ({basis})",
    atRisk: "Value at risk ({basis})",
    atRiskShare: "Share of value at risk",
    total: "Spend to date",
    action: "Suggested action",
    score: "Rule score {range}",
    signal: "Sign",
    weight: "Weight",
    none: "Sign begins at",
    full: "Full strength at",
    known: "Customers for whom it is known",
    showing: "Customers who show it",
    risk: "1 − P(buys within {days} days)",
    alive: "P(alive)",
    buys: "P(buys within {days} days)",
    savable: "Savable value ({basis})",
    predicted: "Predicted share",
    observed: "Actual share",
    observedFrom: "Actual, 95% from",
    observedTo: "Actual, 95% to",
    ruleScore: "Rule score (0–100)",
    usualGap: "Usual gap (days)",
    ratio: "Overdue ratio",
    growth: "Last two gaps ÷ earlier ones",
    satisfaction: "Mean score ({min}–{max})",
    contacts: "Contacts in {days} days",
    reasons: "Why",
  },
  buysRules: { from: "from {value}", below: "below {value}" },
  reasons: {
    overdue: {
      own: "{days} days away, {ratio} times the usual gap of {gap} days",
      all: "{days} days away, {ratio} times the {gap} days that are usual for all customers",
    },
    slowing: "gaps have grown: the last two {recent} days, before {earlier}",
    dissatisfied: "mean score {score} on {min}–{max}",
    noContacts: "no contact in {days} days",
    fewContacts: "only {count} contacts in {days} days",
    model: "no single sign; probability of buying within {days} days: {buys}",
    none: "nothing unusual",
    separator: "; ",
  },
  actions: {
    repair: "Solve what went wrong first, then a personal call",
    call: "Personal call this week: ask what is missing, make an offer",
    lastTry: "Very likely gone: one personal attempt to win back",
    secondPurchase: "Invite to a second purchase with a dated offer",
    winBack: "Win-back message with an offer; stop after two tries",
    letGo: "Very likely gone: one last message with a strong offer, then leave them in peace",
    ask: "Ask what went wrong and mend it",
    personal: "Personal message with what they usually buy",
    remind: "Automatic reminder",
    contact: "Get in touch: valuable, and hardly contacted lately",
    keep: "Nothing special: keep serving well",
  },
  findings: {
    high: "{count} customers ({share}) are at high risk of leaving, {valuable} of them among the most valuable fifth.",
    savable:
      "Savable value in the next {months} months ({basis}): {money}. Value at risk: {atRisk} of the {possible} that the customers would bring if all of them stayed.",
    spent: "Customers at high risk brought {share} of revenue so far.",
    top: "The first {count} customers of the risk list hold {share} of the savable value: least sure to stay or leave, and worth most.",
    check:
      "By what was known before these days, the probability of buying puts a buyer above a non-buyer in a share of {buys} of all pairs, days since the last purchase in {recency} (area under the curve: 1 is best, 0.5 chance; standard error of the difference {error}; {customers} customers, of whom {bought} bought).",
    naiveWins:
      "Here days since the last purchase rank better, by more than one standard error: they put a buyer above a non-buyer in a share of {recency} of all pairs, the probability of buying in {buys} (area under the curve; standard error of the difference {error}; {customers} customers, of whom {bought} bought).",
    gone: "{count} customers are very likely gone (less than 5% likely to be active), on a list of their own.",
    nothing: "No money is at risk, because the value of all customers is zero.",
    bandsChart: "High risk: {count} customers, {money} at risk",
    bandsPlain: "High risk: {count} customers, who have spent {money} so far",
    agreement:
      "The rule score also counts satisfaction and contacts where the data have them; it does not decide the churn risk.",
    scatter:
      "{count} customers, the most valuable first: the further right and up, the more there is to lose. {urgent} of them are at high risk.",
    signals:
      "Score = 100 × sum of weight × strength ÷ sum of weights, over the signs known of the customer; strength runs from 0 where a sign begins to 1 at its full strength. A rule that can be checked by hand, not a probability.",
    unknownSignals: "Not in the data, and so not in the score: {signals}.",
  },
  charts: {
    bands: "Value at risk and customers by churn risk",
    bandsPlain: "Spend to date and customers by churn risk",
    scatter: "Churn risk and value if still a customer",
    scatterPlain: "Time without a purchase (in usual gaps) and spend to date",
  },
  valueTitles: { value: "Value if still a customer" },
  definitions: {
    buys: "P(buys within {days} days), where {days} days is the 90th percentile of gaps: 1 − L(x, t_x, T + {days}) ÷ L(x, t_x, T), L being the likelihood of the purchase history.",
    savable:
      "Savable value = value if still a customer × 4 × P(alive) × (1 − P(alive)): largest where it is least sure whether the customer stays; a rule for the order of the list, not the effect of an action.",
    atRisk:
      "Value at risk = (1 − P(alive)) × value if still a customer, never × a forecast that already contains P(alive).",
    ratio:
      "Overdue ratio = days since last purchase ÷ usual gap: the customer's own mean gap from two gaps on, else the median of all customers' mean gaps.",
    growth: "Last two gaps ÷ earlier ones: ratio of the means; known from four gaps on.",
    satisfaction:
      "Low satisfaction: where the mean of the customer's scores lies on the scale of the score column.",
    contacts:
      "Contacts: rows of the table of contacts in the last {days} days, or rows with an event where there is no such table.",
    valuable: "Most valuable fifth: value if still a customer at or above its 80th percentile, {value}.",
    valuablePlain: "Most valuable fifth: spend to date at or above its 80th percentile, {value}.",
  },
};
