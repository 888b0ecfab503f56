export const loyalty = {
  REPEATRATE: {
    description:
      "Repeat purchase rate: share of a period's customers who bought on two days or more (0 to 1).",
    formula: "customers with ≥ 2 purchase days ÷ customers with ≥ 1, within from…to",
    parameters: {},
    search: [
      "repeat customers",
      "repurchase",
      "复购率",
      "重复购买率",
      "how many buy again",
      "customers who come back",
      "loyal customers",
    ],
    note: "Not the share of last period's customers who bought again in this one: that is RETENTION.IDS.",
  },
  PURCHASEFREQUENCY: {
    description: "Orders per customer, over the rows given.",
    formula: "orders ÷ customers",
    parameters: {},
    search: [
      "purchase frequency",
      "orders per customer",
      "购买频次",
      "购买频率",
      "how often do customers buy",
    ],
  },
  ORDERVALUE: {
    description: "Average order value (AOV): amounts divided by orders. Money per order.",
    formula: "Σ amounts ÷ orders",
    parameters: { amounts: "Amounts; negative ones are refunds: they lower the sum and are no orders" },
    search: [
      "AOV",
      "average order value",
      "笔单价",
      "单均价",
      "客单价",
      "average basket",
      "average sale",
      "ticket size",
    ],
    note: "Many people say 客单价 for this; divided by customers it is SPENDPERCUSTOMER.",
  },
  SPENDPERCUSTOMER: {
    description: "Spend per customer: amounts divided by the customers who bought. Money per customer.",
    formula: "Σ amounts ÷ customers",
    parameters: {},
    search: [
      "spend per customer",
      "revenue per customer",
      "ARPU",
      "客单价",
      "人均消费",
      "how much does a customer spend",
    ],
  },
  PURCHASECYCLE: {
    description:
      "Usual number of days between two purchases of a customer; only customers who came back count.",
    formula: "median over customers of their mean gap, or as chosen",
    parameters: {
      statistic: '"median of means" (default), "mean of means", "pooled median" or "pooled mean"',
    },
    search: [
      "purchase cycle",
      "inter-purchase time",
      "平均购买周期",
      "购买间隔",
      "回购周期",
      "how long until customers buy again",
      "days between purchases",
    ],
    note: "Pooled statistics let frequent buyers weigh more and are much shorter.",
  },
  INTERACTIONS: {
    description: "Contacts of each customer in a period: number, days, first and last date.",
    formula: "rows and distinct days of each customer, within from…to",
    parameters: {},
    search: ["interaction frequency", "contacts", "touches", "客户互动频次", "互动次数"],
  },
  COHORT: {
    description:
      "Retention of customers grouped by the period of their first order: one row a cohort, one column an age. Periods not yet over are blank.",
    formula: "active at age k ÷ size; mean = Σ active ÷ Σ size over cohorts old enough",
    parameters: {
      measure: '"percent" (default), "count" or "revenue"',
      amounts: "Amounts beside the dates, for revenue",
      basis: '"calendar" periods (default) or "rolling" ones from each customer\'s first day',
    },
    search: [
      "cohort analysis",
      "retention triangle",
      "同期群留存",
      "队列分析",
      "群组分析",
      "do customers come back",
    ],
    note: "The first cohort may hold customers who are older than the data, so a second total leaves it out.",
  },
  LIFESTAGE: {
    description: "Stage of each customer by days since the last purchase: new, active, sleeping or lost.",
    formula: "active: days ≤ first cut (new: one purchase day); sleeping: days ≤ second cut; lost: beyond",
    parameters: {
      cuts: "Two numbers of days, such as {90,180} (default: the 90th percentile of all gaps, and twice that)",
    },
    search: [
      "lifecycle stage",
      "dormant",
      "活跃",
      "沉睡",
      "流失",
      "生命周期阶段",
      "sleeping customers",
      "inactive customers",
      "active customers",
    ],
  },
  GAPRATIO: {
    description:
      "Overdue ratio of each customer: days since the last purchase divided by the customer's own usual gap. Above 1 is overdue.",
    formula: "days since last ÷ own mean gap (with two gaps or more, else the usual gap of all customers)",
    parameters: {},
    search: ["overdue", "latency", "early warning", "超期倍数", "预警", "who has not bought for long"],
  },
};
