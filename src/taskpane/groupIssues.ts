import type { CellPlace, Issue } from "../core/cells/issue";
import type { Locale } from "../locales";
import { issueSentence } from "./sentenceOf";

/** Issues that say the same, with every cell they are about. */
export interface IssueGroup {
  readonly severity: Issue["severity"];
  readonly sentence: string;
  readonly excludes: boolean;
  readonly places: readonly CellPlace[];
}

const ORDER = { error: 0, warning: 1, info: 2 } as const;

/** Gathers issues by kind and sentence: errors first, then by the number of cells. */
export function groupIssues(issues: readonly Issue[], locale: Locale): readonly IssueGroup[] {
  const groups = new Map<
    string,
    { severity: Issue["severity"]; sentence: string; excludes: boolean; places: CellPlace[] }
  >();
  for (const issue of issues) {
    const sentence = issueSentence(issue, locale);
    const key = `${issue.severity} ${sentence}`;
    const group = groups.get(key) ?? {
      severity: issue.severity,
      sentence,
      excludes: issue.excludes ?? false,
      places: [],
    };
    if (issue.place) {
      group.places.push(issue.place);
    }
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (a, b) => ORDER[a.severity] - ORDER[b.severity] || b.places.length - a.places.length,
  );
}
