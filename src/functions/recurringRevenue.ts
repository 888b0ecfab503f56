import {
  grossRevenueRetention,
  netRevenueRetention,
  quickRatio,
  revenueChurn,
} from "../core/metrics/recurringRevenue";
import { define } from "./entry";
import { each, optional } from "./parameters";

export const recurringRevenue = [
  define("retention", {
    id: "GRR",
    parameters: { start: each.number(), contraction: each.number(), churned: each.number() },
    result: { shape: "elements", unit: "share" },
    citation: "standard",
    examples: [
      { formula: "=CRM.GRR(100, 10, 10)", expected: 0.8 },
      {
        formula: "=CRM.GRR(A1:A2, B1:B2, C1:C2)",
        cells: [
          [1000, 50, 100],
          [2000, 0, 0],
        ],
        expected: [[0.85], [1]],
      },
    ],
    run: grossRevenueRetention,
  }),

  define("retention", {
    id: "NRR",
    parameters: {
      start: each.number(),
      expansion: each.number(),
      contraction: each.number(),
      churned: each.number(),
      reactivated: optional(each.number()),
    },
    result: { shape: "elements", unit: "share" },
    citation: "standard",
    examples: [
      { formula: "=CRM.NRR(100, 10, 10, 10)", expected: 0.9 },
      { formula: "=CRM.NRR(1000, 250, 50, 100, 20)", expected: 1.12 },
    ],
    run: netRevenueRetention,
  }),

  define("retention", {
    id: "REVENUECHURN",
    parameters: {
      start: each.number(),
      contraction: each.number(),
      churned: each.number(),
      expansion: optional(each.number()),
      reactivated: optional(each.number()),
    },
    result: { shape: "elements", unit: "share" },
    citation: "standard",
    examples: [
      { formula: "=CRM.REVENUECHURN(100, 10, 10)", expected: 0.2 },
      { formula: "=CRM.REVENUECHURN(100, 10, 10, 10)", expected: 0.1 },
    ],
    run: revenueChurn,
  }),

  define("retention", {
    id: "QUICKRATIO",
    parameters: {
      new: each.number(),
      expansion: each.number(),
      contraction: each.number(),
      churned: each.number(),
    },
    result: { shape: "elements", unit: "ratio" },
    citation: "standard",
    examples: [
      { formula: "=CRM.QUICKRATIO(20, 8, 3, 5)", expected: 3.5 },
      { formula: "=CRM.QUICKRATIO(100, 23, 10, 15)", expected: 4.92 },
    ],
    run: ({ new: won, ...rest }) => quickRatio({ won, ...rest }),
  }),
];
