import { CoreError } from "../core/errors";
import { textsFor, type Locale, type Texts } from "../locales";
import { fill } from "../locales/translate";
import { kindInWords } from "../reports/kit/issueSentence";
import { BETWEEN_EVIDENCE } from "../reports/kit/needs";
import { ExcelRefusal, refusalSentence } from "../excel/refusal";
import { CellTaken } from "../excel/workbook";
import { WorkerStopped } from "./reportErrors";
import { StorageClosed } from "../excel/salt";

/** An error that already speaks the user's language, such as those of the Excel side. */
export class SpokenError extends Error {}

/** What to tell the user about anything that was thrown. */
export function sentenceOf(error: unknown, locale: Locale): string {
  const texts = textsFor(locale);
  if (error instanceof CoreError) {
    const sentences: Readonly<Record<string, string>> = texts.errors;
    return fill(sentences[error.key] ?? error.key, inWords(error.detail, texts));
  }
  if (error instanceof ExcelRefusal) {
    return refusalSentence(error, texts);
  }
  if (error instanceof SpokenError) {
    return error.message;
  }
  if (error instanceof CellTaken) {
    return fill(texts.pane.library.cellTaken, { address: error.address });
  }
  if (error instanceof StorageClosed) {
    return texts.pane.settings.pseudonyms.storageClosed;
  }
  if (error instanceof WorkerStopped) {
    return texts.pane.failure.worker;
  }
  const message = error instanceof Error ? error.message : String(error);
  return fill(texts.pane.failure.unexpected, { message });
}

/** The core knows why rows are left out by their keys only, as it does kinds of tables. */
function inWords(detail: CoreError["detail"], texts: Texts): CoreError["detail"] {
  const reasons: Readonly<Record<string, string>> = texts.exclusions;
  const { reason, evidence } = detail;
  return {
    ...kindInWords(detail, texts),
    ...(typeof evidence === "string"
      ? { evidence: evidence.replaceAll(BETWEEN_EVIDENCE, texts.reports.common.listSeparator) }
      : {}),
    ...(reason === undefined ? {} : { reason: reasons[reason] ?? reason }),
  };
}
