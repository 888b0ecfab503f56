export const LOCALES = ["en-US", "zh-CN"] as const;
export type Locale = (typeof LOCALES)[number];

/** Chinese of any region reads zh-CN, everybody else English. */
export function localeFor(language: string | undefined): Locale {
  return /^zh\b/i.test(language ?? "") ? "zh-CN" : "en-US";
}
