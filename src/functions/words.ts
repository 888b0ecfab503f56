import { headers as headersEn } from "../locales/en-US/functions/headers";
import { models as modelsEn } from "../locales/en-US/models";
import { words as wordsEn } from "../locales/en-US/functions/words";
import { segments as segmentsEn } from "../locales/en-US/reports/segments";
import { headers as headersZh } from "../locales/zh-CN/functions/headers";
import { models as modelsZh } from "../locales/zh-CN/models";
import { words as wordsZh } from "../locales/zh-CN/functions/words";
import { segments as segmentsZh } from "../locales/zh-CN/reports/segments";
import type { Diagnosis } from "../core/models/diagnosis";
import { fill } from "../locales/translate";
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

/** What a fit says about itself, with numbers to three digits and shares as per cent. */
export function diagnosisText({ id, detail }: Diagnosis, language: Language = "en"): string {
  const readable = Object.entries(detail).map(([name, value]) => [
    name,
    typeof value === "number" ? short(name, value) : value,
  ]);
  return fill((language === "zh" ? modelsZh : modelsEn).diagnosis[id], Object.fromEntries(readable));
}

function short(name: string, value: number): string {
  return name === "share" ? `${Math.round(100 * value)}%` : String(Number(value.toPrecision(3)));
}
