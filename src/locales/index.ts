import { texts as english } from "./en-US";
import { texts as chinese } from "./zh-CN";

/** Everything that is said on screen and on sheets, in one language. English is the key file. */
export type Texts = typeof english;

export const LOCALES = ["en-US", "zh-CN"] as const;
export type Locale = (typeof LOCALES)[number];

const ALL: Readonly<Record<Locale, Texts>> = { "en-US": english, "zh-CN": chinese };

/** Chinese of any region reads zh-CN, everybody else English. */
export function localeFor(language: string | undefined): Locale {
  return /^zh\b/i.test(language ?? "") ? "zh-CN" : "en-US";
}

/** The texts for a language tag such as `zh-CN`, `zh-Hans-CN` or `en-GB`. */
export function textsFor(language: string | undefined): Texts {
  return ALL[localeFor(language)];
}
