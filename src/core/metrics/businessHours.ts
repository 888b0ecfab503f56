/** When somebody works: hours of the day, Monday to Friday. */
export interface BusinessHours {
  /** 9 is nine in the morning. */
  readonly from: number;
  readonly to: number;
}

const WORKING_DAYS = 5;

/**
 * Hours from one moment to another: all of them, or those of business hours only, Monday to Friday; holidays are not
 * known. To whole seconds, so that two hours are 2.
 *
 * @param start a day as an Excel serial with its time
 * @example hoursBetween(46025.75, 46027.5, { from: 9, to: 18 }) // 3: from Saturday evening to Monday noon
 */
export function hoursBetween(start: number, end: number, hours?: BusinessHours): number {
  const days = hours ? (worked(end, hours) - worked(start, hours)) / 24 : end - start;
  return Math.round(days * 86400) / 3600;
}

/** Business hours before a moment, from a Monday long ago. */
function worked(moment: number, { from, to }: BusinessHours): number {
  const day = Math.floor(moment);
  // Serial 2 is a Monday from March 1900 on.
  const week = Math.floor((day - 2) / 7);
  const weekday = day - 2 - 7 * week;
  const length = to - from;
  const today = weekday < WORKING_DAYS ? Math.min(length, Math.max(0, 24 * (moment - day) - from)) : 0;
  return (WORKING_DAYS * week + Math.min(weekday, WORKING_DAYS)) * length + today;
}
