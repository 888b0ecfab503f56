import { calendarOf, dayOf } from "../../../core/cells/calendar";
import type { DayRange } from "../../../core/ledger/figures";
import { periodEnd, periodOf, periodStart, type PeriodOptions } from "../../../core/ledger/periods";

export type RangeName = "current" | "previous" | "lastYear" | "yearToDate" | "lastYearToDate";

/** The days of the current period and of everything that it is compared with. */
export interface ComparedRanges {
  readonly period: number;
  readonly fiscalYear: number;
  /** The data reach the current period's last day. */
  readonly complete: boolean;
  readonly ranges: Readonly<Record<RangeName, DayRange>>;
  /** Number of the first period that the data reach. */
  readonly firstPeriod: number;
  /** First day of the first period that the data reach; ranges that begin before it are not known. */
  readonly knownFrom: number;
}

/** Periods in a year; the same week last year is 52 weeks earlier, so that weekdays are compared with weekdays. */
export const PERIODS_IN_YEAR = { week: 52, month: 12, quarter: 4, half: 2, year: 1 } as const;

/**
 * Which days are compared with which, as of a day? A period that is over is compared as a whole; one that is not over
 * gives its days so far, and as many of the other period's first days, at most all of them.
 *
 * @param firstDay first purchase day of the data
 * @example
 * // 15 March 2025 is compared with 1 to 15 February
 * comparedRanges(45731, 45292, { unit: "month" }).ranges.previous // { from: 45689, to: 45703 }
 */
export function comparedRanges(asOf: number, firstDay: number, options: PeriodOptions): ComparedRanges {
  const period = periodOf(asOf, options);
  const start = periodStart(period, options);
  const complete = periodEnd(period, options) === asOf;
  const days = asOf - start + 1;
  const alike = (other: number): DayRange => {
    const from = periodStart(other, options);
    const end = periodEnd(other, options);
    return { from, to: complete ? end : Math.min(end, from + days - 1) };
  };
  const lastYear = alike(period - PERIODS_IN_YEAR[options.unit]);
  const year: PeriodOptions = { unit: "year", fiscalStart: options.fiscalStart };
  const fiscalYear = periodOf(asOf, year);
  const first = periodOf(firstDay, options);
  return {
    period,
    fiscalYear,
    complete,
    ranges: {
      current: { from: start, to: asOf },
      previous: alike(period - 1),
      lastYear,
      yearToDate: { from: periodStart(fiscalYear, year), to: asOf },
      lastYearToDate: {
        from: periodStart(fiscalYear - 1, year),
        to: options.unit === "week" ? sameDayLastYear(asOf) : lastYear.to,
      },
    },
    firstPeriod: first,
    knownFrom: periodStart(first, options),
  };
}

/** In the order in which tables list them. */
export const RANGE_NAMES: readonly RangeName[] = [
  "current",
  "previous",
  "lastYear",
  "yearToDate",
  "lastYearToDate",
];

/** 29 February answers to 28 February. */
function sameDayLastYear(day: number): number {
  const { year, month, day: date } = calendarOf(day);
  return dayOf(year - 1, month, date) ?? dayOf(year - 1, month, date - 1)!;
}
