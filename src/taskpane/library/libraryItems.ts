import { CATALOGUE, NAMESPACE } from "../../functions/catalogue";
import { functionTexts } from "../../functions/metadata";
import { LOCALES, textsFor } from "../../locales";
import { EVERYDAY_QUESTIONS } from "../../locales/everydayQuestions";
import { FUNCTION_TEXTS } from "../../locales/functionTexts";
import { REPORT_SEARCH } from "../../locales/reportSearch";
import { REPORTS, reportTexts } from "../../reports/registry";
import type { SearchItem } from "./searchLibrary";

/** All functions and reports with what is said of them in every language. */
export function libraryItems(): readonly SearchItem[] {
  const everyday = everydayQuestions();
  const functions = CATALOGUE.map((entry) => {
    const texts = LOCALES.map((locale) => functionTexts(entry, locale));
    return {
      id: `${NAMESPACE}.${entry.id}`,
      names: [`${NAMESPACE}.${entry.id}`],
      words: texts.flatMap(({ search }) => search),
      asked: everyday.get(`${NAMESPACE}.${entry.id}`) ?? [],
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
      asked: everyday.get(id) ?? [],
      told: texts.map(({ summary }) => summary),
    };
  });
  return [...reports, ...functions];
}

/** The questions of everyday that each function or report answers, as well as its place among those that do. */
function everydayQuestions(): ReadonlyMap<string, SearchItem["asked"]> {
  const found = new Map<string, [question: string, place: number][]>();
  for (const [answeredBy, ...questions] of EVERYDAY_QUESTIONS) {
    answeredBy.split(" ").forEach((id, place) => {
      found.set(id, [
        ...(found.get(id) ?? []),
        ...questions.map((text) => [text, place] as [string, number]),
      ]);
    });
  }
  return found;
}
