import type { QualityReport } from "../../core/cells/rules/quality";
import type { Dataset } from "../../core/cells/dataset";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import { inWords } from "../kit/inWords";
import { headline } from "../kit/page/headline";
import { share } from "../kit/shares";
import type { Block, ChartBlock, TableBlock } from "../report";
import { nameOf } from "./problems";

/** Rows of the table on the page. */
const MOST_PROBLEMS = 12;

interface Checked {
  readonly dataset: Dataset;
  readonly quality: QualityReport;
  /** Issues that are listed, and rows left out of any table. */
  readonly issues: number;
  readonly excluded: number;
  readonly texts: Texts;
}

/** Whether the data can be relied on: rows that count, what was noticed where, and what to look at. */
export function pageBlocks(checked: Checked): Block[] {
  const { dataset, quality, issues, excluded, texts } = checked;
  const { given, used } = dataset;
  const { dataCheck: words } = texts.reports;
  const { count } = inWords(texts);
  const [biggest] = dataset.excluded;
  const detail = { used: count(used), given: count(given), excluded: count(given - used) };
  return [
    headline(
      [{ text: fill(given === used ? words.page.allUsed : words.findings.used, detail) }],
      [
        ...(biggest
          ? [
              {
                text: fill(words.findings.biggest, {
                  reason: texts.exclusions[biggest.reason],
                  count: count(biggest.count),
                }),
              },
            ]
          : []),
        ...(quality.findings.length === 0 ? [{ text: words.findings.nothing }] : []),
      ],
    ),
    {
      kind: "cards",
      cards: [
        { label: words.figures.used, value: used, format: "integer" },
        {
          label: words.figures.excluded,
          value: given - used,
          format: "integer",
          ...(used < given ? { tone: "bad" } : {}),
        },
        { label: words.figures.share, value: share(used, given), format: "percent" },
        { label: words.page.issues, value: issues, format: "integer" },
      ],
    },
    ...charts(checked),
    ...problemTable(checked),
    {
      kind: "todo",
      lines: [
        ...(issues > 0
          ? [{ text: fill(words.page.toIssues, { count: count(issues) }), sheet: "issues" }]
          : []),
        ...(excluded > 0
          ? [{ text: fill(words.page.toExcluded, { count: count(excluded) }), sheet: "excluded" }]
          : []),
        ...(issues + excluded === 0 ? [{ text: words.page.nothingToDo }] : []),
      ],
    },
  ];
}

function charts({ quality: { columns, measures }, texts }: Checked): ChartBlock[] {
  const { dataCheck: words } = texts.reports;
  const { count, percent } = inWords(texts);
  const scored = measures.flatMap(({ id, score }, row) => (score === undefined ? [] : [{ id, score, row }]));
  const lowest = scored.reduce<(typeof scored)[number] | undefined>(
    (low, one) => (low && low.score <= one.score ? low : one),
    undefined,
  );
  const worst = columns.reduce<(typeof columns)[number] | undefined>(
    (most, one) => (most && most.problems >= one.problems ? most : one),
    undefined,
  );
  return [
    ...(lowest
      ? [
          {
            kind: "chart" as const,
            id: "scores",
            type: "barClustered" as const,
            title: words.headings.scorecard,
            finding:
              lowest.score === 1
                ? words.page.allScores
                : fill(words.page.lowestScore, {
                    measure: words.measures[lowest.id],
                    score: percent(lowest.score),
                  }),
            measure: words.page.scoreMeasure,
            table: "scorecard",
            category: "measure",
            series: [{ column: "score" }],
            emphasis: { rows: lowest.score === 1 ? [] : [lowest.row], tone: "bad" as const },
            axis: { percent: true as const },
            labels: true as const,
          },
        ]
      : []),
    ...(worst && worst.problems > 0
      ? [
          {
            kind: "chart" as const,
            id: "problems",
            type: "barClustered" as const,
            title: words.charts.problems,
            finding: fill(words.findings.worstColumn, { column: worst.title, count: count(worst.problems) }),
            measure: words.page.problemMeasure,
            table: "columns",
            category: "column",
            series: [{ column: "problems" }],
            emphasis: { rows: [columns.indexOf(worst)], tone: "bad" as const },
            labels: true as const,
          },
        ]
      : []),
  ];
}

/** What was noticed, the gravest first. */
function problemTable({ quality: { findings }, dataset, texts }: Checked): TableBlock[] {
  const { dataCheck: words, common } = texts.reports;
  if (findings.length === 0) {
    return [];
  }
  return [
    {
      kind: "table",
      id: "problemsOnPage",
      title: words.headings.problems,
      columns: [
        { key: "problem", title: words.columns.problem, format: "text" },
        { key: "column", title: words.columns.column, format: "text" },
        { key: "severity", title: words.columns.severity, format: "text" },
        { key: "cells", title: words.columns.cells, format: "integer" },
        { key: "leftOut", title: words.columns.leftOut, format: "text" },
      ],
      rows: findings
        .slice(0, MOST_PROBLEMS)
        .map(({ key, column, severity, count, excludes }) => [
          nameOf(key, texts),
          column < 0 ? words.wholeTable : dataset.titles[column]!,
          words.severities[severity],
          count,
          excludes ? common.yes : common.no,
        ]),
    },
  ];
}
