import type { first as english } from "./en-US/first";
import type { Locale } from "./locale";
import type { InAnyLanguage } from "./texts";

export type FirstTexts = InAnyLanguage<typeof english>;

/** One language's words for the pane's first screen, without those of reports. */
export async function firstTexts(locale: Locale): Promise<FirstTexts> {
  return locale === "zh-CN"
    ? (await import(/* webpackChunkName: "words-zh" */ "./zh-CN/first")).first
    : (await import(/* webpackChunkName: "words-en" */ "./en-US/first")).first;
}
