import type { CohortBasis } from "../core/ledger/cohorts";
import { cohortTable } from "../core/ledger/cohorts";
import { gapRatios } from "../core/ledger/gaps";
import { periodLabel } from "../core/ledger/periods";
import { CoreError } from "../core/errors";
import { lifeStages } from "../core/segments/lifecycle";
import { UNITS } from "./choices";
import { asOfDay, gapsOf, ledgerOf } from "./customerData";
import { defineTable } from "./entry";
import { orders } from "./orderRows";
import { column, list, one, optional } from "./parameters";
import { orBlank } from "./tableCells";
import { headerText, wordsOf } from "./words";

const MEASURES = {
  percent: ["占比", "share", "retention", "%", "百分比", "留存率"],
  count: ["人数", "customers", "counts", "客户数"],
  revenue: ["销售额", "amount", "amounts", "金额"],
} as const;

const BASES = { calendar: ["自然周期", "日历"], rolling: ["滚动"] } as const satisfies Record<
  CohortBasis,
  readonly string[]
>;

export const behaviour = [
  defineTable("loyalty", {
    id: "COHORT",
    parameters: {
      ids: column.ids(),
      dates: column.dates(),
      unit: optional(one.choice(UNITS)),
      measure: optional(one.choice(MEASURES)),
      amounts: optional(column.numbers()),
      basis: optional(one.choice(BASES)),
      as_of: optional(one.date()),
    },
    result: { shape: "table", columns: { cohort: "text", customers: "count" } },
    citation: "own",
    examples: [
      {
        formula: '=CRM.COHORT(A1:A6, B1:B6, "month", "percent", , , "2025-03-31")',
        cells: orders(),
        expected: [
          ["Cohort", "Customers", 0, 1, 2],
          ["2025-01", 2, 1, 1, 0],
          ["2025-03", 1, 1, "", ""],
          ["All cohorts", 3, 1, 1, 0],
          ["Without the first", 1, 1, "", ""],
        ],
      },
      {
        formula: '=CRM.COHORT(A1:A6, B1:B6, "month", "revenue", C1:C6, , "2025-03-31", "zh")',
        cells: orders(),
        expected: [
          ["同期群", "客户数", 0, 1, 2],
          ["2025-01", 2, 250, 330, 0],
          ["2025-03", 1, 40, "", ""],
          ["全部同期群", 3, 290, 330, 0],
          ["不含首个同期群", 1, 40, "", ""],
        ],
      },
    ],
    run: ({ ids, dates, unit = "month", measure = "percent", amounts, basis, as_of, language }) => {
      if (measure === "revenue" && !amounts) {
        throw new CoreError("value", "amountsNeeded");
      }
      const ledger = ledgerOf({ ids, dates, amounts }, asOfDay(dates, as_of));
      const { cohorts, mean, meanWithoutFirst } = cohortTable(ledger, { unit, basis });
      const words = wordsOf(language).cohorts;
      const total = (from: number, means: readonly number[], label: string) => {
        const own = cohorts.slice(from);
        const figures = means.map((share, k) => (measure === "percent" ? share : sumAt(own, k, measure)));
        return [label, own.reduce((n, { size }) => n + size, 0), ...figures.map(orBlank)];
      };
      return {
        header: [
          headerText("cohort", language ?? "en"),
          headerText("customers", language ?? "en"),
          ...mean.keys(),
        ],
        rows: [
          ...cohorts.map(({ period, size, active, revenue }) => [
            periodLabel(period, { unit }),
            size,
            ...(measure === "revenue"
              ? revenue
              : measure === "count"
                ? active
                : active.map((n) => n / size)
            ).map(orBlank),
          ]),
          total(0, mean, words.all),
          total(1, meanWithoutFirst, words.withoutFirst),
        ],
      };
    },
  }),

  defineTable("loyalty", {
    id: "LIFESTAGE",
    parameters: {
      ids: column.ids(),
      dates: column.dates(),
      as_of: optional(one.date()),
      cuts: optional(list.numbers()),
    },
    result: {
      shape: "table",
      columns: {
        customer: "text",
        lastPurchase: "date",
        daysSinceLast: "days",
        purchaseDays: "count",
        stage: "text",
        activeLimit: "days",
        lostLimit: "days",
      },
    },
    citation: "own",
    examples: [
      {
        formula: '=CRM.LIFESTAGE(A1:A6, B1:B6, "2025-04-30", {45,65})',
        cells: orders(),
        expected: [
          [
            "Customer",
            "Last purchase",
            "Days since last purchase",
            "Purchase days",
            "Stage",
            "Active up to (days)",
            "Lost after (days)",
          ],
          ["C1", 45712, 65, 3, "Sleeping", 45, 65],
          ["C2", 45712, 65, 2, "Sleeping", 45, 65],
          ["C3", 45726, 51, 1, "Sleeping", 45, 65],
        ],
      },
      {
        formula: '=CRM.LIFESTAGE(A1:A6, B1:B6, , , "zh", FALSE)',
        cells: orders(),
        expected: [
          ["C1", 45712, 14, 3, "活跃", 33.8, 67.6],
          ["C2", 45712, 14, 2, "活跃", 33.8, 67.6],
          ["C3", 45726, 0, 1, "新客户", 33.8, 67.6],
        ],
      },
    ],
    run: ({ ids, dates, as_of, cuts, language }) => {
      if (cuts && cuts.length !== 2) {
        throw new CoreError("value", "cutsNotAscending", { count: 2, cuts: cuts.join(", ") });
      }
      const own = cuts && { active: cuts[0]!, lost: cuts[1]! };
      const asOf = asOfDay(dates, as_of);
      const names = ledgerOf({ ids, dates }, asOf).ids;
      const { customers, cuts: used } = lifeStages(gapsOf({ ids, dates }, asOf), own);
      const words = wordsOf(language).stages;
      return {
        rows: customers.map(({ last, purchaseDays, daysSinceLast, stage }, customer) => [
          names[customer]!,
          last,
          daysSinceLast,
          purchaseDays,
          words[stage],
          used.active,
          used.lost,
        ]),
      };
    },
  }),

  defineTable("loyalty", {
    id: "GAPRATIO",
    parameters: { ids: column.ids(), dates: column.dates(), as_of: optional(one.date()) },
    result: {
      shape: "table",
      columns: {
        customer: "text",
        daysSinceLast: "days",
        usualGap: "days",
        gapRatio: "ratio",
        basis: "text",
      },
    },
    citation: "own",
    examples: [
      {
        formula: '=CRM.GAPRATIO(A1:A6, B1:B6, "2025-03-27")',
        cells: orders(),
        expected: [
          ["Customer", "Days since last purchase", "Usual gap (days)", "Overdue ratio", "Gap taken from"],
          ["C1", 31, 25, 1.24, "own"],
          ["C2", 31, 30, 31 / 30, "all customers"],
          ["C3", 17, 30, 17 / 30, "all customers"],
        ],
      },
      {
        formula: '=CRM.GAPRATIO(A1:A3, B1:B3, "2025-03-01", "zh", FALSE)',
        cells: [
          ["C1", "2025-01-01"],
          ["C1", "2025-01-11"],
          ["C1", "2025-01-31"],
        ],
        expected: [["C1", 29, 15, 29 / 15, "该客户自己"]],
      },
    ],
    run: ({ ids, dates, as_of, language }) => {
      const words = wordsOf(language).bases;
      const asOf = asOfDay(dates, as_of);
      const names = ledgerOf({ ids, dates }, asOf).ids;
      const { daysSinceLast, usualGap, ratio, own } = gapRatios(gapsOf({ ids, dates }, asOf));
      return {
        rows: names.map((name, row) => [
          name,
          daysSinceLast[row]!,
          usualGap[row]!,
          ratio[row]!,
          words[own[row] ? "own" : "all"],
        ]),
      };
    },
  }),
];

function sumAt(
  cohorts: readonly { readonly active: readonly number[]; readonly revenue: readonly number[] }[],
  k: number,
  measure: "count" | "revenue",
): number {
  const cells = cohorts.map((cohort) => (measure === "count" ? cohort.active : cohort.revenue)[k]!);
  const known = cells.filter((cell) => !Number.isNaN(cell));
  return known.length === 0 ? NaN : known.reduce((sum, cell) => sum + cell, 0);
}
