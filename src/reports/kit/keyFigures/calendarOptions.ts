import type { PeriodOptions, PeriodUnit } from "../../../core/ledger/periods";
import type { Texts } from "../../../locales";
import { fill } from "../../../locales/translate";
import type { OptionValue, ReportOption } from "../../definition";

/** How a company counts its periods: asked by every report over periods, kept once in the workbook's settings. */
export const CALENDAR_OPTIONS: readonly ReportOption[] = [
  { name: "fiscalYearStart", kind: "number", min: 1, max: 12, default: 1 },
  { name: "weekStart", kind: "choice", choices: ["monday", "sunday"], default: "monday" },
];

export function periodOptions(options: Readonly<Record<string, OptionValue>>): PeriodOptions {
  return {
    unit: options.unit as PeriodUnit,
    fiscalStart: Math.round(Number(options.fiscalYearStart)),
    weekStart: options.weekStart === "sunday" ? 7 : 1,
  };
}

/** The chosen calendar in words, for the "how this was computed" block. */
export function calendarInWords(
  period: PeriodOptions,
  words: {
    readonly unit: {
      readonly label: string;
      readonly choices: Readonly<Partial<Record<PeriodUnit, string>>>;
    };
    readonly fiscalYearStart: { readonly label: string };
    readonly weekStart: { readonly label: string; readonly choices: Readonly<Record<string, string>> };
  },
): (readonly [string, string | number])[] {
  return [
    [words.unit.label, words.unit.choices[period.unit] ?? period.unit],
    [words.fiscalYearStart.label, period.fiscalStart ?? 1],
    ...(period.unit === "week"
      ? ([
          [words.weekStart.label, words.weekStart.choices[period.weekStart === 7 ? "sunday" : "monday"]!],
        ] as const)
      : []),
  ];
}

/** How periods are named, where a name could be taken for something else. */
export function calendarDefinitions({ unit, fiscalStart = 1 }: PeriodOptions, texts: Texts): string[] {
  const words = texts.reports.calendar.definitions;
  if (unit === "week") {
    return [words.weeks];
  }
  return unit === "month" || fiscalStart === 1 ? [] : [fill(words.fiscalYears, { month: fiscalStart })];
}
