import type { CoreError } from "../core/errors";
import { CELL_TEXTS } from "../locales/cellTexts";
import { localeFor } from "../locales/locale";
import { fill } from "../locales/translate";

/** Why a function refused, in the reader's language. */
export function sentence(error: CoreError, language: string | undefined): string {
  const sentences: Readonly<Record<string, string>> = CELL_TEXTS[localeFor(language)].errors;
  return fill(sentences[error.key] ?? error.key, error.detail);
}
