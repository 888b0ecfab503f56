import { texts as english } from "./en-US";
import { localeFor, type Locale } from "./locale";
import { texts as chinese } from "./zh-CN";

export { LOCALES, localeFor, type Locale } from "./locale";

/** Everything that is said on screen and on sheets, in one language. English is the key file. */
export type Texts = InAnyLanguage<typeof english> & {
  /** Not a text of ours: what a workbook wants beside amounts, given along with the language that they are written in. */
  readonly currency?: string;
};

/** The same keys with other words. */
type InAnyLanguage<T> = T extends string ? string : { readonly [K in keyof T]: InAnyLanguage<T[K]> };

const ALL: Readonly<Record<Locale, Texts>> = { "en-US": english, "zh-CN": chinese };

/** The texts for a language tag such as `zh-CN`, `zh-Hans-CN` or `en-GB`. */
export function textsFor(language: string | undefined): Texts {
  return ALL[localeFor(language)];
}
