import { isoSerial, UNIX_EPOCH_SERIAL } from "../../core/cells/calendar";
import type { Cell } from "../../core/cells/cell";

const MOMENT =
  /^(\d{4}-\d{2}-\d{2})[ T]([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?$/;
/** A shorter text is none. */
export const SHORTEST_MOMENT = 19;
export const DAY = 86_400_000;

/**
 * A field of a file as a cell. A moment as ISO 8601 writes it is a serial, since each would be a text of its own; zones are
 * dropped, as everywhere.
 *
 * @example fieldCell("2024-01-05 12:00:00") // 45296.5
 */
export function fieldCell(field: string): Cell {
  const text = field.trim();
  const match = text.length >= SHORTEST_MOMENT && text.length <= 32 ? MOMENT.exec(text) : null;
  const day = match ? isoSerial(match[1]!) : undefined;
  if (!match || day === undefined) {
    return text === "" ? null : text;
  }
  const [hours, minutes, seconds] = match.slice(2, 5).map(Number);
  return day + (hours! * 3600 + minutes! * 60 + seconds!) / 86400;
}

/**
 * A moment of the platform, as UTC writes it; one that no cell can hold as a text, so that no other day is read from its
 * number.
 *
 * @example cellOfMillis(-2208988800000) // 1, which is 1900-01-01
 */
export function cellOfMillis(millis: number): Cell {
  const days = millis / DAY + UNIX_EPOCH_SERIAL;
  // Excel counts a 29 February 1900 that never was.
  const serial = days < FIRST_OF_MARCH_1900 ? days - 1 : days;
  if (serial >= 1 && serial < FIRST_OF_10000) {
    return serial;
  }
  const moment = new Date(millis);
  if (Number.isNaN(moment.getTime())) {
    return millis < 0 ? "-infinity" : "infinity";
  }
  return moment.toISOString().replace("T00:00:00.000Z", "");
}

const FIRST_OF_MARCH_1900 = 61;
const FIRST_OF_10000 = 2958466;
