import { simplified } from "../../words/traditional";

/** Byte-order marks and zero-width characters: invisible, and they break the first header of many exports. */
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;

/** The text without invisible characters and without white space at its ends (no-break and full-width spaces count). */
export function cleanText(text: string): string {
  const clean = text.replace(INVISIBLE, "").trim();
  // Bills of WeChat Pay keep spreadsheets from reading their cells by a sign before each.
  return clean.charCodeAt(0) === 96 ? clean.slice(1).trim() : clean;
}

/** Full-width letters, digits and signs as ordinary ones: `１２３，％` → `123,%`. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ");
}

/**
 * One spelling for texts that mean the same group: width, case and white space folded.
 *
 * @example foldText(" Ｏnline  Shop ") // "online shop"
 */
export function foldText(text: string): string {
  return cleanText(text.normalize("NFKC")).replace(/\s+/g, " ").toLowerCase();
}

/**
 * A word as the packs' words are compared: folded, traditional characters as simplified ones, Latin letters without marks.
 *
 * @example foldWord("Référence") // "reference"
 */
export function foldWord(text: string): string {
  const folded = simplified(foldText(text));
  return /[\u00c0-\u024f]/.test(folded)
    ? folded
        .normalize("NFD")
        .replace(/[\u0300-\u036f]/g, "")
        .normalize("NFC")
        .replaceAll("ß", "ss")
    : folded;
}

const REGION_ENDINGS = /(?:壮族自治区|回族自治区|维吾尔自治区|维吾尔族自治区|自治区|特别行政区|省|市)$/;

/**
 * Folds a region as well: 广东省 and 广东 are one, 内蒙古自治区 and 内蒙古.
 *
 * @example foldRegion("广东省") // "广东"
 */
export function foldRegion(text: string): string {
  const folded = foldText(text);
  const short = folded.replace(REGION_ENDINGS, "");
  // 沙市 keeps its last character: one character is no region's name.
  return short.length >= 2 ? short : folded;
}
