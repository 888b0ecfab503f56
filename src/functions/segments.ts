import { CoreError } from "../core/errors";
import { abcClasses } from "../core/segments/abc";
import { ageBand } from "../core/segments/ageBand";
import { AGE_CUTS } from "../core/statistics/bands";
import { clusterRows } from "../core/segments/clusters";
import { VALUE_TIERS, valueTiers } from "../core/segments/valueTiers";
import { defineColumn } from "./entry";
import { LANGUAGES, column, list, one, optional, table } from "./parameters";
import { wordsOf } from "./words";

export const segments = [
  defineColumn("segments", {
    id: "TIERS",
    parameters: {
      frequency: column.numbers(),
      amount: column.numbers(),
      cuts: optional(list.numbers()),
      language: optional(one.choice(LANGUAGES)),
    },
    result: { shape: "column", unit: "text" },
    citation: "own",
    examples: [
      {
        formula: "=CRM.TIERS(A1:A3, B1:B3)",
        cells: [
          [1, 100],
          [2, 300],
          [6, 900],
        ],
        expected: [["Low value"], ["Medium value"], ["High value"]],
      },
      {
        formula: '=CRM.TIERS(A1:A4, B1:B4, {2,5,200,800}, "zh")',
        cells: [
          ["次数", "金额"],
          [1, 100],
          [3, 300],
          [6, 900],
        ],
        expected: [[""], ["低价值客户"], ["一般客户"], ["高价值客户"]],
      },
    ],
    run: ({ frequency, amount, cuts, language }) => {
      if (cuts && cuts.length !== 4) {
        throw new CoreError("value", "fourCutsExpected", { count: cuts.length });
      }
      const own = cuts && { frequency: Array.from(cuts.slice(0, 2)), amount: Array.from(cuts.slice(2)) };
      const { tiers } = valueTiers({ orders: frequency, total: amount }, own);
      const words = wordsOf(language).tiers;
      return Array.from(tiers, (tier) => words[VALUE_TIERS[tier]!]);
    },
  }),

  defineColumn("segments", {
    id: "AGEBAND",
    parameters: { age: column.numbers(), cuts: optional(list.numbers()) },
    result: { shape: "column", unit: "text" },
    citation: "own",
    examples: [
      {
        formula: "=CRM.AGEBAND(A1:A4)",
        cells: [[17], [18], [25], [70]],
        expected: [["<18"], ["18–24"], ["25–34"], ["65+"]],
      },
      {
        formula: "=CRM.AGEBAND(A1:A3, {30,50})",
        cells: [[29], [30], [50]],
        expected: [["<30"], ["30–49"], ["50+"]],
      },
    ],
    run: ({ age, cuts }) => Array.from(age, (years) => ageBand(years, cuts ?? AGE_CUTS)),
  }),

  defineColumn("segments", {
    id: "ABC",
    parameters: { values: column.numbers(), a: optional(one.share()), b: optional(one.share()) },
    result: { shape: "column", unit: "text" },
    citation: "standard",
    examples: [
      { formula: "=CRM.ABC(A1:A4)", cells: [[6], [70], [20], [4]], expected: [["B"], ["A"], ["A"], ["C"]] },
      {
        formula: "=CRM.ABC(A1:A5, 50%, 90%)",
        cells: [["Sales"], [60], [30], [10], [0]],
        expected: [[""], ["A"], ["B"], ["C"], ["C"]],
      },
    ],
    run: ({ values, a = 0.8, b = 0.95 }) => abcClasses(values, a, b),
  }),

  defineColumn("segments", {
    id: "CLUSTERS",
    parameters: { values: table.numbers(), k: optional(one.integer()), seed: optional(one.integer()) },
    result: { shape: "column", unit: "number" },
    citation:
      "Arthur, D. & Vassilvitskii, S. (2007). k-means++: the advantages of careful seeding. SODA 2007; Rousseeuw, P. J. (1987). Silhouettes. Journal of Computational and Applied Mathematics 20, 53–65.",
    examples: [
      {
        formula: "=CRM.CLUSTERS(A1:C7, 2)",
        cells: [
          ["Days", "Orders", "Total"],
          [3, 12, 2400],
          [5, 10, 2000],
          [4, 11, 2500],
          [200, 1, 40],
          [180, 1, 55],
          [220, 2, 60],
        ],
        expected: [[""], [1], [1], [1], [2], [2], [2]],
      },
      {
        formula: "=CRM.CLUSTERS(A1:B6, 3, 7)",
        cells: [
          [1, 10],
          [1, 11],
          [8, 100],
          [9, 100],
          [50, 1000],
          [60, 1100],
        ],
        expected: [[3], [3], [2], [2], [1], [1]],
      },
    ],
    run: ({ values, k, seed }) => clusterRows(values.columns, { k, seed }).labels,
  }),
];
