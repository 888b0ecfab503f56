import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import { formatValue } from "./formatValue";
import type { NoteBlock } from "../report";

/** Longer lists are not read; the counts are complete anyway. */
export const MOST_LISTED = 5000;

/** Says how much of a list is shown, where it is not all of it. */
export function cutNote(sentence: string, shown: number, total: number, texts: Texts): NoteBlock[] {
  const count = (value: number) => formatValue(value, "integer", texts.locale);
  return shown < total
    ? [{ kind: "note", text: fill(sentence, { shown: count(shown), total: count(total) }) }]
    : [];
}
