import { relativeWeights } from "../core/metrics/drivers";
import { importancePerformance } from "../core/metrics/importancePerformance";
import {
  effortScore,
  meanScore,
  satisfactionByGroup,
  satisfactionInterval,
  satisfiedShare,
} from "../core/metrics/satisfaction";
import { define, defineTable } from "./entry";
import { column, one, optional, table } from "./parameters";
import { orBlank } from "./tableCells";
import { scaleOf } from "./toldScales";
import { wordsOf } from "./words";

const CROSSES = {
  mean: ["均值", "average", "平均"],
  median: ["中位数"],
  midpoint: ["量表中点", "中点", "middle"],
} as const;

const WILSON =
  "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22, 209–212.";

/** CSAT is asked on 1–5, effort on 1–7, unless said otherwise. */
const CSAT_SCALE = "1-5";
const EFFORT_SCALE = "1-7";

export const satisfaction = [
  define("scores", {
    id: "CSAT",
    parameters: { scores: column.scores(), scale: optional(one.any()) },
    result: { shape: "scalar", unit: "share" },
    citation: "standard",
    examples: [
      { formula: "=CRM.CSAT(A1:A5)", cells: [[5], [4], [4], [3], [1]], expected: 0.6 },
      { formula: '=CRM.CSAT(A1:A4, "0-10")', cells: [[10], [9], [8], [0]], expected: 0.5 },
    ],
    run: ({ scores, scale = CSAT_SCALE }) => satisfiedShare(scores, scaleOf(scores, scale)),
  }),

  define("scores", {
    id: "CSAT.MEAN",
    parameters: { scores: column.scores(), scale: optional(one.any()) },
    result: { shape: "scalar", unit: "score" },
    citation: "standard",
    examples: [
      { formula: "=CRM.CSAT.MEAN(A1:A5)", cells: [[5], [4], [4], [3], [1]], expected: 3.4 },
      { formula: "=CRM.CSAT.MEAN(A1:A3, 10)", cells: [["9分"], ["8分"], ["10分"]], expected: 9 },
    ],
    run: ({ scores, scale = CSAT_SCALE }) => meanScore(scores, scaleOf(scores, scale)),
  }),

  defineTable("scores", {
    id: "CSAT.INTERVAL",
    parameters: { scores: column.scores(), scale: optional(one.any()), confidence: optional(one.share()) },
    result: {
      shape: "table",
      columns: { csat: "share", low: "share", high: "share", answers: "count" },
    },
    citation: WILSON,
    examples: [
      {
        formula: "=CRM.CSAT.INTERVAL(A1:A5)",
        cells: [[5], [4], [4], [3], [1]],
        expected: [
          ["CSAT", "Low", "High", "Answers"],
          [0.6, 0.230724281276, 0.882379225767, 5],
        ],
      },
      {
        formula: "=CRM.CSAT.INTERVAL(A1:A3, 7, 90%, , FALSE)",
        cells: [[7], [6], [2]],
        expected: [[0.666666666667, 0.253533868281, 0.921734273666, 3]],
      },
    ],
    run: ({ scores, scale = CSAT_SCALE, confidence = 0.95 }) => {
      const { share, low, high, n } = satisfactionInterval(scores, scaleOf(scores, scale), confidence);
      return { rows: [[share, low, high, n]] };
    },
  }),

  defineTable("scores", {
    id: "CSAT.BY",
    parameters: {
      groups: column.texts(),
      scores: column.scores(),
      scale: optional(one.any()),
      confidence: optional(one.share()),
    },
    result: {
      shape: "table",
      columns: {
        group: "text",
        answers: "count",
        csat: "share",
        low: "share",
        high: "share",
        meanScore: "score",
        pHolm: "share",
      },
    },
    citation: WILSON,
    examples: [
      {
        formula: "=CRM.CSAT.BY(A1:A5, B1:B5)",
        cells: [
          ["App", 5],
          ["Shop", 3],
          ["App", 4],
          ["Shop", 5],
          ["App", 2],
        ],
        expected: [
          ["Group", "Answers", "CSAT", "Low", "High", "Mean score", "p (against the rest, Holm)"],
          ["App", 3, 0.666666666667, 0.207659600802, 0.93850805528, 3.66666666667, ""],
          ["Shop", 2, 0.5, 0.0945312057342, 0.905468794266, 4, ""],
        ],
      },
      {
        formula: '=CRM.CSAT.BY(A1:A3, B1:B3, 5, , "zh")',
        cells: [
          ["线上", "非常满意"],
          ["线上", "一般"],
          ["门店", "满意"],
        ],
        expected: [
          ["分组", "作答数", "满意占比", "下限", "上限", "均分", "p 值（与其余比较，Holm 校正）"],
          ["线上", 2, 0.5, 0.0945312057342, 0.905468794266, 4, ""],
          ["门店", 1, 1, 0.206549314377, 1, 4, ""],
        ],
      },
    ],
    run: ({ groups, scores, scale = CSAT_SCALE, confidence = 0.95 }) => ({
      rows: satisfactionByGroup(groups, scores, scaleOf(scores, scale), confidence).map(
        ({ group, n, share, low, high, mean, p }) => [group, n, share, low, high, mean, orBlank(p)],
      ),
    }),
  }),

  define("scores", {
    id: "CES",
    parameters: { scores: column.ratings(), scale: optional(one.any()), reverse: optional(one.flag()) },
    result: { shape: "scalar", unit: "score" },
    citation:
      "Dixon, M., Freeman, K. & Toman, N. (2010). Stop trying to delight your customers. Harvard Business Review 88(7/8), 116–122.",
    examples: [
      { formula: "=CRM.CES(A1:A4)", cells: [[7], [6], [5], [2]], expected: 5 },
      { formula: "=CRM.CES(A1:A4, 5, TRUE)", cells: [[1], [2], [2], [5]], expected: 3.5 },
    ],
    run: ({ scores, scale = EFFORT_SCALE, reverse = false }) =>
      effortScore(scores, scaleOf(scores, scale), reverse),
  }),

  defineTable("scores", {
    id: "IPA",
    parameters: {
      items: column.texts(),
      performance: column.scores(),
      importance: column.scores(),
      cross: optional(one.choice(CROSSES)),
    },
    result: {
      shape: "table",
      columns: { item: "text", performance: "score", importance: "score", gap: "score", quadrant: "text" },
    },
    citation:
      "Martilla, J. A. & James, J. C. (1977). Importance-performance analysis. Journal of Marketing 41(1), 77–79.",
    examples: [
      {
        formula: '=CRM.IPA(A1:A4, B1:B4, C1:C4, "mean", "zh")',
        cells: [
          ["项目", "满意度", "重要性"],
          ["产品", 4.5, 5],
          ["服务", 4, 4],
          ["价格", 3.8, 3],
        ],
        expected: [
          ["项目", "表现", "重要性", "差距", "象限"],
          ["产品", 4.5, 5, 0.5, "继续保持"],
          ["服务", 4, 4, 0, "优先改进"],
          ["价格", 3.8, 3, -0.8, "低优先级"],
        ],
      },
      {
        formula: '=CRM.IPA(A1:A3, B1:B3, C1:C3, "midpoint")',
        cells: [
          ["Delivery", 2.5, 4.6],
          ["Returns", 3.9, 4.1],
          ["Wrapping", 4.4, 2.2],
        ],
        expected: [
          ["Item", "Performance", "Importance", "Gap", "Quadrant"],
          ["Delivery", 2.5, 4.6, 2.1, "Concentrate here"],
          ["Returns", 3.9, 4.1, 0.2, "Keep up the good work"],
          ["Wrapping", 4.4, 2.2, -2.2, "Possible overkill"],
        ],
      },
    ],
    run: ({ items, performance, importance, cross = "mean", language }) => {
      const matrix = importancePerformance(performance, importance, cross);
      const words = wordsOf(language).quadrants;
      return {
        rows: matrix.items.map((item, i) => [
          items.dictionary[items.codes[i]!]!,
          item.performance,
          item.importance,
          orBlank(item.gap),
          words[item.quadrant],
        ]),
      };
    },
  }),

  defineTable("scores", {
    id: "DRIVERS",
    parameters: { item_scores: table.scores(), overall: column.scores() },
    result: {
      shape: "table",
      columns: { item: "text", weight: "share", weightShare: "share", correlation: "number" },
    },
    citation:
      "Johnson, J. W. (2000). A heuristic method for estimating the relative weight of predictor variables in multiple regression. Multivariate Behavioral Research 35(1), 1–19.",
    examples: [
      {
        formula: "=CRM.DRIVERS(A1:A11, B1:B11)",
        cells: driverAnswers(["Service", "Overall"], 1),
        expected: [
          ["Item", "Relative weight", "Share of R²", "Correlation"],
          ["Service", 0.842695112071, 1, 0.917984265699],
          ["All items (R²)", 0.842695112071, 1, ""],
        ],
      },
      {
        formula: '=CRM.DRIVERS(A1:B21, C1:C21, "zh")',
        cells: driverAnswers(["服务", "价格", "总体"], 2),
        expected: [
          ["项目", "相对权重", "占 R² 比重", "相关系数"],
          ["服务", 0.593654565788, 0.661591593439, 0.892573104562],
          ["价格", 0.303658174693, 0.338408406561, 0.711821856853],
          ["全部项目（R²）", 0.897312740481, 1, ""],
        ],
      },
    ],
    run: ({ item_scores, overall, language }) => {
      const { items, rSquared } = relativeWeights(item_scores.columns, overall);
      return {
        rows: [
          ...items.map(({ weight, share, correlation }, i) => [
            item_scores.names[i]!,
            weight,
            share,
            correlation,
          ]),
          [wordsOf(language).rSquared, rSquared, 1, ""],
        ],
      };
    },
  }),
];

/** Ten answers an item under their titles: each item and the overall score. */
function driverAnswers(titles: readonly string[], items: number): (string | number)[][] {
  const answers = [
    [5, 4, 5],
    [4, 2, 4],
    [3, 3, 3],
    [5, 5, 5],
    [2, 1, 1],
    [4, 4, 4],
    [1, 2, 2],
    [3, 5, 3],
    [5, 3, 4],
    [2, 3, 2],
    [4, 5, 5],
    [3, 2, 2],
    [1, 1, 1],
    [5, 2, 4],
    [2, 4, 3],
    [4, 3, 4],
    [3, 4, 3],
    [1, 3, 2],
    [5, 5, 5],
    [2, 2, 2],
  ];
  const rows = answers.slice(0, 10 * items).map((row) => [...row.slice(0, items), row[2]!]);
  return [[...titles], ...rows];
}
