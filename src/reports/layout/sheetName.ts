/** Excel keeps this name for itself. */
const RESERVED = "history";
const LONGEST = 31;

/**
 * A sheet name that Excel takes: 1–31 characters, none of `[ ] : * ? / \`, no apostrophe at either end, and none of
 * `taken`, whatever the case.
 *
 * @example sheetName("Segments: 2025/03", ["segments 2025 03"]) // "Segments 2025 03 (2)"
 */
export function sheetName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  used.add(RESERVED);
  const base = trim(wanted.replace(/[[\]:*?/\\\p{Cc}]+/gu, " ").replace(/\s+/g, " "), LONGEST) || "CRM Lens";
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = trim(base, LONGEST - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) {
      return name;
    }
  }
}

function trim(text: string, length: number): string {
  return text
    .replace(/^[\s']+/, "")
    .slice(0, length)
    .replace(/[\s']+$/, "");
}
