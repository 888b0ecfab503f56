import { words as functionWords } from "../functions/words";
import { questions } from "../questions";

export const profiles = {
  title: "Segment profiles",
  summary:
    "Each group of customers in one row: size, revenue, age, region, channel, satisfaction, top complaint, strategy; any attribute crossed with any metric.",
  question: questions.profiles,
  options: {
    by: {
      label: "Groups",
      help: "Segments, or any column of the orders or of a customer list: numbers in bands, dates by period.",
      choices: { segments: "Segments", tiers: "Value tiers" },
    },
    attribute: {
      label: "Column of the crosstab",
      help: "Automatic takes the first that the tables have.",
      choices: { auto: "Automatic" },
    },
    metric: {
      label: "Metric in the crosstab",
      choices: {
        customers: "Customers",
        revenue: "Revenue",
        orderValue: "Average order value (AOV)",
        repeatRate: "Repeat purchase rate",
        satisfaction: "Mean satisfaction score",
      },
    },
  },
  sheets: { profile: "Segment profiles" },
  headings: {
    crosstab: "Crosstab",
    groups: "Size and value",
    portrait: "Who they are, what they think, what to do",
    satisfaction: "Mean satisfaction score by item",
    attribute: "{attribute} by metric",
    cross: "{attribute} × {group}: {metric}",
    behind: "Numbers behind it (n)",
  },
  mainOther: "Main {column}",
  main: {
    age: "Main age band",
    region: "Main region",
    channel: "Main channel",
    memberLevel: "Main member level",
  },
  columns: {
    byMain: "Customers by main {group}",
    buyers: "Customers who bought",
    repeatRate: "Repeat purchase rate",
    weakest: "Weakest item of satisfaction",
    complaint: "Top complaint",
    strategy: "Suggested strategy",
    answers: "Answers (n)",
    short: {
      customers: "Customers",
      customerShare: "Share",
      revenueShare: "Of revenue",
      frequency: "Orders each",
      spend: "Spend each",
      orderValue: "Per order",
      repeatRate: "Repeat",
      averageDays: "Days since last",
    },
    meanScore: "{item} (mean, {min}–{max})",
  },
  charts: {
    shares: "Share of customers and revenue by {group}",
    spend: "Spend per customer by {group}",
  },
  measures: { shares: "Green: share of revenue; grey: share of customers" },
  cards: { orderValue: "Order value", repeatRate: "Repeat rate" },
  toDo: "{group}: {action}",
  findings: {
    leader:
      "{group}: {revenueShare} of revenue from {customerShare} of customers ({customers}), the most of all groups.",
    shares: "{group}: {customerShare} of customers, {revenueShare} of revenue.",
    leaderShort: "{group}: {revenueShare} of revenue from {customerShare} of customers.",
    groupsOnly: "{customers} customers in {groups} groups; there are no amounts to compare them by.",
    frequency: "Most orders per customer: {most} ({mostValue}); fewest: {least} ({leastValue}).",
    orderValue: "Largest orders: {most} ({mostValue} on average); smallest: {least} ({leastValue}).",
    spend: "Highest spend per customer: {group} ({amount}).",
    noGroupColumn: "No table has the column “{column}”, so the groups are the segments.",
    hidden: "Hidden, so that no group of fewer than {smallest} customers can be read off: {groups}.",
    withoutOrders: "Customers of the customer list without an order, not in the profile: {count}.",
  },
  mainValue: "{value} ({share})",
  weakest: "{item}: {mean} of {max}",
  complaint: "{about} ({count} of {of})",
  strategyOf: "Mostly {segment}: {action}",
  others: "Others",
  several: "Several",
  notGiven: "(not given)",
  smallGroups: "Hidden groups together",
  noColumn: "no column: {column}",
  noSurvey: "no survey",
  noSurveyNote: "There is no survey with customer ids, so satisfaction is not known.",
  noAnswers: "no answers",
  noComplaints: "no complaints read",
  noneComplained: "nobody complained",
  nothingToCross:
    "No other attribute to cross with: the tables have no column of region, channel, member level, salesperson, team, store, gender or age besides the one that makes the groups.",
  topics: functionWords.topics,
  noTopic: functionWords.noTopic,
  definitions: {
    segments:
      "Segments: recency score × frequency score at five levels; score = 1 + number of cut points (inclusive percentiles) strictly below the value.",
    attributes:
      "A customer has the attributes of the customer list, else the value with most of the customer's revenue, of equal ones the latest; shares are of customers whose value is known.",
    dimensions:
      "Numbers stand in bands of about as many rows, cut at round figures, dates in periods; at most 20 values, the rarest together.",
    lines:
      "Revenue, orders and order value go by each order line's own value; an order with several values counts once in each, so orders and customers who bought add up to more than their total. Customers by main value: the value with most of the customer's revenue, of equal ones the latest, else several.",
    ageBands: "Age bands hold their lower edge: 25 is 25–34.",
    repeatRate: "Repeat purchase rate = customers with purchases on two days or more ÷ customers.",
    satisfaction:
      "Mean satisfaction score: all answers of the group's customers up to the as-of date. The weakest item is lowest on its own scale.",
    strategy: "Suggested strategies come from the library of actions; they are a start, not a finding.",
    hidden: "In the crosstab hidden groups stand together.",
  },
};
