import type { Dataset } from "../../core/cells/dataset";
import { cellAddress, type Issue } from "../../core/cells/issue";
import type { QualityReport } from "../../core/cells/rules/quality";
import type { Texts } from "../../locales";
import { withIds } from "../privacy/customerIds";
import type { ReportInput } from "../definition";
import { issueSentence } from "../kit/issueSentence";
import type { Block, Value } from "../report";
import { appliedPolicies } from "./appliedPolicies";
import { cutNote, MOST_LISTED } from "../kit/longList";

const GRAVITY = { error: 0, warning: 1, info: 2 } as const;

/** The gravest first, then as they stand on the sheet. */
export function issueBlocks(
  dataset: Dataset,
  others: readonly Issue[],
  {
    quality,
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
  return [
    ...cutNote(words.findings.issuesCut, shown.length, issueCount(dataset, others, quality), texts),
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

/** All there are, whether they are listed or only counted. */
export function issueCount(
  { issues }: Pick<Dataset, "issues">,
  others: readonly Issue[],
  { findings }: QualityReport,
): number {
  const found = findings.reduce((sum, finding) => sum + finding.count, others.length);
  return Math.max(found, issues.length + others.length);
}
