export const service = {
  CONVERSION: {
    description: "由各环节数量得到漏斗：环节转化率、总转化率与流失占比。",
    formula: "环节转化率 = 本环节 ÷ 上一环节；总转化率 = 本环节 ÷ 首环节；流失占比 = 1 − 环节转化率",
    parameters: { stage_counts: "按环节顺序的数量，或两列：环节名称与数量" },
    search: [
      "conversion rate",
      "funnel",
      "转化率",
      "漏斗",
      "购物车放弃率",
      "弃购率",
      "多少访客下单",
      "购物车",
    ],
  },
  COMPLAINTRATE: {
    description: "投诉率：投诉数 ÷ 订单数或客户数，基数由您选择（0.03 即 3%）。",
    formula: "投诉数 ÷ 基数",
    parameters: { complaints: "投诉数", base: "同期订单数或客户数" },
    search: ["complaint rate", "投诉率", "客诉率", "投诉多不多"],
  },
  RESPONSETIME: {
    description: "首次响应时长：给定占比的工单在多少小时内得到响应，默认取中位数。",
    formula: "（响应时间 − 创建时间）的百分位数（含端点），单位小时",
    parameters: {
      opened: "工单创建时间（日期加时刻）",
      answered: "首次响应时间；未响应的工单不计",
      percentile: "工单占比（默认 50%，即中位数）",
    },
    search: ["first response time", "首次响应时长", "响应速度", "多久回复客户", "客服响应时间"],
  },
  RESOLUTIONRATE: {
    description: "问题解决率：已解决工单的占比（0 至 1）。",
    formula: "已解决 ÷ 全部",
    parameters: { resolved: "已解决的工单数", total: "全部工单数" },
    search: ["resolution rate", "问题解决率", "解决了多少问题"],
  },
};
