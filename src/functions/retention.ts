import {
  annualize,
  averageLifetime,
  churnRate,
  retentionOfIds,
  retentionRate,
} from "../core/metrics/retention";
import { type PERIOD_UNITS, periodLabel } from "../core/behaviour/periods";
import { churnPeriod } from "../core/behaviour/gaps";
import { customerMovement } from "../core/behaviour/movement";
import { rowsByGroup } from "../core/metrics/groups";
import {
  grossRevenueRetention,
  netRevenueRetention,
  quickRatio,
  revenueChurn,
} from "../core/metrics/recurringRevenue";
import { asOfDay, gapsOf } from "./customerData";
import { define, defineTable } from "./entry";
import { orBlank, orError } from "./tableCells";
import { alone, column, each, one, optional, sparse } from "./parameters";

const KINDS = { retention: ["保留率", "保留", "留存率", "留存"], churn: ["流失率", "流失"] } as const;

export const UNITS = {
  week: ["周", "weekly", "weeks"],
  month: ["月", "monthly", "months"],
  quarter: ["季", "季度", "quarterly", "quarters"],
  half: ["半年", "half year"],
  year: ["年", "yearly", "years", "annual"],
} as const satisfies Record<(typeof PERIOD_UNITS)[number], readonly string[]>;

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
    parameters: { rate: each.share(), periods_per_year: each.number(), kind: one.choice(KINDS) },
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

  define("retention", {
    id: "GRR",
    parameters: { start: each.number(), contraction: each.number(), churned: each.number() },
    result: { shape: "elements", unit: "share" },
    source: "standard",
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
    source: "standard",
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
    source: "standard",
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
    source: "standard",
    examples: [
      { formula: "=CRM.QUICKRATIO(20, 8, 3, 5)", expected: 3.5 },
      { formula: "=CRM.QUICKRATIO(100, 23, 10, 15)", expected: 4.92 },
    ],
    run: ({ new: won, ...rest }) => quickRatio({ won, ...rest }),
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
    source: "standard",
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
    source: "standard",
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

  defineTable("retention", {
    id: "MOVEMENT",
    parameters: {
      ids: column.ids(),
      dates: column.dates(),
      unit: optional(one.choice(UNITS)),
      as_of: optional(one.date()),
    },
    result: {
      shape: "table",
      columns: {
        period: "text",
        opening: "count",
        acquired: "count",
        kept: "count",
        returned: "count",
        lost: "count",
        closing: "count",
        complete: "flag",
      },
    },
    source: "own",
    examples: [
      {
        formula: "=CRM.MOVEMENT(A1:A7, B1:B7)",
        cells: [
          ["customer", "date"],
          ["C1", "2025-01-05"],
          ["C2", "2025-01-20"],
          ["C1", "2025-02-03"],
          ["C3", "2025-02-14"],
          ["C2", "2025-03-09"],
          ["C3", "2025-03-31"],
        ],
        expected: [
          ["Period", "Opening", "New", "Kept", "Returned", "Lost", "Closing", "Complete"],
          ["2025-01", "", "", "", "", "", 2, true],
          ["2025-02", 2, 1, 1, 0, 1, 2, true],
          ["2025-03", 2, 0, 1, 1, 1, 2, true],
        ],
      },
      {
        formula: '=CRM.MOVEMENT(A1:A3, B1:B3, "quarter", "2025-05-10", "zh")',
        cells: [
          ["C1", "2025-01-05"],
          ["C2", "2025-02-20"],
          ["C1", "2025-05-03"],
        ],
        expected: [
          ["期间", "期初", "新增", "保持", "回流", "流失", "期末", "完整期间"],
          ["2025-Q1", "", "", "", "", "", 2, true],
          ["2025-Q2", 2, 0, 1, 0, 1, 1, false],
        ],
      },
    ],
    run: ({ ids, dates, unit = "month", as_of }) => {
      const movement = customerMovement(ids.codes, dates, { unit, asOf: asOfDay(dates, as_of) });
      return {
        rows: movement.map((row) => [
          periodLabel(row.period, { unit }),
          ...[row.opening, row.acquired, row.kept, row.returned, row.lost].map(orBlank),
          row.closing,
          row.complete,
        ]),
      };
    },
  }),

  define("retention", {
    id: "CHURNPERIOD",
    parameters: {
      ids: column.ids(),
      dates: column.dates(),
      share: optional(one.share()),
      as_of: optional(one.date()),
    },
    result: { shape: "scalar", unit: "days" },
    source:
      "Kaplan, E. L. & Meier, P. (1958). Nonparametric estimation from incomplete observations. Journal of the American Statistical Association 53, 457–481.",
    examples: [
      {
        formula: "=CRM.CHURNPERIOD(A1:A6, B1:B6, 0.5)",
        cells: [
          ["C1", "2025-01-01"],
          ["C1", "2025-01-11"],
          ["C1", "2025-01-31"],
          ["C2", "2025-01-01"],
          ["C2", "2025-01-21"],
          ["C2", "2025-01-31"],
        ],
        expected: 10,
      },
      {
        formula: '=CRM.CHURNPERIOD(A1:A4, B1:B4, 75%, "2025-03-31")',
        cells: [
          ["C1", "2025-01-01"],
          ["C1", "2025-01-31"],
          ["C1", "2025-03-02"],
          ["C1", "2025-03-22"],
        ],
        expected: 30,
      },
    ],
    run: ({ ids, dates, share = 0.9, as_of }) =>
      churnPeriod(gapsOf({ ids, dates }, asOfDay(dates, as_of)), share),
  }),
];

/** A column of some rows, blanks counting nothing. */
function sum(values: Float64Array, rows: Int32Array): number {
  return rows.reduce((total, row) => {
    const value = values[row] as number;
    return total + (Number.isNaN(value) ? 0 : value);
  }, 0);
}
