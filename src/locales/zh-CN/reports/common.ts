import type { common as english } from "../../en-US/reports/common";

export const common: typeof english = {
  customer: "客户",
  customers: "客户数",
  customerShare: "客户占比",
  orders: "订单数",
  revenue: "销售额",
  revenueShare: "销售额占比",
  spendPerCustomer: "客单价",
  orderValue: "笔单价",
  ordersPerCustomer: "购买频次",
  firstPurchase: "首购日期",
  lastPurchase: "末购日期",
  daysSinceLast: "距上次购买天数",
  asOf: "截止日期",
  total: "合计",
  notApplicable: "–",
  listSeparator: "、",
  yes: "是",
  no: "否",
};
