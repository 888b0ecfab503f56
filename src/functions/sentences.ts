import type { CoreError } from "../core/errors";
import { functionErrors as functionsEn } from "../locales/en-US/errors/functions";
import { intakeErrors as intakeEn } from "../locales/en-US/errors/intake";
import { modelErrors as modelsEn } from "../locales/en-US/models";
import { functionErrors as functionsZh } from "../locales/zh-CN/errors/functions";
import { intakeErrors as intakeZh } from "../locales/zh-CN/errors/intake";
import { modelErrors as modelsZh } from "../locales/zh-CN/models";
import { localeFor } from "../locales";
import { fill } from "../locales/translate";

const SENTENCES: Readonly<Record<"en-US" | "zh-CN", Readonly<Record<string, string>>>> = {
  "en-US": { ...functionsEn, ...intakeEn, ...modelsEn },
  "zh-CN": { ...functionsZh, ...intakeZh, ...modelsZh },
};

/** Why a function refused, in the reader's language. */
export function sentence(error: CoreError, language: string | undefined): string {
  return fill(SENTENCES[localeFor(language)][error.key] ?? error.key, error.detail);
}
