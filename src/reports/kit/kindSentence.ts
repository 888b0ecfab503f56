import type { KindFound } from "../../core/cells/kindFound";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";

/** What a table was taken for, with the evidence: `Orders: columns Order id, Status`. */
export function kindSentence(found: KindFound, texts: Texts): string {
  const { takenFor, tableKinds, listSeparator } = texts.reports.common;
  return fill(takenFor, {
    kind: tableKinds[found.kind],
    evidence: evidenceOf(found, texts).join(listSeparator),
  });
}

function evidenceOf({ chosen, system, titles, name, linesRepeat }: KindFound, texts: Texts): string[] {
  const { kindEvidence: words, listSeparator } = texts.reports.common;
  if (chosen) {
    return [words.chosen];
  }
  return [
    system === undefined
      ? fill(words.titles, { titles: titles.join(listSeparator) })
      : fill(words.system, { system }),
    ...(name === undefined ? [] : [fill(words.name, { name })]),
    ...(linesRepeat ? [words.linesRepeat] : []),
  ];
}
