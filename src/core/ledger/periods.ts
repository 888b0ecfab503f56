import { calendarOf, dayOf, isoDate } from "../cells/calendar";

export const PERIOD_UNITS = ["week", "month", "quarter", "half", "year"] as const;

export type PeriodUnit = (typeof PERIOD_UNITS)[number];

export interface PeriodOptions {
  readonly unit: PeriodUnit;
  /** First day of the week, 1 Monday (default) … 7 Sunday. */
  readonly weekStart?: number;
  /** First month of the fiscal year, 1–12 (default 1): quarters, halves and years follow it. */
  readonly fiscalStart?: number;
}

const MONTHS_IN: Readonly<Record<Exclude<PeriodUnit, "week">, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
};

/**
 * Number of the calendar period that a day falls into; consecutive periods have consecutive numbers.
 *
 * @example periodOf(45688, { unit: "month" }) - periodOf(45658, { unit: "month" }) // 0: both in January 2025
 */
export function periodOf(day: number, { unit, weekStart = 1, fiscalStart = 1 }: PeriodOptions): number {
  if (unit === "week") {
    // Serial 2 is a Monday from March 1900 on.
    return Math.floor((day - 1 - weekStart) / 7);
  }
  const { year, month } = calendarOf(day);
  return Math.floor((year * 12 + month - fiscalStart) / MONTHS_IN[unit]);
}

/** First day of a period. */
export function periodStart(period: number, { unit, weekStart = 1, fiscalStart = 1 }: PeriodOptions): number {
  if (unit === "week") {
    return period * 7 + 1 + weekStart;
  }
  const months = period * MONTHS_IN[unit] + fiscalStart - 1;
  return dayOf(Math.floor(months / 12), (months % 12) + 1, 1)!;
}

/** Last day of a period. */
export function periodEnd(period: number, options: PeriodOptions): number {
  return periodStart(period + 1, options) - 1;
}

/**
 * Name of a period: `2025-03`, `2025-Q1`, `2025-H1`, `2025`, or the first day of a week. Fiscal years are named by the
 * calendar year in which they begin.
 */
export function periodLabel(period: number, options: PeriodOptions): string {
  const start = periodStart(period, options);
  const { year, month } = calendarOf(start);
  const { unit, fiscalStart = 1 } = options;
  const inYear = (month - fiscalStart + 12) % 12;
  const fiscalYear = month < fiscalStart ? year - 1 : year;
  switch (unit) {
    case "week":
      return isoDate(start);
    case "month":
      return isoDate(start).slice(0, 7);
    case "quarter":
      return `${fiscalYear}-Q${inYear / 3 + 1}`;
    case "half":
      return `${fiscalYear}-H${inYear / 6 + 1}`;
    case "year":
      return String(fiscalYear);
  }
}

/**
 * Periods of all days from one to another, by day: a table is looked up faster than a calendar.
 *
 * @example periodLookup(45687, 45689, { unit: "year" }) // [2025, 2025, 2025]
 */
export function periodLookup(from: number, to: number, options: PeriodOptions): Int32Array {
  const table = new Int32Array(Math.max(0, to - from + 1));
  for (let day = from; day <= to;) {
    const period = periodOf(day, options);
    const end = Math.min(to, periodEnd(period, options));
    table.fill(period, day - from, end - from + 1);
    day = end + 1;
  }
  return table;
}
