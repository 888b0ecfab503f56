const sbgFit = (model: string, parameters: string) => ({
  description: `用各期末的存续客户数拟合 ${model} 模型：${parameters} 及标准误、对数似然，以及存疑之处。`,
  formula: "极大似然：Σ 第 t 期流失数 × ln(S(t − 1) − S(t)) + Σ 期末存续数 × ln S",
  parameters: {
    survivors: "期初及每期末的客户数，每个同期群一列（较新的同期群末尾留空）；填写 base 时可为占比",
    base: "期初客户数，survivors 为占比或百分数时填写",
  },
});

const block = (fit: string) => `${fit} 溢出的参数块，或其参数`;
const durations = {
  durations: "每份合同或每位客户已持续的时长，每行一个",
  events: "是否已结束（1、TRUE、是、流失），还是仍存续（0、FALSE、否、未流失）",
  entries: "数据开始时已持续的时长，用于当时已存在的合同或客户（默认从头观察）",
};
const survivalWords = ["survival analysis", "Kaplan-Meier", "生存分析", "生存率", "留存曲线", "生存曲线"];
const renewalWords = ["renewal", "subscription", "续约", "订阅", "合同续约", "到期"];
const leavesWords = [
  "logistic regression",
  "churn prediction",
  "逻辑回归",
  "流失建模",
  "流失预测",
  "流失原因",
];

export const contracts = {
  "SBG.FIT": { ...sbgFit("移位贝塔–几何（sBG）", "alpha、beta"), search: renewalWords },
  "SBG.SURVIVAL": {
    description: "生存率：按 sBG 模型，同期群在若干期后仍存续的占比。",
    formula: "B(alpha, beta + t) ÷ B(alpha, beta)",
    parameters: { params: block("SBG.FIT"), period: "自开始起的期数，整数" },
    search: ["留存预测", ...renewalWords],
  },
  "SBG.RETENTION": {
    description: "续约率：按 sBG 模型，某次续约时仍在的客户中续约的占比。",
    formula: "(beta + t − 1) ÷ (alpha + beta + t − 1)",
    parameters: { params: block("SBG.FIT"), period: "第几次续约，从 1 起" },
    search: ["renewal rate", "续约率"],
    note: "即使每位客户都没有变化，续约率也随期数上升：易流失的客户已先流失。",
  },
  "SBG.DERL": {
    description: "贴现预期剩余寿命：临近下次续约的客户还可预期多少次付款（贴现）。乘以每期毛利即为剩余价值。",
    formula:
      "(beta + n − 1) ÷ (alpha + beta + n − 1) × ₂F₁(1, beta + n; alpha + beta + n; 1 ÷ (1 + discount))，n = 已续约次数 + 1",
    parameters: {
      params: block("SBG.FIT"),
      renewals: "已续约次数",
      discount: "每期贴现率，10% 或 0.1（仅当 alpha 大于 1 时可为 0）",
    },
    search: ["residual lifetime value", "剩余价值", "剩余寿命", "DERL"],
  },
  "BDW.FIT": {
    ...sbgFit("贝塔–离散威布尔（BdW）", "gamma、delta、c"),
    search: renewalWords,
    note: "c 大于 1：客户自身的流失概率随时间上升；c = 1 即为 sBG 模型。",
  },
  "BDW.SURVIVAL": {
    description: "生存率：按 BdW 模型，同期群在若干期后仍存续的占比。",
    formula: "B(gamma, delta + t^c) ÷ B(gamma, delta)",
    parameters: { params: block("BDW.FIT"), period: "自开始起的期数，整数" },
    search: ["留存预测", ...renewalWords],
  },
  SURVIVAL: {
    description:
      "生存率：每个有流失的时点之后仍存续的合同或客户占比（Kaplan–Meier），含 Greenwood 标准误与 log-log 区间；每组一条曲线。",
    formula: "S(t) = Π（1 − 流失数 ÷ 在险数）",
    parameters: durations,
    search: survivalWords,
    note: "仍存续的合同计入到最后一次被观察到为止。不分组时不输出第一列。",
  },
  "SURVIVAL.MEDIAN": {
    description: "合同或客户流失时间的中位数及其区间；生存率未降到 0.5 时为空。",
    formula: "使 S(t) ≤ 0.5 的最小 t；区间取 log-log 带穿过 0.5 处",
    parameters: durations,
    search: ["median lifetime", "中位寿命", ...survivalWords],
  },
  LOGRANK: {
    description: "各组存续的长短是否相同：每组实际与期望流失数、卡方、自由度与 p 值。",
    formula: "(O − E)' V⁻¹ (O − E)，V 为超几何方差；自由度为组数 − 1",
    parameters: durations,
    search: ["log-rank test", "对数秩检验", "生存比较", ...survivalWords],
    note: "每份合同或每位客户一行。差异不等于效果。",
  },
  CHURNMODEL: {
    description:
      "哪些属性与流失相关：是否流失对各属性的逻辑回归。给出系数、优势比及其区间、对未参与拟合的客户的 AUC，以及存疑之处。",
    formula:
      "ln(p ÷ (1 − p)) = 截距 + Σ 系数 × 属性；极大似然；如某些取值能毫无例外地区分是否流失，则用 Firth 方法；AUC 取自五折分层交叉验证",
    parameters: {
      attributes: "带标题的属性列：数字或文字，文字与最常见的取值比较",
      churned: "每位客户是否流失（1、是、流失）或未流失（0、否、未流失）",
    },
    search: leavesWords,
    note: "是相关，不是因果。客户流失之后才知道的列会使结果虚高。少见的取值合并为“（其他）”。",
  },
  "CHURNMODEL.SCORE": {
    description: "按 CHURNMODEL 溢出的模型，每位客户的流失概率。",
    formula: "1 ÷（1 + e^−(截距 + Σ 系数 × 属性)）",
    parameters: {
      model: "CHURNMODEL 溢出的结果，至少前两列",
      attributes: "标题与模型相同的列，顺序不限；首行为标题",
    },
    search: ["churn score", "流失评分", ...leavesWords],
  },
};
