import type { TextColumn } from "../core/cells/columns";

/** Orders of three customers, with amounts. */
export function orders() {
  return [
    ["C1", "2025-01-05", 100],
    ["C2", "2025-01-20", 150],
    ["C1", "2025-02-03", 80],
    ["C1", "2025-02-24", 120],
    ["C2", "2025-02-24", 130],
    ["C3", "2025-03-10", 40],
  ];
}

/** The id behind a code of a column of ids. */
export function nameOf(ids: TextColumn, code: number): string {
  return ids.dictionary[code] as string;
}

/** Rows in the order of the ids' text, so that the order of the data does not reach the result. */
export function sortedByName<T extends { readonly code: number }>(rows: readonly T[], ids: TextColumn): T[] {
  return [...rows].sort((a, b) => (nameOf(ids, a.code) < nameOf(ids, b.code) ? -1 : 1));
}
