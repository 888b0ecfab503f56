const sbgFit = (model: string, parameters: string) => ({
  description: `Fits the ${model} model to how many customers remained after each period: ${parameters} with standard errors, the log-likelihood, and what is doubtful.`,
  formula: "maximum likelihood: Σ lost in period t × ln(S(t − 1) − S(t)) + Σ remaining at the end × ln S",
  parameters: {
    survivors:
      "Customers at the start and after each period, one column per cohort (younger cohorts end in blanks); or shares, with base",
    base: "Customers at the start, if survivors are shares or per cent",
  },
});

const block = (fit: string) => `The block that ${fit} spilled, or its parameters`;
const durations = {
  durations: "How long each contract or customer has lasted, one per row",
  events: "Whether it is over (1, TRUE, yes, churned) or still running (0, FALSE, no, active)",
  entries:
    "How old each was when the data begin to show it, if some were older then (default: seen from the start)",
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
      "Survival: share of a cohort that is still there after a number of periods, by the shifted beta-geometric model.",
    formula: "B(alpha, beta + t) ÷ B(alpha, beta)",
    parameters: { params: block("SBG.FIT"), period: "Periods since the start, a whole number" },
    search: ["project retention", "forecast survival", ...renewalWords],
  },
  "SBG.RETENTION": {
    description:
      "Renewal rate: share of the customers up for a renewal who renew, by the shifted beta-geometric model.",
    formula: "(beta + t − 1) ÷ (alpha + beta + t − 1)",
    parameters: { params: block("SBG.FIT"), period: "Which renewal: 1 for the first" },
    search: ["renewal rate", "retention curve", "续约率"],
    note: "It rises with age although nobody changes: those likely to leave have already left.",
  },
  "SBG.DERL": {
    description:
      "Discounted expected residual lifetime: how many more payments to expect from a customer just before the next renewal, discounted. Multiplied by the margin per period it is the residual value.",
    formula:
      "(beta + n − 1) ÷ (alpha + beta + n − 1) × ₂F₁(1, beta + n; alpha + beta + n; 1 ÷ (1 + discount)), n = renewals + 1",
    parameters: {
      params: block("SBG.FIT"),
      renewals: "Renewals made so far",
      discount: "Discount per period, 10% or 0.1 (0 only if alpha is above 1)",
    },
    search: ["residual lifetime value", "remaining value", "剩余价值", "DERL"],
  },
  "BDW.FIT": {
    ...sbgFit("beta-discrete-Weibull (BdW)", "gamma, delta and c"),
    search: renewalWords,
    note: "c above 1 means that a customer's own chance of leaving rises with age; with c = 1 it is the shifted beta-geometric model.",
  },
  "BDW.SURVIVAL": {
    description:
      "Survival: share of a cohort that is still there after a number of periods, by the beta-discrete-Weibull model.",
    formula: "B(gamma, delta + t^c) ÷ B(gamma, delta)",
    parameters: { params: block("BDW.FIT"), period: "Periods since the start, a whole number" },
    search: ["project retention", "forecast survival", ...renewalWords],
  },
  SURVIVAL: {
    description:
      "Survival: share of contracts or customers still there after each time at which one left (Kaplan–Meier), with Greenwood's standard error and a log-log interval; one curve per group.",
    formula: "S(t) = Π (1 − left ÷ at risk)",
    parameters: durations,
    search: survivalWords,
    note: "A contract that is still running counts until it was last seen. Without groups the first column is left out.",
  },
  "SURVIVAL.MEDIAN": {
    description:
      "Median time until a contract or customer leaves, with its interval; blank if the survival curve does not fall to 0.5.",
    formula: "smallest t with S(t) ≤ 0.5; the interval where the log-log band crosses 0.5",
    parameters: durations,
    search: ["median lifetime", "half life", ...survivalWords],
  },
  LOGRANK: {
    description:
      "Whether groups stay equally long: how many left in each group and how many were expected to, chi-square, degrees of freedom and p.",
    formula: "(O − E)' V⁻¹ (O − E), V hypergeometric; groups − 1 degrees of freedom",
    parameters: durations,
    search: ["compare survival", "log-rank test", "对数秩检验", ...survivalWords],
    note: "One row per contract or customer. A difference is not an effect.",
  },
  CHURNMODEL: {
    description:
      "What goes with leaving: logistic regression of who left on attributes. Coefficients, odds ratios with intervals, the AUC on customers that the fit did not see, and what is doubtful about it.",
    formula:
      "ln(p ÷ (1 − p)) = intercept + Σ coefficient × attribute; maximum likelihood, or Firth's method if values tell without exception who left; AUC from five stratified folds",
    parameters: {
      attributes:
        "Columns of attributes with titles: numbers, or words, which are compared with the commonest one",
      churned: "Whether each customer left (1, yes, churned) or stayed (0, no, active)",
    },
    search: leavesWords,
    note: "Association, not cause. Columns that were known only after customers left make the model look better than it is. Rare words are pooled as (other).",
  },
  "CHURNMODEL.SCORE": {
    description: "Chance that each customer leaves, by a model that CHURNMODEL spilled.",
    formula: "1 ÷ (1 + e^−(intercept + Σ coefficient × attribute))",
    parameters: {
      model: "The block that CHURNMODEL spilled, at least its first two columns",
      attributes: "Columns with the same titles as the model's, in any order; the first row holds the titles",
    },
    search: ["score customers", "churn score", "流失评分", ...leavesWords],
  },
};
