import type { ValueFormat } from "../../report";
import { cents, fewest, ratio, share } from "../shares";
import type { Feedback } from "./feedback";
import type { Moments } from "../../../core/ledger/moments";
import type { RangeFigures } from "../../../core/ledger/figures";

/** What is known of some days. */
export interface Known extends RangeFigures, Feedback {
  /** New and existing customers can be told apart: the days are not at the left edge of the data. */
  readonly knowsNew: boolean;
  readonly moments?: Moments;
}

export const KPI_IDS = [
  "revenue",
  "customers",
  "orders",
  "spendPerCustomer",
  "orderValue",
  "newCustomers",
  "existingCustomerShare",
  "existingRevenueShare",
  "repeatRate",
  "nps",
  "csat",
  "complaintRate",
] as const;

export type KpiId = (typeof KPI_IDS)[number];

export interface Kpi {
  readonly format: "integer" | "money0" | "money" | "percent" | "score";
  /** Grows with every day of a period, so a running one is not short of its target yet. */
  readonly accumulates?: boolean;
  readonly lowerIsBetter?: boolean;
  /**
   * What targets of months are for a longer period: they add up, or the last one holds. Neither where a customer who buys in
   * two months counts once in both together.
   */
  readonly longer?: "sum" | "last";
  /** Higher or lower the longer the period, so that a month's target says nothing about a year. */
  readonly dependsOnLength?: boolean;
  /** Null where there is nothing to divide by, or where it is not known. */
  value(known: Known): number | null;
}

/** Every key figure of the overview and the period report, as data. */
export const KPIS: Readonly<Record<KpiId, Kpi>> = {
  revenue: { format: "money0", accumulates: true, longer: "sum", value: ({ revenue }) => cents(revenue) },
  customers: { format: "integer", accumulates: true, value: ({ customers }) => customers },
  orders: { format: "integer", accumulates: true, longer: "sum", value: ({ orders }) => orders },
  spendPerCustomer: { format: "money", value: ({ revenue, customers }) => ratio(revenue, customers) },
  orderValue: { format: "money", longer: "last", value: ({ revenue, orders }) => ratio(revenue, orders) },
  newCustomers: {
    format: "integer",
    accumulates: true,
    longer: "sum",
    value: ({ newCustomers, knowsNew }) => (knowsNew ? newCustomers : null),
  },
  existingCustomerShare: {
    format: "percent",
    longer: "last",
    dependsOnLength: true,
    value: ({ customers, newCustomers, knowsNew }) =>
      knowsNew ? share(customers - newCustomers, customers) : null,
  },
  existingRevenueShare: {
    format: "percent",
    longer: "last",
    dependsOnLength: true,
    value: ({ revenue, newRevenue, knowsNew }) => (knowsNew ? share(revenue - newRevenue, revenue) : null),
  },
  repeatRate: {
    format: "percent",
    longer: "last",
    dependsOnLength: true,
    value: ({ repeaters, customers }) => share(repeaters, customers),
  },
  nps: { format: "score", longer: "last", value: ({ nps }) => nps },
  csat: { format: "percent", longer: "last", value: ({ csat }) => csat },
  complaintRate: {
    format: "percent",
    longer: "last",
    lowerIsBetter: true,
    value: ({ complaints, orders }) => (complaints === null ? null : share(complaints, orders)),
  },
};

/**
 * How few customers a key figure tells of, as far as the key figures of the same days say: of new customers it tells of the
 * others too. Null for what is not about customers who bought.
 *
 * @example customersBehind("newCustomers", { customers: 40, newCustomers: 37 }) // 3
 */
export function customersBehind(
  id: KpiId,
  { customers, newCustomers, repeatRate }: Readonly<Partial<Record<KpiId, number | null>>>,
): number | null {
  if (customers == null) {
    return null;
  }
  switch (id) {
    case "nps":
    case "csat":
    case "complaintRate":
      return null;
    case "newCustomers":
    case "existingCustomerShare":
    case "existingRevenueShare":
      return fewest(newCustomers ?? 0, customers);
    case "repeatRate":
      return fewest(Math.round((repeatRate ?? 0) * customers), customers);
    default:
      return customers;
  }
}

/** Rates change in percentage points, scores in points, all else relatively. */
export function changeFormat({ format }: Kpi): ValueFormat {
  return format === "percent" ? "changePoints" : format === "score" ? "changeScore" : "change";
}

/**
 * Change from one value to another, in the unit of {@link changeFormat}; null where one is not known, and for a
 * percentage of nothing or less.
 *
 * @example changeOf(KPIS.repeatRate, 0.25, 0.2) // 5: percentage points
 */
export function changeOf(kpi: Kpi, now: number | null, before: number | null): number | null {
  if (now === null || before === null) {
    return null;
  }
  switch (kpi.format) {
    case "percent":
      return steady(100 * (now - before), "changePoints");
    case "score":
      return steady(now - before, "changeScore");
    default:
      return before > 0 ? steady((now - before) / before, "change") : null;
  }
}

/** A change that would be shown as 0.0 is none, and has no direction. */
export function steady(change: number, format: "change" | "changePoints" | "changeScore"): number {
  return Math.abs(change) < (format === "change" ? 0.0005 : 0.05) ? 0 : change;
}

/** Money from here on is read in units of ten thousand, where the language counts so. */
const LARGE = 100_000;

/** 万元 by number format, where amounts are large and the reader counts in 万. */
export function moneyFormat(
  format: ValueFormat,
  values: readonly (number | null)[],
  locale: string,
): ValueFormat {
  const large = values.some((value) => value !== null && Math.abs(value) >= LARGE);
  return locale.startsWith("zh") && large && (format === "money0" || format === "money")
    ? "moneyTenThousands"
    : format;
}
