import { EXCLUSION_REASONS, type Dataset } from "../core/cells/dataset";
import { cellAddress, type Issue } from "../core/cells/issue";
import { assessQuality, type QualityReport } from "../core/cells/quality";
import { placeOf } from "../core/cells/source";
import type { Texts } from "../locales";
import { fill } from "../locales/translate";
import { withIds } from "./customerIds";
import { appliedPolicies } from "./dataCheck/appliedPolicies";
import { otherIssues, otherTableBlocks } from "./dataCheck/otherTables";
import { RELATED_KINDS, type ReportDefinition, type ReportInput } from "./definition";
import { formatValue } from "./formatValue";
import { howComputed, roleWords } from "./howComputed";
import type { Block, NoteBlock, Report, TableBlock, Value } from "./report";
import { share } from "./shares";

/** Scorecard, problems by kind and column, every issue with its cell, every row left out with its reason. */
export const dataCheck: ReportDefinition = {
  id: "data-check",
  needs: [],
  related: RELATED_KINDS,
  options: [],
  build,
};

/** Longer lists are not read; the counts are complete anyway. */
const MOST_LISTED = 5000;

function build({ dataset, related = {}, ids, texts, version, today }: ReportInput): Report {
  const words = texts.reports.dataCheck;
  const quality = assessQuality(dataset, today);
  const others = otherIssues(dataset, related);
  const tables = [dataset, ...RELATED_KINDS.flatMap((kind) => related[kind] ?? [])];
  return {
    id: dataCheck.id,
    title: words.title,
    issues: [...dataset.issues, ...others],
    sheets: [
      {
        id: "overview",
        name: words.sheets.overview,
        blocks: [
          { kind: "heading", level: 1, text: words.title },
          ...remarks(dataset, texts),
          keyFigures(dataset, texts),
          { kind: "heading", level: 2, text: words.headings.scorecard },
          scorecard(dataset, quality, texts),
          ...exclusionBlocks(dataset, texts),
          ...problemBlocks(dataset, quality, texts),
          ...columnBlocks(quality, roleWords(dataset, texts), texts),
          ...otherTableBlocks(dataset, related, texts),
          ...howComputed({ dataset, related, texts, version }),
        ],
      },
      {
        id: "issues",
        name: words.sheets.issues,
        freezeAt: "issues",
        blocks: [
          { kind: "heading", level: 1, text: words.headings.issues },
          ...issueBlocks(dataset, others, { quality, ids, texts }),
        ],
      },
      {
        id: "excluded",
        name: words.sheets.excluded,
        freezeAt: "excluded",
        blocks: [
          { kind: "heading", level: 1, text: words.headings.excluded },
          ...excludedBlocks(tables, texts),
        ],
      },
    ],
  };
}

function remarks(dataset: Dataset, texts: Texts): NoteBlock[] {
  const words = texts.reports.dataCheck.findings;
  const count = (value: number) => formatValue(value, "integer", texts.locale);
  const [biggest] = dataset.excluded;
  const notes = [
    fill(words.used, {
      used: count(dataset.used),
      given: count(dataset.given),
      excluded: count(dataset.given - dataset.used),
    }),
    ...(biggest
      ? [fill(words.biggest, { reason: texts.exclusions[biggest.reason], count: count(biggest.count) })]
      : []),
  ];
  return notes.map((text) => ({ kind: "note", tone: "finding", text }));
}

function keyFigures({ given, used }: Dataset, texts: Texts): Block {
  const { figures } = texts.reports.dataCheck;
  return {
    kind: "keyFigures",
    figures: [
      { label: figures.given, value: given, format: "integer" },
      { label: figures.used, value: used, format: "integer" },
      { label: figures.excluded, value: given - used, format: "integer" },
      { label: figures.share, value: share(used, given), format: "percent" },
    ],
  };
}

function scorecard(dataset: Dataset, { measures }: QualityReport, texts: Texts): TableBlock {
  const { columns, measures: names, meanings, treated } = texts.reports.dataCheck;
  const { ofMeasure } = appliedPolicies(dataset, texts);
  return {
    kind: "table",
    id: "scorecard",
    columns: [
      { key: "measure", title: columns.measure, format: "text" },
      { key: "score", title: columns.score, format: "percent", scale: "bars" },
      { key: "part", title: columns.part, format: "integer" },
      { key: "whole", title: columns.whole, format: "integer" },
      { key: "meaning", title: columns.meaning, format: "text" },
    ],
    rows: measures.map(({ id, score, part, whole }) => [
      names[id],
      score ?? null,
      score === undefined ? null : part,
      score === undefined ? null : whole,
      ofMeasure(id) ? fill(treated, { meaning: meanings[id], policy: ofMeasure(id)! }) : meanings[id],
    ]),
  };
}

function exclusionBlocks(dataset: Dataset, texts: Texts): Block[] {
  const { columns, headings, findings } = texts.reports.dataCheck;
  const heading: Block = { kind: "heading", level: 2, text: headings.exclusions };
  if (dataset.excluded.length === 0) {
    return [heading, { kind: "note", text: findings.noExcluded }];
  }
  return [
    heading,
    {
      kind: "table",
      id: "exclusions",
      columns: [
        { key: "reason", title: columns.reason, format: "text" },
        { key: "rows", title: columns.rows, format: "integer" },
        { key: "share", title: columns.rowShare, format: "percent" },
      ],
      rows: dataset.excluded.map(({ reason, count }) => [
        texts.exclusions[reason],
        count,
        share(count, dataset.given),
      ]),
    },
  ];
}

function problemBlocks(dataset: Dataset, { findings }: QualityReport, texts: Texts): Block[] {
  const words = texts.reports.dataCheck;
  const { ofProblem } = appliedPolicies(dataset, texts);
  const heading: Block = { kind: "heading", level: 2, text: words.headings.problems };
  if (findings.length === 0) {
    return [heading, { kind: "note", text: words.findings.nothing }];
  }
  return [
    heading,
    {
      kind: "table",
      id: "problems",
      columns: [
        { key: "severity", title: words.columns.severity, format: "text" },
        { key: "column", title: words.columns.column, format: "text" },
        { key: "problem", title: words.columns.problem, format: "text" },
        { key: "cells", title: words.columns.cells, format: "integer" },
        // The widest stands where the scorecard has its widest column.
        { key: "policy", title: words.columns.policy, format: "text" },
        { key: "leftOut", title: words.columns.leftOut, format: "text" },
        { key: "example", title: words.columns.example, format: "cell" },
      ],
      rows: findings.map(({ severity, key, column, role, count, excludes, rows }) => [
        words.severities[severity],
        column < 0 ? words.wholeTable : dataset.titles[column]!,
        nameOf(key, texts),
        count,
        ofProblem({ key, severity, excludes }, role),
        excludes ? texts.reports.common.yes : texts.reports.common.no,
        rows.length > 0 ? cellAddress(placeOf(dataset.parts, rows[0]!, Math.max(column, 0))) : null,
      ]),
    },
  ];
}

function columnBlocks(
  { columns }: QualityReport,
  roles: Readonly<Record<string, string>>,
  texts: Texts,
): Block[] {
  const words = texts.reports.dataCheck;
  if (columns.length === 0) {
    return [];
  }
  const worst = columns.reduce((most, column) => (column.problems > most.problems ? column : most));
  return [
    { kind: "heading", level: 2, text: words.headings.columns },
    {
      kind: "table",
      id: "columns",
      columns: [
        { key: "column", title: words.columns.column, format: "text" },
        { key: "problems", title: words.columns.problems, format: "integer" },
        { key: "role", title: words.columns.role, format: "text" },
        { key: "filled", title: words.columns.filled, format: "integer" },
        { key: "filledShare", title: words.columns.filledShare, format: "percent" },
        { key: "readableShare", title: words.columns.readableShare, format: "percent" },
      ],
      rows: columns.map(({ title, role, rows, filled, readable, problems }) => [
        title,
        problems,
        roles[role] ?? role,
        filled,
        share(filled, rows),
        share(readable, filled),
      ]),
    },
    ...(worst.problems > 0
      ? [
          {
            kind: "chart" as const,
            id: "problems",
            type: "barClustered" as const,
            title: words.charts.problems,
            finding: fill(words.findings.worstColumn, {
              column: worst.title,
              count: formatValue(worst.problems, "integer", texts.locale),
            }),
            table: "columns",
            category: "column",
            series: [{ column: "problems" }],
            categoryTitle: words.columns.column,
            valueTitle: words.valueTitles.problems,
          },
        ]
      : []),
  ];
}

const GRAVITY = { error: 0, warning: 1, info: 2 } as const;

/** The gravest first, then as they stand on the sheet. */
function issueBlocks(
  dataset: Dataset,
  others: readonly Issue[],
  {
    quality: { findings },
    ids,
    texts,
  }: { readonly quality: QualityReport; readonly ids: ReportInput["ids"]; readonly texts: Texts },
): Block[] {
  const words = texts.reports.dataCheck;
  const { ofIssue } = appliedPolicies(dataset, texts);
  const issues = [...dataset.issues, ...others].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
  if (issues.length === 0) {
    return [{ kind: "note", text: words.findings.nothing }];
  }
  const shown = issues.slice(0, MOST_LISTED);
  const total = findings.reduce((sum, finding) => sum + finding.count, others.length);
  return [
    ...cutNote(words.findings.issuesCut, shown.length, Math.max(total, issues.length), texts),
    {
      kind: "table",
      id: "issues",
      filter: true,
      columns: [
        { key: "severity", title: words.columns.severity, format: "text" },
        { key: "cell", title: words.columns.cell, format: "cell" },
        { key: "issue", title: words.columns.issue, format: "text" },
        { key: "leftOut", title: words.columns.leftOut, format: "text" },
        { key: "policy", title: words.columns.policy, format: "text" },
      ],
      rows: shown.map((issue): Value[] => [
        words.severities[issue.severity],
        issue.place ? cellAddress(issue.place) : null,
        issueSentence(ids ? withIds(issue, ids) : issue, texts),
        issue.excludes ? texts.reports.common.yes : texts.reports.common.no,
        ofIssue(issue),
      ]),
    },
  ];
}

function excludedBlocks(tables: readonly Dataset[], texts: Texts): Block[] {
  const words = texts.reports.dataCheck;
  const total = tables.reduce((sum, { excludedRows }) => sum + excludedRows.length, 0);
  if (total === 0) {
    return [{ kind: "note", text: words.findings.noExcluded }];
  }
  const shown: Value[][] = [];
  for (const { parts, excludedRows, excludedReasons } of tables) {
    for (const [index, row] of excludedRows.subarray(0, MOST_LISTED - shown.length).entries()) {
      const reason = EXCLUSION_REASONS[excludedReasons[index]!]!;
      shown.push([cellAddress(placeOf(parts, row, 0)), texts.exclusions[reason]]);
    }
  }
  return [
    ...cutNote(words.findings.rowsCut, shown.length, total, texts),
    {
      kind: "table",
      id: "excluded",
      filter: true,
      columns: [
        { key: "row", title: words.columns.row, format: "cell" },
        { key: "reason", title: words.columns.reason, format: "text" },
      ],
      rows: shown,
    },
  ];
}

function cutNote(sentence: string, shown: number, total: number, texts: Texts): NoteBlock[] {
  const count = (value: number) => formatValue(value, "integer", texts.locale);
  return shown < total
    ? [{ kind: "note", text: fill(sentence, { shown: count(shown), total: count(total) }) }]
    : [];
}

/** What was noticed in one cell, in words. */
export function issueSentence({ key, detail }: Pick<Issue, "key" | "detail">, texts: Texts): string {
  const sentences: Readonly<Record<string, string>> = texts.issues;
  return fill(sentences[key] ?? key, detail);
}

function nameOf(key: string, texts: Texts): string {
  const names: Readonly<Record<string, string>> = texts.findings;
  return names[key] ?? key;
}
