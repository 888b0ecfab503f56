import { MISSING_DAY } from "../columns";
import type { Conversion, ExchangeRates } from "../rates";
import type { Reading } from "../read/reading";
import { roleRow, type Role } from "../roles";
import { reversedRates } from "./reversedRates";
import { rowCurrencies, statedCurrency } from "./currencies";

/**
 * Amounts in several currencies as amounts in one, where the workbook has a sheet of rates: each by the latest rate of its
 * day. A row whose currency has no rate on that day is left out.
 *
 * @returns what was converted; undefined where nothing had to be, or could be
 */
export function convertAmounts(reading: Reading): Conversion | undefined {
  const {
    options,
    log,
    reasons,
    table,
    mapping,
    policies,
    columns: { dates },
  } = reading;
  const of = options.rates && rowCurrencies(reading);
  if (!options.rates || !of) {
    return undefined;
  }
  const counted = new Map<string, number>();
  for (let row = table.from; row < table.rows.length; row++) {
    const code = reasons.isUsed(row) ? of(row) : undefined;
    if (code) {
      counted.set(code, (counted.get(code) ?? 0) + 1);
    }
  }
  const to = policies.currency ? statedCurrency(reading, of) : baseOf(options.rates, counted);
  if (to === undefined || [...counted.keys()].every((code) => code === to)) {
    return undefined;
  }
  const days = (dates.paymentDate ?? dates.date)?.days;
  const rateOn = ratesTo(to, options.rates);
  const used = new Map<string, { rows: number; lowest: number; highest: number }>();
  const factors = new Float64Array(table.rows.length).fill(1);
  const told = (row: number) => ({ currency: of(row)!, wanted: to });
  for (let row = table.from; row < table.rows.length; row++) {
    const code = of(row);
    if (!code || code === to || !reasons.isUsed(row)) {
      continue;
    }
    const day = days?.[row] ?? MISSING_DAY;
    const rate = rateOn(code, day === MISSING_DAY ? undefined : day);
    if (rate === undefined) {
      reasons.exclude(row, "otherCurrency", told);
      continue;
    }
    factors[row] = rate;
    const known = used.get(code) ?? { rows: 0, lowest: Infinity, highest: 0 };
    used.set(code, {
      rows: known.rows + 1,
      lowest: Math.min(known.lowest, rate),
      highest: Math.max(known.highest, rate),
    });
  }
  for (const [role, column] of Object.entries(reading.columns.numbers)) {
    if (roleRow(role as Role).kind === "money") {
      column.values.forEach((value, row) => (column.values[row] = value * factors[row]!));
    }
  }
  reading.columns.exchanged = { kind: "number", values: factors };
  const rates = [...used].map(([currency, about]) => ({ currency, ...about }));
  reversedRates(options.rates, options.rates.base ?? to).forEach(({ currency, rate }) =>
    log.note(
      { severity: "warning", key: "ratesReversed", column: mapping.currency ?? mapping.amount },
      { currency, rate, base: options.rates!.base ?? to, sheet: options.rates!.sheet },
    ),
  );
  log.note(
    { severity: "info", key: "converted", column: mapping.currency ?? mapping.amount ?? mapping.price },
    { currency: to, from: rates.map(({ currency }) => currency).join(", "), sheet: options.rates.sheet },
  );
  return { sheet: options.rates.sheet, to, rates };
}

/** What the rates are in: as the sheet tells, else the only currency of the amounts that has no rate. */
function baseOf({ base, rates }: ExchangeRates, counted: ReadonlyMap<string, number>): string | undefined {
  const without = [...counted.keys()].filter((code) => !rates.some(({ currency }) => currency === code));
  return base ?? (without.length === 1 ? without[0] : undefined);
}

/** What one unit of a currency is worth in another on a day; by way of the base where the other is not the base. */
function ratesTo(to: string, { base, rates }: ExchangeRates) {
  const known = new Map<string, ExchangeRates["rates"][number][]>();
  for (const one of rates) {
    const own = known.get(one.currency) ?? [];
    own.push(one);
    known.set(one.currency, own);
  }
  const worth = (currency: string, day: number | undefined): number | undefined => {
    if (currency === base) {
      return 1;
    }
    const own = known.get(currency) ?? [];
    let [low, high] = [0, own.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const { from } = own[middle]!;
      if (from === undefined || (day !== undefined && from <= day)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return own[low - 1]?.rate;
  };
  return (currency: string, day: number | undefined): number | undefined => {
    const [from, into] = [worth(currency, day), to === base || base === undefined ? 1 : worth(to, day)];
    return from === undefined || into === undefined ? undefined : from / into;
  };
}
