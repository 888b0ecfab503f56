import type { TextColumn } from "../../../src/core/cells/columns";

/** A text column of the given texts; null is missing. */
export function textColumn(texts: readonly (string | null)[]): TextColumn {
  const dictionary = [...new Set(texts.filter((text) => text !== null))];
  return {
    kind: "text",
    codes: Int32Array.from(texts, (text) => (text === null ? -1 : dictionary.indexOf(text))),
    dictionary,
  };
}
