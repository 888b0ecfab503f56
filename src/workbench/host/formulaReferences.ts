/** What a formula may look at, by its text: enough to say of most that they do not look at some cells. */
import { columnIndex, intersect, MAX_COLUMN, MAX_ROW } from "./address";
import type { Rect } from "./workbookData";

/** Texts; cells and areas; whole columns and rows; names of sheets and functions; other words; spilled and structured references. */
const TOKENS = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`(?<area>\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\w.(!]))`,
    String.raw`(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w.(!]))`,
    String.raw`(?<rows>\$?\d{1,7}:\$?\d{1,7}(?![\w.]))`,
    String.raw`(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\d_.]*)!`,
    String.raw`(?<function>[\p{L}_][\p{L}\d_.]*)\s*\(`,
    String.raw`(?<word>[\p{L}_\\][\p{L}\d_.\\]*)`,
    String.raw`(?<other>[#[{@'])`,
    String.raw`\d[\d.]*(?:[Ee][+-]?\d+)?`,
  ].join("|"),
  "gu",
);

/** Their references are known only when they are calculated. */
const LOOKS_ELSEWHERE = new Set(["INDIRECT", "OFFSET"]);

/** Formulas that have been read: references, or undefined where they may be anywhere. */
const read = new Map<string, readonly Rect[] | undefined>();
const MOST_READ = 50_000;

/** False only where the formula looks at none of these cells, whatever their sheet. */
export function mayLookAt(formula: string, cells: readonly Rect[]): boolean {
  if (!read.has(formula)) {
    if (read.size >= MOST_READ) {
      read.clear();
    }
    read.set(formula, referencesOf(formula));
  }
  const references = read.get(formula);
  return !references || references.some((one) => cells.some((rect) => intersect(one, rect)));
}

function referencesOf(formula: string): Rect[] | undefined {
  const references: Rect[] = [];
  for (const { groups = {} } of formula.matchAll(TOKENS)) {
    const { area, columns, rows, function: called, word, other } = groups;
    const reference = area ?? columns ?? rows;
    const isElsewhere = called && LOOKS_ELSEWHERE.has(called.toUpperCase());
    if (other || isElsewhere || (word && !/^(?:true|false)$/i.test(word))) {
      return undefined;
    }
    if (reference) {
      references.push(rectOf(reference));
    }
  }
  return references;
}

function rectOf(reference: string): Rect {
  const [from, to = from] = reference.replaceAll("$", "").split(":") as [string, string?];
  const [a, b] = [cornerOf(from, 0, 0), cornerOf(to, MAX_ROW, MAX_COLUMN)];
  return {
    startRow: Math.min(a.row, b.row),
    startColumn: Math.min(a.column, b.column),
    endRow: Math.max(a.row, b.row),
    endColumn: Math.max(a.column, b.column),
  };
}

function cornerOf(text: string, row: number, column: number): { row: number; column: number } {
  const [, letters, digits] = /^([A-Za-z]*)(\d*)$/.exec(text)!;
  return {
    row: digits ? Number(digits) - 1 : row,
    column: letters ? columnIndex(letters) : column,
  };
}
