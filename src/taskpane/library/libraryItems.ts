import { CATALOGUE, NAMESPACE } from "../../functions/catalogue";
import { functionTexts } from "../../functions/metadata";
import { LOCALES, textsFor } from "../../locales";
import { FUNCTION_TEXTS } from "../../locales/functionTexts";
import { REPORT_SEARCH } from "../../locales/reportSearch";
import { REPORTS, reportTexts } from "../../reports/registry";
import type { SearchItem } from "./searchLibrary";

/** All functions and reports with what is said of them in every language. */
export function libraryItems(): readonly SearchItem[] {
  const functions = CATALOGUE.map((entry) => {
    const texts = LOCALES.map((locale) => functionTexts(entry, locale));
    return {
      id: `${NAMESPACE}.${entry.id}`,
      names: [`${NAMESPACE}.${entry.id}`],
      words: texts.flatMap(({ search }) => search),
      told: [
        ...texts.map(({ description }) => description),
        ...LOCALES.map((locale) => FUNCTION_TEXTS[locale].families[entry.family]),
      ],
    };
  });
  const reports = REPORTS.map(({ id }) => {
    const texts = LOCALES.map((locale) => reportTexts(textsFor(locale), id));
    return {
      id,
      names: texts.map(({ title }) => title),
      words: [...texts.flatMap(({ question }) => question), ...(REPORT_SEARCH[id] ?? [])],
      told: texts.map(({ summary }) => summary),
    };
  });
  return [...reports, ...functions];
}
