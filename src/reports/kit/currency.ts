/** How numbers are written: in which language, and with which sign beside amounts. */
export interface Writing {
  readonly locale: string;
  /** Such as ¥, CNY or 元; without it amounts are bare numbers. */
  readonly currency?: string;
}

/**
 * What stands before and after an amount: a sign before it, letters with a space between, a unit such as 元 behind.
 *
 * @example currencyAround("CNY") // ["CNY ", ""]
 */
export function currencyAround(currency: string | undefined): readonly [before: string, after: string] {
  // A quote would end the literal in a number format.
  const sign = (currency ?? "").replaceAll('"', "").trim();
  if (/元$/.test(sign)) {
    return ["", sign];
  }
  return [/[\p{L}\d.]$/u.test(sign) ? `${sign} ` : sign, ""];
}
