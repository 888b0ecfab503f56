import { rowsByGroup } from "../core/metrics/groups";
import {
  annualize,
  averageLifetime,
  churnRate,
  retentionOfIds,
  retentionRate,
} from "../core/metrics/retention";
import { define, defineTable } from "./entry";
import { alone, column, each, one, optional, sparse } from "./parameters";
import { orError } from "./tableCells";

const KINDS = { retention: ["保留率", "保留", "留存率", "留存"], churn: ["流失率", "流失"] } as const;

export const retention = [
  define("retention", {
    id: "RETENTION",
    parameters: { start: each.number(), end: each.number(), acquired: optional(each.number()) },
    result: { shape: "elements", unit: "share" },
    citation: "standard",
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
    citation: "standard",
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
    citation: "standard",
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
    citation: "standard",
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
    parameters: { rate: each.share(), periods_per_year: each.number(), kind: one.choice(KINDS) },
    result: { shape: "elements", unit: "share" },
    citation: "standard",
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
    citation: "standard",
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

  defineTable("retention", {
    id: "RETENTION.BY",
    parameters: {
      groups: column.texts(),
      start: column.numbers(),
      end: column.numbers(),
      acquired: sparse(optional(column.numbers())),
    },
    result: {
      shape: "table",
      columns: { group: "text", start: "count", end: "count", acquired: "count", retention: "share" },
    },
    citation: "standard",
    examples: [
      {
        formula: "=CRM.RETENTION.BY(A1:A4, B1:B4, C1:C4, D1:D4)",
        cells: [
          ["Region", "Start", "End", "New"],
          ["North", 200, 190, 30],
          ["South", 100, 95, 5],
          ["North", 100, 110, 30],
        ],
        expected: [
          ["Group", "Start", "End", "New", "Retention rate"],
          ["North", 300, 300, 60, 0.8],
          ["South", 100, 95, 5, 0.9],
        ],
      },
      {
        formula: '=CRM.RETENTION.BY(A1:A2, B1:B2, C1:C2, , "zh")',
        cells: [
          ["线上", 50, 45],
          ["门店", 80, 60],
        ],
        expected: [
          ["分组", "期初", "期末", "新增", "客户保留率"],
          ["线上", 50, 45, 0, 0.9],
          ["门店", 80, 60, 0, 0.75],
        ],
      },
    ],
    run: ({ groups, start, end, acquired }) => ({
      rows: rowsByGroup(groups).map(({ name, rows }) => {
        const counts = {
          start: sum(start, rows),
          end: sum(end, rows),
          acquired: acquired ? sum(acquired, rows) : 0,
        };
        return [name, counts.start, counts.end, counts.acquired, orError(() => retentionRate(counts))];
      }),
    }),
  }),

  defineTable("retention", {
    id: "CHURNRATE.BY",
    parameters: { groups: column.texts(), start: column.numbers(), lost: column.numbers() },
    result: { shape: "table", columns: { group: "text", start: "count", lost: "count", churn: "share" } },
    citation: "standard",
    examples: [
      {
        formula: "=CRM.CHURNRATE.BY(A1:A3, B1:B3, C1:C3)",
        cells: [
          ["Basic", 400, 60],
          ["Plus", 250, 20],
          ["Basic", 100, 15],
        ],
        expected: [
          ["Group", "Start", "Lost", "Churn rate"],
          ["Basic", 500, 75, 0.15],
          ["Plus", 250, 20, 0.08],
        ],
      },
      {
        formula: "=CRM.CHURNRATE.BY(A1:A2, B1:B2, C1:C2, , FALSE)",
        cells: [
          ["Basic", 400, 60],
          ["Plus", 250, 20],
        ],
        expected: [
          ["Basic", 400, 60, 0.15],
          ["Plus", 250, 20, 0.08],
        ],
      },
    ],
    run: ({ groups, start, lost }) => ({
      rows: rowsByGroup(groups).map(({ name, rows }) => {
        const counts = { start: sum(start, rows), lost: sum(lost, rows) };
        return [name, counts.start, counts.lost, orError(() => churnRate(counts))];
      }),
    }),
  }),
];

/** A column of some rows, blanks counting nothing. */
function sum(values: Float64Array, rows: Int32Array): number {
  return rows.reduce((total, row) => {
    const value = values[row]!;
    return total + (Number.isNaN(value) ? 0 : value);
  }, 0);
}
