import { CHURN_SCORE_CUTS } from "../../core/behaviour/churnScore";
import { customerMovement } from "../../core/behaviour/movement";
import { periodLabel } from "../../core/behaviour/periods";
import type { RfmSegmentId } from "../../core/segments/rfm";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import { formatValue } from "../formatValue";
import { topComplaints } from "../profiles/complaints";
import { byTier } from "../profiles/grouping";
import { answersByGroup, surveyItems } from "../profiles/satisfaction";
import { purchaseCodes } from "../purchases";
import { share } from "../shares";
import { bySpend, isSilent, type Facts } from "./facts";
import type { Measured } from "./kpis";

type Department = keyof Texts["reports"]["actionPlan"]["departments"];

/** What the tables show, as things to do; the most urgent first. */
export function planRows(facts: Facts): PlanRow[] {
  return [
    ...segmentRows(facts),
    ...retentionRows(facts),
    ...rhythmRows(facts),
    ...feedbackRows(facts),
    ...contactRows(facts),
  ].sort((a, b) => a.days - b.days);
}

export interface PlanRow extends Measured {
  readonly segment: string;
  readonly finding: string;
  readonly action: string;
  readonly department: Department;
  /** Days from the as-of date. */
  readonly days: number;
  readonly kpiDetail?: Readonly<Record<string, string | number>>;
}

/** Who acts on a segment, how soon, and by what it is measured. */
export const SEGMENT_RULES: Readonly<Record<RfmSegmentId, SegmentRule>> = {
  champions: { department: "sales", days: 60, kpi: "spend" },
  loyal: { department: "marketing", days: 60, kpi: "spend" },
  potentialLoyalists: { department: "marketing", days: 45, kpi: "ordersPerCustomer" },
  newCustomers: { department: "marketing", days: 30, kpi: "repeatRate" },
  promising: { department: "marketing", days: 30, kpi: "repeatRate" },
  needAttention: { department: "marketing", days: 30, kpi: "activeShare" },
  aboutToSleep: { department: "marketing", days: 14, kpi: "activeShare" },
  atRisk: { department: "sales", days: 14, kpi: "activeShare" },
  cantLose: { department: "sales", days: 7, kpi: "activeShare" },
  hibernating: { department: "marketing", days: 60, kpi: "activeShare" },
};

interface SegmentRule {
  readonly department: Department;
  readonly days: number;
  readonly kpi: SegmentKpi;
}

type SegmentKpi = "spend" | "ordersPerCustomer" | "repeatRate" | "activeShare";

function segmentRows(facts: Facts): PlanRow[] {
  const { texts, segments, figures, whole, customers, rhythm } = facts;
  const { actionLibrary: library, actionPlan: words } = texts.reports;
  const percent = (part: number, of: number) => formatValue(share(part, of), "percent", texts.locale);
  return segments.keys!.map((key, group): PlanRow => {
    const id = key as RfmSegmentId;
    const own = figures[group]!;
    const { department, days, kpi: measure } = SEGMENT_RULES[id];
    // Without a rhythm nobody can say who is active.
    const kpi = rhythm || measure !== "activeShare" ? measure : "repeatRate";
    const active = (row: number) =>
      segments.of[row] === group && customers.daysSinceLast[row]! <= (rhythm?.activeDays ?? NaN);
    const baselines: Readonly<Record<SegmentKpi, number>> = {
      spend: own.revenue / own.customers,
      ordersPerCustomer: own.orders / own.customers,
      repeatRate: own.repeaters / own.customers,
      activeShare: rhythm ? bySpend(customers, active).length / own.customers : NaN,
    };
    return {
      segment: segments.names[group]!,
      finding: fill(words.findings.segment, {
        customers: formatValue(own.customers, "integer", texts.locale),
        customerShare: percent(own.customers, whole.customers),
        revenueShare: percent(own.revenue, whole.revenue),
        days: formatValue(own.daysSinceLast / own.customers, "number", texts.locale),
      }),
      action: library.segments[id],
      department,
      days,
      kpi,
      kpiDetail: { days: formatValue(rhythm?.activeDays ?? null, "days", texts.locale) },
      baseline: baselines[kpi],
    };
  });
}

/** The last complete month with one before it, and customers who bought on one day only. */
function retentionRows({ texts, orders, customers, whole }: Facts): PlanRow[] {
  const { actionLibrary: library, actionPlan: words } = texts.reports;
  const codes = purchaseCodes(orders, customers);
  const months = customerMovement(codes, orders.lines.date.days, { unit: "month", asOf: orders.asOf });
  const last = months.filter(({ complete, opening }) => complete && opening > 0).at(-1);
  const count = (value: number) => formatValue(value, "integer", texts.locale);
  const rows: PlanRow[] = [];
  if (last) {
    rows.push({
      segment: words.everybody,
      finding: fill(words.findings.retention, {
        month: periodLabel(last.period, { unit: "month" }),
        lost: count(last.lost),
        opening: count(last.opening),
      }),
      action: library.findings.retention,
      department: "management",
      days: 30,
      kpi: "retention",
      baseline: last.kept / last.opening,
    });
  }
  const once = whole.customers - whole.repeaters;
  if (once > 0) {
    rows.push({
      segment: words.everybody,
      finding: fill(words.findings.once, { once: count(once), customers: count(whole.customers) }),
      action: library.findings.once,
      department: "marketing",
      days: 45,
      kpi: "repeatRate",
      baseline: whole.repeaters / whole.customers,
    });
  }
  return rows;
}

/** Customers whose rule score of churn is high, and those who are asleep by their own rhythm. */
function rhythmRows({ texts, customers, whole, rhythm, overdue }: Facts): PlanRow[] {
  const { actionLibrary: library, actionPlan: words } = texts.reports;
  if (!rhythm) {
    return [];
  }
  const leaving = bySpend(customers, (row) => rhythm.signs.scores[row]! >= CHURN_SCORE_CUTS.high);
  const listed = [
    { key: "highRisk", rows: leaving, days: 7, detail: { score: CHURN_SCORE_CUTS.high } },
    { key: "sleeping", rows: rhythm.sleeping, days: 14, detail: { ratio: overdue } },
  ] as const;
  return listed
    .filter(({ rows }) => rows.length > 0)
    .map(({ key, rows, days, detail }): PlanRow => {
      const spent = rows.reduce((sum, row) => sum + customers.total[row]!, 0);
      return {
        segment: words.everybody,
        finding: fill(words.findings[key], {
          ...detail,
          count: formatValue(rows.length, "integer", texts.locale),
          share: formatValue(share(spent, whole.revenue), "percent", texts.locale),
        }),
        action: library.findings[key],
        department: "sales",
        days,
        kpi: key,
        kpiDetail: detail,
        baseline: rows.length,
      };
    });
}

/** What most complaints are about, and the weakest item of satisfaction. */
function feedbackRows({ texts, joined, customers }: Facts): PlanRow[] {
  const { actionLibrary: library, actionPlan: words } = texts.reports;
  const everybody = new Int32Array(customers.count);
  const rows: PlanRow[] = [];
  const complaint = topComplaints(joined.tables, everybody, 1, texts)?.[0];
  if (complaint) {
    rows.push({
      segment: words.everybody,
      finding: fill(words.findings.complaint, { ...complaint }),
      action: fill(library.findings.complaint, { about: complaint.about }),
      department: "service",
      days: 30,
      kpi: "complaints",
      kpiDetail: { about: complaint.about },
      baseline: complaint.count,
    });
  }
  const [weakest] = surveyItems(joined.tables)
    .flatMap((item) => {
      const { answers, sum } = answersByGroup(item, everybody, 1)[1]!;
      const mean = sum / answers;
      return answers > 0
        ? [{ item, answers, mean, level: (mean - item.scale.min) / (item.scale.max - item.scale.min) }]
        : [];
    })
    .sort((a, b) => a.level - b.level);
  if (weakest) {
    const { title, scale } = weakest.item;
    const mean = formatValue(weakest.mean, "decimal2", texts.locale);
    rows.push({
      segment: words.everybody,
      finding: fill(words.findings.weakest, { item: title, mean, max: scale.max, answers: weakest.answers }),
      action: fill(library.findings.weakest, { item: title }),
      department: "service",
      days: 60,
      kpi: "satisfaction",
      kpiDetail: { item: title },
      baseline: weakest.mean,
      best: scale.max,
    });
  }
  return rows;
}

/** High-value customers whom nobody has spoken to for long. */
function contactRows(facts: Facts): PlanRow[] {
  const { texts, customers, contactDays } = facts;
  const { actionLibrary: library, actionPlan: words } = texts.reports;
  const tiers = byTier(customers, texts);
  const high = bySpend(customers, (row) => tiers.keys![tiers.of[row]!] === "high");
  const silent = high.filter((row) => isSilent(facts, row));
  return silent.length > 0
    ? [
        {
          segment: texts.reports.segments.tierNames.high,
          finding: fill(words.findings.notContacted, {
            count: formatValue(silent.length, "integer", texts.locale),
            customers: formatValue(high.length, "integer", texts.locale),
            days: contactDays,
          }),
          action: library.findings.notContacted,
          department: "sales",
          days: 14,
          kpi: "contacted",
          kpiDetail: { days: contactDays },
          baseline: 1 - silent.length / high.length,
        },
      ]
    : [];
}
