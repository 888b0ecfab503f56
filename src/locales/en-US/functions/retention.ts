export const retention = {
  RETENTION: {
    description: "Share of customers kept over a period, new ones left out (0.8 is 80 %).",
    formula: "(end − acquired) ÷ start",
    parameters: {
      start: "Customers at the start of the period",
      end: "Customers at its end",
      acquired: "Customers won during the period (default 0)",
    },
    search: ["retention rate", "客户保留率", "留存率", "维系率"],
    note: "More than 1 is possible when a customer who came back is not counted as acquired; it is shown as it is.",
  },
  "RETENTION.IDS": {
    description: "Share of the previous period's customers who are found again in the current one (0 to 1).",
    formula: "customers in both lists ÷ customers in previous_ids",
    parameters: {
      previous_ids: "Customer ids of the earlier period; repeats count once",
      current_ids: "Customer ids of the later period",
    },
    search: ["re-purchase rate", "retention from lists", "回购率", "客户保留率"],
  },
  CHURNRATE: {
    description: "Share of the opening customers who were lost during a period (0.1 is 10 %).",
    formula: "lost ÷ start",
    parameters: {
      start: "Customers at the start of the period",
      lost: "How many of them were lost, as a positive number",
    },
    search: ["churn rate", "attrition", "logo churn", "客户流失率", "流失率"],
  },
  "CHURNRATE.IDS": {
    description: "Share of the previous period's customers who are missing from the current one (0 to 1).",
    formula: "customers only in previous_ids ÷ customers in previous_ids",
    parameters: {
      previous_ids: "Customer ids of the earlier period; repeats count once",
      current_ids: "Customer ids of the later period",
    },
    search: ["churn from lists", "attrition", "客户流失率"],
  },
  ANNUALIZE: {
    description: "Rate of a whole year from the rate of one period, when every period is alike (0 to 1).",
    formula: "retention: rate ^ periods_per_year; churn: 1 − (1 − rate) ^ periods_per_year",
    parameters: {
      rate: "Retention or churn of one period, 5% or 0.05",
      periods_per_year: "12 for months, 4 for quarters",
      kind: '"retention" or "churn": what the rate is',
    },
    search: ["annual churn", "yearly retention", "年化", "年流失率", "年保留率"],
  },
  LIFETIME: {
    description: "Average customer lifetime in years when every period loses the same share of customers.",
    formula: "1 ÷ (churn × periods_per_year)",
    parameters: {
      churn: "Churn of one period, 5% or 0.05",
      periods_per_year: "12 for monthly churn, 1 for yearly (default)",
    },
    search: ["customer lifetime", "tenure", "客户平均生命周期", "客户寿命"],
  },
};
