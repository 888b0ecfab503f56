import type { revenueChange as english } from "../../en-US/reports/revenueChange";

export const revenueChange: typeof english = {
  heading: "销售额为什么变化",
  byColumn: "按{column}的贡献",
  blank: "（空白）",
  others: "其余合计",
  option: {
    label: "按哪一列解释变化",
    help: "订单或客户名单的一列，按其取值看销售额变化来自哪里。",
    choices: { auto: "自动" },
  },
  columns: {
    part: "变化的组成",
    against: "与{against}相比",
    now: "本期",
    change: "变化",
    points: "增长百分点",
  },
  against: { previous: "上期", lastYear: "去年同期", lastTime: "上次", before: "此前" },
  before: { previous: "上期", lastYear: "去年同期", lastTime: "上次", before: "此前" },
  noColumn: "没有取值多于一个的列“{column}”，无法按它解释变化。",
  parts: {
    customers: "客户数增减",
    ordersPerCustomer: "人均订单数",
    orderValue: "笔单价",
    change: "销售额变化",
  },
  calendar: {
    days: "本期 {days} 天，其中工作日 {workingDays} 天；{against} {daysBefore} 天，其中工作日 {workingDaysBefore} 天。",
    festival: "春节占其中 {days} 天，对比期为 {daysBefore} 天。",
    daily: "按每个工作日计算，销售额变化 {change}。",
  },
  whale: {
    changed:
      "一位客户（{customer}）占销售额的 {share}（{revenue}）。不计这位客户，销售额为 {without}，与{against}相比为 {changeWithout}，而非 {change}。",
    alone: "一位客户（{customer}）占销售额的 {share}（{revenue}）。不计这位客户，销售额为 {without}。",
  },
  landing: {
    told: "时间进度：{of} 天已过 {days} 天（{gone}；工作日为 {goneWorking}）。若其余时间与过去 {periods} 期一样，销售额预计为 {estimate}，这样的十期中有八期会在 {low} 与 {high} 之间。",
    unknown:
      "时间进度：{of} 天已过 {days} 天（{gone}；工作日为 {goneWorking}）。此前不足六期，无法预计本期销售额。",
  },
  definitions: {
    split:
      "销售额 = 客户数 × 人均订单数 × 笔单价；每个因素的部分为其对数变化乘以两期销售额的对数平均，因此各部分之和等于变化（Sato 1976；Ang 2005）。按某列取值的贡献之和也等于变化。",
    calendar: "工作日为周一至周五，不含春节（除夕及其后七天）；其他假日与调休未计入。",
    landing:
      "预计：本期至今销售额 ×（此前至多十二期的总额 ÷ 同等时间进度时的销售额）的中位数；区间为第 10 至第 90 百分位。占销售额 10% 以上的客户会单独指出。",
  },
};
