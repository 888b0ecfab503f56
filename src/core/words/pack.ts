import type { PersonalKind, StatusMeaning, TableKind } from "./meanings";
import type { Role } from "./roles";

/** All that a language's tables are recognised by, as data. */
export interface WordPack {
  readonly language: string;
  /** Signs that only this language has. */
  readonly script?: RegExp;
  /** Exports of shops and CRMs in this language, by their titles. */
  readonly systems: readonly System[];
  /**
   * Header words by role, folded, the surest first: the place in the list decides between two columns that both match.
   * Words match whole titles first and parts of titles after that.
   */
  readonly roles: Readonly<Partial<Record<Role, readonly string[]>>>;
  /** Titles that hold a role's word and mean something else: 收货地址, 运费, 快递单号… */
  readonly noRole?: RegExp;
  /** Status words, folded. */
  readonly statuses: Readonly<Record<StatusMeaning, readonly string[]>>;
  /** Words of a type or status that say of a row that it is a refund, of some earlier sale. */
  readonly refundRows?: readonly string[];
  /** The same words where they may also say that this sale was given back. */
  readonly refundsOrReturned?: readonly string[];
  /** Parts of longer status texts, tried in this order when the whole is unknown. */
  readonly statusParts?: readonly (readonly [RegExp, StatusMeaning])[];
  /** Words of a delivery status: the goods are with the customer or on their way. */
  readonly delivered?: RegExp;
  /** Ways of paying: to whom brings the goods. */
  readonly onDelivery?: RegExp;
  /** Who may be written to: titles of opting out, answers that refuse by themselves, Yes and No (folded). */
  readonly consent?: {
    readonly optOut?: RegExp;
    readonly refused?: RegExp;
    readonly yes: readonly string[];
    readonly no: readonly string[];
  };
  /** Rows at the edge of a table that are none of its data. */
  readonly total: RegExp;
  readonly footer?: RegExp;
  /** Titles of amounts that are a whole order's. */
  readonly orderAmount?: RegExp;
  /** Words of the status or stage of a deal that is over; without marks on Latin letters. */
  readonly deals: { readonly won: RegExp; readonly lost: RegExp };
  /** Customers who are nobody in particular, folded. */
  readonly guests?: readonly string[];
  /** Words in the name of a sheet or table. */
  readonly sheets: Readonly<Partial<Record<TableKind, RegExp>>>;
  /** Titles that speak for a kind of table, whether they have a role or none; as words. */
  readonly signs?: Readonly<Partial<Record<TableKind, RegExp>>>;
  /** Titles that mean a role in tables of one kind only. */
  readonly titlesOfKind?: Readonly<Partial<Record<TableKind, Readonly<Partial<Record<Role, RegExp>>>>>>;
  /** Titles that mean this role in tables of one kind whatever they mean elsewhere; the first that is there goes first. */
  readonly decisiveOfKind?: Readonly<Partial<Record<TableKind, Readonly<Partial<Record<Role, RegExp>>>>>>;
  /** Titles that say this much only beside an opening and a closing: elsewhere 流失 is a mark and "new" anything. */
  readonly periodTitles?: Readonly<Partial<Record<"period" | "acquired" | "lost" | "returned", RegExp>>>;
  /** Titles of columns that name or reach a person. */
  readonly personal?: Readonly<Partial<Record<PersonalKind, RegExp>>>;
  /** What ¥ is where this language is written. */
  readonly yen?: "CNY" | "JPY";
}

/** The columns that a platform's export has, by title. */
export interface System {
  readonly id: string;
  /** As its maker spells it. */
  readonly name: string;
  readonly kind: TableKind;
  /** Titles that together tell this export from others. */
  readonly signature: readonly string[];
  readonly columns: Readonly<Record<string, Role>>;
  /** Titles of columns that repeat the order's figure on each of its lines. */
  readonly orderLevel?: readonly Role[];
}

/** Words between bars. */
export function list(words: string): readonly string[] {
  return words.trim().split(/\s*\|\s*/);
}
