import type { Diagnosis } from "../core/models/diagnosis";
import { CELL_TEXTS } from "../locales/cellTexts";
import type { Locale } from "../locales/locale";
import { fill } from "../locales/translate";
import type { ResultLanguage } from "./parameters";
import { briefNumber } from "../core/statistics/briefNumber";

const LOCALE_OF: Readonly<Record<ResultLanguage, Locale>> = { en: "en-US", zh: "zh-CN" };

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

/** What a fit says about itself, with numbers to three digits and shares as per cent. */
export function diagnosisText({ id, detail }: Diagnosis, language: ResultLanguage = "en"): string {
  const readable = Object.entries(detail).map(([name, value]) => [
    name,
    typeof value === "number" ? short(name, value) : value,
  ]);
  return fill(CELL_TEXTS[LOCALE_OF[language]].diagnosis[id], Object.fromEntries(readable));
}

function short(name: string, value: number): string {
  return name === "share" ? `${Math.round(100 * value)}%` : briefNumber(value);
}
