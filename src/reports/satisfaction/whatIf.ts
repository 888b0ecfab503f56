import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { fill } from "../../locales/translate";
import type { ReportInput } from "../definition";
import { inWords } from "../kit/inWords";
import { CONFIDENCE } from "../kit/rateWithInterval";
import { column } from "../kit/tableColumn";
import type { Block, Value } from "../report";
import type { Satisfied } from "../kit/survey/satisfied";

/**
 * Entered item scores → the overall score to expect: formulas of the workbook over the coefficients and their covariance.
 *
 *   ŷ = Σ bᵢ xᵢ with x₀ = 1;  of one answer ŷ ± t √(σ² + Σ xᵢ Σ Vᵢⱼ xⱼ), of the mean of such answers without σ²
 */
export function whatIfBlocks({ drivers, main }: Satisfied, { texts }: ReportInput): Block[] {
  const { model, titles = [], means = [] } = drivers ?? {};
  if (!drivers || !model) {
    return [];
  }
  const { whatIf: words } = texts.reports.satisfaction;
  const { coefficients, covariance, sigma, degrees } = model;
  const names = [words.constant, ...titles];
  const entered = [1, ...means];
  const parts = covariance.map(
    (row, i) => entered[i]! * row.reduce((sum, value, j) => sum + value * entered[j]!, 0),
  );
  const predicted = coefficients.reduce((sum, value, i) => sum + value * entered[i]!, 0);
  const spread = parts.reduce((sum, value) => sum + value, 0);
  const t = tQuantile(0.5 + CONFIDENCE / 2, degrees);
  const margin = (variance: number) => t * Math.sqrt(variance);
  const ofOne = "{expected.t:0}*SQRT({expected.sigma:0}^2+SUM({whatIf.part}))";
  const ofMean = "{expected.t:0}*SQRT(SUM({whatIf.part}))";
  return [
    { kind: "heading", level: 2, text: words.title },
    {
      kind: "note",
      text: fill(words.how, { min: main.scale.min, max: main.scale.max, n: inWords(texts).count(drivers.n) }),
    },
    {
      kind: "table",
      id: "whatIf",
      groups: "separate",
      columns: [
        column("item", words.columns.item, "text"),
        column("score", words.columns.score, "decimal2"),
        column("coefficient", words.columns.coefficient, "decimal4"),
        column("part", words.columns.part, "decimal4"),
      ],
      rows: names.map((name, i): Value[] => [name, entered[i]!, coefficients[i]!, parts[i]!]),
      live: names.map((_, i) => [
        null,
        null,
        null,
        `{whatIf.score:${i}}*SUMPRODUCT({covariance.c${i}},{whatIf.score})`,
      ]),
    },
    {
      kind: "table",
      id: "expected",
      groups: "separate",
      columns: [
        column("overall", words.columns.overall, "decimal2"),
        column("low", words.columns.low, "decimal2"),
        column("high", words.columns.high, "decimal2"),
        column("lowMean", words.columns.lowMean, "decimal2"),
        column("highMean", words.columns.highMean, "decimal2"),
        column("sigma", words.columns.sigma, "decimal4"),
        column("t", words.columns.t, "decimal4"),
      ],
      rows: [
        [
          predicted,
          predicted - margin(sigma ** 2 + spread),
          predicted + margin(sigma ** 2 + spread),
          predicted - margin(spread),
          predicted + margin(spread),
          sigma,
          t,
        ],
      ],
      live: [
        [
          "SUMPRODUCT({whatIf.coefficient},{whatIf.score})",
          `{expected.overall:0}-${ofOne}`,
          `{expected.overall:0}+${ofOne}`,
          `{expected.overall:0}-${ofMean}`,
          `{expected.overall:0}+${ofMean}`,
          null,
          null,
        ],
      ],
    },
    {
      kind: "table",
      id: "covariance",
      groups: "separate",
      columns: [
        column("item", words.columns.covariance, "text"),
        ...names.map((name, i) => column(`c${i}`, name, "decimal4")),
      ],
      rows: names.map((name, i): Value[] => [name, ...covariance[i]!]),
    },
  ];
}
