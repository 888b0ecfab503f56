import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import type { Need } from "../definition";

/** What a report needs of one table or another, as it is said everywhere. */
export function waysInWords(
  ways: readonly (readonly Need[])[],
  texts: Texts,
  inWords: (need: Need) => string,
): string {
  const { eitherNeeds, listSeparator } = texts.reports.common;
  const [needs = "", ...others] = ways.map((way) => way.map(inWords).join(listSeparator));
  return others.reduce((told, instead) => fill(eitherNeeds, { needs: told, instead }), needs);
}
