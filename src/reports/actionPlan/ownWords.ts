import { LOCALES, textsFor, type Texts } from "../../locales";
import type { Value } from "../report";

type Words<K extends string> = (texts: Texts) => Readonly<Record<K, string>>;

/** Which of our words a cell holds, in whichever language; undefined for a word of somebody's own. */
export function idOfWord<K extends string>(value: Value, words: Words<K>): K | undefined {
  for (const locale of LOCALES) {
    const ours = words(textsFor(locale));
    const found = (Object.keys(ours) as K[]).find((id) => ours[id] === value);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

/** The same word in the language of the report; a word of somebody's own as it is. */
export function inLanguage<K extends string>(value: Value, words: Words<K>, texts: Texts): Value {
  const id = idOfWord(value, words);
  return id === undefined ? value : words(texts)[id];
}

export const departmentWords = (texts: Texts) => texts.reports.actionPlan.departments;
export const statusWords = (texts: Texts) => texts.reports.actionPlan.statuses;
export const kpiWords = (texts: Texts) => texts.reports.actionPlan.kpiNames;
