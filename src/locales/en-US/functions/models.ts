const fit = (model: string) => ({
  description: `Fits the ${model} model to orders: its parameters with standard errors, the log-likelihood, and what is doubtful about them.`,
  formula: "maximum likelihood over x, t_x and T of each customer; parameters in weeks (unit_days 7)",
  parameters: {},
});

const effects = (model: string, moves: string, note: string) => ({
  description: `What goes with ${moves}: effects of customers' attributes in the ${model} model, with intervals.`,
  parameters: {
    customers:
      "The customer list with its titles: customers in the first column, attributes (numbers or words) in the others",
  },
  search: ["covariates", "customer attributes", "静态协变量", "客户属性影响"],
  note: `${note} Words are compared with the commonest of their column. Association, not cause.`,
});
const rates =
  "e^effect multiplies how often customers buy, for one more unit of a number or for having the word";
const alikeNote = `${rates}. Effects on leaving change a and b by the same factor: they say how alike customers are in their tendency to leave, not how many leave.`;
const alikeFormula =
  "alpha_i = alpha × e^(−γ₁'z), a_i = a × e^(γ₂'z), b_i = b × e^(γ₂'z); maximum likelihood";

const alive = (model: string) => ({
  description: `P(alive): probability (0 to 1) that a customer has not left, by the ${model} model.`,
  parameters: {
    params: "The block that FIT spilled, or rows of name and number, with unit_days",
    x: "Repeat purchase days, as CUSTOMERS counts them",
    t_x: "Days from first to last purchase",
    T: "Days from first purchase to the as-of date",
  },
});

const expected = (model: string) => ({
  description: `Purchase days to expect from a customer within the days ahead, by the ${model} model.`,
  parameters: {
    params: "The block that FIT spilled, or rows of name and number, with unit_days",
    x: "Repeat purchase days, as CUSTOMERS counts them",
    t_x: "Days from first to last purchase",
    T: "Days from first purchase to the as-of date",
    horizon: "Days ahead",
  },
});

const buys = (model: string) => ({
  description: `Probability (0 to 1) that a customer buys at least once within the days ahead, by the ${model} model.`,
  parameters: {
    params: "The block that FIT spilled, or rows of name and number, with unit_days",
    x: "Repeat purchase days, as CUSTOMERS counts them",
    t_x: "Days from first to last purchase",
    T: "Days from first purchase to the as-of date",
    days: "Days ahead",
  },
  note: "P(alive) tells whether the customer has left, this function whether a purchase will come: rank customers to be kept by this one.",
});

const fitWords = ["buy till you die", "purchase model", "购买模型", "流失预测"];
const aliveWords = ["P(alive)", "churn probability", "活跃概率", "存活概率"];
const buysWords = ["P(buys)", "purchase probability", "will buy", "N 天内购买概率"];
const expectedWords = ["expected purchases", "forecast", "预期购买次数"];

export const models = {
  "BGNBD.FIT": {
    ...fit("BG/NBD"),
    search: fitWords,
    note: "BG/NBD takes everybody who bought only once for still active.",
  },
  "BGNBD.EFFECTS": { ...effects("BG/NBD", "buying more often", alikeNote), formula: alikeFormula },
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
  "MBGNBD.EFFECTS": { ...effects("MBG/NBD", "buying more often", alikeNote), formula: alikeFormula },
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
    formula: "P(alive) × purchase days, within the days ahead, of a customer who has not left",
    search: expectedWords,
  },
  "PARETONBD.FIT": { ...fit("Pareto/NBD"), search: fitWords },
  "PARETONBD.EFFECTS": {
    ...effects(
      "Pareto/NBD",
      "buying more often and with leaving sooner",
      `${rates}, and how soon they leave.`,
    ),
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
    formula: "P(alive) × purchase days, within the days ahead, of a customer who has not left",
    search: expectedWords,
  },
  "GAMMAGAMMA.FIT": {
    description:
      "Fits the Gamma-Gamma model of spend to repeat purchase days: p, q and gamma with standard errors, and what is doubtful about them.",
    formula: "maximum likelihood over x and the mean amount of repeat purchase days",
    parameters: {},
    search: ["spend model", "monetary value", "消费金额模型"],
  },
  "GAMMAGAMMA.SPEND": {
    description: "Amount to expect on a future purchase day of a customer, by the Gamma-Gamma model. Money.",
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
      "Churn risk of each customer: P(alive) and P(buys within N days) by a purchase model, and the risk: high, medium, low or gone.",
    formula:
      "P(buys) = 1 − L(x, t_x, T + N) ÷ L(x, t_x, T); high below the first limit, medium below the second, low from there on; gone if P(alive) is below 5%",
    parameters: {
      model:
        '"auto" (default: Pareto/NBD, or MBG/NBD if the fit of Pareto/NBD shows an error), "pareto/nbd", "mbg/nbd" or "bg/nbd"',
      cuts: "P(buys) from which the risk is medium and from which it is low (default {0.2,0.5})",
      days: "Days ahead, N (default: the 90th percentile of gaps)",
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
      "Predicted value of each customer over the next months, discounted, with P(alive) and the purchase days and spend to expect. Money.",
    formula: "P(alive) × spend × margin × Σ purchases of month i ÷ (1 + annual_discount)^(i/12)",
    parameters: {
      months: "Horizon in months (one is 365/12 days)",
      annual_discount: "Discount per year, 10% or 0.1 (default 10%)",
      model:
        '"auto" (default: Pareto/NBD, or MBG/NBD if the fit of Pareto/NBD shows an error), "pareto/nbd", "mbg/nbd" or "bg/nbd"',
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
