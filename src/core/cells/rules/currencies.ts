import { currencyResolver, titleCurrencies } from "../read/currencyMeaning";
import { currencySign, type CurrencySign } from "../read/currencySigns";
import type { Reading } from "../read/reading";
import { foldText } from "../read/text";

const signOf = (text: string): CurrencySign => currencySign(foldText(text)) ?? [foldText(text).toUpperCase()];

/** Currency of each row as an ISO code, where any is told. */
export function rowCurrencies({
  table,
  mapping,
  columns: {
    texts: { currency },
    currencies,
  },
}: Reading): ((row: number) => string | undefined) | undefined {
  if (!currency && !currencies) {
    return undefined;
  }
  const signs = currency?.dictionary.map(signOf);
  const named = new Set([
    ...(signs ?? []).flatMap((sign) => (sign.length === 1 ? sign : [])),
    ...(["amount", "amountDue", "listAmount", "price"] as const).flatMap((role) =>
      titleCurrencies(table.titles[mapping[role] ?? -1] ?? ""),
    ),
  ]);
  const beside = new Set<string>();
  for (const sign of currencies?.signs ?? []) {
    if (sign.length === 1) {
      beside.add(sign[0]!);
    }
  }
  const resolve = currencyResolver(named, beside, table.titles);
  return (row) => {
    const code = currency ? currency.codes[row]! : -1;
    const sign = code >= 0 ? signs![code] : currencies?.get(row);
    return sign && resolve(sign);
  };
}

/** The currency that is stated as the only one, as an ISO code. */
export function statedCurrency(
  reading: Reading,
  of: (row: number) => string | undefined,
): string | undefined {
  const { policies, table } = reading;
  return (
    policies.currency &&
    currencyResolver(new Set(sourceCodes(reading, of)), new Set(), table.titles)(signOf(policies.currency))
  );
}

/** False when the amounts are in several currencies and none was chosen: adding them up would mean nothing. */
export function oneCurrency(reading: Reading): boolean {
  const { mapping, policies, log, reasons, table } = reading;
  const of = reading.columns.conversion ? undefined : rowCurrencies(reading);
  if (!of) {
    return true;
  }
  if (policies.currency) {
    const wanted = statedCurrency(reading, of);
    const told = (row: number) => ({ currency: of(row)!, wanted: wanted! });
    for (let row = 0; row < table.rows.length; row++) {
      const name = of(row);
      if (name && name !== wanted) {
        reasons.exclude(row, "otherCurrency", told);
      }
    }
    return true;
  }
  const found = new Map<string, number>();
  for (let row = 0; row < table.rows.length; row++) {
    const name = reasons.isUsed(row) ? of(row) : undefined;
    if (name) {
      found.set(name, (found.get(name) ?? 0) + 1);
    }
  }
  if (found.size > 1) {
    const names = [...found].sort((a, b) => b[1] - a[1]).map(([name]) => name);
    log.note(
      {
        severity: "error",
        key: "mixedCurrencies",
        column: mapping.currency ?? mapping.amount ?? mapping.price,
      },
      { currencies: names.join(", ") },
    );
    return false;
  }
  return true;
}

function* sourceCodes({ table }: Reading, of: (row: number) => string | undefined): Generator<string> {
  for (let row = 0; row < table.rows.length; row++) {
    const code = of(row);
    if (code) {
      yield code;
    }
  }
}
