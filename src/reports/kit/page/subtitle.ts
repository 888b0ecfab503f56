import type { Dataset } from "../../../core/cells/dataset";
import type { Texts } from "../../../locales";
import { fill } from "../../../locales/translate";
import { formatValue } from "../formatValue";
import type { SubtitleBlock } from "../../report";

const SEPARATOR = " · ";

/**
 * The grey line under the title, which all reports say alike: `2025-12 · Orders, 2,525 rows · as of 2025-12-31 · 584
 * customers`.
 *
 * @param period the days or the period that the page is about, in words
 */
export function subtitle(
  { dataset, texts }: { readonly dataset: Dataset; readonly texts: Texts },
  {
    period,
    asOf,
    customers,
  }: { readonly period?: string; readonly asOf?: number; readonly customers?: number },
): SubtitleBlock {
  const words = texts.reports.page;
  const count = (value: number) => formatValue(value, "integer", texts.locale);
  const sheets = [...new Set(dataset.parts.map(({ sheet }) => sheet))];
  const source = dataset.stored ?? sheets.join(texts.reports.common.listSeparator);
  const day = asOf ?? dataset.asOf;
  const parts = [
    ...(period === undefined ? [] : [period]),
    fill(words.rows, { source, rows: count(dataset.used) }),
    ...(day === undefined ? [] : [fill(words.asOf, { date: formatValue(day, "date", texts.locale) })]),
    ...(customers === undefined ? [] : [fill(words.customers, { count: count(customers) })]),
  ];
  return { kind: "subtitle", text: parts.join(SEPARATOR) };
}
