import { ExcelRefusal, refusalSentence } from "../excel/refusal";
import { watchSelection } from "../excel/watchSelection";
import type { FirstTexts } from "../locales/firstTexts";
import type { Locale } from "../locales/locale";
import type { LiveSelection } from "./host";

/** What is selected in the workbook, in words, now and after each change. */
export function watchLiveSelection(
  locale: Locale,
  texts: Pick<FirstTexts, "locale" | "excel">,
  listener: (selection: LiveSelection) => void,
): () => void {
  const unusable = (message: string) => listener({ kind: "unusable", message });
  return watchSelection({
    described: ({ obstacles, ...selection }) =>
      listener({
        kind: "usable",
        ...selection,
        obstacles: obstacles.map((obstacle) => texts.excel.notes[obstacle]),
      }),
    failed: async (error) => {
      if (error instanceof ExcelRefusal) {
        return unusable(refusalSentence(error, texts));
      }
      // The sentences of all other failures are not needed until one happens.
      const { sentenceOf } = await import("./sentenceOf");
      unusable(sentenceOf(error, locale));
    },
  });
}
