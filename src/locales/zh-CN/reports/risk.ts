import type { risk as english } from "../../en-US/reports/risk";
import { words } from "../functions/words";

export const risk: typeof english = {
  names: words.risks,
  columns: { high: "高风险时", medium: "中风险时", low: "低风险时", gone: "已流失时" },
  rules: {
    model:
      "流失风险按 {days} 天内购买概率划分：低于 {high} 为高，{high} 起为中，{low} 起为低；活跃概率低于 {gone} 为已流失。",
    recency:
      "在现有数据中，距上次购买天数比模型更能区分谁会购买（曲线下面积 AUC {recency}，模型 {buys}）。因此 {days} 天内购买概率取同样久未购买的客户在最近 {days} 天内购买的占比。",
    rhythm:
      "现有数据下没有可信的购买模型，因此流失风险按客户自己的节奏划分：未购买时间达平时间隔的 {mediumFrom} 倍为中，{highFrom} 倍为高。",
  },
  definition:
    "每位客户在所有报告中只有一个分群：按得分划分，但流失风险优先。高风险的冠军客户与忠诚客户为正在流失的忠诚客户；已流失者无论得分如何均为已流失客户。",
  rhythm: {
    heading: "购买间隔的长短",
    note: "对 {gaps} 次购买间隔（以各客户的平时间隔为单位）与 {open} 次尚未结束的间隔作 Kaplan–Meier 估计。回购客户的平时间隔为 {usual} 天，九成间隔不超过 {most} 天。",
    silence: "未购买时间（平时间隔的倍数）",
    lasting: "更长的间隔占比",
  },
  rule: {
    buys: {
      below: "购买概率低于 {below}",
      between: "购买概率 {from} 起、低于 {below}",
      from: "购买概率 {from} 起",
    },
    overdue: {
      below: "超期倍数低于 {below}",
      between: "超期倍数 {from} 起、低于 {below}",
      from: "超期倍数 {from} 起",
    },
    alive: "活跃概率低于 {value}",
  },
};
