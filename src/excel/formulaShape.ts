const TEXT = /"(?:[^"]|"")*"/.source;
const SHEET = /(?:'(?:[^']|'')*'|[\p{L}\p{N}_.[\]]+)!/u.source;
const PLACE = /#REF!|\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\w.(])/.source;
const PARTS = new RegExp(`(${TEXT})|(?:${SHEET})?(?:(?<![\\w.])(?:${PLACE}))|(_xlfn\\.|[\\s@])`, "gu");

/**
 * A formula without what Excel changes in it by itself: the cells that it names, which move with their rows, columns and
 * sheets, and how it is written down.
 *
 * @example shapeOf("=SUM('My orders'!$B$2:$B$9) * B2") // "=SUM(·)*·"
 */
export function shapeOf(formula: string): string {
  return formula.replace(PARTS, (_, text?: string, spelling?: string) => text ?? (spelling ? "" : "·"));
}
