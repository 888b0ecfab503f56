import { serialOf } from "../core/cells/read/dates";

/**
 * Excel serial of an ISO date; `undefined` for anything that is not a day of the calendar.
 *
 * @example isoSerial("2025-01-01") // 45658
 */
export function isoSerial(iso: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso.trim());
  return parts ? serialOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}
