import { isCellError, type Cell, type Grid } from "../cell";
import { MISSING_CODE, MISSING_DAY, type Column } from "../columns";
import type { ColumnMapping } from "../dataset";
import { guessRoles } from "./guessRoles";
import { findHeader } from "../read/header";
import { titleWords } from "../read/titles";
import type { Policies } from "../policies";
import { ROLES } from "../roles";
import { readDataset } from "../rules/readDataset";
import { placeOf, type SourceGrid } from "../source";
import { parseNumber } from "../read/numbers";

/** A later export beside a table: what is new in it, and its rows as the table has its columns. */
export interface ComparedVersion {
  /** Rows of the file that the table has not: of orders that it knows (`changed`) or not (`added`); those it has (`same`). */
  readonly rows: { readonly added: number; readonly changed: number; readonly same: number };
  /** Orders of which a line is another than before, by their ids; none without an order id. */
  readonly changedOrders: readonly string[];
  /** What has to be added, in the columns of the table: whole orders, or the rows alone where no id tells orders. */
  readonly body: Grid;
  /** Titles of the file that the table has not, and of the table that the file has not. */
  readonly unknownTitles: readonly string[];
  readonly missingTitles: readonly string[];
}

/**
 * Compares a later export with the table that it continues. Columns are those of the same title, else of the same
 * meaning; values are compared as they are read, so that `1,200.50` as text is the number 1200.5.
 *
 * @example
 * compareVersions(
 *   [{ sheet: "A", row: 0, column: 0, cells: [["order id", "customer id", "date", "amount"], ["o1", "ann", 45658, 10]] }],
 *   { order: 0, customer: 1, date: 2, amount: 3 },
 *   { sheet: "B", row: 0, column: 0, cells: [["order id", "customer id", "date", "amount"], ["o1", "ann", 45658, 12], ["o2", "bob", 45690, 5]] },
 * ).rows // { added: 1, changed: 1, same: 0 }
 */
export function compareVersions(
  pieces: readonly SourceGrid[],
  mapping: ColumnMapping,
  file: SourceGrid,
  policies: Partial<Policies> = {},
): ComparedVersion {
  const { titles } = findHeader(pieces[0]?.cells ?? []);
  const columns = columnsOf(titles, mapping, file);
  const own = findHeader(file.cells);
  const aligned = [
    titles,
    ...file.cells
      .slice(own.firstRow)
      .map((row) => columns.map((column) => (column < 0 ? null : (row[column] ?? null)))),
  ];
  const shared = titles.flatMap((_, column) => (columns[column]! >= 0 ? [column] : []));
  const known = signed(pieces, mapping, shared, policies);
  const next = signed([{ ...file, row: 0, column: 0, cells: aligned }], mapping, shared, policies);
  const inTable = new Map<string, number>();
  known.forEach(({ signature }) => inTable.set(signature, (inTable.get(signature) ?? 0) + 1));
  const linesOf = (rows: readonly Signed[]) => {
    const lines = new Map<string, number>();
    rows.forEach(({ order }) => order !== undefined && lines.set(order, (lines.get(order) ?? 0) + 1));
    return lines;
  };
  const [before, after] = [linesOf(known), linesOf(next)];
  const counts = { added: 0, changed: 0, same: 0 };
  const changed = new Set(
    [...after].flatMap(([order, lines]) => (lines < (before.get(order) ?? 0) ? [order] : [])),
  );
  const state = next.map(({ signature, order }) => {
    const left = inTable.get(signature) ?? 0;
    if (left > 0) {
      inTable.set(signature, left - 1);
      return "same";
    }
    if (order !== undefined && before.has(order)) {
      changed.add(order);
      return "changed";
    }
    return "added";
  });
  state.forEach((one) => counts[one]++);
  const body = next.flatMap(({ row, order }, at) =>
    state[at] !== "same" || (order !== undefined && changed.has(order)) ? [aligned[row]!] : [],
  );
  return {
    rows: counts,
    changedOrders: [...changed],
    body,
    unknownTitles: own.titles.filter((title, column) => title !== "" && !columns.includes(column)),
    missingTitles: titles.filter((_, column) => columns[column]! < 0),
  };
}

/** The file's column for each of the table's, -1 for none. */
function columnsOf(titles: readonly string[], mapping: ColumnMapping, file: SourceGrid): readonly number[] {
  const own = findHeader(file.cells).titles;
  const words = own.map(titleWords);
  const meant = guessRoles(file.cells).mapping;
  const named = titles.map((title) => {
    const exact = own.indexOf(title);
    return exact >= 0 || titleWords(title) === "" ? exact : words.indexOf(titleWords(title));
  });
  return named.map((column, at) => {
    const role = ROLES.find((one) => mapping[one] === at);
    const byRole = role === undefined ? undefined : meant[role];
    return column < 0 && byRole !== undefined && !named.includes(byRole) ? byRole : column;
  });
}

interface Signed {
  /** Of its sheet. */
  readonly row: number;
  readonly order?: string;
  readonly signature: string;
}

/** What does not count today is added, too: who is listed as never counting may be taken off the list. */
const EVERY_ROW: Partial<Policies> = { duplicates: "keep", outOfScale: "clear", excluded: undefined };

/** Every row of data, whatever becomes of it in reports, by what stands in it. */
function signed(
  grids: readonly SourceGrid[],
  mapping: ColumnMapping,
  shared: readonly number[],
  policies: Partial<Policies>,
): Signed[] {
  const roles = ROLES.filter((role) => mapping[role] !== undefined && shared.includes(mapping[role]));
  const mapped = Object.fromEntries(roles.map((role) => [role, mapping[role]])) as ColumnMapping;
  const { columns, rows, parts } = readDataset(grids, mapped, { ...policies, ...EVERY_ROW }, { records: [] });
  const byRole: Readonly<Partial<Record<string, Column>>> = columns;
  const read = roles.flatMap((role) => byRole[role] ?? []);
  const others = shared.filter((column) => !Object.values(mapped).includes(column));
  const { order } = columns;
  return Array.from(rows, (row, at) => {
    const written = others.map((column) => {
      const place = placeOf(parts, row, column);
      const grid = grids.find(
        (one) => one.sheet === place.sheet && place.row >= one.row && place.row < one.row + one.cells.length,
      );
      return plain(grid?.cells[place.row - grid.row]?.[place.column - grid.column] ?? null);
    });
    return {
      row: placeOf(parts, row, 0).row,
      order: order && order.codes[at]! >= 0 ? order.dictionary[order.codes[at]!]! : undefined,
      signature: [...read.map((column) => valueOf(column, at)), ...written].join("\u0001"),
    };
  });
}

/** A cell without a meaning: numbers are the same whether they stand there as text or not. */
function plain(cell: Cell): string {
  if (cell === null || isCellError(cell)) {
    return cell?.error ?? "";
  }
  const text = String(cell).trim();
  const number = typeof cell === "string" ? parseNumber(text) : undefined;
  return typeof number === "object" ? String(number.value) : text;
}

function valueOf(column: Column, at: number): string {
  switch (column.kind) {
    case "text":
      return column.codes[at] === MISSING_CODE ? "" : column.dictionary[column.codes[at]!]!;
    case "date":
      return column.days[at] === MISSING_DAY
        ? ""
        : String(column.days[at]! + Math.round((column.dayFraction?.[at] ?? 0) * 1440) / 1440);
    case "number":
      return Number.isNaN(column.values[at]!) ? "" : String(column.values[at]!);
  }
}
