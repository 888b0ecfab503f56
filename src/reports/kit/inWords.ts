import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import type { Value, ValueFormat } from "../report";
import { formatValue } from "./formatValue";

/** Figures in words of a report's language, for its sentences. */
export function inWords(texts: Texts) {
  const as = (format: ValueFormat) => (value: Value) => formatValue(value, format, texts.locale);
  const { smallP, points } = texts.reports.listening;
  return {
    percent: as("percent"),
    count: as("integer"),
    number: as("number"),
    score: as("decimal2"),
    date: as("date"),
    money: (value: Value) => formatValue(value, "money0", texts),
    /** Differences of shares, given as a hundred times the share. */
    points: (value: number) => fill(points, { value: formatValue(value, "number", texts.locale) }),
    /** Chance: "p = 0.012", "p < 0.001". */
    p: (value: number) => (value < 0.001 ? smallP : `= ${value.toFixed(value < 0.01 ? 4 : 3)}`),
  };
}
