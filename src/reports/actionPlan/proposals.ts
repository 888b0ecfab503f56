import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import { riskRule } from "../kit/standing/riskWords";
import type { Facts } from "./facts";
import { findingsOf, type Finding } from "./findings";
import type { PlanKpi } from "./kpis";
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
  /** The KPI as it stands today. */
  readonly current: number;
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
  const { subject, measures, best } = finding;
  // A KPI that these data do not have gives way to the one that any orders have.
  const kpi = measures[suggestion.kpi] === undefined ? "repeatRate" : suggestion.kpi;
  return {
    key: subject ? `${suggestion.key}: ${subject.key}` : suggestion.key,
    segment: finding.segment,
    finding: finding.finding,
    customers: finding.customers,
    isSegment: facts.segments.keys!.some((key) => key === finding.about),
    action: subject ? suggestion.action.replace(SUBJECT, () => subject.name) : suggestion.action,
    department: suggestion.department,
    kpi,
    kpiInWords: kpiInWords(facts, kpi, subject?.name ?? ""),
    days: suggestion.days,
    improvement: suggestion.improvement,
    current: measures[kpi]!,
    ...(kpi === "satisfaction" ? { best } : {}),
  };
}

function kpiInWords(
  { texts, rhythm, standing, overdue, contactDays }: Facts,
  kpi: PlanKpi,
  subject: string,
): string {
  const days =
    kpi === "contacted" ? contactDays : formatValue(rhythm?.activeDays ?? null, "days", texts.locale);
  return fill(texts.reports.actionPlan.kpis[kpi], {
    days,
    rule: standing.method === "none" ? "" : riskRule(standing, "high", texts),
    ratio: overdue,
    about: subject,
    item: subject,
  });
}
