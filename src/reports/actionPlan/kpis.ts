import type { Texts } from "../../locales";
import type { ValueFormat } from "../report";

export type PlanKpi = keyof Texts["reports"]["actionPlan"]["kpis"];

interface KpiRule {
  readonly format: ValueFormat;
  /** Which way is better: rates move by points, the others by a part of themselves. */
  readonly better: "points" | "more" | "less";
  /** Known of any group of customers. */
  readonly ofGroups?: boolean;
}

export const KPIS: Readonly<Record<PlanKpi, KpiRule>> = {
  spend: { format: "money", better: "more", ofGroups: true },
  ordersPerCustomer: { format: "decimal2", better: "more", ofGroups: true },
  bought: { format: "percent", better: "points", ofGroups: true },
  stayed: { format: "percent", better: "points" },
  complained: { format: "decimal2", better: "less" },
  scored: { format: "decimal2", better: "more" },
  contacted: { format: "percent", better: "points" },
};

/** Where a KPI stands. */
export interface Measured {
  readonly kpi: PlanKpi;
  readonly baseline: number;
  /** No better value is possible. */
  readonly best?: number;
}

/** What to reach: proposed, to be changed by those who act. */
export function target({ kpi, baseline, best = Infinity }: Measured, improvement: number): number {
  switch (KPIS[kpi].better) {
    case "points":
      return Math.min(1, baseline + improvement);
    case "more":
      return Math.min(best, baseline * (1 + improvement));
    case "less":
      return Math.max(0, baseline * (1 - improvement));
  }
}
