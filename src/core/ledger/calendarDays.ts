import { holidaysBetween, weekdayOf } from "../cells/holidays";
import type { DayRange } from "./figures";

/** What kinds of days a range has. */
export interface CalendarDays {
  readonly days: number;
  /** Monday to Friday, without the days of 春节. Other holidays and adjusted working days (调休) are not known. */
  readonly workingDays: number;
  /** Days of 春节, from New Year's Eve on. */
  readonly springFestival: number;
}

/**
 * How many days and working days a range has, and how much of 春节: the holiday moves between January and February.
 *
 * @example
 * // January 2025
 * calendarDays({ from: 45658, to: 45688 }) // { days: 31, workingDays: 19, springFestival: 4 }
 */
export function calendarDays({ from, to }: DayRange): CalendarDays {
  const festivals = holidaysBetween(["springFestival"], from - 10, to + 10);
  const isFestival = (day: number) => festivals.some((one) => day >= one.from && day <= one.to);
  let [workingDays, springFestival] = [0, 0];
  for (let day = from; day <= to; day++) {
    springFestival += Number(isFestival(day));
    workingDays += Number(weekdayOf(day) < 5 && !isFestival(day));
  }
  return { days: Math.max(0, to - from + 1), workingDays, springFestival };
}
