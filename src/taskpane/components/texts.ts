import { createContext, useContext } from "react";
import type { Texts } from "../../locales";
import type { Locale } from "../../locales";

export interface Language {
  readonly locale: Locale;
  readonly pane: Texts["pane"];
}

export const LanguageContext = createContext<Language | null>(null);

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) {
    throw new Error("a component of the pane stands outside its LanguageContext");
  }
  return language;
}
