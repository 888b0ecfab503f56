import { isWide } from "./textWidth";

/**
 * A name as it stands in a sentence or at an axis of a page: as many places as given, none of its signs cut in half.
 *
 * @example brief("Regency cakestand 3 tier", 12) // "Regency cak…"
 */
export function brief(text: string, places = 24): string {
  const signs = [...text.trim()];
  const width = (sign: string) => (isWide(sign) ? 2 : 1);
  if (signs.reduce((sum, sign) => sum + width(sign), 0) <= places) {
    return signs.join("");
  }
  let used = 1;
  const kept = signs.findIndex((sign) => (used += width(sign)) > places);
  return `${signs.slice(0, kept).join("").trimEnd()}…`;
}
