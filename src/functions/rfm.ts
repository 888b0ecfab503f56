import { CoreError } from "../core/errors";
import { CLASSES8, classes8 } from "../core/segments/classes8";
import type { RfmBins } from "../core/segments/rfm";
import { RFM_SEGMENTS, rfmSegment, rfmSegments, scoreRfm } from "../core/segments/rfm";
import { asOfDay, summaryOf } from "./customerData";
import { define, defineTable } from "./entry";
import { LANGUAGES, column, each, list, one, optional, sparse } from "./parameters";
import { wordsOf } from "./words";

const MEAN = { mean: ["均值", "average", "平均"] } as const;

export const rfm = [
  defineTable("segments", {
    id: "RFM",
    parameters: {
      ids: column.ids(),
      dates: column.dates(),
      amounts: column.numbers(),
      as_of: optional(one.date()),
      bins: optional(one.integer()),
      order_ids: sparse(optional(column.ids())),
    },
    result: {
      shape: "table",
      columns: {
        customer: "text",
        daysSinceLast: "days",
        orders: "count",
        total: "money",
        r: "score",
        f: "score",
        m: "score",
        segment: "text",
      },
    },
    citation:
      "Hughes, A. M. (1994). Strategic database marketing. Probus; percentiles after Hyndman & Fan (1996), definition 7.",
    examples: [
      {
        formula: '=CRM.RFM(A1:A8, B1:B8, C1:C8, "2025-03-31")',
        cells: purchases(),
        expected: [
          ["Customer", "Days since last purchase", "Orders", "Total", "R", "F", "M", "Segment"],
          ["C1", 3, 3, 750, 4, 5, 5, "Loyal"],
          ["C2", 11, 2, 140, 3, 4, 3, "Loyal"],
          ["C3", 85, 1, 500, 2, 1, 4, "Hibernating"],
          ["C4", 1, 1, 20, 5, 1, 1, "New customers"],
          ["C5", 110, 1, 35, 1, 1, 2, "Hibernating"],
        ],
      },
      {
        formula: '=CRM.RFM(A1:A8, B1:B8, C1:C8, "2025-03-31", 3, , "zh", FALSE)',
        cells: purchases(),
        expected: [
          ["C1", 3, 3, 750, 3, 3, 3, ""],
          ["C2", 11, 2, 140, 2, 3, 2, ""],
          ["C3", 85, 1, 500, 1, 1, 3, ""],
          ["C4", 1, 1, 20, 3, 1, 1, ""],
          ["C5", 110, 1, 35, 1, 1, 1, ""],
        ],
      },
    ],
    run: ({ ids, dates, amounts, as_of, bins = 5, order_ids, language }) => {
      if (bins !== 3 && bins !== 4 && bins !== 5) {
        throw new CoreError("value", "binsOutOfRange", { bins });
      }
      const summary = summaryOf({ ids, dates, amounts, order_ids }, asOfDay(dates, as_of));
      const scores = scoreRfm(summary, { bins: bins satisfies RfmBins });
      const own = rfmSegments(scores);
      const names = wordsOf(language).segments;
      return {
        rows: summary.ids.map((id, i) => {
          const segment = own && RFM_SEGMENTS[own[i]!];
          return [
            id,
            summary.daysSinceLast[i]!,
            summary.orders[i]!,
            summary.total[i]!,
            scores.recency[i]!,
            scores.frequency[i]!,
            scores.monetary[i]!,
            segment ? names[segment.id] : "",
          ];
        }),
      };
    },
  }),

  define("segments", {
    id: "RFM.SEGMENT",
    parameters: {
      recency_score: each.integer(),
      frequency_score: each.integer(),
      language: optional(one.choice(LANGUAGES)),
    },
    result: { shape: "elements", unit: "text" },
    citation: "own",
    examples: [
      { formula: "=CRM.RFM.SEGMENT(5, 5)", expected: "Champions" },
      {
        formula: '=CRM.RFM.SEGMENT(A1:A3, B1:B3, "zh")',
        cells: [
          [5, 1],
          [3, 3],
          [1, 5],
        ],
        expected: [["新客户"], ["需关注客户"], ["不可失去"]],
      },
    ],
    run: ({ recency_score, frequency_score, language }) =>
      wordsOf(language).segments[rfmSegment(recency_score, frequency_score)],
  }),

  defineTable("segments", {
    id: "RFM.CLASS8",
    parameters: {
      ids: column.ids(),
      dates: column.dates(),
      amounts: column.numbers(),
      as_of: optional(one.date()),
      cut: optional(list.numbers(MEAN)),
      order_ids: sparse(optional(column.ids())),
    },
    result: {
      shape: "table",
      columns: { customer: "text", daysSinceLast: "days", orders: "count", total: "money", class8: "text" },
    },
    citation: "own",
    examples: [
      {
        formula: '=CRM.RFM.CLASS8(A1:A8, B1:B8, C1:C8, "2025-03-31", , , "zh")',
        cells: purchases(),
        expected: [
          ["客户", "距上次购买天数", "订单数", "消费总额", "客户类别"],
          ["C1", 3, 3, 750, "重要价值客户"],
          ["C2", 11, 2, 140, "一般价值客户"],
          ["C3", 85, 1, 500, "重要挽留客户"],
          ["C4", 1, 1, 20, "一般发展客户"],
          ["C5", 110, 1, 35, "一般挽留客户"],
        ],
      },
      {
        formula: '=CRM.RFM.CLASS8(A1:A8, B1:B8, C1:C8, "2025-03-31", {30,2,200}, , , FALSE)',
        cells: purchases(),
        expected: [
          ["C1", 3, 3, 750, "Important: value"],
          ["C2", 11, 2, 140, "General: value"],
          ["C3", 85, 1, 500, "Important: win back"],
          ["C4", 1, 1, 20, "General: develop"],
          ["C5", 110, 1, 35, "General: win back"],
        ],
      },
    ],
    run: ({ ids, dates, amounts, as_of, cut, order_ids, language }) => {
      if (cut && cut.length !== 3) {
        throw new CoreError("value", "threeCutsExpected", { count: cut.length });
      }
      const own = cut && { days: cut[0]!, orders: cut[1]!, total: cut[2]! };
      const summary = summaryOf({ ids, dates, amounts, order_ids }, asOfDay(dates, as_of));
      const { classes } = classes8(summary, own);
      const words = wordsOf(language).classes8;
      return {
        rows: summary.ids.map((id, i) => [
          id,
          summary.daysSinceLast[i]!,
          summary.orders[i]!,
          summary.total[i]!,
          words[CLASSES8[classes[i]!]!],
        ]),
      };
    },
  }),
];

/** Orders of five customers with amounts. */
function purchases() {
  return [
    ["C1", "2025-03-28", 300],
    ["C1", "2025-02-10", 250],
    ["C1", "2025-01-15", 200],
    ["C2", "2025-03-20", 80],
    ["C2", "2025-01-30", 60],
    ["C3", "2025-01-05", 500],
    ["C4", "2025-03-30", 20],
    ["C5", "2024-12-11", 35],
  ];
}
