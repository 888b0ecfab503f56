import { fill } from "../../locales/translate";
import type { Facts } from "./facts";
import { findingsOf, type Finding } from "./findings";
import { isFollowed, windowOf } from "./followed";
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
  /** The KPI as it stands today, where it is not told of the customers named. */
  readonly current: number | null;
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
  const { subject, measures = {}, best } = finding;
  // A KPI that these data do not have gives way to the one that any orders have.
  const isKnown =
    suggestion.kpi === "contacted" ? facts.contactsUpTo !== undefined : isFollowed(suggestion.kpi);
  const kpi = isKnown || measures[suggestion.kpi] !== undefined ? suggestion.kpi : "bought";
  return {
    key: subject ? `${suggestion.key}: ${subject.key}` : suggestion.key,
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
    current: measures[kpi] ?? null,
    ...(kpi === "satisfaction" ? { best } : {}),
  };
}

function kpiInWords({ texts }: Facts, kpi: PlanKpi, days: number, subject: string): string {
  return fill(texts.reports.actionPlan.kpis[kpi], { days: windowOf(days), about: subject, item: subject });
}
