export const segments = {
  RFM: {
    description:
      "Recency, frequency and monetary score of each customer, with one of ten segment names. One row a customer.",
    formula: "score = 1 + cut points (percentiles) strictly below the value; days since last reversed",
    parameters: { bins: "Number of scores, 3, 4 or 5 (default 5; segment names need 5)" },
    search: [
      "RFM",
      "segmentation",
      "客户分群",
      "客户细分",
      "最近一次消费",
      "best customers",
      "loyal customers",
      "customer segments",
    ],
    note: "Equal values share a score, so a score may stay empty where few different values occur.",
  },
  "RFM.SEGMENT": {
    description: "Name of the RFM segment of a recency and a frequency score from 1 to 5.",
    formula: "ten segments that cover the 25 cells of recency × frequency, each cell once",
    parameters: {
      recency_score: "Recency score, 1 to 5 (5 most recent)",
      frequency_score: "Frequency score, 1 to 5",
    },
    search: [
      "champions",
      "loyal",
      "at risk",
      "冠军客户",
      "忠诚客户",
      "流失风险",
      "loyal customers",
      "best customers",
    ],
  },
  "RFM.CLASS8": {
    description: "One of eight classes of each customer: recency, orders and total each high or low.",
    formula: "high: days since last ≤ cut, orders ≥ cut, total ≥ cut; the cuts are the means unless given",
    parameters: { cut: '"mean" (default), or three numbers: days, orders, total, such as {30,2,500}' },
    search: ["eight classes", "重要价值", "重要发展", "重要保持", "重要挽留", "八类客户"],
  },
  TIERS: {
    description: "High, medium or low value of each row by frequency and amount. Spills beside the rows.",
    formula: "tercile scores 1–3 of both, added: 5–6 high, 3–4 medium, 2 low",
    parameters: {
      frequency: "Orders of each customer",
      amount: "Amount of each customer",
      cuts: "Four numbers: two for frequency, two for amount (default: terciles)",
    },
    search: ["value tiers", "high value", "高价值", "一般", "低价值", "客户分级", "best customers", "vip"],
  },
  AGEBAND: {
    description:
      "Age band of each age, such as 25–34; the lower edge belongs to the band. Spills beside the ages.",
    formula: "<18, 18–24, 25–34, 35–44, 45–54, 55–64, 65+, or your own lower edges",
    parameters: { age: "Ages in years", cuts: "Lower edges, such as {18,30,50}" },
    search: ["age group", "年龄段", "年龄分组"],
  },
  ABC: {
    description: "A, B or C of each value by cumulative share, largest first. Spills beside the values.",
    formula:
      "A until the cumulative share reaches a, B until b, then C; the value that crosses takes the better class",
    parameters: {
      values: "Sales or profit of each customer or product; 0 or less is C",
      a: "Share at which A ends (default 80%)",
      b: "Share at which B ends (default 95%)",
    },
    search: [
      "ABC analysis",
      "Pareto",
      "80/20",
      "帕累托",
      "二八",
      "客户分级",
      "best customers",
      "biggest customers",
      "who makes most of the revenue",
    ],
    note: "Equal values share a class.",
  },
  CLUSTERS: {
    description:
      "Cluster number of each row from its columns, such as days, orders and total; 1 has the highest last column.",
    formula: "k-means on z-scores of logarithms, seeded k-means++, best of ten starts",
    parameters: {
      values: "One column a feature, one row a customer; blank rows stay blank",
      k: "Number of clusters, 2 to 20 (default: best silhouette from 3 to 8)",
      seed: "Whole number; the same seed gives the same clusters (default 1)",
    },
    search: ["k-means", "clustering", "聚类", "客户聚类", "group similar customers"],
    note: "Values of 0 or less count as half the smallest positive one of their column.",
  },
};
