import { questions } from "../questions";

export const whoLeaves = {
  title: "Who leaves, and what goes with it",
  summary:
    "From a customer list that says who left: what goes with higher and lower odds of leaving, with intervals; how well the model ranks customers it has not seen; and a chance of leaving with reasons for everybody who is still there.",
  question: questions.whoLeaves,
  options: {},
  sheets: {
    page: "Who leaves",
    odds: "Who leaves, figures",
    scores: "Who leaves, customers",
    plan: "Who leaves, plan",
  },
  levels: { blank: "(blank)", other: "(rare values)" },
  steps: {
    yes: "yes against no",
    against: "against {level}",
    more: "{step} more",
    earlier: "{step} days earlier",
    term: "{name} +{step}",
    dateTerm: "{name} {step} days earlier",
  },
  risks: { high: "High", medium: "Medium", low: "Low" },
  headings: {
    odds: "What goes with leaving most: odds, with 95% intervals",
    forest: "Lengths that the chart of the page draws, from the left",
    deciles: "Tenths of the customers, the likeliest to leave first",
  },
  columns: {
    term: "What",
    step: "Step",
    odds: "Odds (times)",
    low: "From",
    high: "To",
    p: "p",
    before: "Before the interval",
    lower: "Lower part",
    mark: "Mark",
    upper: "Upper part",
    customers: "Customers",
    share: "Left",
    left: "Left, number",
    decile: "Tenth",
    foretold: "Predicted",
    lift: "Times the average",
    caught: "Leavers so far",
    customer: "Customer",
    chance: "Chance to leave",
    risk: "Risk",
    reason: "Reason {count}",
  },
  cards: {
    customers: "Customers",
    left: "Left",
    auc: "Pairs told apart",
    lift: "Top 10%, × average",
    high: "At high risk",
  },
  findings: {
    raises: "{rate} of {customers} left; “{term}” goes with {odds} times the odds ({low}–{high}).",
    nothing: "{rate} of {customers} left; no attribute clearly goes with it.",
    odds: "{term}: odds × {odds} (interval {low}–{high}), the other attributes equal.",
    leftOut: "Left out, as they tell too well who left: {names}.",
    ranked:
      "Of one customer who left and one who stayed, the model tells which is which in {share} of cases (unseen).",
    weak: "It ranks hardly better than chance ({share} right, 50% is a coin toss): choose no single customer by it.",
    tooGood:
      "“{name}” alone ranks who left almost perfectly ({share} of pairs right): it was probably written after they left, so it is left out.",
    after:
      "“{name}” lies after the day of leaving for {count} customers: it was not known before, so it is left out.",
    scores:
      "Customers who are still there, the likeliest to leave first. Reasons are what raises the chance above that of the average customer, the largest first. High from 50%, medium from 20%. Association, not cause.",
  },
  charts: {
    odds: "Odds of leaving by attribute",
    oddsFinding: "Beyond chance: {count} of the {shown} strongest attributes",
    oddsMeasure: "Odds, times, with 95% interval; beyond chance orange: higher, green: lower",
    calibration: "Predicted and actual",
    calibrationFinding: "Chances were {points} points off on average",
    calibrationMeasure: "Share who left by tenth; green: actual, grey: predicted unseen",
  },
  todo: {
    high: "Talk to the {count} customers whose chance to leave is 50% or more.",
    list: "Begin with the customers at the top of the list.",
    check: "Find out when these columns were written: {names}.",
    unread: "{count} customers are not counted: nothing says whether they left.",
    cause: "Test what you change on a part of the customers: this is association, not cause.",
  },
  plan: {
    note: "What to do, and by whom: action, owner, due date and status are yours and stay when the report is made again. “Expected to leave” adds up the chances of those still there.",
    columns: { finding: "Finding", customers: "Still there", expected: "Expected to leave" },
    high: "High risk: a chance to leave of 50% or more",
    medium: "Medium risk: a chance to leave of 20% to 50%",
    driver: "{term} goes with {odds} times the odds to leave",
    actions: {
      high: "Talk to them before the next renewal or bill, the likeliest to leave first; leave a tenth out to compare with.",
      medium: "Offer what those who stay have: a longer term, help with the start, a fitting plan.",
      driver: "Find out why, and change it for a part of these customers first.",
    },
  },
  method:
    "Odds = leave ÷ stay. Logistic regression; odds ratios per step (having the value, or one standard deviation), the other attributes equal; AUC and chances by tenth from five stratified folds. Association, not cause.",
  definitions: {
    model:
      "Logistic regression by maximum likelihood; where values tell who left without exception, Firth's penalised likelihood with profile intervals. Words are compared with the commonest value; values of fewer than 1% of customers (or five) are pooled; dates count as days before the last day.",
    step: "Odds are those who leave ÷ those who stay. Odds (times), the odds ratio, are told for one step: having the value, or one standard deviation more of a number. Above 1 the odds of leaving are higher, below 1 lower; an interval that holds 1 may be chance.",
    folds:
      "Pairs told apart (AUC), tenths and calibration are of customers that the model did not see: five folds, drawn alike often from those who left and those who stayed, always the same. Calibration slope {slope}: at 1 chances are as far apart as they should be, below 1 too far.",
    leftOut:
      "Left out are columns that alone rank who left with more than 95% of pairs right (AUC), dates after the day of leaving, and texts that most customers have for themselves.",
    cause: "What goes with leaving need not cause it.",
  },
};
