import type { churnReasons as english } from "../../en-US/reports/churnReasons";
import { questions } from "../questions";

export const churnReasons: typeof english = {
  title: "流失原因分析",
  summary:
    "流失原因由多到少的占比、累计占比与改进措施；可用每位流失客户一行的明细、各原因人数，或仅有占比的表。",
  question: questions.churnReasons,
  options: {},
  sheets: { reasons: "流失原因分析" },
  findings: {
    counted: "“{reason}”提及最多：{total} 条中占 {share}（区间 {low}–{high}）。",
    briefly: "“{reason}”：{total} 条中占 {share}（{low}–{high}）。",
    share: "“{reason}”提及最多，占 {share}。",
    noCounts: "没有人数，因此没有区间。",
    only: "这是唯一的原因。",
    ahead: "明显多于“{second}”：两者区间不重叠，并非偶然。",
    close: "其次是“{second}”；两者区间重叠，先后可能出于偶然。",
    together: "{reasons} 个原因中的 {count} 个合计占 {cumulative}，先处理这些。",
  },
  cards: {
    answers: "回答数",
    reasons: "原因数",
    commonest: "首要原因占比",
    most: "合计达 80% 的原因数",
  },
  measured: "{unit}；折线为累计占比；着色的是合计达 80% 的原因",
  toDo: "{reason}：{measure}",
  definitions: {
    order: "“其他”无论多少都排在最后。先处理合计达到 80% 的少数原因。",
    measures:
      "改进措施根据原因中的词语（价格、服务、物流、质量等）给出建议；没有这些词语的原因需要回访了解。",
  },
};
