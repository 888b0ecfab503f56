import { churnPeriod } from "../core/ledger/gaps";
import { customerMovement } from "../core/ledger/movement";
import { periodLabel } from "../core/ledger/periods";
import { UNITS } from "./choices";
import { asOfDay, gapsOf, ledgerOf } from "./customerData";
import { define, defineTable } from "./entry";
import { column, one, optional } from "./parameters";
import { orBlank } from "./tableCells";

export const movement = [
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
    citation: "own",
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
      const movement = customerMovement(ledgerOf({ ids, dates }, asOfDay(dates, as_of)), { unit });
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
    citation:
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
