const fit = (model: string) => ({
  description: `用订单拟合 ${model} 模型：输出参数、标准误、对数似然，以及存疑之处。`,
  formula: "对每位客户的 x、t_x、T 做极大似然估计；参数以周为单位（unit_days 为 7）",
  parameters: {},
});

const effects = (model: string, moves: string, note: string) => ({
  description: `哪些客户属性与${moves}相关：${model} 模型中各属性的影响及其区间。`,
  parameters: {
    customers: "带标题的客户名单：第一列为客户，其余列为属性（数字或文字）",
  },
  search: ["covariates", "customer attributes", "静态协变量", "客户属性影响"],
  note: `${note}文字取值与该列最常见的取值相比。只是关联，不是因果。`,
});
const rates = "属性每增加一个单位（或具有该取值），购买频率乘以 e^影响";
const alikeNote = `${rates}。对流失的影响使 a 与 b 乘以同一倍数：说明客户的流失倾向彼此有多相似，而不是有多少客户流失。`;
const alikeFormula = "alpha_i = alpha × e^(−γ₁'z)，a_i = a × e^(γ₂'z)，b_i = b × e^(γ₂'z)；极大似然估计";

const alive = (model: string) => ({
  description: `活跃概率：按 ${model} 模型，客户尚未流失的概率（0 至 1）。`,
  parameters: {
    params: "FIT 溢出的参数块，或“名称、数值”各行，须含 unit_days",
    x: "重复购买日数，同 CUSTOMERS 的口径",
    t_x: "首购至末购的天数",
    T: "首购至截止日期的天数",
  },
});

const expected = (model: string) => ({
  description: `按 ${model} 模型，客户在今后若干天内的预期购买日数。`,
  parameters: {
    params: "FIT 溢出的参数块，或“名称、数值”各行，须含 unit_days",
    x: "重复购买日数，同 CUSTOMERS 的口径",
    t_x: "首购至末购的天数",
    T: "首购至截止日期的天数",
    horizon: "今后的天数",
  },
});

const buys = (model: string) => ({
  description: `按 ${model} 模型，客户在今后若干天内至少购买一次的概率（0 至 1）。`,
  parameters: {
    params: "FIT 溢出的参数块，或“名称、数值”各行，须含 unit_days",
    x: "重复购买日数，同 CUSTOMERS 的口径",
    t_x: "首购至末购的天数",
    T: "首购至截止日期的天数",
    days: "今后的天数",
  },
  note: "活跃概率回答“是否已流失”，本函数回答“近期会不会买”：挽留名单请按本函数排序。",
});

const fitWords = ["buy till you die", "购买模型", "流失预测"];
const aliveWords = ["P(alive)", "活跃概率", "存活概率"];
const buysWords = ["P(buys)", "purchase probability", "N 天内购买概率", "购买概率"];
const expectedWords = ["expected purchases", "预期购买次数", "预测"];

export const models = {
  "BGNBD.FIT": { ...fit("BG/NBD"), search: fitWords, note: "BG/NBD 把所有只买过一次的客户都当作仍活跃。" },
  "BGNBD.EFFECTS": { ...effects("BG/NBD", "购买更频繁", alikeNote), formula: alikeFormula },
  "BGNBD.PALIVE": {
    ...alive("BG/NBD"),
    formula: "1 ÷（1 + a ÷（b + x − 1）×（(alpha + T) ÷ (alpha + t_x)）^(r + x)）；x = 0 时为 1",
    search: aliveWords,
    note: "没有重复购买的客户恒为 1：流失风险名单请用其他模型。",
  },
  "BGNBD.PBUY": {
    ...buys("BG/NBD"),
    formula:
      "活跃概率 ×（1 −（(alpha + T) ÷ (alpha + T + days)）^(r + x)），即 1 − L(x, t_x, T + days) ÷ L(x, t_x, T)",
    search: buysWords,
  },
  "BGNBD.EXPECTED": {
    ...expected("BG/NBD"),
    formula: "Fader、Hardie 与 Lee（2005）公式 10",
    search: expectedWords,
  },
  "MBGNBD.FIT": { ...fit("MBG/NBD"), search: fitWords },
  "MBGNBD.EFFECTS": { ...effects("MBG/NBD", "购买更频繁", alikeNote), formula: alikeFormula },
  "MBGNBD.PALIVE": {
    ...alive("MBG/NBD"),
    formula: "1 ÷（1 + a ÷（b + x）×（(alpha + T) ÷ (alpha + t_x)）^(r + x)）",
    search: aliveWords,
  },
  "MBGNBD.PBUY": {
    ...buys("MBG/NBD"),
    formula:
      "活跃概率 ×（1 −（(alpha + T) ÷ (alpha + T + days)）^(r + x)），即 1 − L(x, t_x, T + days) ÷ L(x, t_x, T)",
    search: buysWords,
  },
  "MBGNBD.EXPECTED": {
    ...expected("MBG/NBD"),
    formula: "活跃概率 × 尚未流失的客户在今后若干天内的购买日数",
    search: expectedWords,
  },
  "PARETONBD.FIT": { ...fit("Pareto/NBD"), search: fitWords },
  "PARETONBD.EFFECTS": {
    ...effects("Pareto/NBD", "购买更频繁、流失更早", `${rates}；对流失的快慢同理。`),
    formula: "alpha_i = alpha × e^(−γ₁'z)，beta_i = beta × e^(−γ₂'z)；极大似然估计",
  },
  "PARETONBD.PALIVE": {
    ...alive("Pareto/NBD"),
    formula: "1 ÷（1 + s ÷（r + s + x）× (alpha + T)^(r + x) × (beta + T)^s × A₀）",
    search: aliveWords,
  },
  "PARETONBD.PBUY": {
    ...buys("Pareto/NBD"),
    formula: "1 − L(x, t_x, T + days) ÷ L(x, t_x, T)，L 为该购买史的似然",
    search: buysWords,
  },
  "PARETONBD.EXPECTED": {
    ...expected("Pareto/NBD"),
    formula: "活跃概率 × 尚未流失的客户在今后若干天内的购买日数",
    search: expectedWords,
  },
  "GAMMAGAMMA.FIT": {
    description: "用重复购买日拟合 Gamma-Gamma 消费金额模型：p、q、gamma 及标准误，以及存疑之处。",
    formula: "对 x 与重复购买日平均金额做极大似然估计",
    parameters: {},
    search: ["spend model", "消费金额模型"],
  },
  "GAMMAGAMMA.SPEND": {
    description: "按 Gamma-Gamma 模型，客户今后每个购买日的预期金额。",
    formula: "p ×（gamma + x × 平均金额）÷（p × x + q − 1）；x = 0 时为 p × gamma ÷（q − 1）",
    parameters: {
      params: "GAMMAGAMMA.FIT 溢出的参数块，或 p、q、gamma",
      x: "重复购买日数",
      mean_amount: "重复购买日平均金额，同 CUSTOMERS 的口径（x = 0 时可空）",
    },
    search: ["expected spend", "预期消费金额"],
  },
  CHURNRISK: {
    description:
      "每位客户的流失风险：购买模型给出的活跃概率、N 天内购买概率，以及风险高低（高、中、低、已流失）。",
    formula:
      "N 天内购买概率 = 1 − L(x, t_x, T + N) ÷ L(x, t_x, T)；低于第一界限为高，低于第二界限为中，其余为低；活跃概率低于 5% 为已流失",
    parameters: {
      model: '"auto"（默认：Pareto/NBD；其拟合有错误时用 MBG/NBD）、"pareto/nbd"、"mbg/nbd" 或 "bg/nbd"',
      cuts: "购买概率达到多少算中风险、达到多少算低风险（默认 {0.2,0.5}）",
      days: "今后天数 N（默认：购买间隔的第 90 百分位）",
    },
    search: ["churn prediction", "流失风险", "流失风险预警", "流失预测", "谁会流失", "快要流失的客户"],
  },
  "CLV.FORECAST": {
    description: "每位客户未来若干个月的预测价值（贴现后），以及活跃概率、预期购买日数与每购买日金额。",
    formula: "活跃概率 × 每购买日金额 × 毛利率 × Σ 第 i 月购买日数 ÷（1 + 年贴现率）^(i/12)",
    parameters: {
      months: "预测的月数（每月 365/12 天）",
      annual_discount: "年贴现率，10% 或 0.1（默认 10%）",
      model: '"auto"（默认：Pareto/NBD；其拟合有错误时用 MBG/NBD）、"pareto/nbd"、"mbg/nbd" 或 "bg/nbd"',
      margin: "毛利率（默认 1，即收入口径；结果的标题写明口径）",
    },
    search: ["predicted CLV", "预测价值", "客户生命周期价值", "LTV", "未来价值", "预测销售额"],
  },
};
