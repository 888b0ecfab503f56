import { words as functionWords } from "../functions/words";
import type { listening as english } from "../../en-US/reports/listening";

export const listening: typeof english = {
  columns: {
    by: "分组",
    group: "组别",
    wave: "期次",
    month: "月份",
    answers: "回答数",
    csat: "满意度（满意占比）",
    mean: "满意度均分",
    low: "95% 下限",
    high: "95% 上限",
    p: "p 值（Holm）",
    verdict: "与其余相比",
    date: "日期",
    customer: "客户",
    segment: "客户分群",
    score: "评分",
    topic: "主题",
    comment: "评论",
    revenue: "销售额",
    item: "项目",
    count: "数量",
    share: "占比",
    cumulativeShare: "累计占比",
  },
  quadrants: functionWords.quadrants,
  topics: functionWords.topics,
  verdicts: { above: "高于其余", below: "低于其余", same: "无显著差异", few: "样本不足（n < 30）" },
  between: "{low}–{high}",
  smallP: "< 0.001",
  points: "{value} 个百分点",
  trend: {
    up: "比{before}上升 {change}",
    down: "比{before}下降 {change}",
    same: "与{before}相比无显著变化",
  },
  band: "灰线为 95% 置信区间",
  replaced: "同一客户同一期多次回答只计最后一次：未计 {count} 条。",
  definitions: {
    interval:
      "占比附 Wilson 置信区间（95%）；每组与其余各组合并比较，p 值在同一列内做 Holm 校正，不足 30 份不比较。",
    wave: "每位客户每期只计最后一次回答。",
  },
};
