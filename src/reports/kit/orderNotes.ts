import type { CustomerSummary } from "../../core/ledger/summary";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import { formatValue } from "./formatValue";
import type { NoteBlock } from "../report";

/** What a reader must know of the orders that groups of customers are made of. */
export function orderNotes(
  { withoutPurchase: { length } }: Pick<CustomerSummary, "withoutPurchase">,
  hasOrderIds: boolean,
  texts: Texts,
): NoteBlock[] {
  const words = texts.reports.common;
  const count = formatValue(length, "integer", texts.locale);
  const note = { kind: "note", tone: "warning" } as const;
  return [
    ...(hasOrderIds ? [] : [{ ...note, text: words.noOrderIds }]),
    ...(length === 0
      ? []
      : [{ ...note, text: fill(words.withoutPurchase, { count }), about: [{ customers: length }] }]),
  ];
}
