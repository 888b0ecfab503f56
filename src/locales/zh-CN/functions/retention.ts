export const retention = {
  RETENTION: {
    description: "客户保留率：不计新增，期内保留下来的客户占比（0.8 即 80%）。",
    formula: "（期末 − 新增）÷ 期初",
    parameters: { start: "期初客户数", end: "期末客户数", acquired: "期内新增客户数（默认 0）" },
    search: ["retention rate", "客户保留率", "留存率", "维系率"],
    note: "回流客户未计入新增时，结果可能大于 1，照原样显示。",
  },
  "RETENTION.IDS": {
    description: "回购率：上期客户中本期再次出现的占比（0 至 1）。",
    formula: "两期都有的客户数 ÷ 上期客户数",
    parameters: { previous_ids: "上期的客户编号，重复只计一次", current_ids: "本期的客户编号" },
    search: ["re-purchase rate", "回购率", "客户保留率", "名单"],
  },
  CHURNRATE: {
    description: "客户流失率：期初客户中本期流失的占比（0.1 即 10%）。",
    formula: "本期流失 ÷ 期初客户数",
    parameters: { start: "期初客户数", lost: "其中流失的客户数，填正数" },
    search: ["churn rate", "attrition", "客户流失率", "流失率"],
  },
  "CHURNRATE.IDS": {
    description: "客户流失率：上期客户中本期没有出现的占比（0 至 1）。",
    formula: "只在上期出现的客户数 ÷ 上期客户数",
    parameters: { previous_ids: "上期的客户编号，重复只计一次", current_ids: "本期的客户编号" },
    search: ["churn", "attrition", "客户流失率", "名单"],
  },
  ANNUALIZE: {
    description: "年化：各期相同时，由一期的比率推算全年的比率（0 至 1）。",
    formula: "保留率：rate ^ 每年期数；流失率：1 − (1 − rate) ^ 每年期数",
    parameters: {
      rate: "一期的保留率或流失率，5% 或 0.05",
      periods_per_year: "每年期数：按月 12，按季 4",
      kind: '"retention"（保留率）或 "churn"（流失率）',
    },
    search: ["annual churn", "年化", "年流失率", "年保留率"],
  },
  LIFETIME: {
    description: "客户平均生命周期（年）：假定每期流失的占比相同。",
    formula: "1 ÷（流失率 × 每年期数）",
    parameters: { churn: "一期的流失率，5% 或 0.05", periods_per_year: "每年期数：按月 12，按年 1（默认）" },
    search: ["customer lifetime", "客户平均生命周期", "客户寿命"],
  },
};
