import { isBlank, type Cell } from "../cell";
import type { ExchangeRates } from "../rates";
import type { SourceGrid } from "../source";
import { currencySign } from "../read/currencySigns";
import { titleCurrencies } from "../read/currencyMeaning";
import { dateFromNumber, parseDate } from "../read/dates";
import { findHeader } from "../read/header";
import { readNumberText } from "../read/numbers";
import { foldText } from "../read/text";

/** Titles of rates in the languages of the word packs. */
const RATE_TITLE =
  /\b(?:rates?|fx|kurs|wechselkurs|umrechnungskurs|taux|tasa|tipo de cambio|tasso|cambio|câmbio|taxa|koers|wisselkoers)\b|汇率|匯率|折算率|レート|환율/i;

/** The code of a cell that is one currency and nothing else. */
function codeOf(cell: Cell | undefined): string | undefined {
  const sign = typeof cell === "string" ? currencySign(foldText(cell)) : undefined;
  return sign?.length === 1 ? sign[0] : undefined;
}

function rateOf(cell: Cell | undefined): number | undefined {
  const read = typeof cell === "string" ? readNumberText(cell) : undefined;
  const value = typeof cell === "number" ? cell : (read?.point ?? read?.comma);
  return value !== undefined && value > 0 ? value : undefined;
}

function dayOf(cell: Cell | undefined): number | undefined {
  const date =
    typeof cell === "number"
      ? dateFromNumber(cell)
      : typeof cell === "string"
        ? parseDate(cell, {})
        : undefined;
  return typeof date === "object" ? date.day : undefined;
}

/**
 * A sheet of rates: a column of currencies, one titled as rates and, if they change, one of days or months. A rate is what
 * one unit of the currency is worth in the base currency, which has rate 1 or is named in the title of the rates. Undefined
 * where the sheet is something else.
 *
 * @example
 * readRates({ sheet: "FX", row: 0, column: 0, cells: [["Currency", "Rate"], ["EUR", 1], ["USD", 0.92]] })?.base // "EUR"
 */
export function readRates({ sheet, cells }: SourceGrid): ExchangeRates | undefined {
  const { titles, firstRow } = findHeader(cells);
  const rows = cells.slice(firstRow).filter((row) => row.some((cell) => !isBlank(cell)));
  const columns = titles.map((_, column) => column);
  const holds = (column: number, reads: (cell: Cell | undefined) => unknown) =>
    rows.length > 0 && rows.every((row) => reads(row[column]) !== undefined);
  const currency = columns.find((column) => holds(column, codeOf));
  const rate = columns.find((column) => RATE_TITLE.test(titles[column]!) && holds(column, rateOf));
  if (currency === undefined || rate === undefined) {
    return undefined;
  }
  const day = columns.find((column) => column !== rate && column !== currency && holds(column, dayOf));
  const rates = rows
    .map((row) => ({
      currency: codeOf(row[currency])!,
      ...(day === undefined ? {} : { from: dayOf(row[day])! }),
      rate: rateOf(row[rate])!,
    }))
    .sort((a, b) => (a.from ?? 0) - (b.from ?? 0));
  const named = titleCurrencies(titles[rate]!);
  const ones = [...new Set(rates.map((one) => one.currency))].filter((code) =>
    rates.every((one) => one.currency !== code || one.rate === 1),
  );
  const base = ones.length === 1 ? ones[0] : named.length === 1 ? named[0] : undefined;
  return { sheet, rates, ...(base === undefined ? {} : { base }) };
}
