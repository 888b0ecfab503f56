/** Full-width signs take two places. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/**
 * A name as it stands in a sentence or at an axis of a page: as many places as given, none of its signs cut in half.
 *
 * @example brief("Regency cakestand 3 tier", 12) // "Regency cak…"
 */
export function brief(text: string, places = 24): string {
  const signs = [...text.trim()];
  const width = (sign: string) => (WIDE.test(sign) ? 2 : 1);
  if (signs.reduce((sum, sign) => sum + width(sign), 0) <= places) {
    return signs.join("");
  }
  let used = 1;
  const kept = signs.findIndex((sign) => (used += width(sign)) > places);
  return `${signs.slice(0, kept).join("").trimEnd()}…`;
}
