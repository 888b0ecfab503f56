import { foldText, foldWord } from "../read/text";
import type { StatusMeaning } from "../../words/meanings";
import { inAllPacks, PACKS } from "../../words/packs";
import { refundWord } from "../read/refundWords";

const MEANING: ReadonlyMap<string, StatusMeaning> = new Map(
  PACKS.flatMap(({ statuses }) =>
    Object.entries(statuses).flatMap(([meaning, words]) =>
      words.map((word) => [foldWord(word), meaning as StatusMeaning] as const),
    ),
  ),
);

const PARTS = PACKS.flatMap(({ statusParts = [] }) => statusParts);

/**
 * What a status text means, or undefined when it is unknown (it then counts as paid, with a warning).
 *
 * @example statusMeaning("交易关闭", {}) // "cancelled"
 */
export function statusMeaning(
  text: string,
  own: Readonly<Record<string, StatusMeaning>>,
): StatusMeaning | undefined {
  const folded = foldText(text).replace(/^wc-/, "");
  const word = foldWord(folded);
  const chosen = Object.hasOwn(own, folded) ? own[folded] : Object.hasOwn(own, text) ? own[text] : undefined;
  return (
    chosen ??
    MEANING.get(word) ??
    (refundWord(word) === "perhaps" ? "refunded" : PARTS.find(([part]) => part.test(word))?.[1])
  );
}

const WON = inAllPacks(({ deals }) => deals.won);
const LOST = inAllPacks(({ deals }) => deals.lost);

/**
 * How a deal ended, from its status or stage; the user's own table goes before its words.
 *
 * @example dealOutcome("Closed Won", {}) // "won"
 */
export function dealOutcome(
  text: string,
  own: Readonly<Record<string, StatusMeaning>>,
): "won" | "lost" | "open" {
  const chosen = own[foldText(text)];
  if (chosen) {
    return chosen === "paid" || chosen === "partlyRefunded" ? "won" : chosen === "unpaid" ? "open" : "lost";
  }
  const word = foldWord(text);
  return LOST.test(word) ? "lost" : WON.test(word) ? "won" : "open";
}

const DELIVERED = inAllPacks(({ delivered }) => delivered);
const ON_DELIVERY = inAllPacks(({ onDelivery }) => onDelivery);

/** Whether a delivery status says that the goods have left. */
export function isDelivered(text: string): boolean {
  return DELIVERED.test(foldWord(text));
}

/** Whether it is paid to whom brings the goods: until they are there the order is pending. */
export function isPaidOnDelivery(text: string): boolean {
  return ON_DELIVERY.test(foldWord(text));
}
