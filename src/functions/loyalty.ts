import type { CycleStatistic } from "../core/ledger/gaps";
import { purchaseCycle } from "../core/ledger/gaps";
import {
  interactions,
  orderValue,
  purchaseFrequency,
  repeatRate,
  spendPerCustomer,
} from "../core/metrics/loyalty";
import { asOfDay, gapsOf, lastDay, ledgerOf } from "./customerData";
import { define, defineTable } from "./entry";
import { orders } from "./orderRows";
import { column, one, optional, sparse } from "./parameters";

const STATISTICS = {
  "median of means": ["均值的中位数", "medianofmeans"],
  "mean of means": ["均值的平均", "meanofmeans"],
  "pooled median": ["全部间隔的中位数", "median"],
  "pooled mean": ["全部间隔的平均", "mean"],
} as const;

const STATISTIC_IDS: Readonly<Record<keyof typeof STATISTICS, CycleStatistic>> = {
  "median of means": "medianOfMeans",
  "mean of means": "meanOfMeans",
  "pooled median": "pooledMedian",
  "pooled mean": "pooledMean",
};

export const loyalty = [
  define("loyalty", {
    id: "REPEATRATE",
    parameters: {
      ids: column.ids(),
      dates: column.dates(),
      from: optional(one.date()),
      to: optional(one.date()),
    },
    result: { shape: "scalar", unit: "share" },
    citation: "standard",
    examples: [
      { formula: "=CRM.REPEATRATE(A1:A6, B1:B6)", cells: orders(), expected: 2 / 3 },
      {
        formula: '=CRM.REPEATRATE(A1:A6, B1:B6, "2025-02-01", "2025-03-31")',
        cells: orders(),
        expected: 0.333333333333,
      },
    ],
    run: ({ ids, dates, from, to }) => repeatRate(ledgerOf({ ids, dates }, lastDay(dates)), { from, to }),
  }),

  define("loyalty", {
    id: "PURCHASEFREQUENCY",
    parameters: { ids: column.ids(), order_ids: sparse(optional(column.ids())) },
    result: { shape: "scalar", unit: "ratio" },
    citation: "standard",
    examples: [
      { formula: "=CRM.PURCHASEFREQUENCY(A1:A6)", cells: orders(), expected: 2 },
      {
        formula: "=CRM.PURCHASEFREQUENCY(A1:A4, B1:B4)",
        cells: [
          ["C1", "O1"],
          ["C1", "O1"],
          ["C1", "O2"],
          ["C2", "O3"],
        ],
        expected: 1.5,
      },
    ],
    run: ({ ids, order_ids }) => purchaseFrequency({ customers: ids, orders: order_ids }),
  }),

  define("loyalty", {
    id: "ORDERVALUE",
    parameters: { amounts: column.numbers(), order_ids: sparse(optional(column.ids())) },
    result: { shape: "scalar", unit: "money" },
    citation: "standard",
    examples: [
      { formula: "=CRM.ORDERVALUE(A1:A4)", cells: [["amount"], [100], [60], [80]], expected: 80 },
      {
        formula: "=CRM.ORDERVALUE(A1:A4, B1:B4)",
        cells: [
          [100, "O1"],
          [20, "O1"],
          [80, "O2"],
          [-20, "O2"],
        ],
        expected: 90,
      },
    ],
    run: ({ amounts, order_ids }) => orderValue({ amounts, orders: order_ids }),
  }),

  define("loyalty", {
    id: "SPENDPERCUSTOMER",
    parameters: { ids: column.ids(), amounts: column.numbers() },
    result: { shape: "scalar", unit: "money" },
    citation: "standard",
    examples: [
      {
        formula: "=CRM.SPENDPERCUSTOMER(A1:A3, B1:B3)",
        cells: [
          ["C1", 100],
          ["C2", 60],
          ["C1", 80],
        ],
        expected: 120,
      },
      {
        formula: "=CRM.SPENDPERCUSTOMER(A1:A4, B1:B4)",
        cells: [
          ["customer", "amount"],
          ["C1", "￥1,200"],
          ["C2", "300"],
          ["C2", -100],
        ],
        expected: 700,
      },
    ],
    run: ({ ids, amounts }) => spendPerCustomer({ customers: ids, amounts }),
  }),

  define("loyalty", {
    id: "PURCHASECYCLE",
    parameters: { ids: column.ids(), dates: column.dates(), statistic: optional(one.choice(STATISTICS)) },
    result: { shape: "scalar", unit: "days" },
    citation: "own",
    examples: [
      { formula: "=CRM.PURCHASECYCLE(A1:A6, B1:B6)", cells: orders(), expected: 30 },
      {
        formula: '=CRM.PURCHASECYCLE(A1:A6, B1:B6, "pooled mean")',
        cells: orders(),
        expected: 28.3333333333,
      },
    ],
    run: ({ ids, dates, statistic = "median of means" }) =>
      purchaseCycle(gapsOf({ ids, dates }, asOfDay(dates, undefined)), STATISTIC_IDS[statistic]),
  }),

  defineTable("loyalty", {
    id: "INTERACTIONS",
    parameters: {
      ids: column.ids(),
      dates: column.dates(),
      from: optional(one.date()),
      to: optional(one.date()),
    },
    result: {
      shape: "table",
      columns: { customer: "text", interactions: "count", days: "count", first: "date", last: "date" },
    },
    citation: "standard",
    examples: [
      {
        formula: "=CRM.INTERACTIONS(A1:A6, B1:B6)",
        cells: orders(),
        expected: [
          ["Customer", "Interactions", "Days", "First", "Last"],
          ["C1", 3, 3, 45662, 45712],
          ["C2", 2, 2, 45677, 45712],
          ["C3", 1, 1, 45726, 45726],
        ],
      },
      {
        formula: '=CRM.INTERACTIONS(A1:A6, B1:B6, "2025-02-01", "2025-02-28", , FALSE)',
        cells: orders(),
        expected: [
          ["C1", 2, 2, 45691, 45712],
          ["C2", 1, 1, 45712, 45712],
        ],
      },
    ],
    run: ({ ids, dates, from, to }) => ({
      rows: interactions(ledgerOf({ ids, dates }, lastDay(dates)), { from, to }).map(
        ({ customer, count, days, first, last }) => [customer, count, days, first, last],
      ),
    }),
  }),
];
