const sbgFit = (model: string, parameters: string) => ({
  description: `Fits the ${model} model to how many customers were left after each period: ${parameters} with standard errors, the log-likelihood, and what is doubtful.`,
  formula: "maximum likelihood: Σ lost in period t × ln(S(t − 1) − S(t)) + Σ left at the end × ln S",
  parameters: {
    survivors:
      "Customers at the start and after each period, one column a cohort (blanks at the end of younger ones); or shares of them with base",
    base: "Customers at the start, where survivors are shares or per cent",
  },
});

const block = (fit: string) => `The block that ${fit} spilled, or its parameters`;
const durations = {
  durations: "How long each contract or customer has lasted, one a row",
  events: "Whether it is over (1, TRUE, yes, churned) or still running (0, FALSE, no, active)",
  entries:
    "Duration from which each was seen, where some were older when the data begin (default: from the start)",
};
const survivalWords = ["survival analysis", "Kaplan-Meier", "churn curve", "生存分析", "生存率", "留存曲线"];
const renewalWords = ["renewal", "subscription", "contract churn", "续约", "订阅", "合同续约"];
const leavesWords = [
  "logistic regression",
  "churn prediction",
  "why customers leave",
  "逻辑回归",
  "流失建模",
  "流失预测",
];

export const contracts = {
  "SBG.FIT": { ...sbgFit("shifted beta-geometric (sBG)", "alpha and beta"), search: renewalWords },
  "SBG.SURVIVAL": {
    description:
      "Share of a cohort that is still there after so many periods, by the shifted beta-geometric model.",
    formula: "B(alpha, beta + t) ÷ B(alpha, beta)",
    parameters: { params: block("SBG.FIT"), period: "Periods since the start, a whole number" },
    search: ["project retention", "forecast survival", ...renewalWords],
  },
  "SBG.RETENTION": {
    description: "Share of those there before a renewal who renew, by the shifted beta-geometric model.",
    formula: "(beta + t − 1) ÷ (alpha + beta + t − 1)",
    parameters: { params: block("SBG.FIT"), period: "Which renewal, from 1" },
    search: ["renewal rate", "retention curve", "续约率"],
    note: "It rises with age although nobody changes: those likely to leave have left.",
  },
  "SBG.DERL": {
    description:
      "Discounted expected residual lifetime: how many more payments to expect of a customer just before the next renewal, discounted. Times the margin a period it is the value left.",
    formula:
      "(beta + n − 1) ÷ (alpha + beta + n − 1) × ₂F₁(1, beta + n; alpha + beta + n; 1 ÷ (1 + discount)), n = renewals + 1",
    parameters: {
      params: block("SBG.FIT"),
      renewals: "Renewals made so far",
      discount: "Discount a period, 10% or 0.1 (0 only where alpha is above 1)",
    },
    search: ["residual lifetime value", "remaining value", "剩余价值", "DERL"],
  },
  "BDW.FIT": {
    ...sbgFit("beta-discrete-Weibull (BdW)", "gamma, delta and c"),
    search: renewalWords,
    note: "c above 1: a customer's own chance to leave rises with age; with c = 1 it is the shifted beta-geometric model.",
  },
  "BDW.SURVIVAL": {
    description:
      "Share of a cohort that is still there after so many periods, by the beta-discrete-Weibull model.",
    formula: "B(gamma, delta + t^c) ÷ B(gamma, delta)",
    parameters: { params: block("BDW.FIT"), period: "Periods since the start, a whole number" },
    search: ["project retention", "forecast survival", ...renewalWords],
  },
  SURVIVAL: {
    description:
      "Share of contracts or customers still there at each time somebody left (Kaplan–Meier), with Greenwood's standard error and a log-log interval; a curve a group.",
    formula: "S(t) = Π (1 − left ÷ at risk)",
    parameters: durations,
    search: survivalWords,
    note: "Who is still running counts until he is last seen. Without groups the first column is left away.",
  },
  "SURVIVAL.MEDIAN": {
    description:
      "Time after which half have left, with its interval; blank where fewer than half are seen to leave.",
    formula: "smallest t with S(t) ≤ 0.5; the interval where the log-log band crosses 0.5",
    parameters: durations,
    search: ["median lifetime", "half life", ...survivalWords],
  },
  LOGRANK: {
    description:
      "Do groups stay equally long? Those who left and who were expected to in each group, chi-square, degrees of freedom and p.",
    formula: "(O − E)' V⁻¹ (O − E), V hypergeometric; groups − 1 degrees of freedom",
    parameters: durations,
    search: ["compare survival", "log-rank test", "对数秩检验", ...survivalWords],
    note: "One row a contract or customer. A difference is no effect.",
  },
  CHURNMODEL: {
    description:
      "What goes with leaving: logistic regression of who left on attributes. Coefficients, odds ratios with intervals, the AUC on customers that the fit did not see, and what is doubtful.",
    formula:
      "ln(p ÷ (1 − p)) = intercept + Σ coefficient × attribute; maximum likelihood, or Firth's where values tell who left without exception; AUC of five stratified folds",
    parameters: {
      attributes: "Columns of attributes with titles: numbers, or words compared with the commonest one",
      churned: "Whether each customer left (1, yes, churned) or stayed (0, no, active)",
    },
    search: leavesWords,
    note: "Association, not cause. Columns that were known only after customers left make it look better than it is. Rare words are pooled as (other).",
  },
  "CHURNMODEL.SCORE": {
    description: "Chance of each customer to leave, by a model that CHURNMODEL spilled.",
    formula: "1 ÷ (1 + e^−(intercept + Σ coefficient × attribute))",
    parameters: {
      model: "The block that CHURNMODEL spilled, at least its first two columns",
      attributes: "Columns with the same titles as the model's, in any order; the first row holds the titles",
    },
    search: ["score customers", "churn score", "流失评分", ...leavesWords],
  },
};
