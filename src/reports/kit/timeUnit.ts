import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import { formatValue } from "./formatValue";

const A_DAY = { days: 1, hours: 24, minutes: 1440 } as const;

export interface TimeUnit {
  /** In the report's language. */
  readonly name: string;
  readonly aDay: number;
}

/** The largest unit in which a span of days is one or more; minutes for shorter ones, days where it is not known. */
export function timeUnit(days: number, { reports }: Texts): TimeUnit {
  const unit = days * A_DAY.hours < 1 ? "minutes" : days < 1 ? "hours" : "days";
  return { name: reports.common.timeUnits[unit], aDay: A_DAY[unit] };
}

/** The least of a unit that two decimals show. */
const SHOWN = 0.05;

/** The largest unit in which each of these spans of days shows; what takes no time shows in none. */
export function unitOfAll(days: readonly number[], texts: Texts): TimeUnit {
  const least = Math.min(...days.filter((span) => span > 0));
  return timeUnit(Number.isFinite(least) ? least / SHOWN : NaN, texts);
}

/** So many days in the largest unit in which they are one or more: 3.5 hours. */
export function spanInWords(days: number, texts: Texts): string {
  const { name, aDay } = timeUnit(days, texts);
  const span = formatValue(Number.isNaN(days) ? null : days * aDay, "number", texts.locale);
  return fill(texts.reports.common.span, { span, unit: name });
}
