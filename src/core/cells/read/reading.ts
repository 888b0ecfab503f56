import type { DateColumn, NumberColumn, TextColumn } from "../columns";
import type { Dataset, ReadOptions } from "../dataset";
import type { IssueLog } from "./issueLog";
import type { DecimalMark } from "./numbers";
import type { Policies } from "../policies";
import type { ColumnMapping, Role, RoleOfKind } from "../roles";
import type { Conversion } from "../rates";
import type { RowReasons } from "./rowReasons";
import type { RowSigns } from "./rowSigns";
import type { Table } from "./table";

export type TextRole = RoleOfKind<"id" | "category" | "text">;
export type NumberRole = RoleOfKind<"money" | "number" | "score">;
export type DateRole = RoleOfKind<"date">;

/** The mapped columns of a table over all its rows, and what was found in their cells. */
export interface TypedColumns {
  readonly texts: { [R in TextRole]?: TextColumn };
  readonly numbers: { [R in NumberRole]?: NumberColumn };
  readonly dates: { [R in DateRole]?: DateColumn };
  /** Rows whose cell is filled and cannot be read. */
  readonly unreadable: Map<Role, ReadonlySet<number>>;
  /** Columns of dates without a text among them. */
  readonly textless: Set<number>;
  /** 1 where a status or a type says that the row is a refund. */
  toldRefunds?: Uint8Array;
  /** 1 where a column of refunds says Yes instead of an amount: all of the row was given back. */
  refundFlags?: Uint8Array;
  /** Rows whose customer id has lost digits. */
  roundedIds: ReadonlySet<number>;
  /** The best score there is, as the answers of a role say it. */
  readonly tops: Map<Role, number>;
  /** The decimal marks that columns of numbers show, by column. */
  readonly marks: Map<number, DecimalMark | "conflict">;
  /** Currency signs that stood beside amounts, by row. */
  currencies?: RowSigns;
  /** What the amounts were converted by. */
  conversion?: Conversion;
  /** By row, what one unit of its currency was worth. */
  exchanged?: NumberColumn;
  /** The order's own date, where the payment's counts. */
  ordered?: DateColumn;
}

/** One reading of a table: how it is meant, its columns, what was noticed, and the rows that are out so far. */
export interface Reading {
  readonly table: Table;
  readonly mapping: ColumnMapping;
  readonly policies: Policies;
  readonly options: ReadOptions;
  readonly columns: TypedColumns;
  readonly log: IssueLog;
  readonly reasons: RowReasons;
}

/** What the rules find out about a reading besides its columns and rows. */
export type Found = Pick<
  Dataset,
  | "asOf"
  | "dateBasis"
  | "scale"
  | "extras"
  | "amountBasis"
  | "coverage"
  | "refundRows"
  | "refunds"
  | "givenBack"
  | "orderIds"
> & { readonly amount?: NumberColumn; readonly returned?: NumberColumn };
