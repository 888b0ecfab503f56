import type { ExchangeRates } from "../rates";

/**
 * What a dollar was worth in other currencies around 2024, roughly: enough to tell a rate from its reverse, never to convert
 * by. Rounded from the reference rates of the European Central Bank.
 */
const PER_DOLLAR: Readonly<Record<string, number>> = {
  USD: 1,
  CNY: 7.2,
  EUR: 0.92,
  GBP: 0.78,
  JPY: 150,
  HKD: 7.8,
  TWD: 32,
  KRW: 1350,
  SGD: 1.34,
  MYR: 4.6,
  THB: 35,
  IDR: 15_900,
  PHP: 57,
  VND: 25_000,
  INR: 83.5,
  AUD: 1.5,
  NZD: 1.65,
  CAD: 1.37,
  CHF: 0.88,
  SEK: 10.5,
  NOK: 10.7,
  DKK: 6.9,
  PLN: 3.95,
  CZK: 23.2,
  HUF: 365,
  TRY: 33,
  RUB: 92,
  BRL: 5.4,
  MXN: 18.3,
  ZAR: 18.3,
  AED: 3.67,
  SAR: 3.75,
  ILS: 3.7,
};

/** How far a rate may have moved since. */
const ALIKE = 2;

/**
 * Currencies whose rates seem to be quoted the other way round: what one unit of the base is worth in them, not what they are
 * worth in the base. Of currencies that are worth about as much as the base nobody can tell.
 *
 * @example reversedRates({ sheet: "FX", base: "CNY", rates: [{ currency: "USD", rate: 0.14 }] }, "CNY")[0].rate // 0.14
 */
export function reversedRates(
  { rates }: Pick<ExchangeRates, "rates" | "sheet" | "base">,
  base: string,
): readonly { readonly currency: string; readonly rate: number }[] {
  const found = new Map<string, { readonly currency: string; readonly rate: number }>();
  for (const { currency, rate } of rates) {
    const [own, ofBase] = [PER_DOLLAR[currency], PER_DOLLAR[base]];
    if (own === undefined || ofBase === undefined || found.has(currency)) {
      continue;
    }
    const expected = ofBase / own;
    if (isNear(rate, 1 / expected) && !isNear(rate, expected)) {
      found.set(currency, { currency, rate });
    }
  }
  return [...found.values()];
}

function isNear(rate: number, expected: number): boolean {
  return rate < expected * ALIKE && rate > expected / ALIKE;
}
