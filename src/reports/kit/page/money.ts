import type { ValueFormat } from "../../report";

/** Amounts from here on are read in units, and in larger ones. */
const LARGE = 10_000;
const LARGER = { zh: 100_000, else: 10_000_000 } as const;
/** From here on cents are too much. */
const WHOLE = 100;

/**
 * Money as a page writes it, with about three digits that matter: in units as large as the largest amount suggests, the
 * same wherever the figure stands on the page.
 *
 * @example pageMoney([21_527, 31_454], "en-US") // "moneyThousands": 21.5k
 */
export function pageMoney(values: readonly (number | null)[], locale: string): ValueFormat {
  const chinese = locale.startsWith("zh");
  const largest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
  if (largest >= (chinese ? LARGER.zh : LARGER.else)) {
    return chinese ? "moneyTenThousands" : "moneyMillions";
  }
  // Chinese counts in ten thousands: nobody writes 90.2千.
  if (largest >= LARGE && !chinese) {
    return "moneyThousands";
  }
  return largest >= WHOLE ? "money0" : "money";
}
