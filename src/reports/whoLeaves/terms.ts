import type { AttributeColumn, Level } from "../../core/models/attributes";
import type { Texts } from "../../locales";

/** A term as people read it: the column, or the column and the word that a customer has in it. */
export function termName(name: string, level: Level | undefined, texts: Texts): string {
  const { levels } = texts.reports.whoLeaves;
  if (level === undefined) {
    return name;
  }
  return `${name}: ${level === "blank" ? levels.blank : level === "other" ? levels.other : level.text}`;
}

/**
 * What one step of a term is: having the word, or one standard deviation of a number, so that odds of all terms can be told
 * beside each other.
 */
export function stepOf({ level, values }: AttributeColumn): number {
  if (level !== undefined) {
    return 1;
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const spread = Math.sqrt(squares / values.length);
  return values.every((value) => value === 0 || value === 1) || !(spread > 0) ? 1 : spread;
}
