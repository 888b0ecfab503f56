import { foldText, foldWord } from "../read/text";
import type { StatusMeaning } from "../../words/meanings";
import { PACKS } from "../../words/packs";
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
