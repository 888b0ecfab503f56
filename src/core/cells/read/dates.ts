import { serialOf, UNIX_EPOCH_SERIAL } from "../calendar";
import { MONTHS, WEEKDAYS } from "../../words/dateWords";
import { cleanText, foldWord, halfWidth } from "./text";

/** Order of day and month in texts such as 03/04/2025. */
export type DateOrder = "dmy" | "mdy";

/** A day as an Excel serial (1900 system) and the time of day as a share of it. */
export interface ParsedDate {
  readonly day: number;
  readonly fraction: number;
}

/**
 * What a text says about a date. `ambiguous`: a date once day and month are told apart; `noYear`: a date once the year
 * is known.
 */
export type DateReading = ParsedDate | "ambiguous" | "noYear" | "none";

/** Days that Excel's 1904 system starts after the 1900 one. */
const DAYS_TO_1904 = 1462;

const LAST_SERIAL = 2958465; // 9999-12-31

/** Days that systems write for "none" or "open end": 1900-01-01, 2099-12-31, 9999-12-31. */
export const NO_DAYS: ReadonlySet<number> = new Set([1, 73050, LAST_SERIAL]);

/**
 * Whether a day stands for "none", as the open end of a contract does.
 *
 * @example standsForNone(2958465) // true: 9999-12-31
 */
export function standsForNone(day: number): boolean {
  return NO_DAYS.has(day);
}

/** The first row from one on whose day stands for "none"; their number where there is none. */
export function firstForNone(days: Int32Array, from: number): number {
  const found = [...NO_DAYS].map((day) => days.indexOf(day, from)).filter((row) => row >= 0);
  return Math.min(days.length, ...found);
}

/**
 * A number in a date column: an Excel serial, eight digits such as 20250304, or seconds or milliseconds since 1970.
 * Undefined when it is none of them. 1900 to 2100 are taken for years, which are no days.
 *
 * @example dateFromNumber(20250304)?.day // 45720
 */
export function dateFromNumber(value: number, date1904 = false): ParsedDate | undefined {
  if (value >= 1900 && value <= 2100 && Number.isInteger(value)) {
    return undefined;
  }
  const serial = date1904 ? value + DAYS_TO_1904 : value;
  if (serial >= 1 && serial < LAST_SERIAL + 1) {
    const day = Math.floor(serial);
    return { day, fraction: serial - day };
  }
  if (value >= 19000101 && value <= 99991231 && Number.isInteger(value)) {
    const day = serialOf(Math.floor(value / 10000), Math.floor(value / 100) % 100, value % 100);
    return day === undefined ? undefined : { day, fraction: 0 };
  }
  const seconds = value >= 1e8 && value < 1e10 ? value : value >= 1e11 && value < 1e13 ? value / 1000 : NaN;
  if (Number.isNaN(seconds)) {
    return undefined;
  }
  const days = seconds / 86400 + UNIX_EPOCH_SERIAL;
  return { day: Math.floor(days), fraction: days - Math.floor(days) };
}

/** The month of each name and short form in all packs. */
const MONTH_OF_WORD: ReadonlyMap<string, string> = new Map(
  Object.values(MONTHS).flatMap((months) =>
    months.flatMap((names, i) => names.map((name) => [foldWord(name), String(i + 1)] as const)),
  ),
);
const MONTH_WORD = "(\\p{L}{3,12})\\.?";
const NTH = "(?:st|nd|rd|th|er|re|º|°|o|a)?";
const OF = "(?:of |de |del |d')?";

/** First years of the counts that are still written: 令和6年 is 2024, as is 民國113年. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  r: 2018,
  平成: 1988,
  h: 1988,
  昭和: 1925,
  民国: 1911,
};

/** Each pattern and how its groups become year, month, day. Tried in order. */
const PATTERNS: readonly (readonly [RegExp, (groups: readonly string[], how: How) => Day])[] = [
  [/^(\d{4})[-/.]\s?(\d{1,2})[-/.]\s?(\d{1,2})\.?$/, ([y, m, d]) => ymd(y!, m!, d!)],
  [/^(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]?$/, ([y, m, d]) => ymd(y!, m!, d!)],
  [/^(\d{4})\s?年\s?(\d{1,2})\s?月份?$/, ([y, m]) => ymd(y!, m!, "1")],
  [/^(\d{4})[-/.](\d{1,2})$/, ([y, m]) => ymd(y!, m!, "1")],
  [/^(\d{2})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]?$/, ([y, m, d]) => ymd(y!, m!, d!)],
  [
    /^(令和|平成|昭和|民国)\s?(\d{1,3}|元)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]?$/,
    ([era, y, m, d]) => eraDay(era!, y!, m!, d!),
  ],
  [/^(r|h|民国)\s?(\d{1,3})[./](\d{1,2})[./](\d{1,2})$/, ([era, y, m, d]) => eraDay(era!, y!, m!, d!)],
  // Of three digits a year is one of the Republic of China: 113/01/05.
  [/^(1[0-3]\d)[-/.](\d{1,2})[-/.](\d{1,2})$/, ([y, m, d]) => eraDay("民国", y!, m!, d!)],
  [/^(\d{4})(\d{2})(\d{2})$/, ([y, m, d]) => ymd(y!, m!, d!)],
  [
    /^(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]?$/,
    ([m, d], { year }) => (year ? ymd(String(year), m!, d!) : "noYear"),
  ],
  [
    new RegExp(`^(\\d{1,2})${NTH}[-\\s,./]*${OF}${MONTH_WORD}[-\\s,./]*${OF}(\\d{4}|\\d{2})$`, "u"),
    ([d, m, y]) => named(y!, m!, d!),
  ],
  [
    new RegExp(`^${MONTH_WORD}[-\\s/]*(\\d{1,2})${NTH}[-\\s,/]+(\\d{4}|\\d{2})$`, "u"),
    ([m, d, y]) => named(y!, m!, d!),
  ],
  [
    new RegExp(`^(\\d{4})[-\\s,./]+${MONTH_WORD}[-\\s,./]+(\\d{1,2})$`, "u"),
    ([y, m, d]) => named(y!, m!, d!),
  ],
  [new RegExp(`^${MONTH_WORD}[-\\s,/]+${OF}(\\d{4})$`, "u"), ([m, y]) => named(y!, m!, "1")],
  // With dots the day comes first wherever dates are written so.
  [
    /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/,
    ([a, b, y], { order }) => byOrder(a!, b!, y!, order ?? (Number(b) > 12 ? undefined : "dmy")),
  ],
  [/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/, ([a, b, y], { order }) => byOrder(a!, b!, y!, order)],
];

interface How {
  readonly order?: DateOrder;
  readonly year?: number;
}

type Day = number | undefined | "ambiguous" | "noYear";

/**
 * A date as people and exports write it, with or without time of day; zones are dropped, so that the day stays the one
 * that was written. 03/04/2025 is a date only with a stated `order` (or when one of the two is above 12 or both are
 * equal), 3月4日 only with a stated `year`.
 *
 * @example parseDate("2025年3月4日 14:30", {}) // { day: 45720, fraction: 0.6041666666666666 }
 */
export function parseDate(text: string, how: How): DateReading {
  const clean = folded(text).replace(/^['`]/, "");
  const compact = /^(\d{8})(\d{2})(\d{2})(\d{2})?$/.exec(clean);
  const { date, fraction } = compact
    ? { date: compact[1]!, fraction: timeShare(compact[2]!, compact[3]!, compact[4], undefined) }
    : splitTime(clean);
  if (fraction === undefined) {
    return "none";
  }
  for (const [pattern, read] of PATTERNS) {
    const match = pattern.exec(date);
    if (match) {
      const day = read(match.slice(1), how);
      return typeof day === "number" ? { day, fraction } : (day ?? "none");
    }
  }
  if (/^\d{5}(?:\.\d+)?$|^\d{10}$|^\d{13}$/.test(clean)) {
    return dateFromNumber(Number(clean)) ?? "none";
  }
  return "none";
}

/**
 * Which order of day and month a whole column decides on: some text has a first or second part above 12, and none
 * speaks against it. Undefined when nothing decides; `conflict` when texts contradict each other.
 *
 * @example decideDateOrder(["03/04/2025", "25/04/2025"]) // "dmy"
 */
export function decideDateOrder(texts: Iterable<string>): DateOrder | "conflict" | undefined {
  let decided: DateOrder | undefined;
  for (const text of texts) {
    const match = /^\D?(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})(?!\d)/.exec(halfWidth(cleanText(text)));
    if (!match) {
      continue;
    }
    const [a, b] = [Number(match[1]), Number(match[2])];
    const says = a > 12 && b <= 12 ? "dmy" : b > 12 && a <= 12 ? "mdy" : undefined;
    if (says && decided && says !== decided) {
      return "conflict";
    }
    decided ??= says;
  }
  return decided;
}

function ymd(year: string, month: string, day: string): number | undefined {
  const y = Number(year);
  // Excel's own window: 00–29 are 2000–2029.
  const full = year.length > 2 ? y : y < 30 ? 2000 + y : 1900 + y;
  return serialOf(full, Number(month), Number(day));
}

/** What is no month in any pack is none: 15 marraskuu is not in March. */
function named(year: string, word: string, day: string): number | undefined {
  const month = MONTH_OF_WORD.get(word);
  return month === undefined ? undefined : ymd(year, month, day);
}

function eraDay(era: string, year: string, month: string, day: string): number | undefined {
  return serialOf(ERAS[era]! + (year === "元" ? 1 : Number(year)), Number(month), Number(day));
}

const KOREAN: Readonly<Record<string, string>> = { 년: "年", 월: "月", 일: "日" };

function folded(text: string): string {
  const clean = cleanText(text);
  return /^[ -~]*$/.test(clean)
    ? clean.toLowerCase().replace(/\s+/g, " ")
    : foldWord(clean).replace(/(?<=\d\s?)[년월일]/g, (word) => KOREAN[word]!);
}

function byOrder(a: string, b: string, year: string, order: DateOrder | undefined): Day {
  if (order) {
    return order === "dmy" ? ymd(year, b, a) : ymd(year, a, b);
  }
  if (Number(a) > 12) {
    return ymd(year, b, a);
  }
  return Number(b) > 12 || Number(a) === Number(b) ? ymd(year, a, b) : "ambiguous";
}

/** Before a date; "mar 5, 2024" begins with a month. */
const WEEKDAY = new RegExp(
  `^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?|星期[一二三四五六日天]|周[一二三四五六日天]|(?:${Object.values(WEEKDAYS).flat().map(foldWord).join("|")})\\.?,?)\\s+(?!\\d{1,2},?\\s\\d|\\d{4}$)`,
);
const WEEKDAY_AT_END =
  /\s*[(]?(?:星期|周)[一二三四五六日天][)]?$|\s*\((?:[日月火水木金土]|[일월화수목금토])\)$/;
const TIME =
  /^(.*?)(?:\s*t|\s)\s*(上午|下午|早上|凌晨|中午|晚上|午前|午后|오전|오후|am|pm)?\s*(\d{1,2})(?::|时|点|h)(\d{1,2})(?:(?::|分)(\d{1,2})?(?:[.,](\d+))?秒?)?\s*(am|pm|a\.\s?m\.|p\.\s?m\.)?\s*(?:uhr|uur|hs?\.?)?(?:z|utc|gmt|(?:utc|gmt)?\s*[+-]\d{1,2}:?\d{2}|[+-]\d{2})?(?:\s*[a-z]{3,4})?(?:\s*\([^)]*\))?$/;
const ZH_TIME =
  /^(.*?[日号])\s*(上午|下午|午前|午后|오전|오후)?\s*(\d{1,2})(?::|时|点)(\d{1,2})?(?:(?::|分)(\d{1,2})?秒?)?$/;
const HOUR = /^(\d{4}-\d{1,2}-\d{1,2})[ t]()(\d{1,2})$/;

function splitTime(text: string): { date: string; fraction: number | undefined } {
  const bare = text.replace(WEEKDAY, "").replace(WEEKDAY_AT_END, "");
  const match = TIME.exec(bare) ?? ZH_TIME.exec(bare) ?? HOUR.exec(bare);
  if (!match) {
    return { date: bare, fraction: 0 };
  }
  const [, date, before, hours, minutes, seconds, , after] = match;
  const date_ = date!.replace(WEEKDAY_AT_END, "").replace(/,$/, "").trim();
  return { date: date_, fraction: timeShare(hours!, minutes ?? "0", seconds, before || after) };
}

function timeShare(hours: string, minutes: string, seconds: string | undefined, half: string | undefined) {
  const afternoon = half !== undefined && /^(?:p|下午|晚上|午后|오후)/.test(half);
  const morning = half !== undefined && /^(?:a|上午|早上|凌晨|午前|오전)/.test(half);
  let h = Number(hours);
  if (afternoon && h < 12) {
    h += 12;
  } else if (morning && h === 12) {
    h = 0;
  }
  const m = Number(minutes);
  const s = Number(seconds ?? 0);
  return h > 23 || m > 59 || s > 59 ? undefined : (h * 3600 + m * 60 + s) / 86400;
}
