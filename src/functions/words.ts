import { headers as headersEn } from "../locales/en-US/functions/headers";
import { headers as headersZh } from "../locales/zh-CN/functions/headers";
import type { Language } from "./parameters";

/** Title of a result's column in the language that the formula asks for. */
export function headerText(key: string, language: Language): string {
  const headers: Readonly<Record<string, string>> = language === "zh" ? headersZh : headersEn;
  return headers[key] ?? key;
}
