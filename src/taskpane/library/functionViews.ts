import { CATALOGUE, NAMESPACE, signature } from "../../functions/catalogue";
import type { FunctionEntry, Parameter } from "../../functions/catalogue";
import { functionTexts, parameterText } from "../../functions/metadata";
import { LOCALES, type Locale } from "../../locales";
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
  readonly parameters: readonly ParameterView[];
  /** Everything that a search looks into, in both languages, lower case. */
  readonly haystack: string;
}

export interface ParameterView {
  readonly parameter: Parameter;
  readonly help: string;
}

export function functionViews(locale: Locale, pane: Texts["pane"]): readonly FunctionView[] {
  return CATALOGUE.map((entry) => functionView(entry, locale, pane));
}

function functionView(entry: FunctionEntry, locale: Locale, pane: Texts["pane"]): FunctionView {
  const { families, units } = FUNCTION_TEXTS[locale];
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
    parameters: entry.parameters.map((parameter) => ({
      parameter,
      help: parameterText(entry, parameter, locale),
    })),
    haystack: LOCALES.flatMap((language) => {
      const { description, search } = functionTexts(entry, language);
      return [entry.id, FUNCTION_TEXTS[language].families[entry.family], description, ...search];
    })
      .join("\n")
      .toLowerCase(),
  };
}

/**
 * Functions that hold every word of the query, in either language; those that say it in their name come first.
 *
 * @example
 * searchFunctions(functionViews("en-US", textsFor("en-US").pane), "流失率")[0].name // "CRM.CHURNRATE"
 */
export function searchFunctions(views: readonly FunctionView[], query: string): readonly FunctionView[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = views.filter(({ haystack }) => words.every((word) => haystack.includes(word)));
  const inName = ({ entry }: FunctionView) => words.some((word) => entry.id.toLowerCase().includes(word));
  return words.length === 0 ? found : [...found].sort((a, b) => Number(inName(b)) - Number(inName(a)));
}
