import { STATUSES, type Status } from "../../core/segments/status";
import type { Texts } from "../../locales";
import type { Value } from "../report";
import type { PlanKpi } from "./kpis";

export type Department = keyof Texts["reports"]["actionPlan"]["departments"];

/** Findings besides the segments themselves. */
export type FindingId = keyof Texts["reports"]["actionLibrary"]["findings"];

/** What a row of the library is about. */
export type About = Status | FindingId | "everybody";

export interface Rule {
  readonly department: Department;
  /** From the first finding on. */
  readonly days: number;
  readonly kpi: PlanKpi;
}

/** Who acts, how soon, and by what it is measured. */
const SEGMENT_RULES: Readonly<Record<Status, Rule>> = {
  champions: { department: "sales", days: 60, kpi: "spend" },
  loyal: { department: "marketing", days: 60, kpi: "spend" },
  potentialLoyalists: { department: "marketing", days: 45, kpi: "ordersPerCustomer" },
  newCustomers: { department: "marketing", days: 30, kpi: "bought" },
  promising: { department: "marketing", days: 30, kpi: "bought" },
  needAttention: { department: "marketing", days: 30, kpi: "bought" },
  aboutToSleep: { department: "marketing", days: 14, kpi: "bought" },
  slippingAway: { department: "sales", days: 7, kpi: "bought" },
  atRisk: { department: "sales", days: 14, kpi: "bought" },
  cantLose: { department: "sales", days: 7, kpi: "bought" },
  hibernating: { department: "marketing", days: 60, kpi: "bought" },
  gone: { department: "marketing", days: 90, kpi: "bought" },
};

const FINDING_RULES: Readonly<Record<FindingId, Rule>> = {
  highRisk: { department: "sales", days: 7, kpi: "bought" },
  sleeping: { department: "sales", days: 14, kpi: "bought" },
  notContacted: { department: "sales", days: 14, kpi: "contacted" },
  retention: { department: "management", days: 30, kpi: "stayed" },
  complaint: { department: "service", days: 30, kpi: "complained" },
  once: { department: "marketing", days: 45, kpi: "bought" },
  weakest: { department: "service", days: 60, kpi: "scored" },
  driver: { department: "management", days: 60, kpi: "scored" },
  detractors: { department: "sales", days: 7, kpi: "bought" },
  slaMissed: { department: "service", days: 14, kpi: "bought" },
  cart: { department: "marketing", days: 7, kpi: "bought" },
  staleDeals: { department: "sales", days: 14, kpi: "bought" },
  leaving: { department: "marketing", days: 45, kpi: "bought" },
  returning: { department: "service", days: 60, kpi: "spend" },
  drop: { department: "marketing", days: 30, kpi: "bought" },
  unpaid: { department: "management", days: 60, kpi: "spend" },
};

/** For rows that people add about all customers. */
const EVERYBODY: Rule = { department: "management", days: 30, kpi: "bought" };

export const SEGMENT_IDS: readonly Status[] = STATUSES;

export const FINDING_IDS = Object.keys(FINDING_RULES) as readonly FindingId[];

export function ruleOf(about: About): Rule {
  return about === "everybody" ? EVERYBODY : { ...SEGMENT_RULES, ...FINDING_RULES }[about];
}

/** What a row of the plan is about, by its key: `once.2`, `complaint: late`. */
export function aboutOfRow(key: Value | undefined): About | undefined {
  const [about] = String(key ?? "").split(/[.:]/);
  return isAbout(about!) ? about : undefined;
}

export function isAbout(name: string): name is About {
  return name === "everybody" || [...SEGMENT_IDS, ...FINDING_IDS].some((id) => id === name);
}

/** Segments and findings by name. */
export function aboutNames(texts: Texts): Readonly<Record<About, string>> {
  const { actionPlan: words, segments } = texts.reports;
  return { ...segments.names, ...words.names, everybody: words.everybody };
}
