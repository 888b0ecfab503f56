import { compareMeans, comparePairs } from "../core/metrics/compareMeans";
import { compareShares, sampleSize } from "../core/metrics/compareShares";
import { define, defineTable } from "./entry";
import { alone, column, each, one, optional, sparse } from "./parameters";
import { wordsOf } from "./words";

export const experiments = [
  defineTable("experiments", {
    id: "ABTEST",
    parameters: {
      visitors_a: one.integer(),
      conversions_a: one.integer(),
      visitors_b: one.integer(),
      conversions_b: one.integer(),
      confidence: optional(one.share()),
    },
    result: {
      shape: "table",
      columns: {
        rateA: "share",
        rateB: "share",
        difference: "share",
        low: "share",
        high: "share",
        p: "share",
        test: "text",
      },
    },
    citation:
      "Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions. Statistics in Medicine 17, 873–890; Fisher, R. A. (1935). The design of experiments.",
    examples: [
      {
        formula: "=CRM.ABTEST(1000, 100, 1000, 130)",
        expected: [
          ["Rate A", "Rate B", "Difference (B − A)", "Low", "High", "p", "Test"],
          [0.1, 0.13, 0.03, 0.00200234871528, 0.0580704850222, 0.0354884504665, "z"],
        ],
      },
      {
        formula: '=CRM.ABTEST(20, 1, 18, 6, , "zh", FALSE)',
        expected: [
          [
            0.05,
            0.333333333333,
            0.283333333333,
            0.0308840948352,
            0.516164898961,
            0.0380835380835,
            "Fisher 精确检验",
          ],
        ],
      },
    ],
    run: ({ visitors_a, conversions_a, visitors_b, conversions_b, confidence = 0.95, language }) => {
      const { shareA, shareB, difference, low, high, p, test } = compareShares(
        { n: visitors_a, x: conversions_a },
        { n: visitors_b, x: conversions_b },
        confidence,
      );
      return { rows: [[shareA, shareB, difference, low, high, p, wordsOf(language).tests[test]]] };
    },
  }),

  define("experiments", {
    id: "ABTEST.SIZE",
    parameters: {
      base_rate: each.share(),
      difference: each.share(),
      confidence: optional(each.share()),
      power: optional(each.share()),
    },
    result: { shape: "elements", unit: "count" },
    citation:
      "Fleiss, J. L., Levin, B. & Paik, M. C. (2003). Statistical methods for rates and proportions, ch. 4. Wiley.",
    examples: [
      { formula: "=CRM.ABTEST.SIZE(10%, 2%)", expected: 3841 },
      { formula: "=CRM.ABTEST.SIZE(A1:A2, 5%, 95%, 90%)", cells: [[0.2], [0.5]], expected: [[1464], [2095]] },
    ],
    run: ({ base_rate, difference, confidence = 0.95, power = 0.8 }) =>
      sampleSize({ base: base_rate, difference, confidence, power }),
  }),

  defineTable("experiments", {
    id: "COMPARE",
    parameters: {
      a: alone(sparse(column.numbers())),
      b: alone(sparse(column.numbers())),
      paired: optional(one.flag()),
      confidence: optional(one.share()),
    },
    result: {
      shape: "table",
      columns: {
        meanA: "number",
        meanB: "number",
        nA: "count",
        nB: "count",
        difference: "number",
        low: "number",
        high: "number",
        t: "number",
        df: "number",
        p: "share",
      },
    },
    citation: 'Welch, B. L. (1947). The generalization of "Student\'s" problem. Biometrika 34, 28–35.',
    examples: [
      {
        formula: "=CRM.COMPARE(A1:A5, B1:B5)",
        cells: [
          [12, 15],
          [14, 18],
          [11, 16],
          [13, 19],
          [15, 17],
        ],
        expected: [
          ["Mean A", "Mean B", "n A", "n B", "Difference (B − A)", "Low", "High", "t", "df", "p"],
          [13, 17, 5, 5, 4, 1.6939958648, 6.3060041352, 4, 8, 0.00394977280345],
        ],
      },
      {
        formula: "=CRM.COMPARE(A1:A5, B1:B5, TRUE, , , FALSE)",
        cells: [
          ["Before", "After"],
          [12, 15],
          [14, 18],
          [11, 16],
          [13, 13],
        ],
        expected: [[12.5, 15.5, 4, 4, 3, -0.437434881858, 6.43743488186, 2.77746029932, 3, 0.0691368692644]],
      },
    ],
    run: ({ a, b, paired = false, confidence = 0.95 }) => {
      const compare = paired ? comparePairs : compareMeans;
      const { meanA, meanB, nA, nB, difference, low, high, t, df, p } = compare(a, b, confidence);
      return { rows: [[meanA, meanB, nA, nB, difference, low, high, t, df, p]] };
    },
  }),
];
