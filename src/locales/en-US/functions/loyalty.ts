export const loyalty = {
  REPEATRATE: {
    description:
      "Repeat purchase rate: share of the customers who bought in a period that bought on two days or more (0 to 1).",
    formula: "customers with ≥ 2 purchase days ÷ customers with ≥ 1, within from…to",
    parameters: {},
    search: [
      "repeat customers",
      "复购率",
      "重复购买率",
      "how many buy again",
      "customers who come back",
      "loyal customers",
    ],
    note: "Not the share of last period's customers who bought again in this one: that is RETENTION.IDS.",
  },
  PURCHASEFREQUENCY: {
    description: "Orders per customer in the rows given.",
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
    parameters: {
      amounts: "Amounts; negative ones are refunds, which lower the sum and do not count as orders",
    },
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
      "Purchase cycle: usual number of days between two purchases of a customer; only customers who came back count.",
    formula: "median of the customers' mean gaps, or the statistic chosen",
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
    note: "Pooled statistics give frequent buyers more weight and come out much shorter.",
  },
  INTERACTIONS: {
    description: "Contacts of each customer in a period: number, days, first and last date.",
    formula: "rows and distinct days of each customer, within from…to",
    parameters: {},
    search: ["interaction frequency", "contacts", "touches", "客户互动频次", "互动次数"],
  },
  COHORT: {
    description:
      "Retention of customers grouped by the period of their first order: one row per cohort, one column per age. Periods that are not over yet are blank.",
    formula:
      "active at age k ÷ size of the cohort; mean = Σ active ÷ Σ size, over cohorts that are old enough",
    parameters: {
      measure: '"percent" (default), "count" or "revenue"',
      amounts: "Amount of each row, needed for revenue",
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
    note: "Customers of the first cohort may be older than the data, so a second total leaves that cohort out.",
  },
  LIFESTAGE: {
    description: "Stage of each customer by days since the last purchase: new, active, sleeping or lost.",
    formula:
      "active: days ≤ first limit (new: if there is only one purchase day); sleeping: days ≤ second limit; lost: more",
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
