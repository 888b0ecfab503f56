import { questions } from "../questions";

export const reconciliation = {
  title: "与财务对账",
  summary:
    "说明为什么别处某月的销售额与这里不同：按原因列出，每项都给出对应的行；各项与未解释部分之和等于差额。",
  question: questions.reconciliation,
  options: {
    totals: {
      label: "要核对的合计",
      help: "月份与合计，如 2024-03=12345.67，多个之间用分号隔开。也可以写单元格：2024-03=财务!B4，或两列单元格：财务!A2:B13。",
    },
  },
  sheets: { reconciliation: "对账", rows: "对账明细" },
  headings: {
    bridge: "{month}：从这里的销售额到对方的合计",
    others: "其他可能口径不同之处",
    rows: "可能口径不同的每一行",
  },
  columns: {
    month: "月份",
    revenue: "这里的销售额",
    total: "对方的合计",
    difference: "差额",
    explained: "已解释",
    rest: "未解释",
    reason: "原因",
    rule: "对方的口径",
    rows: "行数",
    amount: "金额",
    cell: "单元格",
    explains: "用于解释差额",
  },
  used: { yes: "是", no: "否" },
  reasons: {
    refunds: "退款",
    cancelled: "已取消",
    unpaid: "未付款",
    duplicates: "重复",
    leftOut: "未计入的行",
    tax: "税",
    otherCurrency: "其他币种",
    otherMonth: "其他月份",
  },
  rules: {
    returnedSale: "整单退回的订单仍计为销售",
    refundKept: "不扣除退款",
    refundOnItsDay: "退款在退款当月扣除",
    refundTakenOff: "扣除退款",
    withoutTax: "不含税",
    plusTax: "另加税",
    unconverted: "其他币种的金额未经换算直接相加",
    orderDate: "按下单日期，而非付款日期",
    lineDate: "每行按自己的日期",
    dayBefore: "包括月初前一天",
    firstDay: "不含第一天",
    lastDay: "不含最后一天",
    dayAfter: "包括月末后一天",
  },
  steps: {
    here: "这里计算的销售额",
    there: "对方的合计",
    rest: "未解释",
    rounding: "四舍五入",
    taxOut: "不含 {rate} 的税",
    taxIn: "另加 {rate} 的税",
  },
  findings: {
    noTotal: "填写财务某月的合计，就会解释差额。在此之前，下面列出最近几个月可能口径不同之处。",
    same: "{month}：对方 {total}，这里 {revenue}，两者一致。",
    rounding: "{month}：对方 {total}，这里 {revenue}，只差四舍五入（{difference}）。",
    explained: "{month}：对方 {total}，这里 {revenue}。差额 {difference} 分毫不差地得到解释：{parts}。",
    taxOut:
      "{month}：对方 {total}，这里 {revenue}。差额 {difference} 恰好是 {rate} 的税：对方的合计似乎不含税。没有哪一列写明税额。",
    taxIn:
      "{month}：对方 {total}，这里 {revenue}。差额 {difference} 恰好是 {rate} 的税：对方的合计似乎含税。没有哪一列写明税额。",
    partly:
      "{month}：对方 {total}，这里 {revenue}，差额 {difference}。没有哪几项能分毫不差地凑成差额；能放进差额的有：{parts}。未解释：{rest}。",
    unexplained:
      "{month}：对方 {total}，这里 {revenue}。差额 {difference} 未得到解释：表中没有口径可能不同的行能凑成它。",
    part: "{rule}（{amount}）",
    others: "另有 {count} 种同样少的原因组合也能凑成差额，见“其他可能口径不同之处”。",
    noOthers: "没有其他可能口径不同之处。",
    cut: "列出了 {total} 行中的前 {shown} 行。",
  },
  definitions: {
    parts:
      "每一项：这些行若按对方口径计算，销售额会增加多少。未计入的行取表中的金额；没有日期的行可能属于任何月份。",
    search: "取分毫不差地凑成差额的最少几项；有多种组合时取最常见的原因。税和其他月份只在完全吻合时才采用。",
    rest: "差额 = 对方的合计 − 这里的销售额 = 各项之和 + 未解释部分。",
  },
};
