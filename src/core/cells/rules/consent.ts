import { PACKS, inAllPacks } from "../../words/packs";
import { titleWords } from "../read/titles";
import { foldWord } from "../read/text";

const OPT_OUT = inAllPacks(({ consent }) => consent?.optOut);
const REFUSED = inAllPacks(({ consent }) => consent?.refused);
const wordsOf = (which: "yes" | "no"): ReadonlySet<string> =>
  new Set(PACKS.flatMap(({ consent }) => (consent?.[which] ?? []).map(foldWord)));
const YES = wordsOf("yes");
const NO = wordsOf("no");

/**
 * Does an answer say that its customer may not be written to? What Yes means is told by the title: of `Unsubscribed` it
 * refuses, of `Accepts marketing` it consents. Anything in a column of opting out, such as a day, refuses as well.
 * Undefined where the cell says nothing.
 *
 * @example refusesContact("Accepts email marketing", "no") // true
 */
export function refusesContact(title: string, text: string): boolean | undefined {
  const word = foldWord(text);
  if (word === "") {
    return undefined;
  }
  if (REFUSED.test(word)) {
    return true;
  }
  const optOut = OPT_OUT.test(titleWords(title));
  if (NO.has(word)) {
    return !optOut;
  }
  return optOut ? true : YES.has(word) ? false : undefined;
}

/** Whether a column of staff and test accounts marks one: by Yes, or in words such as `staff`. */
export function isMarked(text: string): boolean {
  const word = foldWord(text);
  return word !== "" && !NO.has(word);
}
