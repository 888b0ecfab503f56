import type { Dataset } from "../../core/cells/dataset";
import { cellAddress } from "../../core/cells/issue";
import type { QualityReport } from "../../core/cells/rules/quality";
import { placeOf } from "../../core/cells/source";
import type { Texts } from "../../locales";
import type { Block } from "../report";
import { share } from "../kit/shares";
import { appliedPolicies } from "./appliedPolicies";

/** Problems by kind and column: how many, and what is done about them. */
export function problemBlocks(dataset: Dataset, { findings }: QualityReport, texts: Texts): Block[] {
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

/** How much of each column is filled and readable. */
export function columnBlocks(
  { columns }: QualityReport,
  roles: Readonly<Record<string, string>>,
  texts: Texts,
): Block[] {
  const words = texts.reports.dataCheck;
  if (columns.length === 0) {
    return [];
  }
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
  ];
}

export function nameOf(key: string, texts: Texts): string {
  const names: Readonly<Record<string, string>> = texts.findings;
  return names[key] ?? key;
}
