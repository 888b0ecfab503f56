import { isoDate } from "../../core/cells/calendar";
import { CoreError } from "../../core/errors";
import { textsFor } from "../../locales";
import { currencyAround, type Writing } from "./currency";
import type { TableColumn, Value, ValueFormat } from "../report";

const NUMBERS: Readonly<Partial<Record<ValueFormat, Intl.NumberFormatOptions>>> = {
  integer: { maximumFractionDigits: 0 },
  number: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
  decimal2: { minimumFractionDigits: 2, maximumFractionDigits: 2 },
  decimal4: { minimumFractionDigits: 4, maximumFractionDigits: 4 },
  p: { minimumFractionDigits: 4, maximumFractionDigits: 4 },
  money: { minimumFractionDigits: 2, maximumFractionDigits: 2 },
  money0: { maximumFractionDigits: 0 },
  percent: { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 },
  percentPoints: { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "exceptZero" },
  days: { maximumFractionDigits: 0 },
  score: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
  change: { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 },
  changePoints: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
  changeScore: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
  moneyTenThousands: { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false },
  moneyThousands: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
  moneyMillions: { minimumFractionDigits: 2, maximumFractionDigits: 2 },
};

/** Smaller chances are told as smaller: none is nothing at all. */
const SMALLEST_P = 0.0001;

/** Money in units: how many of them one is, and what it is called. */
const UNITS = {
  moneyTenThousands: [10_000, "tenThousands"],
  moneyThousands: [1000, "thousands"],
  moneyMillions: [1_000_000, "millions"],
} as const;

function isInUnits(format: ValueFormat): format is keyof typeof UNITS {
  return format in UNITS;
}

/**
 * A report's value in words of a language: for sentences, the preview and the widths of columns. On the sheet the same
 * format becomes an Excel number format, see `layout/numberFormat.ts`.
 *
 * @param writing the language, with the sign that stands beside amounts where there is one
 * @throws CoreError `notAvailable` for NaN and Infinity: no sentence says them
 * @example formatValue(0.256, "percent", "en-US") // "25.6%"
 */
export function formatValue(value: Value, format: ValueFormat, writing: string | Writing): string {
  if (value === null) {
    return "–";
  }
  if (typeof value !== "number") {
    return String(value);
  }
  if (!Number.isFinite(value)) {
    throw new CoreError("notAvailable", "sentenceNotFinite");
  }
  const { locale, currency } =
    typeof writing === "string" ? { locale: writing, currency: undefined } : writing;
  if (format === "date" || format === "month" || format === "dateTime") {
    return formatSerial(value, format);
  }
  if (format === "change" || format === "changePoints" || format === "changeScore") {
    return formatChange(value, format, locale);
  }
  if (isInUnits(format)) {
    const [size, unit] = UNITS[format];
    const words = textsFor(locale).reports.keyFigures.units[unit];
    return withCurrency(numberFormatter(format, locale).format(value / size) + words, currency);
  }
  if (format === "money" || format === "money0") {
    return withCurrency(numberFormatter(format, locale).format(value), currency);
  }
  if (format === "p" && value < SMALLEST_P) {
    return `<${numberFormatter(format, locale).format(SMALLEST_P)}`;
  }
  return NUMBERS[format] ? numberFormatter(format, locale).format(value) : String(value);
}

function withCurrency(amount: string, currency: string | undefined): string {
  const [before, after] = currencyAround(currency);
  return amount.startsWith("-") ? `-${before}${amount.slice(1)}${after}` : before + amount + after;
}

/** The direction is a sign that can be read, not a colour. */
function formatChange(value: number, format: ValueFormat, locale: string): string {
  const unit = format === "changePoints" ? textsFor(locale).reports.keyFigures.units.points : "";
  const { format: written } = numberFormatter(format, locale);
  const size = written(Math.abs(value));
  const direction = size === written(0) ? "" : value > 0 ? "▲ " : "▼ ";
  return direction + size + unit;
}

/** The format of one cell of a table. */
export function formatOfCell({ format, rowFormats }: TableColumn, row: number): ValueFormat {
  return rowFormats?.[row] ?? format;
}

/** Numbers and dates stand at the end of their cell, words at its start. */
export function isNumeric(format: ValueFormat): boolean {
  return format !== "text" && format !== "general" && format !== "cell";
}

// Making a formatter costs far more than using it, and tables have many cells.
const formatters = new Map<string, Intl.NumberFormat>();

function numberFormatter(format: ValueFormat, locale: string): Intl.NumberFormat {
  const key = `${locale} ${format}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, NUMBERS[format]);
    formatters.set(key, formatter);
  }
  return formatter;
}

/** The year 1800 and the day after 9999-12-31: what is compared with a January 1900 lies before Excel's first day. */
const [FIRST_DAY, END_OF_DAYS] = [-36_522, 2_958_466];

/** What is no day stays a number. */
function formatSerial(serial: number, format: "date" | "month" | "dateTime"): string {
  if (!(serial >= FIRST_DAY && serial < END_OF_DAYS)) {
    return String(serial);
  }
  const minutes = Math.floor(Math.round(serial * 86_400) / 60);
  const day = isoDate(Math.floor(minutes / 1440));
  const time = [Math.floor(minutes / 60) % 24, minutes % 60].map((part) => String(part).padStart(2, "0"));
  return format === "dateTime" ? `${day} ${time.join(":")}` : day.slice(0, format === "date" ? 10 : 7);
}
