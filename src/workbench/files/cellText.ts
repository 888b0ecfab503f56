/** What the text of a field stands for. `date` is an Excel serial number. */
export type Field =
  | { kind: "blank" }
  | { kind: "text"; value: string }
  | { kind: "number"; value: number }
  | { kind: "boolean"; value: boolean }
  | { kind: "date" | "dateTime"; value: number };

// "1E5" is more often a product code than a number, so an exponent wants a point or a sign.
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+|\d+\.\d*E[+-]?\d+|\d+E[+-]\d+)$/i;
const ISO_DATE = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;

/** 16 digits or more: Excel would round them. */
const LONG = /\d{16}/;
const DIGITS = /^\d+$/;

/** An id rather than a quantity: digits with a leading zero, or too many for a number to hold. */
export function isDigitId(text: string): boolean {
  return DIGITS.test(text) && ((text.length > 1 && text[0] === "0") || text.length >= 16);
}

/**
 * The value of a field, as a careful Excel would take it.
 *
 * Plain numbers become numbers. Digits with a leading zero, or 16 of them and more, stay text. Dates written year
 * first (2025-03-04, 2025/3/4, with or without a time) become serial numbers; every other writing of a date, and
 * amounts with separators, currency or percent signs, stay the text that they are. Nothing becomes a formula.
 *
 * @example readField("2025-03-04") // { kind: "date", value: 45720 }
 */
export function readField(raw: string): Field {
  const text = raw.trim();
  if (text === "") {
    return { kind: "blank" };
  }
  if (NUMBER.test(text) && !isDigitId(text) && !LONG.test(text) && !/^[+-]?0\d/.test(text)) {
    return { kind: "number", value: Number(text) };
  }
  const date = ISO_DATE.exec(text);
  const serial = date && serialOf(date);
  if (date && serial != null) {
    return { kind: date[5] === undefined ? "date" : "dateTime", value: serial };
  }
  if (/^(true|false)$/i.test(text)) {
    return { kind: "boolean", value: text.toLowerCase() === "true" };
  }
  return { kind: "text", value: raw };
}

const DAY = 86_400_000;
/** Day 0 of the 1900 system, as it counts from 1 March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);
/** Before 1 March 1900 Excel's serials are off by one day: such dates stay text. */
const FIRST_SERIAL = 61;

function serialOf(match: RegExpExecArray): number | null {
  const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const [hour, minute, second] = [Number(match[5] ?? 0), Number(match[6] ?? 0), Number(match[7] ?? 0)];
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const serial = (time - EPOCH) / DAY;
  if (!exists || serial < FIRST_SERIAL || hour > 23 || minute > 59 || second > 59) {
    return null;
  }
  return serial + (hour * 3600 + minute * 60 + second) / 86_400;
}
