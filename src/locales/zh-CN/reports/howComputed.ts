import type { howComputed as english } from "../../en-US/reports/howComputed";

export const howComputed: typeof english = {
  title: "计算说明",
  item: "项目",
  value: "内容",
  source: "数据来源",
  rowsGiven: "数据行数",
  rowsUsed: "计入行数",
  rowsExcluded: "未计入行",
  noneExcluded: "无",
  excluded: "{reason}：{count}",
  columns: "所用列",
  column: "{role} = {title}",
  amountBasis: "金额口径",
  amountBases: {
    amount: "实付金额，取自数据",
    amountDue: "应付金额（数据中没有实付金额列）",
    listAmount: "商品总额（数据中没有实付或应付金额列）",
    quantityTimesPrice: "数量 × 单价（数据中没有金额列）",
  },
  refunds: "退款",
  refundPolicies: {
    net: "从所属订单、当日和客户中扣减",
    drop: "不计入，销售额为毛额",
    separate: "单独列示，销售额为毛额",
  },
  options: "选项",
  option: "{name}：{value}",
  definitions: "定义",
  version: "生成工具",
  product: "CRM Lens {version}，在本机计算，数据未离开本机",
};
