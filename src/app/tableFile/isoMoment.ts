const MOMENT = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?$/;
const DAY = 86_400_000;
const UNIX_EPOCH_SERIAL = 25_569;

/**
 * The serial of a day with a time as ISO 8601 writes it; zones are dropped, as everywhere. Undefined for anything else,
 * days that do not exist included.
 *
 * @example serialOfIso("2024-01-05 12:00:00") // 45296.5
 */
export function serialOfIso(text: string): number | undefined {
  const match = text.length >= 19 && text.length <= 32 ? MOMENT.exec(text) : null;
  if (!match) {
    return undefined;
  }
  const [year, month, day, hours, minutes, seconds] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const time = Date.UTC(year, month - 1, day, hours, minutes, seconds);
  const whole = new Date(time);
  const exists = whole.getUTCMonth() === month - 1 && whole.getUTCDate() === day && hours < 24;
  return exists && year >= 1901 ? time / DAY + UNIX_EPOCH_SERIAL : undefined;
}

/** The serial of a moment of the platform, as UTC writes it. */
export function serialOfDate(date: Date): number {
  return date.getTime() / DAY + UNIX_EPOCH_SERIAL;
}
