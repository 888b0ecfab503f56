import { retentionValue, simpleValue } from "../core/metrics/lifetimeValue";
import { define } from "./entry";
import { each, optional } from "./parameters";

export const value = [
  define("value", {
    id: "CLV",
    parameters: { annual_profit: each.number(), years: each.number() },
    result: { shape: "elements", unit: "money" },
    source: "standard",
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
    source:
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
];
