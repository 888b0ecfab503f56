import {
  costPerCustomer,
  orderBasedValue,
  paybackPeriods,
  referralValue,
  requireMargin,
  retentionValue,
  simpleValue,
  valueToCost,
} from "../core/metrics/lifetimeValue";
import { rowsByGroup } from "../core/metrics/groups";
import { define, defineTable } from "./entry";
import { column, each, one, optional } from "./parameters";

export const value = [
  define("value", {
    id: "CLV",
    parameters: { annual_profit: each.number(), years: each.number() },
    result: { shape: "elements", unit: "money" },
    citation: "standard",
    examples: [
      { formula: "=CRM.CLV(500, 5)", expected: 2500 },
      {
        formula: "=CRM.CLV(A1:A2, B1:B2)",
        cells: [
          [1200, 3.5],
          [800, 2],
        ],
        expected: [[4200], [1600]],
      },
    ],
    run: ({ annual_profit, years }) => simpleValue({ annualProfit: annual_profit, years }),
  }),

  define("value", {
    id: "CLV.RETENTION",
    parameters: {
      margin: each.number(),
      retention: each.share(),
      discount: each.share(),
      periods: optional(each.integer()),
      first_margin_now: optional(each.flag()),
    },
    result: { shape: "elements", unit: "money" },
    citation:
      "Gupta, S. & Lehmann, D. R. (2003). Customers as assets. Journal of Interactive Marketing 17(1), 9–24.",
    examples: [
      { formula: "=CRM.CLV.RETENTION(100, 80%, 10%)", expected: 266.666666666667 },
      { formula: "=CRM.CLV.RETENTION(100, 80%, 10%, , TRUE)", expected: 366.666666666667 },
      { formula: "=CRM.CLV.RETENTION(A1:A2, 0.8, 0)", cells: [[100], [50]], expected: [[400], [200]] },
      { formula: "=CRM.CLV.RETENTION(100, 80%, 10%, 2)", expected: 125.619834710744 },
    ],
    run: ({ margin, retention, discount, periods, first_margin_now }) =>
      retentionValue({ margin, retention, discount, periods, firstMarginNow: first_margin_now }),
  }),

  define("value", {
    id: "CLV.ORDERS",
    parameters: {
      order_value: each.number(),
      orders_per_year: each.number(),
      years: each.number(),
      margin: optional(each.share()),
    },
    result: { shape: "elements", unit: "money" },
    citation: "standard",
    examples: [
      { formula: "=CRM.CLV.ORDERS(80, 6, 3)", expected: 1440 },
      { formula: "=CRM.CLV.ORDERS(A1:A2, 6, 3, 25%)", cells: [[80], [100]], expected: [[360], [450]] },
    ],
    run: ({ order_value, orders_per_year, years, margin = 1 }) =>
      orderBasedValue({ orderValue: order_value, ordersPerYear: orders_per_year, years, margin }),
  }),

  defineTable("value", {
    id: "CLV.HISTORIC",
    parameters: { ids: column.ids(), amounts: column.numbers(), margin: optional(one.share()) },
    result: { shape: "table", columns: { customer: "text", total: "money", value: "money" } },
    citation: "standard",
    examples: [
      {
        formula: "=CRM.CLV.HISTORIC(A1:A4, B1:B4, 30%)",
        cells: [
          ["Customer", "Amount"],
          ["C2", 100],
          ["C1", 50],
          ["C2", 60],
        ],
        expected: [
          ["Customer", "Total", "Value"],
          ["C1", 50, 15],
          ["C2", 160, 48],
        ],
      },
      {
        formula: "=CRM.CLV.HISTORIC(A1:A3, B1:B3, , , FALSE)",
        cells: [
          ["C1", 100],
          ["C1", -40],
          ["C2", 25],
        ],
        expected: [
          ["C1", 60, 60],
          ["C2", 25, 25],
        ],
      },
    ],
    run: ({ ids, amounts, margin = 1 }) => {
      requireMargin(margin);
      const customers = rowsByGroup(ids).map(({ name, rows }) => {
        // Ascending, so that the order of rows does not reach the last digits.
        const total = Float64Array.from(rows, (row) => amounts[row]!)
          .sort()
          .reduce((sum, amount) => sum + amount, 0);
        return [name, total, total * margin] as const;
      });
      return { rows: customers.sort(([a], [b]) => (a < b ? -1 : 1)) };
    },
  }),

  define("value", {
    id: "CLV.REFERRAL",
    parameters: { clv: each.number(), referrals: each.number(), conversion: each.share() },
    result: { shape: "elements", unit: "money" },
    citation: "own",
    examples: [
      { formula: "=CRM.CLV.REFERRAL(1000, 2, 25%)", expected: 1500 },
      { formula: "=CRM.CLV.REFERRAL(A1:A2, 3, 0.1)", cells: [[500], [800]], expected: [[650], [1040]] },
    ],
    run: ({ clv, referrals, conversion }) => referralValue({ value: clv, referrals, conversion }),
  }),

  define("value", {
    id: "CAC",
    parameters: { spend: each.number(), new_customers: each.number() },
    result: { shape: "elements", unit: "money" },
    citation: "standard",
    examples: [
      { formula: "=CRM.CAC(50000, 200)", expected: 250 },
      {
        formula: "=CRM.CAC(A1:A2, B1:B2)",
        cells: [
          [12000, 80],
          [9000, 45],
        ],
        expected: [[150], [200]],
      },
    ],
    run: ({ spend, new_customers }) =>
      costPerCustomer({ spend, customers: new_customers, name: "new_customers" }),
  }),

  define("value", {
    id: "RETENTIONCOST",
    parameters: { spend: each.number(), kept_customers: each.number() },
    result: { shape: "elements", unit: "money" },
    citation: "standard",
    examples: [
      { formula: "=CRM.RETENTIONCOST(20000, 400)", expected: 50 },
      { formula: "=CRM.RETENTIONCOST(A1:B1, 100)", cells: [[3000, 4500]], expected: [[30, 45]] },
    ],
    run: ({ spend, kept_customers }) =>
      costPerCustomer({ spend, customers: kept_customers, name: "kept_customers" }),
  }),

  define("value", {
    id: "CAC.PAYBACK",
    parameters: { cac: each.number(), margin_per_period: each.number() },
    result: { shape: "elements", unit: "periods" },
    citation: "standard",
    examples: [
      { formula: "=CRM.CAC.PAYBACK(300, 50)", expected: 6 },
      { formula: "=CRM.CAC.PAYBACK(A1:A2, 40)", cells: [[100], [250]], expected: [[2.5], [6.25]] },
    ],
    run: ({ cac, margin_per_period }) => paybackPeriods({ cost: cac, marginPerPeriod: margin_per_period }),
  }),

  define("value", {
    id: "CLVCAC",
    parameters: { clv: each.number(), cac: each.number() },
    result: { shape: "elements", unit: "ratio" },
    citation: "standard",
    examples: [
      { formula: "=CRM.CLVCAC(900, 300)", expected: 3 },
      {
        formula: "=CRM.CLVCAC(A1:A2, B1:B2)",
        cells: [
          [1000, 250],
          [360, 480],
        ],
        expected: [[4], [0.75]],
      },
    ],
    run: ({ clv, cac }) => valueToCost({ value: clv, cost: cac }),
  }),
];
