export const value = {
  CLV: {
    description: "Customer lifetime value (CLV): annual profit times average years, not discounted. Money.",
    formula: "annual_profit × years",
    parameters: {
      annual_profit: "Profit from a customer in a year",
      years: "Average lifetime in years, such as LIFETIME gives",
    },
    search: [
      "customer lifetime value",
      "LTV",
      "客户生命周期价值",
      "客户终身价值",
      "what is a customer worth",
    ],
  },
  "CLV.RETENTION": {
    description:
      "Lifetime value of a customer who stays from period to period with a given probability, discounted. Money.",
    formula:
      "margin × retention ÷ (1 + discount − retention); with first_margin_now: margin × (1 + discount) ÷ (1 + discount − retention)",
    parameters: {
      margin: "Margin of one period",
      retention: "Share of customers kept from one period to the next, 80% or 0.8",
      discount: "Discount rate of one period, 10% or 0.1",
      periods: "How many periods count (default: all)",
      first_margin_now: "TRUE when the first margin comes at once, not after a period (default FALSE)",
    },
    search: ["customer lifetime value", "discounted", "margin multiple", "客户生命周期价值", "贴现"],
    note: "CLV.RETENTION(100, 0.8, 0) is 400 while CLV(100, 5) is 500: the first margin comes only if the customer stays the first period. With first_margin_now both are 500.",
  },
  "CLV.ORDERS": {
    description: "Lifetime value from orders: order value × orders a year × years × margin. Money.",
    formula: "order_value × orders_per_year × years × margin",
    parameters: {
      order_value: "Average order value",
      orders_per_year: "Orders of a customer in a year",
      years: "Average lifetime in years",
      margin: "Share of sales that is profit, 30% or 0.3 (default 1: sales, not profit)",
    },
    search: ["customer lifetime value", "AOV", "客户生命周期价值", "笔单价"],
  },
  "CLV.HISTORIC": {
    description: "What each customer has brought so far: total of amounts, and total times margin. Money.",
    formula: "Σ amounts × margin, for each customer",
    parameters: { margin: "Share of sales that is profit, 30% or 0.3 (default 1: sales, not profit)" },
    search: ["historic value", "value to date", "历史价值", "累计贡献"],
  },
  "CLV.REFERRAL": {
    description:
      "Customer lifetime value including the customers whom a customer recommends to us, assuming that each of them is worth as much.",
    formula: "clv × (1 + referrals × conversion)",
    parameters: {
      clv: "Lifetime value of a customer",
      referrals: "Recommendations that a customer makes",
      conversion: "Share of recommendations that become customers, 25% or 0.25",
    },
    search: ["referral value", "word of mouth", "推荐价值", "口碑"],
  },
  CAC: {
    description: "Customer acquisition cost (CAC): spend for each new customer. Money per customer.",
    formula: "spend ÷ new_customers",
    parameters: { spend: "Marketing and sales spend of the period", new_customers: "Customers won in it" },
    search: ["customer acquisition cost", "获客成本", "what does a new customer cost", "marketing cost"],
  },
  RETENTIONCOST: {
    description: "Retention cost: spend on keeping customers, for each one kept. Money per customer.",
    formula: "spend ÷ kept_customers",
    parameters: { spend: "Spend on keeping customers", kept_customers: "Customers kept" },
    search: ["retention cost", "维系成本", "保留成本"],
  },
  "CAC.PAYBACK": {
    description: "Periods until a customer's margin has paid for the acquisition.",
    formula: "cac ÷ margin_per_period",
    parameters: {
      cac: "Acquisition cost of a customer",
      margin_per_period: "Margin of a customer in a period",
    },
    search: ["payback period", "回本周期", "投资回收期", "when does a customer pay back", "break even"],
  },
  CLVCAC: {
    description: "Customer lifetime value for each unit of acquisition cost (3 means three to one).",
    formula: "clv ÷ cac",
    parameters: { clv: "Lifetime value of a customer", cac: "Acquisition cost of a customer" },
    search: ["LTV to CAC", "价值成本比", "获客成本", "ltv cac ratio"],
  },
};
