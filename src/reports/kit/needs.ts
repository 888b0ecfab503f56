import {
  EXCLUSION_REASONS,
  type ColumnMapping,
  type Dataset,
  type ReadOptions,
  type Role,
  type SourceGrid,
} from "../../core/cells/dataset";
import { MISSING_CODE, MISSING_DAY, type DateColumn, type TextColumn } from "../../core/cells/columns";
import { isoDate } from "../../core/cells/calendar";
import { cellAddress } from "../../core/cells/issue";
import { KIND_EVIDENCE, type TableKind } from "../../core/cells/guess/kindEvidence";
import { placeOf } from "../../core/cells/source";
import { guessTableKind } from "../../core/cells/guess/tableKind";
import { CoreError } from "../../core/errors";
import type { OrderLines } from "../../core/ledger/sortedLines";
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
    throw noRowsLeft(dataset);
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
  checkSpan(dataset, date, asOf);
  return { lines: { customer: withDay(customer, date), date, amount, order, refundRows, refunds }, asOf };
}

/** Why most rows are left out, and the cell of the first that is. */
export function noRowsLeft({ given, excluded, excludedRows, excludedReasons, parts }: Dataset): CoreError {
  const [most] = excluded;
  if (!most) {
    return new CoreError("notAvailable", "noRowsGiven");
  }
  const first = excludedReasons.indexOf(EXCLUSION_REASONS.indexOf(most.reason));
  const address = cellAddress(placeOf(parts, excludedRows[first]!, 0));
  return new CoreError("notAvailable", "noRowsLeft", { given, ...most, address });
}

/** No shop's orders reach further; every report would draw up thousands of empty periods. */
const MOST_YEARS = 50;

function checkSpan({ rows, parts, mapping }: Dataset, { days }: DateColumn, asOf: number): void {
  let earliest = -1;
  for (let row = 0; row < days.length; row++) {
    if (days[row] !== MISSING_DAY && (earliest < 0 || days[row]! < days[earliest]!)) {
      earliest = row;
    }
  }
  if (earliest >= 0 && asOf - days[earliest]! > MOST_YEARS * 365.25) {
    throw new CoreError("notAvailable", "datesFarApart", {
      first: isoDate(days[earliest]!),
      last: isoDate(asOf),
      address: cellAddress(placeOf(parts, rows[earliest]!, mapping.date ?? mapping.paymentDate ?? 0)),
      years: MOST_YEARS,
    });
  }
}

/** A line without a day is nobody's: it may stay in the data, and has no place in time. */
function withDay(customer: TextColumn, { days }: DateColumn): TextColumn {
  return days.includes(MISSING_DAY)
    ? {
        ...customer,
        codes: customer.codes.map((code, row) => (days[row] === MISSING_DAY ? MISSING_CODE : code)),
      }
    : customer;
}
