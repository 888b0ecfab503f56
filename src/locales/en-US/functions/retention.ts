export const retention = {
  RETENTION: {
    description: "Share of customers kept over a period, new ones left out (0.8 is 80%).",
    formula: "(end − acquired) ÷ start",
    parameters: {
      start: "Customers at the start of the period",
      end: "Customers at its end",
      acquired: "Customers won during the period (default 0)",
    },
    search: ["retention rate", "客户保留率", "留存率", "维系率", "how many customers stay", "customers kept"],
    note: "More than 1 is possible when a customer who came back is not counted as acquired; it is shown as it is.",
  },
  "RETENTION.IDS": {
    description:
      "Re-purchase rate: share of the earlier period's customers who bought again in the later one (0 to 1).",
    formula: "customers in both lists ÷ customers in previous_ids",
    parameters: {
      previous_ids: "Customer ids of the earlier period; repeats count once",
      current_ids: "Customer ids of the later period",
    },
    search: ["re-purchase rate", "repurchase", "retention from lists", "回购率", "客户保留率"],
  },
  CHURNRATE: {
    description: "Share of the opening customers who were lost during a period (0.1 is 10%).",
    formula: "lost ÷ start",
    parameters: {
      start: "Customers at the start of the period",
      lost: "How many of them were lost, as a positive number",
    },
    search: [
      "churn rate",
      "attrition",
      "logo churn",
      "客户流失率",
      "流失率",
      "how many customers were lost",
      "customers leaving",
    ],
  },
  "CHURNRATE.IDS": {
    description: "Share of the earlier period's customers who are missing from the later one (0 to 1).",
    formula: "customers only in previous_ids ÷ customers in previous_ids",
    parameters: {
      previous_ids: "Customer ids of the earlier period; repeats count once",
      current_ids: "Customer ids of the later period",
    },
    search: ["churn from lists", "attrition", "客户流失率"],
  },
  ANNUALIZE: {
    description: "Yearly rate from the rate of one period, if the rate is the same in every period (0 to 1).",
    formula: "retention: rate ^ periods_per_year; churn: 1 − (1 − rate) ^ periods_per_year",
    parameters: {
      rate: "Retention or churn rate of one period, 5% or 0.05",
      periods_per_year: "12 for months, 4 for quarters",
      kind: '"retention" or "churn": what the rate is',
    },
    search: ["annual churn", "yearly retention", "年化", "年流失率", "年保留率"],
  },
  LIFETIME: {
    description: "Average customer lifetime in years when every period loses the same share of customers.",
    formula: "1 ÷ (churn × periods_per_year)",
    parameters: {
      churn: "Churn rate of one period, 5% or 0.05",
      periods_per_year: "12 for monthly churn, 1 for yearly (default)",
    },
    search: ["customer lifetime", "tenure", "客户平均生命周期", "客户寿命"],
  },
  GRR: {
    description:
      "Gross revenue retention: share of opening recurring revenue kept, without gains (0.8 is 80%).",
    formula: "(start − contraction − churned) ÷ start",
    parameters: {
      start: "Recurring revenue at the start",
      contraction: "Lost by customers who pay less, as a positive number",
      churned: "Lost with customers who left, as a positive number",
    },
    search: ["gross revenue retention", "gross dollar retention", "总收入留存率", "总金额留存率"],
  },
  NRR: {
    description:
      "Net revenue retention: recurring revenue of the opening customers after gains and losses, as a share of the opening revenue; new customers do not count.",
    formula: "(start + expansion + reactivated − contraction − churned) ÷ start",
    parameters: {
      start: "Recurring revenue at the start",
      expansion: "Gained from customers who pay more",
      contraction: "Lost by customers who pay less, as a positive number",
      churned: "Lost with customers who left, as a positive number",
      reactivated: "Regained from customers who came back (default 0)",
    },
    search: ["net revenue retention", "NDR", "净收入留存率", "净金额留存率"],
    note: "Whether revenue of customers who came back counts is your choice: some tools count it, others leave it out.",
  },
  REVENUECHURN: {
    description:
      "Revenue churn: share of opening recurring revenue that was lost; if gains are given, the net share, which can be negative.",
    formula: "(contraction + churned − expansion − reactivated) ÷ start",
    parameters: {
      start: "Recurring revenue at the start",
      contraction: "Lost by customers who pay less, as a positive number",
      churned: "Lost with customers who left, as a positive number",
      expansion: "Gained from customers who pay more (default 0)",
      reactivated: "Regained from customers who came back (default 0)",
    },
    search: ["MRR churn", "revenue churn", "收入流失率", "金额流失"],
  },
  QUICKRATIO: {
    description:
      "Quick ratio: recurring revenue won for each unit lost (4 means four won for every one lost).",
    formula: "(new + expansion) ÷ (contraction + churned)",
    parameters: {
      new: "Recurring revenue of new customers",
      expansion: "Gained from customers who pay more",
      contraction: "Lost by customers who pay less, as a positive number",
      churned: "Lost with customers who left, as a positive number",
    },
    search: ["SaaS quick ratio", "速动比率", "增长效率"],
  },
  "RETENTION.BY": {
    description:
      "Retention rate of each group: a table of group, start, end, new and rate. Rows of the same group are added up.",
    formula: "(Σ end − Σ acquired) ÷ Σ start, in each group",
    parameters: {
      start: "Customers at the start, one number per row",
      end: "Customers at the end",
      acquired: "Customers won in between (default 0)",
    },
    search: ["retention by segment", "分组保留率", "客户保留率"],
  },
  "CHURNRATE.BY": {
    description:
      "Churn rate of each group: a table of group, start, lost and rate. Rows of the same group are added up.",
    formula: "Σ lost ÷ Σ start, in each group",
    parameters: {
      start: "Customers at the start, one number per row",
      lost: "How many of them were lost, as positive numbers",
    },
    search: ["churn by segment", "分组流失率", "客户流失率"],
  },
  MOVEMENT: {
    description:
      "Opening, new, kept, returned, lost and closing customers of each period, from orders. A customer is active in a period if there is an order in it.",
    formula: "opening = kept + lost; closing = kept + new + returned",
    parameters: {},
    search: [
      "customer movement",
      "new and returning customers",
      "新增",
      "保持",
      "回流",
      "流失",
      "期初",
      "期末",
      "new and lost customers by month",
    ],
    note: "In the first period only the closing number is known: its customers may be older than the data.",
  },
  CHURNPERIOD: {
    description:
      "Number of days within which the given share of gaps between purchases ends; a customer away for longer has probably left.",
    formula: "smallest t with S(t) ≤ 1 − share; S by Kaplan–Meier over gaps, the open last gap censored",
    parameters: { share: "Share of gaps that must have ended (default 90%)" },
    search: ["churn definition", "inactivity threshold", "流失判定", "流失周期", "沉睡天数"],
    note: "If too few customers come back, no number of days reaches the share; the function then says which share is reached.",
  },
};
