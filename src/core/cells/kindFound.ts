import type { TableKind } from "../words/meanings";

/** What a table was taken for, and why. */
export interface KindFound {
  readonly kind: TableKind;
  /** Somebody said so. */
  readonly chosen?: true;
  /** The product whose export it is. */
  readonly system?: string;
  /** Titles that speak for it, the most telling first. */
  readonly titles: readonly string[];
  /** Of the sheet or table, where it speaks for it. */
  readonly name?: string;
  /** Ids of orders stand on several rows. */
  readonly linesRepeat?: true;
}
