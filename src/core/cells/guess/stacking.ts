import { isBlank, type Cell } from "../cell";
import { MISSING_CODE, MISSING_DAY, type TextColumn } from "../columns";
import type { ColumnMapping, Dataset } from "../dataset";
import { findHeader } from "../read/header";
import type { Policies } from "../policies";
import { readDataset } from "../rules/readDataset";
import { rolesThat, type Role } from "../roles";
import type { Continuation, SourceGrid } from "../source";

/** A sheet that may be more of a table. */
export interface Candidate {
  readonly grid: SourceGrid;
  /** How many rows it has where `grid` holds only the first of them. */
  readonly rows?: number;
}

/** Of the rows of a table that may lack an order id before the ids no longer tell which rows are the same. */
const WITHOUT_ID = 0.02;
/** Of the order ids on both sheets that may belong to other customers: a typing error is no other order. */
const OTHER_CUSTOMERS = 0.05;

/** When a row happened: the first of these that is mapped. */
const MOMENTS = ["date", "paymentDate", "ticketOpened", "contractStart"] as const;
/** What tells rows of other tables apart: lists of customers, targets, aggregated reasons. */
const NAMING = rolesThat("naming");

/**
 * May the rows of a sheet be added to a table? It is safe where nothing can count twice: a mapped order id lets the later
 * version of an order win; without one the periods must be apart, and without dates no name (a customer of a customer
 * list, item and period of a target) may stand in both.
 *
 * @param pieces of the table, as stacked so far; all with the same titles, in whatever order of columns
 * @param mapping columns of the first piece by role
 * @param named rows are told apart by what they name, as in a list of customers
 * @example
 * continuationOf(
 *   [{ sheet: "March", row: 0, column: 0, cells: [["id", "date"], ["a", 45722], ["b", 45740]] }],
 *   { grid: { sheet: "April", row: 0, column: 0, cells: [["id", "date"], ["a", 45753], ["c", 45770]] } },
 *   { customer: 0, date: 1 },
 * ) // "more"
 */
export function continuationOf(
  pieces: readonly SourceGrid[],
  { grid, rows }: Candidate,
  mapping: ColumnMapping,
  { policies, named = false }: { readonly policies?: Partial<Policies>; readonly named?: boolean } = {},
): Continuation {
  const [first] = pieces;
  if (!first) {
    return "more";
  }
  const { titles } = findHeader(first.cells);
  const partly = rows !== undefined && rows > grid.cells.length;
  const contained = containment(pieces, grid, titles);
  if (contained.next === 1) {
    const sameLength = pieces.some(({ cells }) => cells.length === rows);
    return !partly || sameLength ? "copy" : "larger";
  }
  if (contained.table === 1 || (partly && contained.next > 0)) {
    return "larger";
  }
  const read = (grids: readonly SourceGrid[], columns: ColumnMapping) =>
    readDataset(grids, columns, policies, { records: [] });
  const next = read([grid], sameColumns(mapping, titles, grid));
  const have = pieces.map((piece) => read([piece], sameColumns(mapping, titles, piece)));
  if ([next, ...have].every(hasOrders)) {
    return have.every((piece) => sameOwners(piece, next)) ? "more" : "otherOrders";
  }
  if (named) {
    return have.some((piece) => shareNames(piece, next)) ? "overlap" : "more";
  }
  const [span, ...spans] = [next, ...have].map(daysOf);
  if (!span || partly || spans.includes(undefined)) {
    return "undated";
  }
  return spans.some((one) => one!.first <= span.last && span.first <= one!.last) ? "overlap" : "more";
}

/** The columns of the same titles in another sheet. */
function sameColumns(mapping: ColumnMapping, titles: readonly string[], grid: SourceGrid): ColumnMapping {
  const own = findHeader(grid.cells).titles;
  return Object.fromEntries(
    Object.entries(mapping).map(([role, column]) => [role, own.indexOf(titles[column] ?? "")]),
  );
}

/** Which share of the rows of each stands in the other as well, cell by cell. */
function containment(
  pieces: readonly SourceGrid[],
  next: SourceGrid,
  titles: readonly string[],
): { readonly table: number; readonly next: number } {
  const body = bodyOf(next, titles);
  const wanted = new Map(body.map((row) => [textOf(row), false]));
  const columns = titles.map((_, column) => new Set(body.map((row) => row[column] ?? null)));
  // The column with the most values tells most rows apart before their texts have to be made.
  const telling = columns.reduce((best, values, at) => (values.size > columns[best]!.size ? at : best), 0);
  let [found, all] = [0, 0];
  for (const piece of pieces) {
    for (const row of bodyOf(piece, titles)) {
      all++;
      const text = columns[telling]?.has(row[telling] ?? null) ? textOf(row) : undefined;
      if (text !== undefined && wanted.has(text)) {
        wanted.set(text, true);
        found++;
      }
    }
  }
  const shared = [...wanted.values()].filter(Boolean).length;
  return { table: all === 0 ? 0 : found / all, next: wanted.size === 0 ? 1 : shared / wanted.size };
}

/** Rows under the header that are not blank, with their columns in the order of the titles. */
function bodyOf({ cells }: SourceGrid, titles: readonly string[]): (readonly Cell[])[] {
  const header = findHeader(cells);
  const columns = titles.map((title) => header.titles.indexOf(title));
  const inOrder = columns.every((column, index) => column === index);
  const body = cells.slice(header.firstRow).filter((row) => !row.every(isBlank));
  return inOrder ? body : body.map((row) => columns.map((column) => row[column] ?? null));
}

function textOf(row: readonly Cell[]): string {
  return JSON.stringify(row.map((cell) => (isBlank(cell) ? null : cell)));
}

/** Practically all rows have an order id; continuation lines that lack their customer as well belong to the one above. */
function hasOrders({ columns, used }: Dataset): boolean {
  const { order, customer } = columns;
  if (!order) {
    return false;
  }
  let without = 0;
  order.codes.forEach((code, row) => {
    without += Number(code === MISSING_CODE && !(customer && customer.codes[row] === MISSING_CODE));
  });
  return used > 0 && without <= WITHOUT_ID * used && order.codes.some((code) => code !== MISSING_CODE);
}

/** Shops that number their orders from 1 each have an order 1. */
function sameOwners(have: Dataset, next: Dataset): boolean {
  const owners = ownersOf(have);
  const others = [...ownersOf(next)].filter(([order]) => owners.has(order));
  const differing = others.filter(([order, owner]) => owners.get(order) !== owner);
  return differing.length <= OTHER_CUSTOMERS * others.length;
}

/** Customer by order; the day it was ordered where no customer is known. */
function ownersOf({ columns: { order, customer, date } }: Dataset): Map<string, string> {
  const owners = new Map<string, string>();
  order?.codes.forEach((code, row) => {
    const owner = customer ? nameAt(customer, row) : String(date?.days[row] ?? "");
    if (code !== MISSING_CODE && owner !== "" && !owners.has(order.dictionary[code]!)) {
      owners.set(order.dictionary[code]!, owner);
    }
  });
  return owners;
}

function shareNames(have: Dataset, next: Dataset): boolean {
  const names = namesOf(have);
  return [...namesOf(next)].some((name) => names.has(name));
}

function namesOf({ columns, used }: Dataset): Set<string> {
  const named = NAMING.flatMap((role) => (columns as Partial<Record<Role, TextColumn>>)[role] ?? []);
  return new Set(
    Array.from({ length: used }, (_, row) => named.map((column) => nameAt(column, row)).join("\n")),
  );
}

function nameAt({ codes, dictionary }: TextColumn, row: number): string {
  return dictionary[codes[row]!] ?? "";
}

function daysOf({ columns }: Dataset): { readonly first: number; readonly last: number } | undefined {
  const moment = MOMENTS.find((role) => columns[role]);
  let [first, last] = [Infinity, -Infinity];
  for (const day of (moment && columns[moment]?.days) ?? []) {
    if (day !== MISSING_DAY) {
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  return first <= last ? { first, last } : undefined;
}
