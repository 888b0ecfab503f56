import type { cohorts as english } from "../../en-US/reports/cohorts";
import { calendar } from "./calendar";
import { questions } from "../questions";

export const cohorts: typeof english = {
  title: "同期群留存",
  summary: "按首购时期划分客户，看 1、2、3……期之后有多少人再次购买。",
  question: questions.cohorts,
  options: {
    ...calendar.options,
    basis: {
      label: "期龄的计算",
      help: "自然周期按日历比较；整周期从每位客户的首购日算起。",
      choices: { calendar: "自然周期", rolling: "自首购日起的整周期" },
    },
  },
  sheets: { cohorts: "同期群留存" },
  units: { week: "周", month: "月", quarter: "季", half: "半年", year: "年" },
  later: {
    week: "一周后",
    month: "一个月后",
    quarter: "一个季度后",
    half: "半年后",
    year: "一年后",
  },
  page: {
    longer: "新近客户回购更多：{later}再次购买的占 {newest}，此前的客户为 {earlier}。",
    shorter: "新近客户回购更少：{later}再次购买的占 {newest}，此前的客户为 {earlier}。",
    alike: "新近客户回购与以往无明显差异：{later}再次购买的占 {newest}，此前的客户为 {earlier}。",
    behind: "期龄足够的客户：最近三个同期群 {n} 位，此前的同期群 {before} 位。",
    mean: "全部客户中 {share} 在{later}再次购买。",
    customers: "同期群客户数",
    atAge: "期龄 {age}（{units}）",
    age: "期龄 {age}",
    curveMeasure: "平均购买占比，按期龄（{units}）",
    earlier: "此前的同期群",
    newest: "最近三个同期群",
    newestTitle: "最近的同期群与此前对比",
    newestFinding: "期龄 {age}：最近 {newest}，此前 {earlier}",
    newestMeasure: "购买占比，按期龄（{units}）；灰线为此前的同期群",
    newestRule: "最近：达到该期龄的最后三个同期群。",
    todo: "{share} 的客户在{later}没有再次购买：请在此之前联系新客。",
  },
  headings: {
    newest: "最近的同期群与此前对比",
    shares: "各同期群再次购买的占比",
    curve: "同期群平均",
    counts: "购买客户数",
    revenue: "销售额",
  },
  columns: {
    cohort: "首购时期",
    size: "客户数",
    age: "期龄（{units}）",
    mean: "平均购买占比",
    observed: "期龄足够的客户数",
    meanRow: "平均",
  },
  charts: { curve: "各期龄再次购买的客户占比" },
  findings: {
    return: "{share} 的客户在{later}再次购买。",
    curve: "在期龄足够的 {customers} 位客户中，{share} 在期龄 {age} 时购买。",
    nobodyOldEnough: "还没有同期群的期龄足以判断客户是否回购。",
    firstMarked: "第一个同期群以 * 标出，不计入平均。",
    olderLeftOut: "老客始于数据之前，不属于这里的任何同期群。",
    cut: "只显示最近 {cohorts} 个同期群和 {ages} 以内的期龄；平均值包含全部。",
    blank: "同期群尚未全部达到的期龄留空。",
  },
  definitions: {
    share: "占比 = 该期龄有购买的客户数 ÷ 同期群客户数。",
    mean: "平均按客户数加权，分子与分母都只计期龄足够的同期群。",
    refunds: "退款不算购买；销售额已扣除退款。",
  },
};
