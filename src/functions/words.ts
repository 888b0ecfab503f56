import { headers as headersEn } from "../locales/en-US/functions/headers";
import { words as wordsEn } from "../locales/en-US/functions/words";
import { segments as segmentsEn } from "../locales/en-US/reports/segments";
import { headers as headersZh } from "../locales/zh-CN/functions/headers";
import { words as wordsZh } from "../locales/zh-CN/functions/words";
import { segments as segmentsZh } from "../locales/zh-CN/reports/segments";
import type { Language } from "./parameters";

/** Words of results, in the language that the formula asks for and not that of the display. */
const WORDS = {
  en: { ...wordsEn, segments: segmentsEn.names, tiers: segmentsEn.tierNames },
  zh: { ...wordsZh, segments: segmentsZh.names, tiers: segmentsZh.tierNames },
};

export type ResultWords = (typeof WORDS)["en"];

export function wordsOf(language: Language = "en"): ResultWords {
  return WORDS[language];
}

/** Title of a result's column. */
export function headerText(key: string, language: Language): string {
  const headers: Readonly<Record<string, string>> = language === "zh" ? headersZh : headersEn;
  return headers[key] ?? key;
}
