import { currencyCode } from "../read/numbers";
import type { Reading } from "../read/reading";

/** What the amounts are made from. */
export type AmountSources = Pick<
  Reading,
  "table" | "mapping" | "policies" | "log" | "reasons" | "texts" | "numbers" | "unreadable" | "currencies"
>;

/** False when the amounts are in several currencies and none was chosen: adding them up would mean nothing. */
export function oneCurrency({
  mapping,
  policies,
  log,
  reasons,
  table,
  texts: { currency },
  currencies,
}: AmountSources): boolean {
  if (!currency && currencies.size === 0) {
    return true;
  }
  const codes = currency?.dictionary.map(currencyCode);
  const of = (row: number) => {
    const code = currency ? currency.codes[row]! : -1;
    return code >= 0 ? codes![code] : currencies.get(row);
  };
  const found = new Map<string, number>();
  for (let row = 0; row < table.rows.length; row++) {
    const name = reasons.isUsed(row) ? of(row) : undefined;
    if (name) {
      found.set(name, (found.get(name) ?? 0) + 1);
    }
  }
  if (policies.currency) {
    const wanted = currencyCode(policies.currency);
    const told = (row: number) => ({ currency: of(row)!, wanted });
    for (let row = 0; row < table.rows.length; row++) {
      const name = of(row);
      if (name && name !== wanted) {
        reasons.exclude(row, "otherCurrency", told);
      }
    }
    return true;
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
