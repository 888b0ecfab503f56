export const segments = {
  RFM: {
    description:
      "Recency, frequency and monetary score of each customer, and one of ten segment names. One row per customer.",
    formula:
      "score = 1 + number of cut points (percentiles) below the value; for days since the last purchase the scores run the other way",
    parameters: { bins: "Highest score, 3, 4 or 5 (default 5; segment names need 5)" },
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
    note: "Equal values get the same score, so a score can stay unused where there are few different values.",
  },
  "RFM.SEGMENT": {
    description: "RFM segment name for a recency score and a frequency score from 1 to 5.",
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
    description: "One of eight classes for each customer: recency, orders and total each high or low.",
    formula:
      "high: days since last purchase ≤ limit, orders ≥ limit, total ≥ limit; the limits are the means unless given",
    parameters: { cut: '"mean" (default), or three numbers: days, orders, total, such as {30,2,500}' },
    search: ["eight classes", "重要价值", "重要发展", "重要保持", "重要挽留", "八类客户"],
  },
  TIERS: {
    description: "High, medium or low value of each customer by frequency and amount. One cell per row.",
    formula: "scores 1–3 of each by terciles, added: 5–6 high, 3–4 medium, 2 low",
    parameters: {
      frequency: "Orders of each customer",
      amount: "Amount of each customer",
      cuts: "Four numbers: two for frequency, two for amount (default: terciles)",
    },
    search: ["value tiers", "high value", "高价值", "一般", "低价值", "客户分级", "best customers", "vip"],
  },
  AGEBAND: {
    description: "Age band of each age, such as 25–34; the lower edge belongs to the band. One cell per row.",
    formula: "<18, 18–24, 25–34, 35–44, 45–54, 55–64, 65+, or your own lower edges",
    parameters: { age: "Ages in years", cuts: "Lower edges, such as {18,30,50}" },
    search: ["age group", "年龄段", "年龄分组"],
  },
  ABC: {
    description: "ABC class of each value by cumulative share, largest first. One cell per row.",
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
    note: "Equal values get the same class.",
  },
  CLUSTERS: {
    description:
      "Cluster number of each row from its columns, such as days, orders and total; cluster 1 has the highest mean in the last column.",
    formula: "k-means on z-scores of logarithms, seeded k-means++, best of ten starts",
    parameters: {
      values: "One column per feature, one row per customer; blank rows stay blank",
      k: "Number of clusters, 2 to 20 (default: best silhouette from 3 to 8)",
      seed: "Whole number; the same seed gives the same clusters (default 1)",
    },
    search: ["k-means", "clustering", "聚类", "客户聚类", "group similar customers"],
    note: "Values of 0 or less count as half the smallest positive one of their column.",
  },
};
