import type { keyFigures as english } from "../../en-US/reports/keyFigures";

export const keyFigures: typeof english = {
  names: {
    customers: "成交客户数",
    orders: "订单数",
    revenue: "销售额",
    spendPerCustomer: "客单价",
    orderValue: "笔单价",
    newCustomers: "新客数",
    existingCustomerShare: "老客客户占比",
    existingRevenueShare: "老客销售占比",
    repeatRate: "复购率",
    nps: "净推荐值 (NPS)",
    csat: "满意度 (满意占比)",
    complaintRate: "投诉率（按订单）",
  },
  withCurrency: "{name}（{currency}）",
  noClearChange: "无明显变化",
  usual: "通常 ±{usual}",
  base: "n = {n}",
  bases: "n = {n}，此前 {before}",
  units: { points: "个百分点", tenThousands: "万" },
  definitions: {
    counts: "成交客户为当期有购买的客户；订单数为不同订单号的数量，无订单号时按行计。",
    perCustomer: "客单价 = 销售额 ÷ 成交客户数；笔单价 = 销售额 ÷ 订单数。",
    existing: "新客首购在本期，老客首购早于本期。",
    repeat: "复购率 = 当期在两天及以上购买的客户 ÷ 当期购买客户。",
    nps: "净推荐值 = 9–10 分占比 − 0–6 分占比，单位为分。",
    csat: "满意度 = 落在量表最高两档的回答占比。",
    complaintRate: "投诉率 = 当期提出的投诉 ÷ 订单数，越低越好。",
  },
};
