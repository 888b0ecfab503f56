import { PACKS } from "../../words/packs";
import type { Grid } from "../cell";
import { eachText } from "../columnGrid";
import { foldWord } from "./text";

const folded = (words: (pack: (typeof PACKS)[number]) => readonly string[] | undefined) =>
  new Set(PACKS.flatMap((pack) => words(pack) ?? []).map(foldWord));

const REFUND_ROWS = folded(({ refundRows }) => refundRows);
const REFUNDS_OR_RETURNED = folded(({ refundsOrReturned }) => refundsOrReturned);

/**
 * Whether a type or status says of its row that it is a refund: "surely", or "perhaps" where the word may also say that
 * the sale of this row was given back.
 *
 * @example refundWord("credit note") // "surely"
 */
export function refundWord(text: string): "surely" | "perhaps" | undefined {
  const word = foldWord(text);
  return REFUND_ROWS.has(word) ? "surely" : REFUNDS_OR_RETURNED.has(word) ? "perhaps" : undefined;
}

/** Whether a column has such a word at all: refunds may be one row in a thousand. */
export function hasRefundWord(cells: Grid, firstRow: number, column: number): boolean {
  let found = false;
  let types = 0;
  eachText(cells, column, firstRow, (text) => {
    found = refundWord(text) !== undefined;
    return found || ++types > MOST_TYPES ? "enough" : undefined;
  });
  return found;
}

/** More different texts than this are no types. */
const MOST_TYPES = 40;
