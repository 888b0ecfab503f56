import { CoreError } from "../core/errors";
import {
  compareNps,
  countNps,
  nps as npsOf,
  npsByGroup,
  npsInterval,
  npsOfCounts,
  requireElevenPoints,
} from "../core/metrics/nps";
import { readScale } from "../core/metrics/satisfaction";
import { define, defineTable } from "./entry";
import { alone, column, one, optional } from "./parameters";
import { orBlank } from "./tableCells";
import { scaleOf } from "./toldScales";

const METHODS = { adjusted: ["调整", "adjusted wald", "校正"], wald: ["沃尔德"] } as const;

const REICHHELD =
  "Reichheld, F. F. (2003). The one number you need to grow. Harvard Business Review 81(12), 46–54.";
const ROCKS =
  'Rocks, B. (2016). Interval estimation for the "Net Promoter Score". The American Statistician 70(4), 365–372.';

/** Answers that say themselves to be out of another best score are none of a recommendation. */
function ofTen(scores: Float64Array): Float64Array {
  scaleOf(scores, "0-10");
  return scores;
}

export const nps = [
  define("scores", {
    id: "NPS",
    parameters: { scores: column.ratings(), scale: optional(one.any()) },
    result: { shape: "scalar", unit: "points" },
    citation: REICHHELD,
    examples: [
      { formula: "=CRM.NPS(A1:A5)", cells: [[10], [9], [8], [6], [10]], expected: 40 },
      { formula: "=CRM.NPS(A1:A4)", cells: [["score"], [0], [null], [10]], expected: 0 },
      { formula: '=CRM.NPS(A1:C1, "0-10")', cells: [[5, 4, 5]], expected: -100 },
    ],
    run: ({ scores, scale }) => {
      if (scale === undefined) {
        requireElevenPoints(scores);
      } else {
        requireZeroToTen(scale);
      }
      return npsOf(ofTen(scores));
    },
  }),

  defineTable("scores", {
    id: "NPS.BREAKDOWN",
    parameters: { scores: column.ratings() },
    result: {
      shape: "table",
      columns: {
        answers: "count",
        promoters: "count",
        passives: "count",
        detractors: "count",
        promoterShare: "share",
        passiveShare: "share",
        detractorShare: "share",
        nps: "points",
        meanRating: "score",
        zeros: "count",
      },
    },
    citation: REICHHELD,
    examples: [
      {
        formula: "=CRM.NPS.BREAKDOWN(A1:A5)",
        cells: [[10], [9], [8], [6], [0]],
        expected: [
          [
            "Answers",
            "Promoters",
            "Passives",
            "Detractors",
            "Promoter share",
            "Passive share",
            "Detractor share",
            "NPS",
            "Mean rating",
            "Zeros",
          ],
          [5, 2, 1, 2, 0.4, 0.2, 0.4, 0, 6.6, 1],
        ],
      },
      {
        formula: "=CRM.NPS.BREAKDOWN(A1:D1, , FALSE)",
        cells: [[9, 9, 9, 7]],
        expected: [[4, 3, 1, 0, 0.75, 0.25, 0, 75, 8.5, 0]],
      },
    ],
    run: ({ scores }) => {
      const counts = countNps(ofTen(scores));
      const score = npsOfCounts(counts);
      const { n, promoters, passives, detractors, sum, zeros } = counts;
      return {
        rows: [
          [
            n,
            promoters,
            passives,
            detractors,
            promoters / n,
            passives / n,
            detractors / n,
            score,
            sum / n,
            zeros,
          ],
        ],
      };
    },
  }),

  defineTable("scores", {
    id: "NPS.INTERVAL",
    parameters: {
      scores: column.ratings(),
      confidence: optional(one.share()),
      method: optional(one.choice(METHODS)),
    },
    result: {
      shape: "table",
      columns: { nps: "points", low: "points", high: "points", margin: "points", answers: "count" },
    },
    citation: ROCKS,
    examples: [
      {
        formula: '=CRM.NPS.INTERVAL(A1:A6, 95%, "wald")',
        cells: [[3], [7], [8], [9], [9], [10]],
        expected: [
          ["NPS", "Low", "High", "Margin of error", "Answers"],
          [33.3333333333, -26.3064714572, 92.9731381239, 59.6398047906, 6],
        ],
      },
      {
        formula: "=CRM.NPS.INTERVAL(A1:A6, , , , FALSE)",
        cells: [[3], [7], [8], [9], [9], [10]],
        expected: [[33.3333333333, -26.7432587941, 71.1877032385, 48.9654810163, 6]],
      },
    ],
    run: ({ scores, confidence = 0.95, method = "adjusted" }) => {
      const { nps: score, low, high, margin, n } = npsInterval(countNps(ofTen(scores)), confidence, method);
      return { rows: [[score, low, high, margin, n]] };
    },
  }),

  defineTable("scores", {
    id: "NPS.COMPARE",
    parameters: {
      a: alone(column.ratings()),
      b: alone(column.ratings()),
      confidence: optional(one.share()),
    },
    result: {
      shape: "table",
      columns: {
        npsA: "points",
        npsB: "points",
        difference: "points",
        low: "points",
        high: "points",
        z: "number",
        p: "share",
      },
    },
    citation: ROCKS,
    examples: [
      {
        formula: "=CRM.NPS.COMPARE(A1:A6, B1:B6)",
        cells: [
          [3, 9],
          [7, 10],
          [8, 10],
          [9, 9],
          [9, 8],
          [10, 2],
        ],
        expected: [
          ["NPS A", "NPS B", "Difference (B − A)", "Low", "High", "z", "p"],
          [33.3333333333, 50, 16.6666666667, -59.6420958539, 81.8643180761, 0.307793505626, 0.758239463615],
        ],
      },
      {
        formula: "=CRM.NPS.COMPARE(A1:A2, A1:A2, , , FALSE)",
        cells: [[10], [5]],
        expected: [[0, 0, 0, -103.711545635, 103.711545635, 0, 1]],
      },
    ],
    run: ({ a, b, confidence = 0.95 }) => {
      const { npsA, npsB, difference, low, high, z, p } = compareNps(
        countNps(ofTen(a)),
        countNps(ofTen(b)),
        confidence,
      );
      return { rows: [[npsA, npsB, difference, low, high, z, p]] };
    },
  }),

  defineTable("scores", {
    id: "NPS.BY",
    parameters: { groups: column.texts(), scores: column.ratings(), confidence: optional(one.share()) },
    result: {
      shape: "table",
      columns: {
        group: "text",
        answers: "count",
        nps: "points",
        low: "points",
        high: "points",
        pHolm: "share",
      },
    },
    citation: ROCKS,
    examples: [
      {
        formula: "=CRM.NPS.BY(A1:A5, B1:B5)",
        cells: [
          ["Channel", "Score"],
          ["App", 10],
          ["Shop", 6],
          ["App", 9],
          ["Shop", 9],
        ],
        expected: [
          ["Group", "Answers", "NPS", "Low", "High", "p (against the rest, Holm)"],
          ["App", 2, 100, -24.4109891738, 100, ""],
          ["Shop", 2, 0, -73.3351372057, 73.3351372057, ""],
        ],
      },
      {
        formula: '=CRM.NPS.BY(A1:A3, B1:B3, 90%, "zh", FALSE)',
        cells: [
          ["线上", 10],
          ["线上", 7],
          ["门店", 3],
        ],
        expected: [
          ["线上", 2, 50, -29.8908807075, 69.8908807075, ""],
          ["门店", 1, -100, -86.6820110107, 36.6820110107, ""],
        ],
      },
    ],
    run: ({ groups, scores, confidence = 0.95 }) => ({
      rows: npsByGroup(groups, ofTen(scores), confidence).map(({ group, n, nps: score, low, high, p }) => [
        group,
        n,
        score,
        low,
        high,
        orBlank(p),
      ]),
    }),
  }),
];

/** Naming the scale says that answers of 1–5 alone are meant. */
function requireZeroToTen(scale: string | number): void {
  const { min, max } = readScale(scale);
  if (min !== 0 || max !== 10) {
    throw new CoreError("value", "npsScale", { scale: String(scale) });
  }
}
