export const value = {
  CLV: {
    description: "客户生命周期价值 (CLV)：年利润 × 平均年数，不贴现。金额。",
    formula: "年利润 × 年数",
    parameters: { annual_profit: "每位客户每年的利润", years: "平均生命周期（年），可由 LIFETIME 得到" },
    search: ["customer lifetime value", "LTV", "客户生命周期价值", "客户终身价值"],
  },
  "CLV.RETENTION": {
    description: "按保留率计算的客户生命周期价值：客户每期以给定概率留下，按期贴现。金额。",
    formula:
      "毛利 × 保留率 ÷（1 + 贴现率 − 保留率）；首期毛利即时到账时为 毛利 ×（1 + 贴现率）÷（1 + 贴现率 − 保留率）",
    parameters: {
      margin: "每期毛利",
      retention: "每期的客户保留率，80% 或 0.8",
      discount: "每期贴现率，10% 或 0.1",
      periods: "计算的期数（默认不限）",
      first_margin_now: "首期毛利立即到账时填 TRUE（默认 FALSE，一期之后到账）",
    },
    search: ["customer lifetime value", "客户生命周期价值", "贴现"],
    note: "CLV.RETENTION(100, 0.8, 0) 为 400，而 CLV(100, 5) 为 500：前者只有客户留过第一期才有第一笔毛利。把 first_margin_now 设为 TRUE，两者都是 500。",
  },
};
