import type { periodReport as english } from "../../en-US/reports/periodReport";
import { calendar } from "./calendar";
import { revenueChange } from "./revenueChange";
import { questions } from "../questions";

export const periodReport: typeof english = {
  title: "定期报告",
  summary: "截止某日的关键指标，与上一次对比，并逐次累积历史记录。",
  question: questions.periodReport,
  options: { ...calendar.options, changeBy: revenueChange.option },
  sheets: { report: "定期报告", history: "指标历史" },
  headings: { compared: "与上次对比", history: "历史记录" },
  columns: {
    keyFigure: "指标",
    now: "截至 {date}",
    before: "上次，{date}",
    change: "变化",
    baseNow: "本次 n",
    baseBefore: "上次 n",
    asOf: "截止日期",
    unit: "周期长度",
    period: "周期",
  },
  none: "尚无",
  findings: {
    compared: "{period} 截至 {asOf}：销售额 {revenue}，上次 {before}，{change}。",
    comparedPlain: "{period} 截至 {asOf} 的销售额为 {revenue}。",
    first: "这是第一次：下次报告将与本次对比。",
    unequal: "上次覆盖 {before} 天，本次 {now} 天：数量与金额随天数增长。",
    replaced: "{asOf} 已有记录，已替换。",
    added: "历史中新增 {asOf} 一行。",
    ranked: "{period} {name}：{count} 次报告中从高到低排第 {rank}",
    moves: "其他明显变化：{figures}。",
    move: "{name} {change}",
  },
  charts: { revenue: "各次报告的销售额", customers: "各次报告的成交客户数" },
  sinceLast: "较上次",
  toDo: "{name} {change}：原因与名单见报告“{report}”。",
  definitions: {
    noise:
      "“无明显变化”：差异的 95% 置信区间包含零，依据当前各表对两次所涉日期的记录计算；n 为比率、均值或评分所依据的客户、订单或回答数。通常的变化：最近十二次环比变化幅度的中位数。",
    figures: "指标从截止日期所在周期的第一天起，统计到截止日期。",
    last: "上次为历史中周期长度相同、日期更早的最近一行。",
    history: "同一截止日期和周期长度的报告替换原有一行，其余各行保持原样。",
  },
};
