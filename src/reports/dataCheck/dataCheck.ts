import type { Dataset } from "../../core/cells/dataset";
import { assessQuality, type QualityReport } from "../../core/cells/rules/quality";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import { appliedPolicies } from "./appliedPolicies";
import { issueBlocks, issueCount } from "./issueList";
import { excludedBlocks, exclusionBlocks } from "./leftOut";
import { otherIssues, otherTableBlocks } from "./otherTables";
import { pageBlocks } from "./page";
import { columnBlocks, problemBlocks } from "./problems";
import { RELATED_KINDS, type ReportDefinition, type ReportInput } from "../definition";
import { formatValue } from "../kit/formatValue";
import { howComputed, roleWords } from "../kit/howComputed";
import { pageSheet } from "../kit/page/pageSheet";
import { sum } from "../kit/sum";
import type { Block, NoteBlock, Report, TableBlock } from "../report";
import { share } from "../kit/shares";

/** Scorecard, problems by kind and column, every issue with its cell, every row left out with its reason. */
export const dataCheck: ReportDefinition = {
  id: "data-check",
  looksAtRows: true,
  needs: [],
  related: RELATED_KINDS,
  options: [],
  build,
};

function build({ dataset, related = {}, ids, texts, version, today }: ReportInput): Report {
  const words = texts.reports.dataCheck;
  const dataName = fill(texts.reports.page.dataSheet, { name: words.sheets.overview });
  const quality = assessQuality(dataset, today);
  const others = otherIssues(dataset, related);
  const tables = [dataset, ...RELATED_KINDS.flatMap((kind) => related[kind] ?? [])];
  return {
    id: dataCheck.id,
    title: words.title,
    issues: [...dataset.issues, ...others],
    sheets: [
      pageSheet(
        { dataset, texts, version },
        { name: words.sheets.overview, title: words.title },
        pageBlocks({
          dataset,
          quality,
          issues: issueCount(dataset, others, quality),
          excluded: sum(tables.map(({ excludedRows }) => excludedRows.length)),
          texts,
        }),
      ),
      {
        id: "overview",
        name: dataName,
        blocks: [
          { kind: "heading", level: 1, text: dataName },
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
