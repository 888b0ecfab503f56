import type { returns as english } from "../../en-US/reports/returns";
import { questions } from "../questions";

export const returns: typeof english = {
  title: "退货分析",
  summary:
    "退货有多少（按订单与按金额）：退什么商品、什么原因、何时退、多快退；谁退得多、又留下多少；以及损失的毛利。",
  question: questions.returns,
  options: {
    fewest: { label: "判断客户所需的订单数", help: "订单更少的客户不判为退货多。" },
  },
  sheets: { page: "退货分析", figures: "退货明细", list: "退货客户" },
  headings: {
    months: "按下单月份",
    by: "按{column}",
    most: "退货最多之处",
    reasons: "按原因",
    days: "下单至退货天数",
    givers: "谁退货，又留下多少",
  },
  columns: {
    month: "月份",
    ordersBack: "退货订单数",
    rate: "订单退货率",
    low: "下限",
    high: "上限",
    bought: "购买金额",
    back: "退货金额",
    amountRate: "金额退货率",
    elsewhere: "无对应订单的退款",
    beyond: "与其他相比",
    open: "备注",
    returns: "退货次数",
    shareOfBack: "占退货金额",
    days: "天数",
    shareOfOrders: "占退货订单",
    running: "累计",
    kept: "留下金额",
    often: "与全部相比",
  },
  noValue: "（未填写）",
  stillOpen: "仍可能退货",
  more: "更常退货",
  less: "较少退货",
  cards: {
    rate: "订单退货率",
    amountRate: "金额退货率",
    back: "退货金额",
    wholeOrders: "整单退货",
    margin: "退货损失毛利",
    days: "退货天数中位数",
  },
  charts: {
    months: "各下单月份的退货率",
    monthsFinding: "{month} 最高：{share} 的订单有退货",
    monthsMeasure: "有退货的订单占比；灰色为退货金额占比",
    groups: "各{column}退货金额",
    groupsFinding: "{value}占退货金额的 {share}",
    groupsMeasure: "退货金额",
    reasons: "各原因退货金额",
    reasonsFinding: "按填写的原因看退货金额",
    days: "下单至退货天数",
    daysFinding: "一半在 {days} 天内退回",
    daysMeasure: "按下单后天数的退货订单数",
  },
  findings: {
    notTold: "数据中没有任何退款记录，无法得出退货率。",
    overall: "{rate} 的订单有退货；退货金额占 {share}，共 {amount}。",
    worst: "{value}比其他更常被退：{share} 的订单有退货，其他为 {others}。",
    noWorst: "{column}：没有哪一项明显更常被退。",
    reason: "按金额，主要原因是{reason}，占退货金额的 {share}。",
    often: "{count} 位客户退货明显多于平均：退货 {back}，留下 {kept}。",
  },
  todo: {
    notTold: "请在表中保留退款：负数行、退款列、状态或类型；“特殊行的处理方式”可能已将其去除。",
    product: "查看{value}：描述、尺码、质量与包装，以及退货说明。",
    often: "联系 {count} 位退货多的客户；名单列有留下的金额。",
    elsewhere: "核对金额为 {amount} 的退款：数据中没有与之对应的订单。",
    nothing: "没有哪一项明显更常被退：订单更多后再看。",
  },
  method:
    "按下单月份计；订单中有任何退货即算退货订单。与其他相比：两比例检验，Holm 校正。无对应订单的退款另列。",
  definitions: {
    elsewhereLabel: "无对应订单或超出订单金额的退款",
    usualLabel: "90% 的退货在多少天内退回",
    knownLabel: "成本已知的退货金额",
    rates:
      "按订单：有任何退货的订单 ÷ 订单。按金额：退货金额 ÷ 退款前的购买金额。都按订单开始的月份计；订单仍可能退货的月份有备注。",
    lines:
      "退款由状态、类型、负数行或退款列得知，按订单号、否则按客户与金额对应到订单。退款记在写明它的行或同一商品的行上，不超过其金额；其余记在该订单的其他行上。",
    often:
      "更常退货：客户自己退货率（按订单）的 95% Wilson 区间下限高于全部客户的退货率。商品等：订单 30 个以上，与其他全部相比，两比例检验并做 Holm 校正。",
    margin:
      "退货损失毛利：退货部分的价格减成本（成本已知处）；有利润列时取利润。不含运费、处理费与不能再售的损失。",
  },
};
