const fit = (model: string) => ({
  description: `Fits the ${model} model to orders: its parameters with standard errors, the log-likelihood, and what is doubtful about them.`,
  formula: "maximum likelihood over x, t_x and T of each customer; parameters in weeks (unit_days 7)",
  parameters: {},
});

const effects = (model: string, note: string) => ({
  description: `What goes with buying more often and with leaving sooner: effects of customers' attributes in the ${model} model, with intervals.`,
  parameters: {
    customers:
      "The customer list with its titles: customers in the first column, attributes (numbers or words) in the others",
  },
  search: ["covariates", "customer attributes", "静态协变量", "客户属性影响"],
  note: `${note} Words are compared with the commonest of their column. Association, not cause.`,
});
const rates = "e^effect multiplies how often customers buy, for one unit more or for having the word";
const alikeNote = `${rates}; effects on leaving move a and b alike, so they tell how alike customers are in it, not how many leave.`;
const alikeFormula =
  "alpha_i = alpha × e^(−γ₁'z), a_i = a × e^(γ₂'z), b_i = b × e^(γ₂'z); maximum likelihood";

const alive = (model: string) => ({
  description: `Probability (0 to 1) that a customer still buys, by the ${model} model.`,
  parameters: {
    params: "The block that FIT spilled, or rows of name and number, with unit_days",
    x: "Repeat purchase days, as CUSTOMERS counts them",
    t_x: "Days from first to last purchase",
    T: "Days from first purchase to the as-of date",
  },
});

const expected = (model: string) => ({
  description: `Purchase days to expect of a customer in the next days, by the ${model} model.`,
  parameters: {
    params: "The block that FIT spilled, or rows of name and number, with unit_days",
    x: "Repeat purchase days, as CUSTOMERS counts them",
    t_x: "Days from first to last purchase",
    T: "Days from first purchase to the as-of date",
    horizon: "Days ahead",
  },
});

const buys = (model: string) => ({
  description: `Probability (0 to 1) that a customer buys at least once in the next days, by the ${model} model.`,
  parameters: {
    params: "The block that FIT spilled, or rows of name and number, with unit_days",
    x: "Repeat purchase days, as CUSTOMERS counts them",
    t_x: "Days from first to last purchase",
    T: "Days from first purchase to the as-of date",
    days: "Days ahead",
  },
  note: "P(alive) says whether the customer has left, this whether a purchase will come: rank customers to be kept by it.",
});

const fitWords = ["buy till you die", "purchase model", "购买模型", "流失预测"];
const aliveWords = ["P(alive)", "churn probability", "活跃概率", "存活概率"];
const buysWords = ["P(buys)", "purchase probability", "will buy", "N 天内购买概率"];
const expectedWords = ["expected purchases", "forecast", "预期购买次数"];

export const models = {
  "BGNBD.FIT": { ...fit("BG/NBD"), search: fitWords, note: "BG/NBD calls every one-time buyer alive." },
  "BGNBD.EFFECTS": { ...effects("BG/NBD", alikeNote), formula: alikeFormula },
  "BGNBD.PALIVE": {
    ...alive("BG/NBD"),
    formula: "1 ÷ (1 + a ÷ (b + x − 1) × ((alpha + T) ÷ (alpha + t_x))^(r + x)); 1 for x = 0",
    search: aliveWords,
    note: "Always 1 for customers without a repeat purchase: for lists of customers at risk use another model.",
  },
  "BGNBD.PBUY": {
    ...buys("BG/NBD"),
    formula:
      "P(alive) × (1 − ((alpha + T) ÷ (alpha + T + days))^(r + x)), which is 1 − L(x, t_x, T + days) ÷ L(x, t_x, T)",
    search: buysWords,
  },
  "BGNBD.EXPECTED": {
    ...expected("BG/NBD"),
    formula: "Fader, Hardie & Lee (2005), equation 10",
    search: expectedWords,
  },
  "MBGNBD.FIT": { ...fit("MBG/NBD"), search: fitWords },
  "MBGNBD.EFFECTS": { ...effects("MBG/NBD", alikeNote), formula: alikeFormula },
  "MBGNBD.PALIVE": {
    ...alive("MBG/NBD"),
    formula: "1 ÷ (1 + a ÷ (b + x) × ((alpha + T) ÷ (alpha + t_x))^(r + x))",
    search: aliveWords,
  },
  "MBGNBD.PBUY": {
    ...buys("MBG/NBD"),
    formula:
      "P(alive) × (1 − ((alpha + T) ÷ (alpha + T + days))^(r + x)), which is 1 − L(x, t_x, T + days) ÷ L(x, t_x, T)",
    search: buysWords,
  },
  "MBGNBD.EXPECTED": {
    ...expected("MBG/NBD"),
    formula: "P(alive) × purchases of a customer who is alive in the next days",
    search: expectedWords,
  },
  "PARETONBD.FIT": { ...fit("Pareto/NBD"), search: fitWords },
  "PARETONBD.EFFECTS": {
    ...effects("Pareto/NBD", `${rates}, and how soon they leave.`),
    formula: "alpha_i = alpha × e^(−γ₁'z), beta_i = beta × e^(−γ₂'z); maximum likelihood",
  },
  "PARETONBD.PALIVE": {
    ...alive("Pareto/NBD"),
    formula: "1 ÷ (1 + s ÷ (r + s + x) × (alpha + T)^(r + x) × (beta + T)^s × A₀)",
    search: aliveWords,
  },
  "PARETONBD.PBUY": {
    ...buys("Pareto/NBD"),
    formula: "1 − L(x, t_x, T + days) ÷ L(x, t_x, T), L the likelihood of the history",
    search: buysWords,
  },
  "PARETONBD.EXPECTED": {
    ...expected("Pareto/NBD"),
    formula: "P(alive) × purchases of a customer who is alive in the next days",
    search: expectedWords,
  },
  "GAMMAGAMMA.FIT": {
    description:
      "Fits the Gamma-Gamma model of spend to repeat purchase days: p, q and gamma with standard errors, and what is doubtful.",
    formula: "maximum likelihood over x and the mean amount of repeat purchase days",
    parameters: {},
    search: ["spend model", "monetary value", "消费金额模型"],
  },
  "GAMMAGAMMA.SPEND": {
    description: "Amount to expect of a future purchase day of a customer, by the Gamma-Gamma model. Money.",
    formula: "p × (gamma + x × mean_amount) ÷ (p × x + q − 1); p × gamma ÷ (q − 1) for x = 0",
    parameters: {
      params: "The block that GAMMAGAMMA.FIT spilled, or p, q and gamma",
      x: "Repeat purchase days",
      mean_amount: "Mean amount of repeat purchase days, as CUSTOMERS gives it (blank for x = 0)",
    },
    search: ["expected spend", "monetary value", "预期消费金额"],
  },
  CHURNRISK: {
    description:
      "Churn risk of each customer: P(alive) and P(buys within N days) by a purchase model, and high, medium, low or gone.",
    formula:
      "P(buys) = 1 − L(x, t_x, T + N) ÷ L(x, t_x, T); high below the first cut, medium below the second, low from there; gone where P(alive) is below 5%",
    parameters: {
      model:
        '"auto" (default: Pareto/NBD unless doubtful, else MBG/NBD), "pareto/nbd", "mbg/nbd" or "bg/nbd"',
      cuts: "P(buys) at which medium and low begin (default {0.2,0.5})",
      days: "Days ahead N (default: the 90th percentile of gaps)",
    },
    search: [
      "churn prediction",
      "at risk",
      "流失风险",
      "流失风险预警",
      "流失预测",
      "who will leave",
      "about to leave",
      "customers at risk",
    ],
  },
  "CLV.FORECAST": {
    description:
      "Predicted value of each customer over the next months, discounted, with P(alive), purchases and spend to expect. Money.",
    formula: "P(alive) × spend × margin × Σ purchases of month i ÷ (1 + annual_discount)^(i/12)",
    parameters: {
      months: "Horizon in months (one is 365/12 days)",
      annual_discount: "Discount a year, 10% or 0.1 (default 10%)",
      model:
        '"auto" (default: Pareto/NBD unless doubtful, else MBG/NBD), "pareto/nbd", "mbg/nbd" or "bg/nbd"',
      margin: "Share of sales that is profit (default 1: revenue basis; the header says which)",
    },
    search: [
      "predicted CLV",
      "forecast",
      "预测价值",
      "客户生命周期价值",
      "LTV",
      "future value",
      "what will customers bring",
      "predict sales",
    ],
  },
};
