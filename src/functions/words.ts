import { CELL_TEXTS } from "../locales/cellTexts";
import type { Locale } from "../locales/locale";
import type { ResultLanguage } from "./parameters";

export const LOCALE_OF: Readonly<Record<ResultLanguage, Locale>> = { en: "en-US", zh: "zh-CN" };

export type ResultWords = (typeof CELL_TEXTS)[Locale]["words"];

/** Words of results, in the language that the formula asks for and not that of the display. */
export function wordsOf(language: ResultLanguage = "en"): ResultWords {
  return CELL_TEXTS[LOCALE_OF[language]].words;
}

/** Title of a result's column. */
export function headerText(key: string, language: ResultLanguage): string {
  const headers: Readonly<Record<string, string>> = CELL_TEXTS[LOCALE_OF[language]].headers;
  return headers[key] ?? key;
}
