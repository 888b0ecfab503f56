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
    counted: "“{reason}”提及最多：{total} 条中占 {share}（95% 区间 {low} 至 {high}）。{verdict}",
    only: "这是唯一的原因。",
    ahead: "明显多于“{second}”：两者区间不重叠，并非偶然。",
    close: "其次是“{second}”；两者区间重叠，先后可能出于偶然。",
    share: "“{reason}”提及最多，占 {share}。没有人数，因此没有区间。",
  },
  definitions: {
    order: "“其他”无论多少都排在最后。先处理合计达到 80% 的少数原因。",
    measures:
      "改进措施根据原因中的词语（价格、服务、物流、质量等）给出建议；没有这些词语的原因需要回访了解。",
  },
};
