import { questions } from "../questions";

export const loyalty = {
  title: "Loyalty",
  summary:
    "Recommendation, repeat purchases and value of customers by quarter, half-year or year and by segment, and a loyalty index whose parts and weights are seen and can be changed.",
  question: questions.loyalty,
  options: {
    unit: {
      label: "Period",
      choices: { week: "Week", month: "Month", quarter: "Quarter", half: "Half-year", year: "Year" },
    },
    fiscalYearStart: { label: "First month of the fiscal year" },
    weekStart: { label: "Week starts on", choices: { monday: "Monday", sunday: "Sunday" } },
    weightFrequency: { label: "Weight of frequency" },
    weightRecency: { label: "Weight of recency" },
    weightRecommendation: { label: "Weight of recommendation" },
    weightBreadth: { label: "Weight of breadth" },
  },
  sheets: { page: "Loyalty", data: "Loyalty figures", customers: "Loyalty by customer" },
  parts: {
    frequency: "Frequency",
    recency: "Recency",
    recommendation: "Recommendation",
    breadth: "Breadth",
  },
  cards: {
    index: "Loyalty index",
    nps: "NPS",
    repeat: "Repeat rate",
    value: "Spend so far, each",
    customers: "Customers",
    of100: "of 100",
  },
  headlines: {
    index: "The loyalty index is {index} of 100; its lowest part is {part} ({value}).",
    repeat: "{repeat} of {customers} customers have bought again (95% interval {low}–{high}).",
    nps: "NPS {nps} (n = {n}, 95% interval {low} to {high}); average value so far {value}.",
  },
  charts: {
    groups: "Loyalty index by segment",
    groupsFinding: "Highest: {highest}, {high}; lowest: {lowest}, {low}",
    groupsMeasure: "Loyalty index, 0–100",
    parts: "Parts of the index",
    partsFinding: "{part} is lowest: {value} of 100",
    partsMeasure: "Mean of all customers, 0–100",
    repeat: "Repeat rate by period",
    repeatFinding: "Repeat rate: {first} in {from}, {last} in {to}",
    repeatMeasure: "Share with two purchase days or more, of those who bought; {band}",
    value: "Value so far by period",
    valueFinding: "{last} per customer at the end of {to}",
    valueMeasure: "Revenue per customer up to the end of the period",
  },
  tables: {
    periods: "By period",
    groups: "By segment",
    customers: "Every customer, the most loyal first",
    parts: "Parts of the index",
  },
  columns: {
    period: "Period",
    customers: "Customers who bought",
    nps: "NPS",
    npsN: "Answers",
    repeat: "Repeat rate",
    low: "95% low",
    high: "95% high",
    value: "Value so far per customer",
    index: "Loyalty index",
    known: "Parts known",
    part: "Part",
    weight: "Weight",
    none: "0 at",
    full: "100 at",
    mean: "Mean of customers",
  },
  todo: {
    part: "Work on {part}: {value} of 100 on average over all customers.",
    group: "Make {group} more loyal: index {index}, {customers} customers.",
    ask: "Ask customers whether they would recommend: without it the index rests on purchases alone.",
  },
  definitions: {
    index:
      "Loyalty index: weighted mean of the parts known of a customer (at least two); groups are means of their customers.",
    ends: "Parts run from 0 to 100: orders in 12 months 1 to 12, days since the last purchase or contact 365 to 0, the latest answer 0 to 10, categories bought 1 to 5. Weights: {weights}.",
    repeat:
      "Repeat rate: customers with two purchase days or more in the period, of those who bought in it; by segment over all the data.",
    value:
      "Value so far: revenue up to the end of the period ÷ all customers who have bought by then; what they may still bring is in Lifetime value.",
  },
};
