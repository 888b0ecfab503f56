import type { Issue } from "../../core/cells/issue";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";

/** What was noticed in one cell, in words. */
export function issueSentence({ key, detail }: Pick<Issue, "key" | "detail">, texts: Texts): string {
  const sentences: Readonly<Record<string, string>> = texts.issues;
  return fill(sentences[key] ?? key, detail);
}
