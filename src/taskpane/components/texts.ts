import { createContext, useContext } from "react";
import type { Locale, Texts } from "../../locales";
import type { FirstTexts } from "../../locales/firstTexts";

/** As much of the pane's words as its first screen has. */
export interface FirstLanguage {
  readonly locale: Locale;
  readonly pane: FirstTexts["pane"];
}

export interface Language extends FirstLanguage {
  readonly pane: Texts["pane"];
}

export const LanguageContext = createContext<FirstLanguage | null>(null);

export function useFirstLanguage(): FirstLanguage {
  const language = useContext(LanguageContext);
  if (!language) {
    throw new Error("a component of the pane stands outside its LanguageContext");
  }
  return language;
}

export function useLanguage(): Language {
  const language = useFirstLanguage();
  if (!isWhole(language)) {
    throw new Error("a component of the whole pane stands on the first screen");
  }
  return language;
}

function isWhole(language: FirstLanguage): language is Language {
  return "settings" in language.pane;
}
