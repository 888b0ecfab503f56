import { YEAR_DAYS } from "../../../core/models/modelArguments";
import type { PurchaseModelId } from "../../../core/models/purchaseModel";
import type { Texts } from "../../../locales";
import { fill } from "../../../locales/translate";
import type { OptionValue, ReportOption } from "../../definition";
import { formatValue } from "../formatValue";
import type { Value } from "../../report";
import { TIME_UNITS, type TimeUnit, type TimeUnitName } from "./timeUnit";

/** Names of the models as the literature writes them, the same in every language. */
export const MODEL_NAMES: Readonly<Record<PurchaseModelId | "gammaGamma", string>> = {
  bgNbd: "BG/NBD",
  mbgNbd: "MBG/NBD",
  paretoNbd: "Pareto/NBD",
  gammaGamma: "Gamma-Gamma",
};

const MODELS = ["auto", "pareto", "mbg", "bg"] as const;
const MODEL_IDS: Readonly<Record<Exclude<(typeof MODELS)[number], "auto">, PurchaseModelId>> = {
  pareto: "paretoNbd",
  mbg: "mbgNbd",
  bg: "bgNbd",
};

/** How to model purchases and what to value: the options of every report with a forecast. */
export const VALUE_OPTIONS: readonly ReportOption[] = [
  { name: "horizon", kind: "number", min: 1, max: 120, default: 12 },
  { name: "discount", kind: "number", min: 0, max: 1, default: 0.1 },
  { name: "margin", kind: "number", min: 0.001, max: 1, default: 1 },
  { name: "model", kind: "choice", choices: MODELS, default: "auto" },
  { name: "unit", kind: "choice", choices: ["auto", ...TIME_UNITS], default: "auto" },
];

export interface ValueOptions {
  /** Whole months. */
  readonly months: number;
  readonly annualRate: number;
  readonly margin: number;
  /** Undefined: by the rule. */
  readonly model?: PurchaseModelId;
  readonly unit: TimeUnitName | "auto";
}

export function valueOptions(options: Readonly<Record<string, OptionValue>>): ValueOptions {
  const model = options.model as (typeof MODELS)[number];
  return {
    months: Math.round(Number(options.horizon)),
    annualRate: Number(options.discount),
    margin: Number(options.margin),
    model: model === "auto" ? undefined : MODEL_IDS[model],
    unit: options.unit as ValueOptions["unit"],
  };
}

/** Label and value of each option, for the closing block. */
export function optionsInWords(
  { months, annualRate, margin, model }: ValueOptions,
  unit: TimeUnit,
  texts: Texts,
): (readonly [string, Value])[] {
  const { options } = texts.reports.customerValue;
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  return [
    [options.horizon.label, months],
    [options.discount.label, percent(annualRate)],
    [options.margin.label, percent(margin)],
    [options.model.label, model ? MODEL_NAMES[model] : options.model.choices.auto],
    [
      options.unit.label,
      unit.automatic
        ? `${options.unit.choices[unit.name]} (${options.unit.choices.auto})`
        : options.unit.choices[unit.name],
    ],
  ];
}

/** Revenue or profit basis, always named beside a value. */
export function basisInWords({ margin }: ValueOptions, texts: Texts): string {
  const { basis } = texts.reports.customerValue;
  return margin === 1
    ? basis.revenue
    : fill(basis.profit, { margin: formatValue(margin, "percent", texts.locale) });
}

/** `Predicted value, next 12 months (revenue basis)`. */
export function valueTitle(options: ValueOptions, texts: Texts): string {
  return fill(texts.reports.customerValue.value, {
    months: options.months,
    basis: basisInWords(options, texts),
  });
}

/** What the horizon is in days and in the models' unit, so that no month is taken for a week. */
export function horizonInWords(
  { months, annualRate }: ValueOptions,
  unit: TimeUnit,
  spanDays: number,
  texts: Texts,
): string {
  const words = texts.reports.customerValue;
  const days = (months * YEAR_DAYS) / 12;
  const count = formatValue(days / unit.days, "decimal2", texts.locale);
  return fill(words.horizon, {
    months,
    days: formatValue(days, "days", texts.locale),
    units: fill(words.units[unit.name], { count }),
    rate: formatValue(annualRate, "percent", texts.locale),
    unit: words.options.unit.choices[unit.name],
    why: unit.automatic
      ? fill(words.why.automatic, { span: formatValue(spanDays, "days", texts.locale) })
      : words.why.chosen,
  });
}
