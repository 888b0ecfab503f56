import { texts as english } from "./en-US";
import { localeFor, type Locale } from "./locale";
import type { Texts } from "./texts";
import { texts as chinese } from "./zh-CN";

export { LOCALES, localeFor, type Locale } from "./locale";
export type { Texts } from "./texts";

const ALL: Readonly<Record<Locale, Texts>> = { "en-US": english, "zh-CN": chinese };

/** The texts for a language tag such as `zh-CN`, `zh-Hans-CN` or `en-GB`. */
export function textsFor(language: string | undefined): Texts {
  return ALL[localeFor(language)];
}
