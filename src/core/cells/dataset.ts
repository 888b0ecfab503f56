import type { Conversion, ExchangeRates } from "./rates";
import type { ReturnedOrders } from "./returnedOrders";
import type { Column, DateColumn, NumberColumn, TextColumn } from "./columns";
import type { Issue } from "./issue";
import type { KindFound } from "./kindFound";
import type { DecimalMark, Policies } from "./policies";
import type { ColumnMapping, Role, RoleOfKind } from "./roles";
import type { NotStacked, SourceGrid, SourcePart } from "./source";

export type { ColumnMapping, Policies, SourceGrid };
export type { Role, RoleGuess } from "./roles";

/** Why a row was left out. A row has one reason: the first that applies, in this order. */
export const EXCLUSION_REASONS = [
  "hiddenRow",
  "totalRow",
  "repeatedHeader",
  "footerRow",
  "superseded",
  "unpaid",
  "cancelled",
  "openDeal",
  "lostDeal",
  "refunded",
  "excludedCustomer",
  "roundedId",
  "missingCustomer",
  "missingDate",
  "unreadableDate",
  "futureDate",
  "earlyDate",
  "afterAsOf",
  "duplicate",
  "otherCurrency",
  "refundDropped",
  "missingAmount",
  "unreadableAmount",
  "zeroAmount",
  "outOfScale",
] as const;

export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/** The typed columns that a mapping gives. `amount` and `date` are the effective ones, see {@link Dataset}. */
export type RoleColumns = { readonly [R in RoleOfKind<"date">]?: DateColumn } & {
  readonly [R in RoleOfKind<"money" | "number" | "score">]?: NumberColumn;
} & { readonly [R in RoleOfKind<"id" | "category" | "text">]?: TextColumn };

/** A column that has no role of its own: an attribute for cross-tabs, an item of a questionnaire. */
export interface ExtraColumn {
  readonly title: string;
  /** Zero-based, within the grid. */
  readonly column: number;
  readonly data: Column;
}

/** One kind of problem in one column, with every row that has it. */
export interface Finding {
  readonly severity: Issue["severity"];
  /** Key of its sentence (section `issues`). */
  readonly key: string;
  /** Table column, or -1 when the problem belongs to the row or the table. */
  readonly column: number;
  readonly role?: Role;
  readonly count: number;
  /** Table rows, ascending; `placeOf(dataset.parts, row, column)` gives the address. Empty for the table as a whole. */
  readonly rows: Int32Array;
  readonly excludes: boolean;
  readonly detail: Issue["detail"];
}

/** Ends of a rating scale, both included. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

/**
 * A table as typed columns, with everything that was noticed on the way.
 *
 * `given` counts the rows under the header that are not blank; `used + Σ excluded = given`, always. All columns hold the
 * used rows only, in the order of the sheet.
 *
 * Effective columns: `columns.amount` is the amount paid, else due, else list, else quantity × price, net of the
 * refund column unless refunds are kept separate; amounts of an order repeated on its lines count once. It is never
 * missing in a used row. `columns.date` is the payment date, else the order date.
 */
export interface Dataset {
  readonly given: number;
  readonly used: number;
  /** Rows left out by reason, largest first; only reasons that occur. */
  readonly excluded: readonly { readonly reason: ExclusionReason; readonly count: number }[];
  /** Table rows left out, ascending, and the index of each one's reason in {@link EXCLUSION_REASONS}. */
  readonly excludedRows: Int32Array;
  readonly excludedReasons: Uint8Array;
  /** What the rows left out say: one entry a row of `excludedRows`. */
  readonly leftOut: LeftOutLines;
  readonly columns: RoleColumns;
  readonly extras: readonly ExtraColumn[];
  /** Table row of each used row; `placeOf(dataset.parts, row, column)` gives its cell. */
  readonly rows: Int32Array;
  readonly parts: readonly SourcePart[];
  /** Name of the table in a warehouse, where the rows stand there and in no cells. */
  readonly stored?: string;
  readonly mapping: ColumnMapping;
  /** Titles by grid column, several header rows joined; column letters where there is no header. */
  readonly titles: readonly string[];
  /** 1 where the row is a refund or a cancelled line: it is no purchase, its amount is negative. */
  readonly refundRows?: Uint8Array;
  /** Amounts given back per row (positive), kept apart when refunds are `separate`. */
  readonly refunds?: NumberColumn;
  /** Amounts given back as the order's own row tells (positive), where the amounts are net of them. */
  readonly givenBack?: NumberColumn;
  /** Lines of orders that were given back whole, as their own rows tell: `refunded` rows, at what they cost. */
  readonly returned?: ReturnedLines;
  /** What the column of order ids tells; absent without one. */
  readonly orderIds?: OrderIdKind;
  readonly amountBasis?: "amount" | "amountDue" | "listAmount" | "quantityTimesPrice";
  readonly dateBasis?: "paymentDate" | "date";
  /** The order's own date, where the payment's counts. */
  readonly ordered?: DateColumn;
  /** What one unit of each row's currency was worth, where amounts were converted. */
  readonly exchanged?: NumberColumn;
  readonly scale?: Scale;
  /** The last day that counts, inclusive: as asked, else the last plausible date. Absent without a date column. */
  readonly asOf?: number;
  readonly policies: Policies;
  /** What amounts of other currencies were converted by. */
  readonly conversion?: Conversion;
  /** What the table was taken for, where somebody looked. */
  readonly found?: KindFound;
  /** It has no amounts, and nobody asks for any. */
  readonly withoutAmounts?: boolean;
  /** The rows are records, no order lines: what each had to have. */
  readonly records?: readonly RecordKey[];
  readonly coverage: readonly ColumnCoverage[];
  /** Every problem by kind and column, with its rows. */
  readonly findings: readonly Finding[];
  /** The problems one by one with their sentences' details: the first 1,000 of each kind and column. */
  readonly issues: readonly Issue[];
}

/**
 * What the ids of a column tell. `orders`: an id is an order of a customer's, begun on its first day. `perDay`: it only
 * tells the lines of a day apart, as receipt numbers that start again every day or a contract's number on each of its
 * payments do: an order is a customer's id of one day.
 */
export type OrderIdKind = "orders" | "perDay";

/** Dates and amounts by the rules for all rows; an order's amount that its lines repeat counts once. */
export interface LeftOutLines {
  readonly date?: DateColumn;
  readonly amount?: NumberColumn;
}

/** Columns of one length. */
export interface ReturnedLines {
  readonly customer: TextColumn;
  readonly date: DateColumn;
  readonly order?: TextColumn;
  readonly amount: NumberColumn;
  /** What else their rows tell. */
  readonly columns: RoleColumns;
}

/** How much of a mapped column is there and readable, over all rows that are data. */
export interface ColumnCoverage {
  readonly role: Role;
  readonly column: number;
  /** Rows that are data, whether used or not. */
  readonly rows: number;
  readonly filled: number;
  /** Filled and read. */
  readonly readable: number;
}

export interface ReadOptions {
  /** `auto` finds title and header rows; `none` takes every row as data. */
  readonly header?: "auto" | "none";
  /** Last day that counts, as an Excel serial; rows after it are left out and counted. */
  readonly asOf?: number;
  /** Without such a day: count up to the end of the last complete month rather than to the last plausible date. */
  readonly completeMonths?: boolean;
  /** Today, where the caller knows it: later dates are then reported as future dates. */
  readonly today?: number;
  /** Order of day and month in texts such as 03/04/2025. Without it the whole column has to decide. */
  readonly dateOrder?: "dmy" | "mdy";
  /** Year of dates written without one (3月4日). */
  readonly year?: number;
  /** The workbook's own decimal mark, for a table that does not tell one. */
  readonly workbookDecimal?: DecimalMark;
  /** Rates of exchange, for amounts in several currencies. */
  readonly rates?: ExchangeRates;
  /** Orders that a sheet of returns lists: all of them was given back. */
  readonly returned?: ReturnedOrders;
  /** Keep numbers in the unit that their title states. */
  readonly unscaled?: boolean;
  /** Scale of the score column; found from header and contents otherwise. */
  readonly scale?: Scale;
  /** Columns to keep besides the mapped ones, by their place in the grid or their title; who has none of that title keeps none. */
  readonly extras?: readonly (number | string)[];
  /** Leave out hidden rows. */
  readonly visibleOnly?: boolean;
  /** Sheets that were added as later exports, the latest last: their versions of orders win over all others. */
  readonly added?: readonly string[];
  /** Sheets of the same titles that are not among the grids: to be told. */
  readonly notStacked?: readonly NotStacked[];
  /**
   * The rows are no orders but records of another kind (customers, answers, tickets…): what is said about orders, their
   * status, amounts and repeats leaves none of them out, only what is missing here does.
   */
  readonly records?: readonly RecordKey[];
  /** Whose rules hold where they are not those for orders: of deals only those that were won are sales, and nothing is said of what happened otherwise. */
  readonly rules?: "deals" | "events";
  /** Nobody asks for amounts: a table without any is counted. */
  readonly withoutAmounts?: boolean;
  /** What the table was taken for: to be told. */
  readonly found?: KindFound;
}

/** What a record may have to have. */
export type RecordKey = "customer" | RoleOfKind<"date">;
