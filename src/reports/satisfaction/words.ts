import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import type { Satisfied } from "../kit/survey/satisfied";

/** Which question all is judged by. */
export function questionSentence({ main, survey }: Pick<Satisfied, "main" | "survey">, texts: Texts): string {
  const { definitions } = texts.reports.satisfaction;
  return fill(survey.overall || survey.counted ? definitions.question : definitions.pooled, {
    title: main.title,
    min: main.scale.min,
    max: main.scale.max,
  });
}

/** Names in the order given, as a list. */
export function listOf(names: readonly string[], { reports }: Texts): string {
  return names.join(reports.common.listSeparator);
}
