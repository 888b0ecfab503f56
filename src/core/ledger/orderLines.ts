import {
  MISSING_CODE,
  MISSING_DAY,
  type DateColumn,
  type NumberColumn,
  type TextColumn,
} from "../cells/columns";
import { EXCLUSION_REASONS, type Dataset, type OrderIdKind } from "../cells/dataset";
import { cellAddress } from "../cells/issue";
import { isoDate } from "../cells/calendar";
import { placeOf } from "../cells/source";
import type { RoleOfKind } from "../cells/roles";
import { CoreError } from "../errors";

/** Order lines as columns of one length. */
export interface OrderLines {
  readonly customer: TextColumn;
  readonly date: DateColumn;
  /** Net of `givenBack`; refund rows negative. Without amounts all money is 0. */
  readonly amount?: NumberColumn;
  /** Without order ids every line is an order. */
  readonly order?: TextColumn;
  /** What the order ids tell; decided on the column where nobody has. */
  readonly orderIds?: OrderIdKind;
  /** 1 where the line is a refund: no purchase of its own. */
  readonly refundRows?: Uint8Array;
  /** What was given back of a line, told on the line itself (positive); the amounts are net of it. */
  readonly givenBack?: NumberColumn;
  /** Refunds kept apart from the amounts (positive): sales stay gross. */
  readonly refunds?: NumberColumn;
}

/**
 * The order lines of a dataset, with amounts.
 *
 * @throws CoreError `notAvailable` when a column is missing or no row is left to count
 */
export function orderLinesOf(dataset: Dataset): OrderLines & { readonly asOf: number } {
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
  if (!amount && !dataset.withoutAmounts) {
    throw new CoreError("notAvailable", "ordersNeedAmount");
  }
  const { refundRows, refunds, givenBack, orderIds, asOf } = dataset;
  checkSpan(dataset, date, asOf);
  const lines = { customer, date, amount, order, orderIds, refundRows, refunds, givenBack };
  return { ...withReturned(lines, dataset), asOf };
}

/** Lines of orders that their own rows tell were given back whole: they cost something, and nothing is left of it. */
function withReturned(lines: OrderLines, { returned }: Dataset): OrderLines {
  if (!returned) {
    return lines;
  }
  const used = lines.customer.codes.length;
  const count = returned.amount.values.length;
  const numbers = (column: NumberColumn | undefined, added?: Float64Array): NumberColumn => {
    const values = new Float64Array(used + count);
    values.set(column?.values ?? []);
    values.set(added ?? [], used);
    return { kind: "number", values };
  };
  const days = new Int32Array(used + count);
  days.set(lines.date.days);
  days.set(returned.date.days, used);
  const refundRows = lines.refundRows && new Uint8Array(used + count);
  refundRows?.set(lines.refundRows!);
  return {
    ...lines,
    customer: joined(lines.customer, returned.customer),
    date: { kind: "date", days },
    amount: numbers(lines.amount),
    order: lines.order && returned.order && joined(lines.order, returned.order),
    refundRows,
    refunds: lines.refunds && numbers(lines.refunds),
    givenBack: numbers(lines.givenBack, returned.amount.values),
  };
}

export type TextOfLines = RoleOfKind<"id" | "category" | "text">;
type NumberOfLines = RoleOfKind<"money" | "number" | "score">;

/** A text column of the lines of orders, those of orders given back whole at the end as `orderLinesOf` has them. */
export function textOfLines({ columns, returned }: Dataset, role: TextOfLines): TextColumn | undefined {
  const column = columns[role];
  const more = returned?.columns[role];
  return column && more ? joined(column, more) : column;
}

/** The same of numbers. */
export function numbersOfLines(
  { columns, returned }: Dataset,
  role: NumberOfLines,
): Float64Array | undefined {
  const values = columns[role]?.values;
  return values && returned ? appended(values, returned.columns[role]!.values) : values;
}

/** The same of days. */
export function daysOfLines(
  { columns, returned }: Dataset,
  role: RoleOfKind<"date">,
): Int32Array | undefined {
  const days = columns[role]?.days;
  if (!days || !returned) {
    return days;
  }
  const all = new Int32Array(days.length + returned.columns[role]!.days.length);
  all.set(days);
  all.set(returned.columns[role]!.days, days.length);
  return all;
}

function appended(values: Float64Array, more: Float64Array): Float64Array {
  const all = new Float64Array(values.length + more.length);
  all.set(values);
  all.set(more, values.length);
  return all;
}

function joined(column: TextColumn, more: TextColumn): TextColumn {
  const codeOf = new Map(column.dictionary.map((text, code) => [text, code]));
  const dictionary = [...column.dictionary];
  const recoded = more.dictionary.map((text) => codeOf.get(text) ?? dictionary.push(text) - 1);
  const codes = new Int32Array(column.codes.length + more.codes.length);
  codes.set(column.codes);
  more.codes.forEach((code, row) => {
    codes[column.codes.length + row] = code < 0 ? MISSING_CODE : recoded[code]!;
  });
  return { kind: "text", codes, dictionary };
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

/** No shop's orders reach further; there would be thousands of empty periods to draw up. */
export const MOST_YEARS = 50;

/**
 * The row of the earliest day if it lies more than 50 years before the last day that counts.
 *
 * @example rowTooEarly(Int32Array.of(45658, 8767), 45658) // 1: 1924-01-01
 */
export function rowTooEarly(days: Int32Array, asOf: number): number | undefined {
  let earliest = asOf;
  for (let row = 0; row < days.length; row++) {
    const day = days[row]!;
    earliest = day < earliest && day !== MISSING_DAY ? day : earliest;
  }
  return isTooEarly(earliest, asOf) ? days.indexOf(earliest) : undefined;
}

export function isTooEarly(day: number, asOf: number): boolean {
  return asOf - day > MOST_YEARS * 365.25;
}

function checkSpan({ rows, parts, mapping }: Dataset, { days }: DateColumn, asOf: number): void {
  const early = rowTooEarly(days, asOf);
  if (early !== undefined) {
    throw new CoreError("notAvailable", "datesFarApart", {
      first: isoDate(days[early]!),
      last: isoDate(asOf),
      address: cellAddress(placeOf(parts, rows[early]!, mapping.date ?? mapping.paymentDate ?? 0)),
      years: MOST_YEARS,
    });
  }
}
