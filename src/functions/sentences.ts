import type { CoreError } from "../core/errors";
import { CELL_TEXTS } from "../locales/cellTexts";
import { localeFor } from "../locales/locale";
import { fill } from "../locales/translate";

/** Why a function refused, in the reader's language; `address` is the cell of the sheet that it speaks of. */
export function sentence(error: CoreError, language: string | undefined, address?: string): string {
  const sentences: Readonly<Record<string, string>> = CELL_TEXTS[localeFor(language)].errors;
  const { row } = error.detail;
  const place = address ?? (row === undefined ? "" : fill(sentences.row!, { row }));
  const said = fill(sentences[error.key] ?? error.key, { ...error.detail, place });
  return address === undefined || said.includes(address)
    ? said
    : fill(sentences.withPlace!, { sentence: said, place: address });
}
