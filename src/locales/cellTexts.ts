/** What a cell can say. The index would bring the texts of reports and pane along, which cells never need. */
import { functionErrors as functionsEn } from "./en-US/errors/functions";
import { intakeErrors as intakeEn } from "./en-US/errors/intake";
import { headers as headersEn } from "./en-US/functions/headers";
import { words as wordsEn } from "./en-US/functions/words";
import { models as modelsEn, modelErrors as modelErrorsEn } from "./en-US/models";
import { segments as segmentsEn } from "./en-US/reports/segments";
import type { Locale } from "./locale";
import type { InAnyLanguage } from "./texts";
import { functionErrors as functionsZh } from "./zh-CN/errors/functions";
import { intakeErrors as intakeZh } from "./zh-CN/errors/intake";
import { headers as headersZh } from "./zh-CN/functions/headers";
import { words as wordsZh } from "./zh-CN/functions/words";
import { models as modelsZh, modelErrors as modelErrorsZh } from "./zh-CN/models";
import { segments as segmentsZh } from "./zh-CN/reports/segments";

type CellTexts = InAnyLanguage<typeof english>;

const english = {
  errors: { ...functionsEn, ...intakeEn, ...modelErrorsEn },
  words: { ...wordsEn, segments: segmentsEn.names, tiers: segmentsEn.tierNames },
  headers: headersEn,
  diagnosis: modelsEn.diagnosis,
};

const chinese: CellTexts = {
  errors: { ...functionsZh, ...intakeZh, ...modelErrorsZh },
  words: { ...wordsZh, segments: segmentsZh.names, tiers: segmentsZh.tierNames },
  headers: headersZh,
  diagnosis: modelsZh.diagnosis,
};

export const CELL_TEXTS: Readonly<Record<Locale, CellTexts>> = { "en-US": english, "zh-CN": chinese };
