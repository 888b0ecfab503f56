import {
  annualize,
  averageLifetime,
  churnRate,
  retentionOfIds,
  retentionRate,
} from "../core/metrics/retention";
import { define } from "./entry";
import { alone, column, each, optional } from "./parameters";

const KINDS = { retention: ["保留率", "保留", "留存率", "留存"], churn: ["流失率", "流失"] } as const;

export const retention = [
  define("retention", {
    id: "RETENTION",
    parameters: { start: each.number(), end: each.number(), acquired: optional(each.number()) },
    result: { shape: "elements", unit: "share" },
    source: "standard",
    examples: [
      { formula: "=CRM.RETENTION(200, 190, 30)", expected: 0.8 },
      {
        formula: "=CRM.RETENTION(A1:A2, B1:B2, C1:C2)",
        cells: [
          [200, 190, 30],
          [500, 450, 0],
        ],
        expected: [[0.8], [0.9]],
      },
    ],
    run: ({ start, end, acquired = 0 }) => retentionRate({ start, end, acquired }),
  }),

  define("retention", {
    id: "RETENTION.IDS",
    parameters: { previous_ids: alone(column.ids()), current_ids: alone(column.ids()) },
    result: { shape: "scalar", unit: "share" },
    source: "standard",
    examples: [
      {
        formula: "=CRM.RETENTION.IDS(A1:A4, B1:B4)",
        cells: [
          ["C1", "C2"],
          ["C2", "C3"],
          ["C3", "C5"],
          ["C4", "C6"],
        ],
        expected: 0.5,
      },
      {
        formula: "=CRM.RETENTION.IDS(A1:A5, B1:B3)",
        cells: [["C1", "C1"], ["C1", "C9"], ["C2", "C9"], ["C3"], ["C3"]],
        expected: 1 / 3,
      },
    ],
    run: ({ previous_ids, current_ids }) => retentionOfIds({ previous: previous_ids, current: current_ids }),
  }),

  define("retention", {
    id: "CHURNRATE",
    parameters: { start: each.number(), lost: each.number() },
    result: { shape: "elements", unit: "share" },
    source: "standard",
    examples: [
      { formula: "=CRM.CHURNRATE(500, 50)", expected: 0.1 },
      { formula: "=CRM.CHURNRATE(A1:B1, 20)", cells: [[200, 400]], expected: [[0.1, 0.05]] },
    ],
    run: churnRate,
  }),

  define("retention", {
    id: "CHURNRATE.IDS",
    parameters: { previous_ids: alone(column.ids()), current_ids: alone(column.ids()) },
    result: { shape: "scalar", unit: "share" },
    source: "standard",
    examples: [
      {
        formula: "=CRM.CHURNRATE.IDS(A1:A4, B1:B4)",
        cells: [
          ["C1", "C2"],
          ["C2", "C3"],
          ["C3", "C4"],
          ["C4", "C6"],
        ],
        expected: 0.25,
      },
      {
        formula: "=CRM.CHURNRATE.IDS(A1:A2, B1:B2)",
        cells: [
          ["C1", "C2"],
          ["C2", "C1"],
        ],
        expected: 0,
      },
    ],
    run: ({ previous_ids, current_ids }) =>
      1 - retentionOfIds({ previous: previous_ids, current: current_ids }),
  }),

  define("retention", {
    id: "ANNUALIZE",
    parameters: { rate: each.share(), periods_per_year: each.number(), kind: each.choice(KINDS) },
    result: { shape: "elements", unit: "share" },
    source: "standard",
    examples: [
      { formula: '=CRM.ANNUALIZE(5%, 12, "churn")', expected: 0.459639912337 },
      {
        formula: '=CRM.ANNUALIZE(A1:A2, 4, "retention")',
        cells: [[0.9], [0.5]],
        expected: [[0.6561], [0.0625]],
      },
    ],
    run: ({ rate, periods_per_year, kind }) => annualize({ rate, periodsPerYear: periods_per_year, kind }),
  }),

  define("retention", {
    id: "LIFETIME",
    parameters: { churn: each.share(), periods_per_year: optional(each.number()) },
    result: { shape: "elements", unit: "years" },
    source: "standard",
    examples: [
      { formula: "=CRM.LIFETIME(20%)", expected: 5 },
      {
        formula: "=CRM.LIFETIME(A1:A2, 12)",
        cells: [[0.05], [0.1]],
        expected: [[1.666666666667], [0.833333333333]],
      },
    ],
    run: ({ churn, periods_per_year = 1 }) => averageLifetime({ churn, periodsPerYear: periods_per_year }),
  }),
];
