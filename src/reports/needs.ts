import type { ColumnMapping, Dataset } from "../core/cells/dataset";
import { CoreError } from "../core/errors";
import type { OrderLines } from "../core/customers/sortedLines";
import type { Need, ReportDefinition } from "./definition";

/** What every report over orders asks for. */
export const ORDER_NEEDS: readonly Need[] = [
  { roles: ["customer"], required: true },
  { roles: ["date", "paymentDate"], required: true },
  { roles: ["amount", "amountDue", "listAmount", "price"], required: true },
  { roles: ["order"], required: false },
  { roles: ["quantity"], required: false },
  { roles: ["status"], required: false },
  { roles: ["registrationDate"], required: false },
];

type Needing = Pick<ReportDefinition, "needs" | "instead" | "records">;

/** The columns that a report has to have, one list for each kind of table that it can be made of. */
export function requiredNeeds({ needs, instead }: Needing): readonly (readonly Need[])[] {
  return [needs, ...(instead ? [instead] : [])].map((way) => way.filter(({ required }) => required));
}

/** What each of these tables still lacks; nothing where one lacks nothing. */
export function missingNeeds(report: Needing, mapping: ColumnMapping): readonly (readonly Need[])[] {
  const missing = requiredNeeds(report).map((way) => way.filter((need) => !isMet(need, mapping)));
  return missing.some((way) => way.length === 0) ? [] : missing;
}

export function isPossible(report: Needing, mapping: ColumnMapping): boolean {
  return missingNeeds(report, mapping).length === 0;
}

/** Whether the rows are records of their own kind, to which the rules for orders do not apply. */
export function readsRecords(report: Needing, mapping: ColumnMapping): boolean {
  const { needs, records = false } = report;
  return records || (isPossible(report, mapping) && !isPossible({ needs }, mapping));
}

function isMet({ roles }: Need, mapping: ColumnMapping): boolean {
  return roles.some((role) => mapping[role] !== undefined);
}

export interface Orders {
  readonly lines: OrderLines & { readonly amount: NonNullable<OrderLines["amount"]> };
  readonly asOf: number;
}

/**
 * The order lines of a dataset, with amounts.
 *
 * @throws CoreError `notAvailable` when a column is missing or no row is left to count.
 */
export function ordersOf(dataset: Dataset): Orders {
  const { customer, date, amount, order } = dataset.columns;
  if (dataset.used === 0) {
    throw new CoreError("notAvailable", "noRowsLeft", { given: dataset.given });
  }
  if (!customer || !date || dataset.asOf === undefined) {
    throw new CoreError("notAvailable", "ordersNeedCustomerAndDate");
  }
  const mixed = dataset.findings.find(({ key }) => key === "mixedCurrencies");
  if (!amount && mixed) {
    throw new CoreError("notAvailable", "severalCurrencies", mixed.detail);
  }
  if (!amount) {
    throw new CoreError("notAvailable", "ordersNeedAmount");
  }
  const { refundRows, refunds, asOf } = dataset;
  return { lines: { customer, date, amount, order, refundRows, refunds }, asOf };
}
