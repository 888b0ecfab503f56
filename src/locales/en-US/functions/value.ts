export const value = {
  CLV: {
    description: "Customer lifetime value: annual profit times average years, not discounted. Money.",
    formula: "annual_profit × years",
    parameters: {
      annual_profit: "Profit from a customer in a year",
      years: "Average lifetime in years, such as LIFETIME gives",
    },
    search: ["customer lifetime value", "LTV", "客户生命周期价值", "客户终身价值"],
  },
  "CLV.RETENTION": {
    description:
      "Lifetime value of a customer who stays from period to period with a given probability, discounted. Money.",
    formula:
      "margin × retention ÷ (1 + discount − retention); with the first margin now margin × (1 + discount) ÷ (1 + discount − retention)",
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
};
