import type { KindFound } from "../../core/cells/kindFound";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";

/** What a table was taken for, with the evidence: `Orders: columns Order id, Status`. */
export function kindSentence(found: KindFound, texts: Texts): string {
  const { takenFor, tableKinds, listSeparator } = texts.reports.common;
  const kind = tableKinds[found.kind];
  const evidence = evidenceOf(found, texts).join(listSeparator);
  return evidence === "" ? kind : fill(takenFor, { kind, evidence });
}

function evidenceOf({ chosen, system, titles, name, linesRepeat }: KindFound, texts: Texts): string[] {
  const { kindEvidence: words, listSeparator } = texts.reports.common;
  if (chosen) {
    return [words.chosen];
  }
  return [
    ...(system === undefined ? [] : [fill(words.system, { system })]),
    ...(system === undefined && titles.length > 0
      ? [fill(words.titles, { titles: titles.join(listSeparator) })]
      : []),
    ...(name === undefined ? [] : [fill(words.name, { name })]),
    ...(linesRepeat ? [words.linesRepeat] : []),
  ];
}
