import type { CoreError } from "../core/errors";
import { CELL_TEXTS } from "../locales/cellTexts";
import { localeFor } from "../locales/locale";
import { fill } from "../locales/translate";

/** The cell that a refusal speaks of: its address, or a row of an argument. */
export type Place = string | { readonly parameter: string; readonly row: number };

/** Why a function refused, in the reader's language, and where. */
export function sentence(error: CoreError, language: string | undefined, at?: Place): string {
  const sentences: Readonly<Record<string, string>> = CELL_TEXTS[localeFor(language)].errors;
  const { row } = error.detail;
  const address = typeof at === "string" ? at : undefined;
  const place = address ?? (row === undefined ? "" : fill(sentences.row!, { row }));
  const said = fill(sentences[error.key] ?? error.key, { ...error.detail, place });
  if (at === undefined || (place !== "" && said.includes(place)) || (row !== undefined && !address)) {
    return said;
  }
  const told = typeof at === "string" ? at : fill(sentences.rowOf!, at);
  return fill(sentences.withPlace!, { sentence: said, place: told });
}
