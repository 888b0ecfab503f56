import type { CoreError } from "../core/errors";
import { functionErrors as functionsEn } from "../locales/en-US/errors/functions";
import { intakeErrors as intakeEn } from "../locales/en-US/errors/intake";
import { modelErrors as modelsEn } from "../locales/en-US/models";
import { functionErrors as functionsZh } from "../locales/zh-CN/errors/functions";
import { intakeErrors as intakeZh } from "../locales/zh-CN/errors/intake";
import { modelErrors as modelsZh } from "../locales/zh-CN/models";
import { fill } from "../locales/translate";

/** The index of the locales would bring the texts of reports and pane along, which cells never need. */
const SENTENCES: Readonly<Record<"en" | "zh", Readonly<Record<string, string>>>> = {
  en: { ...functionsEn, ...intakeEn, ...modelsEn },
  zh: { ...functionsZh, ...intakeZh, ...modelsZh },
};

/** Why a function refused, in the reader's language. */
export function sentence(error: CoreError, language: string | undefined): string {
  const locale = /^zh\b/i.test(language ?? "") ? "zh" : "en";
  return fill(SENTENCES[locale][error.key] ?? error.key, error.detail);
}
