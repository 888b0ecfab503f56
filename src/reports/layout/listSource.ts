/** Excel's limit for a list that is written into the rule itself. */
const LONGEST = 255;

/**
 * The entries of a drop-down as Excel keeps them in its rule, in one text with commas between; undefined where that
 * cannot be: an entry with a comma would become two, and a text that begins with `=` a formula.
 *
 * @example listSource(["Open", "Done"]) // "Open,Done"
 */
export function listSource(choices: readonly string[]): string | undefined {
  const entries = [...new Set(choices.map((choice) => choice.trim()))].filter((choice) => choice !== "");
  const source = entries.join(",");
  const holdable = source !== "" && source.length <= LONGEST && !source.startsWith("=");
  return holdable && !entries.some((entry) => entry.includes(",")) ? source : undefined;
}
