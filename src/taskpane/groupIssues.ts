import type { CellPlace, Issue } from "../core/cells/issue";
import { textsFor, type Locale } from "../locales";
import { issueSentence } from "../reports/kit/issueSentence";

/** Issues of one kind, with every cell that they are about. */
export interface IssueGroup {
  readonly key: string;
  readonly severity: Issue["severity"];
  readonly excludes: boolean;
  /** What the first of them says. */
  readonly sentence: string;
  /** Whether others of the group say something else, because their cells hold something else. */
  readonly varied: boolean;
  readonly cells: readonly IssueCell[];
}

export interface IssueCell {
  readonly place: CellPlace;
  readonly sentence: string;
}

const ORDER = { error: 0, warning: 1, info: 2 } as const;

/** Gathers issues by kind: errors first, then by the number of cells. */
export function groupIssues(issues: readonly Issue[], locale: Locale): readonly IssueGroup[] {
  const kinds = new Map<string, Issue[]>();
  for (const issue of issues) {
    const kind = `${issue.severity} ${issue.key} ${issue.excludes ?? false}`;
    const members = kinds.get(kind) ?? [];
    members.push(issue);
    kinds.set(kind, members);
  }
  return [...kinds]
    .map(([kind, members]) => toGroup(kind, members, locale))
    .sort((a, b) => ORDER[a.severity] - ORDER[b.severity] || b.cells.length - a.cells.length);
}

function toGroup(key: string, members: readonly Issue[], locale: Locale): IssueGroup {
  const said = members.map((issue) => ({ issue, sentence: issueSentence(issue, textsFor(locale)) }));
  const { severity = "info", excludes = false } = members[0] ?? {};
  return {
    key,
    severity,
    excludes,
    sentence: said[0]?.sentence ?? "",
    varied: new Set(said.map(({ sentence }) => sentence)).size > 1,
    cells: said.flatMap(({ issue: { place }, sentence }) => (place ? [{ place, sentence }] : [])),
  };
}
