/** What a cell can say. The index would bring the texts of reports and pane along, which cells never need. */
import { functionErrors as functionsEn } from "./en-US/errors/functions";
import { intakeErrors as intakeEn } from "./en-US/errors/intake";
import { modelErrors as modelsEn } from "./en-US/errors/models";
import { headers as headersEn } from "./en-US/functions/headers";
import { words as wordsEn } from "./en-US/functions/words";
import type { Locale } from "./locale";
import type { InAnyLanguage } from "./texts";
import { functionErrors as functionsZh } from "./zh-CN/errors/functions";
import { intakeErrors as intakeZh } from "./zh-CN/errors/intake";
import { modelErrors as modelsZh } from "./zh-CN/errors/models";
import { headers as headersZh } from "./zh-CN/functions/headers";
import { words as wordsZh } from "./zh-CN/functions/words";

type CellTexts = InAnyLanguage<typeof english>;

const english = {
  errors: { ...functionsEn, ...intakeEn, ...modelsEn },
  words: wordsEn,
  headers: headersEn,
};

const chinese: CellTexts = {
  errors: { ...functionsZh, ...intakeZh, ...modelsZh },
  words: wordsZh,
  headers: headersZh,
};

export const CELL_TEXTS: Readonly<Record<Locale, CellTexts>> = { "en-US": english, "zh-CN": chinese };
