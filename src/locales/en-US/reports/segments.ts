export const segments = {
  title: "Customer segments",
  summary: "Ten named segments by recency and frequency, three value tiers, every customer with scores.",
  question: "Who are my best customers, and who is about to leave?",
  options: {
    bins: {
      label: "Score levels (3–5)",
      help: "The ten named segments need five levels; with three or four only scores are given.",
    },
  },
  sheets: { overview: "Segments", customers: "Segment customers" },
  names: {
    champions: "Champions",
    loyal: "Loyal",
    potentialLoyalists: "Potential loyalists",
    newCustomers: "New customers",
    promising: "Promising",
    needAttention: "Need attention",
    aboutToSleep: "About to sleep",
    atRisk: "At risk",
    cantLose: "Can't lose",
    hibernating: "Hibernating",
  },
  tierNames: { high: "High value", general: "Medium value", low: "Low value" },
  measures: { recency: "Days since last purchase", frequency: "Orders", monetary: "Total spent" },
  headings: {
    segments: "The ten segments",
    tiers: "Value tiers",
    grid: "Customers by recency and frequency score",
    cuts: "Cut points of the scores",
    ties: "Customers by score",
  },
  columns: {
    segment: "Segment",
    tier: "Tier",
    averageDays: "Average days since last purchase",
    averageOrders: "Average orders",
    averageSpend: "Average spent",
    scores: "Scores R × F",
    measure: "Measure",
    cut: "{share} of customers up to",
    score: "Score {score}",
    frequencyScore: "F {score}",
    recencyScore: "R {score}",
    recencyColumn: "Recency score",
    distinct: "Different values",
    commonest: "Commonest value",
    commonestCount: "Customers with it",
    R: "R",
    F: "F",
    M: "M",
  },
  findings: {
    leader:
      "{segment} bring in the most: {revenueShare} of revenue from {customerShare} of customers ({customers}).",
    customersChart: "Largest segment: {segment}, {customers} customers ({share}).",
    revenueChart: "{segment} account for {share} of revenue.",
    leaving:
      "{segments} together: {customers} customers who used to buy and have not for a while, {share} of revenue.",
    tiers: "High-value customers are {customerShare} of all and bring {revenueShare} of revenue.",
    noRevenue: "Revenue adds up to nothing or less, so shares of revenue are left empty.",
    emptyScores:
      "{measure}: nobody has score {scores}, because equal values share a score ({count} customers have the value {value}).",
    binsNotFive: "The ten named segments need five score levels. With {bins} levels only scores are given.",
    withoutPurchase: "Customers with refunds only, left out of the segments: {count}.",
    noOrderIds: "There is no order id column, so every row counts as an order.",
  },
  charts: {
    customers: "Customers by segment",
    revenue: "Share of revenue by segment",
  },
  tierRule:
    "Orders and total are each scored 1–3 by thirds (orders: {frequencyCuts}; total: {amountCuts}). Sum of both: 5–6 high, 3–4 medium, 2 low.",
  remarks: { spendPerCustomer: "revenue ÷ customers", orderValue: "revenue ÷ orders" },
  definitions: {
    scores:
      "Score = 1 + number of cut points strictly below the value, so equal values share a score; cut points are inclusive percentiles (Hyndman and Fan 1996, definition 7). Recency is reversed: fewer days score higher.",
    segments:
      "The ten segments are cells of recency score × frequency score and do not overlap; frequency is the number of orders.",
    tiers: "Value tiers: tercile scores of orders and of total spent, added.",
    orders: "Orders are distinct order ids.",
  },
};
