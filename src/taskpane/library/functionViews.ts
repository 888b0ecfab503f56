import { CATALOGUE, NAMESPACE, signature } from "../../functions/catalogue";
import type { FunctionEntry, Parameter } from "../../functions/catalogue";
import { functionTexts, parameterText } from "../../functions/metadata";
import type { Locale } from "../../locales";
import { FUNCTION_TEXTS } from "../../locales/functionTexts";
import type { Texts } from "../../locales";

/** A catalogue entry in the words of one language. */
export interface FunctionView {
  readonly entry: FunctionEntry;
  /** As it is typed into a cell: `CRM.NPS`. */
  readonly name: string;
  readonly signature: string;
  readonly family: string;
  readonly description: string;
  readonly formula: string;
  readonly note?: string;
  readonly unit?: string;
  readonly source: string;
  /** The first example step by step, as somebody would work it by hand. */
  readonly worked: readonly string[];
  readonly parameters: readonly ParameterView[];
}

export interface ParameterView {
  readonly parameter: Parameter;
  readonly help: string;
}

export function functionViews(locale: Locale, pane: Texts["pane"]): readonly FunctionView[] {
  return CATALOGUE.map((entry) => functionView(entry, locale, pane));
}

function functionView(entry: FunctionEntry, locale: Locale, pane: Texts["pane"]): FunctionView {
  const { families, units, worked } = FUNCTION_TEXTS[locale];
  const text = functionTexts(entry, locale);
  const sources: Readonly<Record<string, string>> = pane.library.sources;
  return {
    entry,
    name: `${NAMESPACE}.${entry.id}`,
    signature: signature(entry),
    family: families[entry.family],
    description: text.description,
    formula: text.formula,
    note: text.note,
    unit: entry.result.shape === "table" ? undefined : units[entry.result.unit],
    source: sources[entry.citation] ?? entry.citation,
    worked: worked[entry.id] ?? [],
    parameters: entry.parameters.map((parameter) => ({
      parameter,
      help: parameterText(entry, parameter, locale),
    })),
  };
}
