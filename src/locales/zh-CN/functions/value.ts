export const value = {
  CLV: {
    description: "客户生命周期价值（CLV）：年利润 × 平均年数，不贴现。金额。",
    formula: "年利润 × 年数",
    parameters: { annual_profit: "每位客户每年的利润", years: "平均生命周期（年），可由 LIFETIME 得到" },
    search: [
      "customer lifetime value",
      "LTV",
      "客户生命周期价值",
      "客户终身价值",
      "客户值多少钱",
      "客户价值",
    ],
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
    note: "CLV.RETENTION(100, 0.8, 0) 为 400，而 CLV(100, 5) 为 500：前者要客户留过第一期，才有第一笔毛利。把 first_margin_now 设为 TRUE，两者都是 500。",
  },
  "CLV.ORDERS": {
    description: "由订单估算客户生命周期价值：笔单价 × 年订单数 × 年数 × 毛利率。金额。",
    formula: "笔单价 × 年订单数 × 年数 × 毛利率",
    parameters: {
      order_value: "笔单价",
      orders_per_year: "每位客户每年的订单数",
      years: "平均生命周期（年）",
      margin: "毛利率，30% 或 0.3（默认 1：收入口径）",
    },
    search: ["customer lifetime value", "客户生命周期价值", "笔单价"],
  },
  "CLV.HISTORIC": {
    description: "每位客户迄今的贡献：金额合计，以及合计 × 毛利率。金额。",
    formula: "每位客户 Σ 金额 × 毛利率",
    parameters: { margin: "毛利率，30% 或 0.3（默认 1：收入口径）" },
    search: ["historic value", "历史价值", "累计贡献"],
  },
  "CLV.REFERRAL": {
    description: "计入推荐带来的客户后的客户生命周期价值；假定被推荐客户价值相同。",
    formula: "CLV ×（1 + 推荐次数 × 转化率）",
    parameters: {
      clv: "客户生命周期价值",
      referrals: "每位客户推荐的次数",
      conversion: "推荐成交的占比，25% 或 0.25",
    },
    search: ["referral value", "推荐价值", "口碑"],
  },
  CAC: {
    description: "获客成本（CAC）：平均每位新客户的花费。",
    formula: "花费 ÷ 新客户数",
    parameters: { spend: "期内营销与销售花费", new_customers: "期内新客户数" },
    search: ["customer acquisition cost", "获客成本", "获得一个新客户花多少钱", "拉新成本"],
  },
  RETENTIONCOST: {
    description: "维系成本：平均每位留住的客户的花费。",
    formula: "花费 ÷ 留住的客户数",
    parameters: { spend: "维系客户的花费", kept_customers: "留住的客户数" },
    search: ["retention cost", "维系成本", "保留成本"],
  },
  "CAC.PAYBACK": {
    description: "回本期数：客户毛利多少期可抵获客成本。",
    formula: "获客成本 ÷ 每期毛利",
    parameters: { cac: "每位客户的获客成本", margin_per_period: "每位客户每期的毛利" },
    search: ["payback period", "回本周期", "投资回收期", "多久回本"],
  },
  CLVCAC: {
    description: "价值成本比：每一元获客成本对应的客户生命周期价值（3 即三比一）。",
    formula: "CLV ÷ 获客成本",
    parameters: { clv: "客户生命周期价值", cac: "每位客户的获客成本" },
    search: ["LTV to CAC", "价值成本比", "获客成本", "价值与成本之比"],
  },
};
