/** Other words by which people look for a report, in both languages, by its id. Never shown. */
export const REPORT_SEARCH: Readonly<Record<string, readonly string[]>> = {
  overview: [
    ...["business", "sales", "revenue", "dashboard", "kpi", "this month", "year to date", "target", "trend"],
    ...["生意", "业绩", "销售额", "看板", "指标", "本月", "目标", "趋势", "同比", "环比"],
  ],
  segments: [
    ...["rfm", "best customers", "top customers", "vip", "customer groups", "value tiers", "concentration"],
    ...["最好的客户", "大客户", "高价值客户", "客户分类", "客户分层", "rfm 分析", "集中度"],
  ],
  profiles: [
    ...["personas", "who are our customers", "age, gender and region", "crosstab", "demographics"],
    ...["客户画像", "年龄", "性别", "地区", "交叉表", "客户是什么人"],
  ],
  cohorts: [
    ...["cohort analysis", "retention triangle", "buy again", "come back", "new against old customers"],
    ...["同期群", "留存", "再次购买", "回头客", "新老客户"],
  ],
  retention: [
    ...[
      "customers lost",
      "churn over time",
      "win back",
      "sleeping customers",
      "new and existing customers",
      "movement",
    ],
    ...["流失多少客户", "客户流失", "挽回", "沉睡客户", "新客老客", "保留率"],
  ],
  "churn-reasons": [
    ...["why customers leave", "reasons for leaving", "exit survey", "pareto of reasons", "root cause"],
    ...["为什么流失", "离开原因", "流失原因", "为什么不买", "改进什么"],
  ],
  "lifetime-value": [
    ...[
      "clv",
      "ltv",
      "what customers are worth",
      "most valuable customers",
      "predicted value",
      "future value",
    ],
    ...["客户价值", "终身价值", "值多少钱", "最值钱的客户", "预测价值"],
  ],
  "churn-warning": [
    ...[
      "who will leave",
      "at risk",
      "churn risk",
      "early warning",
      "stop buying",
      "value at risk",
      "savable",
    ],
    ...["谁会流失", "快要走的客户", "流失风险", "预警", "风险金额", "可挽回"],
  ],
  "action-plan": [
    ...[
      "what to do next",
      "to do",
      "measures",
      "tasks",
      "contact list",
      "whom to call",
      "campaign list",
      "owner",
    ],
    ...["下一步", "做什么", "怎么办", "措施", "任务", "联系名单", "负责人"],
  ],
  "period-report": [
    ...["compared with last month", "monthly report", "what has changed", "history", "weekly report"],
    ...["和上个月比", "月报", "周报", "变化", "历史记录", "对比上次"],
  ],
  "data-check": [
    ...[
      "data quality",
      "errors",
      "missing values",
      "wrong dates",
      "duplicates",
      "is my data right",
      "outliers",
    ],
    ...["数据质量", "错误", "缺失值", "重复", "数据有没有问题", "异常值"],
  ],
  "cleaned-copy": [
    ...["clean data", "tidy up", "deduplicate", "remove duplicates", "one spelling", "standardise"],
    ...["清洗数据", "整理表格", "去重", "删除重复", "统一格式", "规范"],
  ],
  products: [
    ...[
      "cross-sell",
      "bought together",
      "basket analysis",
      "association rules",
      "what to recommend",
      "best sellers",
    ],
    ...["连带销售", "一起买", "购物篮", "关联规则", "推荐什么", "畅销"],
  ],
  payback: [
    ...["ltv", "cac", "payback", "acquisition cost", "ltv to cac", "cumulative value", "marketing spend"],
    ...["回本", "获客成本", "客户价值曲线", "投入产出", "累计价值", "营销费用"],
  ],
  returns: [
    ...["returns", "refunds", "return rate", "sent back", "serial returners", "return reasons"],
    ...["退货", "退款", "退货率", "退款率", "退货原因", "爱退货的客户"],
  ],
  pipeline: [
    ...[
      "deals",
      "sales pipeline",
      "opportunities",
      "win rate",
      "weighted pipeline",
      "sales funnel",
      "lost deals",
    ],
    ...["商机", "销售漏斗", "赢单率", "在谈", "加权商机", "输单"],
  ],
  reconciliation: [
    ...["reconcile", "finance has another figure", "difference to accounting", "why do totals differ"],
    ...["对账", "财务数字不一致", "差额", "合计不同"],
  ],
  "buying-behaviour": [
    ...[
      "when do customers buy",
      "weekday and hour",
      "holidays",
      "price sensitivity",
      "discounts",
      "order size",
    ],
    ...["什么时候买", "星期和时段", "节假日", "价格敏感度", "折扣", "每单件数"],
  ],
};
