import { isBlank } from "../core/cells/cell";
import type { SourceGrid } from "../core/cells/dataset";
import type { Policies, StatusMeaning } from "../core/cells/policies";
import { foldText } from "../core/cells/read/text";
import { statusMeaning } from "../core/cells/rules/statuses";

/** A word of the status column: what it is taken for, and what it was said to mean. */
export interface StatusWord {
  readonly word: string;
  readonly known?: StatusMeaning;
  readonly chosen?: StatusMeaning;
}

/** Rows that are looked at, and words that are offered. */
const LOOK_AT = 20_000;
const MOST = 30;

/** The words of a status column, unknown ones first, then the commonest. */
export function statusWords(
  sources: readonly SourceGrid[],
  firstRow: number,
  column: number | undefined,
  statuses: Policies["statuses"],
): readonly StatusWord[] {
  const found = new Map<string, { readonly word: string; count: number }>();
  for (const { cells } of column === undefined ? [] : sources) {
    for (let row = firstRow; row < Math.min(cells.length, firstRow + LOOK_AT); row++) {
      const cell = cells[row]![column!];
      if (typeof cell === "string" && !isBlank(cell)) {
        const key = foldText(cell);
        const known = found.get(key) ?? { word: cell.trim(), count: 0 };
        known.count++;
        found.set(key, known);
      }
    }
  }
  return [...found]
    .map(([key, { word, count }]) => ({ word, count, known: statusMeaning(word, {}), chosen: statuses[key] }))
    .sort((a, b) => Number(a.known !== undefined) - Number(b.known !== undefined) || b.count - a.count)
    .slice(0, MOST)
    .map(({ word, known, chosen }) => ({ word, known, chosen }));
}
