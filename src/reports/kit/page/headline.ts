import { displayLength } from "../textWidth";
import type { HeadlineBlock, Sentence } from "../../report";

/** Half-width characters of the first line and of those below it; a Chinese one counts as two. */
export const LINES = { first: 90, more: 110 } as const;
const MOST_MORE = 2;

/**
 * The answer, as long as its line allows, with up to two sentences that fit below it; what is left out stands behind the
 * page.
 *
 * @param answers the same said longer and shorter: the first that fits is told, else the last
 */
export function headline(answers: readonly Sentence[], more: readonly Sentence[] = []): HeadlineBlock {
  const fits = (length: number) => (sentence: Sentence) => displayLength(sentence.text) <= length;
  const first = answers.find(fits(LINES.first)) ?? answers.at(-1)!;
  return { kind: "headline", sentences: [first, ...more.filter(fits(LINES.more)).slice(0, MOST_MORE)] };
}
