import { isBlank, isCellError, type Cell, type Grid } from "../../core/cells/cell";
import { LOCALES, textsFor, type Texts } from "../../locales";
import type { EntryColumns } from "../definition";
import type { Value } from "../report";

/** A table of ours as it stands on a sheet, with what people have written into it and beside it. */
export interface EarlierTable<K extends string> {
  readonly rows: readonly EarlierRow<K>[];
  /** Titles of columns that people added. */
  readonly added: readonly string[];
}

export interface EarlierRow<K extends string> {
  /** Blank cells are null; columns that were taken away are not there. */
  readonly cells: Readonly<Partial<Record<K, Value>>>;
  /** In the columns that people added, in the order of their titles. */
  readonly added: readonly Value[];
}

/** With fewer of its titles no row of cells is taken for a header. */
const FEWEST_TITLES = 3;

/**
 * Finds a table of ours by its titles, in whichever language it was written: the row with most of them is its header. It
 * may have been sorted, moved or widened. Rows go on to the first blank one; below it only those count that have a value
 * in the column `key`.
 *
 * @example
 * readEarlierTable([["Key", "Owner", "Due", "Mine"], ["a", "Li", 45700, "x"]], { key: ["Key"], owner: ["Owner"], due: ["Due"] })
 * // { rows: [{ cells: { key: "a", owner: "Li", due: 45700 }, added: ["x"] }], added: ["Mine"] }
 */
export function readEarlierTable<K extends string>(
  cells: Grid,
  titles: Readonly<Record<K, readonly string[]>>,
  key?: NoInfer<K>,
): EarlierTable<K> | undefined {
  const found = headerOf(cells, titles);
  if (!found) {
    return undefined;
  }
  const { row: headerRow, columns } = found;
  const header = cells[headerRow]!.map(valueOf);
  const ours = [...columns.values()];
  const added = addedColumns(header, ours);
  const all = [...ours, ...added];
  const rows: EarlierRow<K>[] = [];
  let whole = true;
  const keyColumn = key && columns.get(key);
  for (const row of cells.slice(headerRow + 1)) {
    const blank = all.every((column) => valueOf(row[column]) === null);
    whole &&= !blank;
    if (whole || (!blank && keyColumn !== undefined && valueOf(row[keyColumn]) !== null)) {
      const values = [...columns].map(([name, column]) => [name, valueOf(row[column])]);
      rows.push({
        cells: Object.fromEntries(values) as EarlierRow<K>["cells"],
        added: added.map((column) => valueOf(row[column])),
      });
    }
  }
  return { rows, added: added.map((column) => String(header[column])) };
}

/** What a title is in each language. */
export function titlesOf<K extends string>(
  keys: readonly K[],
  title: (texts: Texts, key: K) => string,
): Record<K, readonly string[]> {
  const all = LOCALES.map(textsFor);
  const named = keys.map((key) => [key, all.map((texts) => title(texts, key))] as const);
  return Object.fromEntries(named) as Record<K, string[]>;
}

/** Columns that people fill in, of a table with these titles; with `added`, those that they added too. */
export function entryColumns<K extends string>(
  titles: Readonly<Record<K, readonly string[]>>,
  entries: readonly NoInfer<K>[],
  { added = false }: { readonly added?: boolean } = {},
): EntryColumns {
  const filled = new Set(entries.flatMap((key) => titles[key]));
  const ours = new Set(Object.values<readonly string[]>(titles).flat());
  return (title) => filled.has(title) || (added && !ours.has(title));
}

function headerOf<K extends string>(cells: Grid, titles: Readonly<Record<K, readonly string[]>>) {
  let best: { readonly row: number; readonly columns: ReadonlyMap<K, number> } | undefined;
  cells.forEach((values, row) => {
    const texts = values.map((value) => String(valueOf(value) ?? ""));
    const columns = new Map<K, number>();
    for (const key of Object.keys(titles) as K[]) {
      const column = texts.findIndex((text) => titles[key].includes(text));
      if (column >= 0) {
        columns.set(key, column);
      }
    }
    if (columns.size >= FEWEST_TITLES && columns.size > (best?.columns.size ?? 0)) {
      best = { row, columns };
    }
  });
  return best;
}

/** Columns with a title between ours and right beside them. */
function addedColumns(header: readonly Value[], ours: readonly number[]): number[] {
  const added: number[] = [];
  const last = Math.max(...ours);
  for (let column = Math.min(...ours); column <= last || (header[column] ?? null) !== null; column++) {
    if (!ours.includes(column) && (header[column] ?? null) !== null) {
      added.push(column);
    }
  }
  return added;
}

function valueOf(cell: Cell | undefined): Value {
  if (cell === undefined || isBlank(cell)) {
    return null;
  }
  return isCellError(cell) ? cell.error : typeof cell === "string" ? cell.trim() : cell;
}
