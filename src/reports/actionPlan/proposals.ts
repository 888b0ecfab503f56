import { fill } from "../../locales/translate";
import type { Facts } from "./facts";
import { findingsOf, type Finding } from "./findings";
import { isFollowed } from "./followed";
import { windowOf } from "./members";
import type { PlanKpi } from "./kpis";
import type { About } from "./rules";
import { SUBJECT, type Library, type Suggestion } from "./library";

/** What the product would have done about a finding, by the library as it stands. */
export interface Proposal {
  /** Same from time to time and in every language: suggestion and, where there is one, subject. */
  readonly key: string;
  readonly segment: string;
  readonly finding: string;
  /** How few customers the finding tells of. */
  readonly customers?: number;
  /** Its segment is one of those that all customers are in. */
  readonly isSegment: boolean;
  readonly action: string;
  readonly department: string;
  readonly kpi: PlanKpi;
  readonly kpiInWords: string;
  readonly days: number;
  readonly improvement: number;
  readonly about: About;
  readonly best?: number;
}

export function proposalsOf(facts: Facts, { suggestions }: Library): Proposal[] {
  return findingsOf(facts).flatMap((finding) =>
    suggestions
      .filter(({ about, action }) => about === finding.about && action !== "")
      .map((suggestion) => proposal(facts, finding, suggestion)),
  );
}

function proposal(facts: Facts, finding: Finding, suggestion: Suggestion): Proposal {
  const { subject, best } = finding;
  const key = subject ? `${suggestion.key}: ${subject.key}` : suggestion.key;
  // Contacts that nobody records give way to what any orders tell.
  const kpi =
    suggestion.kpi === "contacted" && !isFollowed(facts, "contacted", key) ? "bought" : suggestion.kpi;
  return {
    key,
    segment: finding.segment,
    finding: finding.finding,
    customers: finding.customers,
    isSegment: facts.segments.keys!.some((key) => key === finding.about),
    action: subject ? suggestion.action.replace(SUBJECT, () => subject.name) : suggestion.action,
    department: suggestion.department,
    kpi,
    about: finding.about,
    kpiInWords: kpiInWords(facts, kpi, suggestion.days, subject?.name ?? ""),
    days: suggestion.days,
    improvement: suggestion.improvement,
    ...(kpi === "scored" ? { best } : {}),
  };
}

function kpiInWords({ texts }: Facts, kpi: PlanKpi, days: number, subject: string): string {
  return fill(texts.reports.actionPlan.kpis[kpi], { days: windowOf(days), about: subject, item: subject });
}
