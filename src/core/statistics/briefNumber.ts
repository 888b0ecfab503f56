/**
 * A figure for a sentence: three significant digits, but never fewer than its whole ones. A count is told whole.
 *
 * @example briefNumber(14119) // "14119"
 */
export function briefNumber(value: number): string {
  return String(Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
}
