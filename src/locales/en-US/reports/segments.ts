import { words } from "../functions/words";
import { questions } from "../questions";

export const segments = {
  title: "Customer segments",
  summary:
    "Named segments, eight classes, value tiers and life stages; concentration and top customers; who moved between segments; clusters; every customer's scores.",
  question: questions.segments,
  options: {
    bins: {
      label: "Score levels (3–5)",
      help: "The named segments need five levels; with three or four only scores are given.",
    },
    topN: { label: "Top customers listed" },
    compareMonths: {
      label: "Months back to compare segments with",
      help: "0 leaves the comparison out. Needs five score levels.",
    },
    clusters: { label: "Find clusters of alike customers", help: "From 50 customers on." },
    clusterColumns: {
      label: "Clusters also by",
      help: "Columns beside recency, frequency and total, such as income.",
      choices: { none: "Nothing else" },
    },
  },
  sheets: {
    overview: "Segments",
    customers: "Segment customers",
  },
  names: { ...words.segments, slippingAway: "Loyal, slipping away", gone: "Gone" },
  byRisk: "by churn risk",
  tierNames: words.tiers,
  classNames: words.classes8,
  stageNames: words.stages,
  abcName: "{name} customers",
  clusterName: "Cluster {number}",
  moves: { up: "Moved up", stayed: "Stayed", down: "Moved down", newSince: "New since then" },
  others: "All other customers",
  topShare: "Revenue from the top {share}",
  customersInA: "A customers",
  shareOfAll: "Share of all",
  measures: { recency: "Days since last purchase", frequency: "Orders", monetary: "Total spent" },
  page: {
    answer: "{segment}: {customerShare} of customers bring {revenueShare} of revenue.",
    answerShort: "{segment}: {revenueShare} of revenue.",
    answerCount: "{segment}: {customerShare} of customers; there is no revenue to share.",
    leaving: "Used to buy, now slipping away: {customers} customers with {share} of revenue so far.",
    top: "The top 20% of customers bring {share} of revenue.",
    customerMeasure: "Share of customers by segment",
    revenueMeasure: "Share of revenue by segment",
    paretoMeasure: "Share of revenue by tenth of customers; line: running total",
    movesMeasure: "Customers by move between segments",
    tiersMeasure: "By value tier; green: customers, grey: revenue",
    columns: {
      customerShare: "Share",
      revenueShare: "Share of revenue",
      averageDays: "Days since last",
      averageOrders: "Orders each",
      averageSpend: "Spent each",
    },
    todoKeep:
      "{segment}: speak to {customers} customers who have spent {revenue} so far, before they are gone.",
    todoNew: "{segment}: invite {customers} to a second purchase.",
    todoThank: "{segment}: thank {customers} customers who have spent {revenue}, and ask them to recommend.",
  },
  headings: {
    segments: "Segments",
    statusRule: "How scores and churn risk make the segment",
    tiers: "Value tiers",
    grid: "Customers by recency and frequency score",
    cuts: "Cut points of the scores",
    ties: "Customers by score",
    classes8: "Eight classes",
    stages: "Life stages",
    concentration: "Customer concentration",
    abc: "A, B and C customers",
    pareto: "Revenue by tenth of the customers",
    top: "Top {count} customers of the last 365 days",
    migration: "Moves between segments",
    matrix: "Segment on {then} (rows) and on {now} (columns), customers",
    clusters: "Clusters of alike customers",
  },
  columns: {
    meanOf: "Mean {column}",
    mostly: "Mostly ({column})",
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
    class8: "Class",
    stage: "Life stage",
    abc: "ABC class",
    tenth: "Customers, best first",
    cumulativeShare: "Cumulative share of revenue",
    lastYear: "Revenue, last 365 days",
    yearBefore: "Revenue, 365 days before",
    yearOnYear: "vs same period last year (YoY)",
    move: "Move",
    shareBefore: "Share of customers then",
    from: "Segment then",
    cluster: "Cluster",
    typical: "Commonest segment in it",
    R: "R",
    F: "F",
    M: "M",
  },
  findings: {
    leader:
      "{segment}: {revenueShare} of revenue from {customerShare} of customers ({customers}), the most of all segments.",
    most: "The most revenue comes from {segment}: {revenueShare} of it from {customerShare} of customers ({customers}).",
    customersChart: "Largest segment: {segment}, {customers} customers ({share}).",
    revenueChart: "Most revenue: {segment}, {share}.",
    leaving:
      "{segments} together: {customers} customers who used to buy and have not for a while, {share} of revenue.",
    tiers: "High-value customers are {customerShare} of all and bring {revenueShare} of revenue.",
    noRevenue: "Revenue adds up to nothing or less, so shares of revenue are left empty.",
    emptyScores:
      "{measure}: nobody has score {scores}, because equal values share a score ({count} customers have the value {value}).",
    binsNotFive: "The named segments need five score levels. With {bins} levels only scores are given.",
    noStages: "Nobody has bought on two days yet, so there are no gaps to tell stages by.",
    concentration:
      "A customers: {customers}, {customerShare} of all, with {revenueShare} of revenue; the fewest who reach 80%.",
    pareto: "The top 10% of customers bring {ten} of revenue, the top 20% {twenty}.",
    top: "Share of the last 365 days' revenue from the top {count} customers: {share}.",
    topChart: "Of the {count} shown, the first brought {first} in the last 365 days, the last {last}.",
    grid: "The fullest cell is R {recency} × F {frequency}: {customers} customers ({share}).",
    movesChart: "Of the customers then, {up} moved up and {down} moved down.",
    topNotComparable:
      "The data begin on {first} and do not cover two years, so changes against the 365 days before are left empty.",
    moves:
      "Of {before} customers on {then}, {stayed} are in the same segment on {now}; {up} moved up, {down} moved down. {newSince} customers are new since then.",
    nobodyThen: "Nobody had bought by {then}, so there is nothing to compare with.",
    goneSince:
      "Customers whose orders have all been refunded since then, left out of the comparison: {count}.",
    fewForClusters: "Clusters need at least {fewest} customers; there are {count}.",
    alikeForClusters: "Customers are too much alike in recency, frequency and total to form clusters.",
    clusters:
      "Cluster 1 spends most: {customers} customers with {orders} orders and {spend} each on average.",
    clusterSample:
      "The centres were found on a sample of {sample} customers; each of the {count} customers belongs to the nearest centre.",
  },
  charts: {
    customers: "Customers by segment",
    revenue: "Share of revenue by segment",
    pareto: "Customer concentration: revenue by tenth of the customers",
    tiers: "Share of customers and of revenue by value tier",
    classes8: "Share of customers and of revenue by class",
    stages: "Share of customers and of revenue by life stage",
    clusters: "Share of customers and of revenue by cluster",
    moves: "Customers by move between segments",
    top: "Revenue of the top customers, last 365 days and 365 days before",
  },
  tierRule:
    "Orders and total are each scored 1–3 by thirds (orders: {frequencyCuts}; total: {amountCuts}). Sum of both: 5–6 high, 3–4 medium, 2 low.",
  classRule:
    "High is: at most {days} days since the last purchase, at least {orders} orders, at least {total} spent (the means of all customers).",
  stageRule:
    "Active up to {active} days since the last purchase (new: bought on one day only), sleeping up to {lost} days, then lost. {active} days is the 90th percentile of the gaps between purchases, {lost} twice that.",
  abcRule:
    "From the highest total down: A until 80% of revenue is reached, B until 95%, C the rest. The customer who crosses a limit is in the better class, and so is any other with the same total.",
  silhouettes: {
    reasonable: "{k} clusters, well apart.",
    weak: "{k} clusters that run into one another: their borders are not sharp.",
    none: "{k} clusters with hardly any gap between them. Take them as slices, not as kinds of customers.",
  },
  definitions: {
    clusterColumns:
      "Customers of a cluster are alike in these columns, too: {columns}. A number counts as much as recency, frequency or total; the values of a text weigh as one together; customers without a number stand at the mean.",
    scores:
      "Score = 1 + number of cut points strictly below the value, so equal values share a score; cut points are inclusive percentiles (Hyndman and Fan 1996, definition 7). Recency is reversed: fewer days score higher.",
    segments:
      "Segments are cells of recency score × frequency score, unless the churn risk overrules them as the table says; frequency is the number of orders.",
    tiers: "Value tiers: tercile scores of orders and of total spent, added.",
    classes8:
      "Eight classes: days since last purchase, orders and total of a customer, each high or low by the mean of all customers; important are those with a high total.",
    stages:
      "Life stages by days since last purchase: active up to the 90th percentile of all gaps between purchases, lost beyond twice that.",
    abc: "ABC: cumulative share of revenue, limits 80% and 95%. Top tenths are rounded up to whole customers.",
    migration:
      "Both dates are scored by themselves, each with its own cut points; the churn risk of then uses the rule of now. Up is towards the top of the list of segments, down towards its end.",
    clusters:
      "k-means on logarithms of days since last purchase, orders and total, brought to one scale; k-means++ with ten starts, random seed {seed}; the number of clusters from 3 to 8 by the best mean silhouette to the centres over all rows, here {silhouette}: from 0.6 well apart, below 0.45 hardly any gap (Arthur and Vassilvitskii 2007; Rousseeuw 1987). Clusters are numbered by average total.",
    orders: "Orders are distinct order ids.",
  },
};
