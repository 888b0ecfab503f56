import type { ColumnMapping, Role } from "../../core/cells/roles";
import type { ReportDefinition } from "../../reports/definition";
import { requiredNeeds } from "../../reports/kit/needs";

/** Columns whose own values questions go by. */
export const VALUE_ROLES = [
  "channel",
  "product",
  "category",
  "store",
  "region",
  "salesperson",
  "team",
] as const;
export type ValueRole = (typeof VALUE_ROLES)[number];

/** All that a table in a warehouse can mean; of the amounts one. */
export const WAREHOUSE_ROLES = [
  "customer",
  "order",
  "date",
  "paymentDate",
  "amount",
  "amountDue",
  "listAmount",
  "status",
  "refund",
  "quantity",
  ...VALUE_ROLES,
] as const;
export type WarehouseRole = (typeof WAREHOUSE_ROLES)[number];

export const AMOUNT_ROLES = ["amount", "amountDue", "listAmount"] as const;

/** Amounts in several currencies must not be added up: a table that has them is refused. */
const OFFERED: ReadonlySet<Role> = new Set<Role>([...WAREHOUSE_ROLES, "currency"]);

export const isOffered = (role: Role): boolean => OFFERED.has(role);

/** What columns were taken for, without what is not counted in a warehouse. */
export function offered(mapping: ColumnMapping): ColumnMapping {
  const roles = Object.keys(mapping) as Role[];
  return roles.every(isOffered)
    ? mapping
    : Object.fromEntries(roles.filter(isOffered).map((role) => [role, mapping[role]]));
}

/** Whether a report looks at rows one by one, which stay in the database: texts, scores, cells and their addresses. */
export function looksAtRows(report: ReportDefinition): boolean {
  const ways = requiredNeeds(report);
  return (
    report.looksAtRows === true ||
    report.copiesData === true ||
    report.records === true ||
    !ways.some((way) => way.every(({ roles }) => roles.some(isOffered)))
  );
}
