/** Days as Excel serials of the 1900 system, as dates of the calendar and as ISO texts. */

export const UNIX_EPOCH_SERIAL = 25569; // 1970-01-01

/**
 * Excel serial (1900 system) of a calendar day, or undefined when there is no such day. From 1 March 1900 on: before it
 * Excel counts a 29 February 1900 that never was.
 *
 * @example serialOf(2025, 1, 1) // 45658
 */
export function serialOf(year: number, month: number, day: number): number | undefined {
  return year < 1900 || year > 9999 ? undefined : dayOf(year, month, day);
}

/**
 * The same count of days carried on beyond what a cell can hold: the month before January 1900 and the day after
 * 9999-12-31 are days of a calendar as well.
 *
 * @example dayOf(1899, 12, 31) // 0
 */
export function dayOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) {
    return undefined;
  }
  const serial = date.getTime() / 86400000 + UNIX_EPOCH_SERIAL;
  return serial <= 60 ? serial - 1 : serial;
}

/** Year, month (1–12) and day of an Excel serial of the 1900 system. */
export function calendarOf(serial: number): { year: number; month: number; day: number } {
  const days = serial < 60 ? serial + 1 : serial;
  const date = new Date((days - UNIX_EPOCH_SERIAL) * 86400000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** ISO text of an Excel serial: 45658 → 2025-01-01. */
export function isoDate(serial: number): string {
  const { year, month, day } = calendarOf(serial);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * Excel serial of an ISO date; `undefined` for anything that is not a day of the calendar.
 *
 * @example isoSerial("2025-01-01") // 45658
 */
export function isoSerial(iso: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso.trim());
  return parts ? serialOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}
