import type { ColumnMapping, ReadOptions, Role, SourceGrid } from "../../core/cells/dataset";
import { KIND_EVIDENCE, type TableKind } from "../../core/cells/guess/kindEvidence";
import { guessTableKind } from "../../core/cells/guess/tableKind";
import { RELATED_KINDS, type Need, type RelatedKind, type ReportDefinition } from "../definition";

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

/** The kind of table that has what one of these ways still lacks. */
export function kindWith(missing: readonly (readonly Need[])[]): RelatedKind | undefined {
  return RELATED_KINDS.find((kind) => missing.some((way) => way.every((need) => makes(kind, need))));
}

/** Whether a table is of the kind because it has such a column. */
function makes(kind: RelatedKind, { roles }: Need): boolean {
  return KIND_EVIDENCE[kind].needs.some((any) => any.length === 1 && roles.includes(any[0]!));
}

/** Whether the rows are records of their own kind, to which the rules for orders do not apply. */
export function readsRecords(report: Needing, mapping: ColumnMapping): boolean {
  const { needs, records = false } = report;
  return records || (isPossible(report, mapping) && !isPossible({ needs }, mapping));
}

/** What only lines of orders have. */
const ORDER_SIGNS: readonly Role[] = ["order", "amount", "amountDue", "listAmount", "price", "quantity"];

/** Rows that tell what a table is about. */
const LOOK_AT = 200;

/**
 * How a table is read for a report: its columns, and what a row has to have where the rows are no orders. A report that asks
 * for no column takes any table, which is read as what it is: a customer whose status is "Cancelled" is no cancelled order.
 */
export function readingFor(
  report: Needing,
  mapping: ColumnMapping,
  source: SourceGrid | undefined,
): { readonly mapping: ColumnMapping } & Pick<ReadOptions, "records" | "extras"> {
  if (readsRecords(report, mapping)) {
    return { mapping, records: [] };
  }
  if (!source || report.needs.length > 0) {
    return { mapping };
  }
  const guess = guessTableKind(source.sheet, source.cells.slice(0, LOOK_AT), mapping);
  if (holdsOrders(guess.kind, mapping)) {
    return { mapping };
  }
  const records = guess.kind ? KIND_EVIDENCE[guess.kind].keys : [];
  return { mapping: guess.mapping, records, extras: guess.extras };
}

/** A complaint names an order, too; with its day and amount it is one. */
function holdsOrders(kind: TableKind | undefined, mapping: ColumnMapping): boolean {
  if (kind === undefined) {
    return ORDER_SIGNS.some((role) => mapping[role] !== undefined);
  }
  return kind === "orders" || (mapping.order !== undefined && isPossible({ needs: ORDER_NEEDS }, mapping));
}

function isMet({ roles }: Need, mapping: ColumnMapping): boolean {
  return roles.some((role) => mapping[role] !== undefined);
}
