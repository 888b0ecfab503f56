import { MONTH_DAYS } from "../../../core/models/modelArguments";

export const TIME_UNITS = ["day", "week", "month"] as const;
export type TimeUnitName = (typeof TIME_UNITS)[number];

/** Days covered by the data up to which a day is the natural unit, and above which a month is. */
export const UNIT_LIMITS = { day: 90, month: 3650 } as const;

const UNIT_DAYS: Readonly<Record<TimeUnitName, number>> = { day: 1, week: 7, month: MONTH_DAYS };

/** The unit in which a model's parameters are printed. */
export interface TimeUnit {
  readonly name: TimeUnitName;
  readonly days: number;
  readonly automatic: boolean;
}

/**
 * The asked-for unit, or one in which waiting times are numbers of a readable size.
 *
 * @example timeUnit("auto", 545).name // "week"
 */
export function timeUnit(asked: TimeUnitName | "auto", spanDays: number): TimeUnit {
  const automatic = asked === "auto";
  const natural = spanDays <= UNIT_LIMITS.day ? "day" : spanDays > UNIT_LIMITS.month ? "month" : "week";
  const name = automatic ? natural : asked;
  return { name, days: UNIT_DAYS[name], automatic };
}
