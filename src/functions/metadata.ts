import type { Locale } from "../locales";
import { FUNCTION_TEXTS } from "../locales/functionTexts";
import { CATALOGUE, signature } from "./catalogue";
import type { FunctionEntry, Parameter } from "./entry";
import type { Choices } from "./parameters";

/** What a function is called and how it is explained, in one language. */
export interface FunctionTexts {
  /** What it answers, in one sentence or two, with the unit of the answer. */
  readonly description: string;
  /** The definition in words or symbols. */
  readonly formula: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Other words by which people look for it. */
  readonly search: readonly string[];
  /** What surprises, for the reference page. */
  readonly note?: string;
}

export function functionTexts(entry: FunctionEntry, locale: Locale): FunctionTexts {
  const texts = (FUNCTION_TEXTS[locale].texts as Readonly<Record<string, FunctionTexts>>)[entry.id];
  if (!texts) {
    throw new Error(`No texts in ${locale} for ${entry.id}`);
  }
  return texts;
}

export function parameterText(entry: FunctionEntry, parameter: Parameter, locale: Locale): string {
  const { shared } = FUNCTION_TEXTS[locale];
  return (
    functionTexts(entry, locale).parameters[parameter.name] ??
    shared[parameter.name as keyof typeof shared] ??
    ""
  );
}

/** Where a function stands on the reference page. */
export function anchor(id: string): string {
  return id.toLowerCase();
}

export interface FunctionsJson {
  readonly allowErrorForDataTypeAny: boolean;
  readonly allowCustomDataForDataTypeAny: boolean;
  readonly enums: {
    id: string;
    type: "string";
    values: { name: string; stringValue: string; tooltip: string }[];
  }[];
  readonly functions: {
    id: string;
    name: string;
    description: string;
    helpUrl: string;
    parameters: {
      name: string;
      description: string;
      type: "any" | "string";
      dimensionality: "scalar" | "matrix";
      optional?: boolean;
      customEnumId?: string;
    }[];
    result: { type: "any"; dimensionality: "scalar" | "matrix" };
    options?: { requiresParameterAddresses: true };
  }[];
}

/** The metadata file that Excel reads: names, help and shapes of all functions in one language. */
export function functionsJson(locale: Locale, origin: string): FunctionsJson {
  return {
    // One error cell must not fail a call before our code sees it.
    allowErrorForDataTypeAny: true,
    allowCustomDataForDataTypeAny: true,
    enums: enums(locale),
    functions: CATALOGUE.map((entry) => ({
      id: entry.id,
      name: entry.id,
      description: functionTexts(entry, locale).description,
      helpUrl: `${origin}/functions.${locale}.html#${anchor(entry.id)}`,
      parameters: entry.parameters.map((parameter) => ({
        name: parameter.name,
        description: parameterText(entry, parameter, locale),
        type: isPicked(parameter) ? "string" : "any",
        dimensionality: parameter.shape === "scalar" ? "scalar" : "matrix",
        ...(parameter.optional && { optional: true }),
        ...(isPicked(parameter) && { customEnumId: enumId(parameter.choices) }),
      })),
      // Excel tells where arguments stand only to functions that answer with a matrix.
      ...(entry.result.shape === "scalar"
        ? { result: { type: "any", dimensionality: "scalar" } }
        : {
            result: { type: "any", dimensionality: "matrix" },
            options: { requiresParameterAddresses: true },
          }),
    })),
  };
}

/** Excel offers a list to pick from for a single word. */
function isPicked(parameter: Parameter): parameter is Parameter & { readonly choices: Choices } {
  return parameter.type === "choice" && parameter.choices !== undefined;
}

/** Choices of a parameter become a list to pick from; equal lists are one. */
function enums(locale: Locale): FunctionsJson["enums"] {
  const lists = new Map<string, Choices>();
  for (const { parameters } of CATALOGUE) {
    for (const parameter of parameters) {
      if (isPicked(parameter)) {
        lists.set(enumId(parameter.choices), parameter.choices);
      }
    }
  }
  return [...lists].map(([id, choices]) => ({
    id,
    type: "string",
    values: Object.entries(choices).map(([key, [word = key]]) => ({
      name: key,
      stringValue: key,
      tooltip: locale === "zh-CN" ? word : key,
    })),
  }));
}

const enumId = (choices: Choices) => Object.keys(choices).join("_").toUpperCase().replaceAll(/\W+/g, "");

export { signature };
