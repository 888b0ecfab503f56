import type { texts as english } from "./en-US";

/** Everything that is said on screen and on sheets, in one language. English is the key file. */
export type Texts = InAnyLanguage<typeof english> & {
  /** Not a text of ours: what a workbook wants beside amounts, given along with the language that they are written in. */
  readonly currency?: string;
};

/** The same keys with other words. */
export type InAnyLanguage<T> = T extends string ? string : { readonly [K in keyof T]: InAnyLanguage<T[K]> };
