export const loyalty = {
  REPEATRATE: {
    description: "复购率：期内购买过的客户中，购买日不少于两天的占比（0 至 1）。",
    formula: "购买日数 ≥ 2 的客户 ÷ 购买日数 ≥ 1 的客户，限于 from 至 to",
    parameters: {},
    search: ["repeat customers", "复购率", "重复购买率", "多少客户再次购买", "回头客"],
    note: "不是回购率：上期客户本期又购买的占比请用 RETENTION.IDS。",
  },
  PURCHASEFREQUENCY: {
    description: "购买频次：所给各行中平均每位客户的订单数。",
    formula: "订单数 ÷ 客户数",
    parameters: {},
    search: ["purchase frequency", "购买频次", "购买频率", "客户多久买一次", "平均买几次"],
  },
  ORDERVALUE: {
    description: "笔单价：销售额 ÷ 订单数。每单金额。",
    formula: "Σ 金额 ÷ 订单数",
    parameters: { amounts: "金额；负数为退款，冲减合计且不算订单" },
    search: ["AOV", "average order value", "笔单价", "单均价", "客单价", "每单多少钱", "每笔订单金额"],
    note: "不少人把它叫作客单价；按客户数平均的是 SPENDPERCUSTOMER。",
  },
  SPENDPERCUSTOMER: {
    description: "客单价：销售额 ÷ 成交客户数。每位客户的金额。",
    formula: "Σ 金额 ÷ 客户数",
    parameters: {},
    search: ["spend per customer", "ARPU", "客单价", "人均消费", "每位客户花多少钱"],
  },
  PURCHASECYCLE: {
    description: "平均购买周期：客户相邻两次购买通常间隔的天数，只统计有重复购买的客户。",
    formula: "各客户平均间隔的中位数，或按所选统计量",
    parameters: {
      statistic:
        '"median of means"（均值的中位数，默认）、"mean of means"（均值的平均）、"pooled median"（全部间隔的中位数）、"pooled mean"（全部间隔的平均）',
    },
    search: ["purchase cycle", "平均购买周期", "购买间隔", "回购周期", "多久买一次", "隔多久再买"],
    note: "把全部间隔放在一起统计时，常客的权重更大，结果会短得多。",
  },
  INTERACTIONS: {
    description: "客户互动频次：每位客户在期内的互动次数、天数、首次与末次日期。",
    formula: "每位客户的行数与不同日期数，限于 from 至 to",
    parameters: {},
    search: ["interaction frequency", "客户互动频次", "互动次数"],
  },
  COHORT: {
    description: "同期群留存：按首购期间分组，每行一个同期群，每列一个期龄。尚未结束的期间留空。",
    formula: "期龄 k 的活跃客户 ÷ 同期群人数；均值 = Σ 活跃 ÷ Σ 人数，只取已到该期龄的同期群",
    parameters: {
      measure: '"percent"（占比，默认）、"count"（人数）或 "revenue"（销售额）',
      amounts: "每行的金额，统计销售额时需要",
      basis: '"calendar"（自然周期，默认）或 "rolling"（自每位客户首购日滚动）',
    },
    search: ["cohort analysis", "同期群留存", "队列分析", "群组分析", "客户会回来吗"],
    note: "首个同期群可能含有数据起点之前的老客户，因此另有一行合计不含它。",
  },
  LIFESTAGE: {
    description: "按距上次购买天数判断每位客户的阶段：新客户、活跃、沉睡、流失。",
    formula: "活跃：天数 ≤ 第一界限（只有一个购买日为新客户）；沉睡：天数 ≤ 第二界限；流失：更久",
    parameters: { cuts: "两个天数，如 {90,180}（默认：全部购买间隔的第 90 百分位数及其两倍）" },
    search: [
      "lifecycle stage",
      "活跃",
      "沉睡",
      "流失",
      "沉默客户",
      "生命周期阶段",
      "哪些客户沉睡",
      "不活跃客户",
    ],
  },
  GAPRATIO: {
    description: "超期倍数：距上次购买天数 ÷ 该客户自己的通常间隔。大于 1 即已超期。",
    formula: "距上次购买天数 ÷ 本人平均间隔（至少两个间隔，否则用全体客户的通常间隔）",
    parameters: {},
    search: ["overdue", "early warning", "超期倍数", "预警", "谁很久没买了"],
  },
};
