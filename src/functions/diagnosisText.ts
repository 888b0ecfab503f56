import type { Diagnosis } from "../core/models/diagnosis";
import { briefNumber } from "../core/statistics/briefNumber";
import { models as english } from "../locales/en-US/models";
import type { Locale } from "../locales/locale";
import type { InAnyLanguage } from "../locales/texts";
import { fill } from "../locales/translate";
import { models as chinese } from "../locales/zh-CN/models";
import type { ResultLanguage } from "./parameters";
import { LOCALE_OF } from "./words";

const DIAGNOSES: Readonly<Record<Locale, InAnyLanguage<typeof english.diagnosis>>> = {
  "en-US": english.diagnosis,
  "zh-CN": chinese.diagnosis,
};

/** What a fit says about itself, with numbers to three digits and shares as per cent. */
export function diagnosisText({ id, detail }: Diagnosis, language: ResultLanguage = "en"): string {
  const readable = Object.entries(detail).map(([name, value]) => [
    name,
    typeof value === "number" ? short(name, value) : value,
  ]);
  return fill(DIAGNOSES[LOCALE_OF[language]][id], Object.fromEntries(readable));
}

function short(name: string, value: number): string {
  return name === "share" ? `${Math.round(100 * value)}%` : briefNumber(value);
}
