import type { Issue } from "../../core/cells/issue";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";

/** What was noticed in one cell, in words. */
export function issueSentence({ key, detail }: Pick<Issue, "key" | "detail">, texts: Texts): string {
  const sentences: Readonly<Record<string, string>> = texts.issues;
  return fill(sentences[key] ?? key, kindInWords(detail, texts));
}

/** The core knows kinds of tables by their keys only. */
export function kindInWords(detail: Issue["detail"], { reports }: Texts): Issue["detail"] {
  const words: Readonly<Record<string, string>> = reports.common.tableKinds;
  const { kind } = detail;
  return kind === undefined ? detail : { ...detail, kind: words[kind] ?? kind };
}
