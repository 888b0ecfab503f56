import type { Area, CellStyle, PlacedRange, PlacedSheet } from "../reports/layout/placed";
import { atOnce, type Pieces } from "../core/pieces";
import type { Value } from "../reports/report";
import { shapeOf } from "./formulaShape";

/**
 * What was written on a sheet, as hashes: enough to tell our cells from those that people have changed, and to find them
 * wherever they stand, without keeping a value a second time.
 */
export interface Prints {
  /** One for each area of the record, in their order; see {@link printOf}. */
  readonly areas: readonly string[];
  /** How each area looks: style, number formats, alignment. */
  readonly looks: readonly string[];
  /** Headers with what stands under them, as places among the areas. */
  readonly lists: readonly PrintedList[];
  /** Of what stands in the place of the title until the rest is there. */
  readonly unfinished?: number;
}

export interface PrintedList {
  readonly header: number;
  readonly bodies: readonly number[];
  /** Columns that tell one row from the others; none where no columns do. */
  readonly keys: readonly number[];
}

/** An area of more cells than this keeps two hashes a row, of its key and of the whole. */
const MOST_CELLS = 4000;

export const BLANK = 0;

/** A 24-bit hash of a value as Excel gives it back; {@link BLANK} for an empty cell. */
export function hashOf(value: unknown): number {
  const text = textOf(value);
  return text === "" ? BLANK : hashOfText(text);
}

/** Of a cell with a formula, whatever it shows and wherever the cells have gone that it names. */
export function hashOfFormula(formula: string): number {
  // No text of a cell begins like this.
  return hashOfText(`\u0000${shapeOf(formula)}`);
}

/** FNV-1a, folded to 24 bits. */
function hashOfText(text: string): number {
  return folded(hashOn(SEED, text, 0, text.length));
}

const SEED = 0x811c9dc5;

function hashOn(before: number, text: string, from: number, to: number): number {
  let hash = before;
  for (let index = from; index < to; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}

const folded = (hash: number) => (hash >>> 24) ^ (hash & 0xffffff) || 1;

/** Numbers to 13 digits: Excel keeps 15, and gives some back a digit off. */
export function textOf(value: unknown): string {
  if (typeof value === "number") {
    // Cents have few digits: writing them once will do, and most numbers are nothing else.
    const isShort = Math.abs(value) < FEW_DIGITS && Math.round(value * 100) / 100 === value;
    return String((isShort ? value : Number(value.toPrecision(13))) + 0);
  }
  if (typeof value === "boolean") {
    return value ? "TRUE" : "FALSE";
  }
  return typeof value === "string" ? (value.includes("\r") ? value.replace(/\r\n?/g, "\n") : value) : "";
}

/** Whole numbers below have two digits more to spend. */
const FEW_DIGITS = 1e11;

/** The hash of a whole row, or of some of its columns, out of those of its cells. */
export function rowHash(cells: ArrayLike<number>, columns?: readonly number[]): number {
  let hash = 17;
  for (let index = 0; index < (columns ?? cells).length; index++) {
    hash = (Math.imul(hash, 0x01000193) ^ cells[columns ? columns[index]! : index]!) & 0xffffff;
  }
  return hash || 1;
}

export function printsOf({ ranges, unfinished }: Pick<PlacedSheet, "ranges" | "unfinished">): Prints {
  const lists = listsOf(ranges);
  const keysOf = (index: number) => lists.find(({ bodies }) => bodies.includes(index))?.keys ?? [];
  return {
    areas: ranges.map((range, index) => printOf(range, keysOf(index))),
    looks: ranges.map(lookOf),
    lists,
    ...(unfinished ? { unfinished: hashOf(unfinished) } : {}),
  };
}

/** The prints of ranges that many ask for, or that were made beforehand so as not to hold up the pane. */
const made = new WeakMap<PlacedRange, { readonly keys: string; readonly print: string }>();

/** Rows of a long area that are hashed between two looks at the clock. */
const SLICE = 1000;

/** Makes the prints of what is about to be written, some rows at a time; `between` is awaited in between. */
export async function preparePrints(
  sheets: readonly Pick<PlacedSheet, "ranges">[],
  between: () => Promise<void> | undefined,
): Promise<void> {
  for (const { ranges } of sheets) {
    await between();
    const finding = findingLists(ranges);
    for (let step = finding.next(); !step.done; step = finding.next()) {
      await between();
    }
    const lists = listsOf(ranges);
    for (const [index, range] of ranges.entries()) {
      await between();
      const keys = lists.find(({ bodies }) => bodies.includes(index))?.keys ?? [];
      if (isLong(range) && made.get(range)?.keys !== keys.join()) {
        let print = longHead(keys);
        for (let row = 0; row < range.rows; row += SLICE) {
          await between();
          print += longRows(range, keys, row, Math.min(row + SLICE, range.rows));
        }
        made.set(range, { keys: keys.join(), print });
      } else {
        printOf(range, keys);
      }
    }
  }
}

const HEADERS: ReadonlySet<CellStyle> = new Set(["header", "pageHeader"]);
const TOTALS: ReadonlySet<CellStyle> = new Set(["total", "pageTotal"]);

/** Everything of a range but its values and its place. */
export function lookOf({ row: _row, column: _column, values: _values, ...look }: PlacedRange): string {
  return encoded(hashOfText(JSON.stringify(look)));
}

/** Asked for before and while it is written. */
const knownLists = new WeakMap<readonly PlacedRange[], readonly PrintedList[]>();

/** Each header with the ranges right below it that are as wide. */
export function listsOf(ranges: readonly PlacedRange[]): readonly PrintedList[] {
  return atOnce(findingLists(ranges));
}

function* findingLists(ranges: readonly PlacedRange[]): Pieces<readonly PrintedList[]> {
  const lists = knownLists.get(ranges) ?? (yield* newLists(ranges));
  knownLists.set(ranges, lists);
  return lists;
}

/** Comes to a halt after each {@link SLICE} of rows. */
function* newLists(ranges: readonly PlacedRange[]): Pieces<readonly PrintedList[]> {
  const lists: PrintedList[] = [];
  for (const [index, header] of ranges.entries()) {
    if (!HEADERS.has(header.style)) {
      continue;
    }
    const bodies: number[] = [];
    let end = header.row + header.rows;
    for (let next = index + 1; next < ranges.length; next++) {
      const range = ranges[next]!;
      if (range.row === end && range.column === header.column && range.columns === header.columns) {
        bodies.push(next);
        end += range.rows;
      }
    }
    const rows = bodies.map((body) => ranges[body]!).filter(({ style }) => !TOTALS.has(style));
    lists.push({ header: index, bodies, keys: yield* keyColumns(rows) });
  }
  return lists;
}

/** The first column of texts without repetition, else the first few that are together without; else any such column. */
function* keyColumns(bodies: readonly PlacedRange[]): Pieces<number[]> {
  const first = bodies.find(({ values }) => values.length > 0);
  const columns = [...Array(first?.values[0]!.length ?? 0).keys()];
  const texts = columns.filter((column) => bodies.every(({ formats }) => formats[column] === "@"));
  const prefixes = texts.map((_, index) => texts.slice(0, index + 1)).slice(1);
  const single = (column: number) => [column];
  for (const keys of [...texts.map(single), ...prefixes, ...columns.map(single)]) {
    if (yield* tells(keys, bodies)) {
      return keys;
    }
  }
  return [];
}

/** Whether no two rows have the same in these columns. */
function* tells(keys: readonly number[], bodies: readonly PlacedRange[]): Pieces<boolean> {
  const seen = new Set<string>();
  for (const { values } of bodies) {
    for (let row = 0; row < values.length; row++) {
      const key = keyIn(values[row]!, keys);
      if (key === undefined || seen.has(key)) {
        return false;
      }
      seen.add(key);
      if (seen.size % SLICE === 0) {
        yield;
      }
    }
  }
  return true;
}

/** One text for the key of a row; undefined where a part of it is missing. */
export function keyIn(row: readonly unknown[], keys: readonly number[]): string | undefined {
  // Most keys are one column of texts: no list is made for each row.
  return keys.length === 1 ? textOf(row[keys[0]!]) || undefined : keyOf(keys.map((column) => row[column]));
}

/** The same of what stands in its columns. */
export function keyOf(values: readonly unknown[]): string | undefined {
  const texts = values.map(textOf);
  return texts.includes("") ? undefined : texts.join("\u0000");
}

/** A hash a cell, row by row; of a long area `r`, its key columns, and two hashes a row. */
function printOf(range: PlacedRange, keys: readonly number[]): string {
  const known = made.get(range);
  if (known?.keys === keys.join()) {
    return known.print;
  }
  const print = newPrint(range, keys);
  made.set(range, { keys: keys.join(), print });
  return print;
}

function newPrint(range: PlacedRange, keys: readonly number[]): string {
  if (!isLong(range)) {
    let print = "c";
    const hashAt = writtenHashes(range);
    for (let row = 0; row < range.rows; row++) {
      for (let column = 0; column < range.columns; column++) {
        print += encoded(hashAt(row, column));
      }
    }
    return print.replace(/(?:AAAA)+$/, "");
  }
  return longHead(keys) + longRows(range, keys, 0, range.rows);
}

const isLong = ({ rows, columns }: PlacedRange) => rows * columns > MOST_CELLS;
const longHead = (keys: readonly number[]) => `r${keys.join(".")}:`;

function longRows(range: PlacedRange, keys: readonly number[], from: number, to: number): string {
  const cells = new Int32Array(range.columns);
  const hashAt = writtenHashes(range);
  let print = "";
  for (let row = from; row < to; row++) {
    for (let column = 0; column < range.columns; column++) {
      cells[column] = hashAt(row, column);
    }
    print += encoded(rowHash(cells, keys)) + encoded(rowHash(cells));
  }
  return print;
}

function writtenHashes(range: PlacedRange): (row: number, column: number) => number {
  const { columns, live = [] } = range;
  const formulas = new Map(
    live.map(({ row, column, parts }) => [
      row * columns + column,
      hashOfFormula(`=${parts.map((part) => (typeof part === "string" ? part : "A1")).join("")}`),
    ]),
  );
  return formulas.size === 0
    ? (row, column) => hashOf(writtenAt(range, row, column))
    : (row, column) => formulas.get(row * columns + column) ?? hashOf(writtenAt(range, row, column));
}

/** Of merged cells the first alone holds a value. */
function writtenAt(
  { values, merge, columns, mergeFrom = 0 }: PlacedRange,
  row: number,
  column: number,
): Value {
  const covered =
    merge === "all" ? row + column > 0 : merge === "across" && columns > 1 && column > mergeFrom;
  return covered ? null : (values[row]?.[column] ?? null);
}

/** The print of an area, read. */
export interface AreaPrint {
  /** By cell, row by row; undefined for a long area. */
  readonly cells?: Int32Array;
  readonly keys?: readonly number[];
  /** By row. */
  readonly keyHashes?: Int32Array;
  readonly rowHashes?: Int32Array;
}

export function readPrint(print: string, { rows, columns }: Area): AreaPrint {
  if (print.startsWith("c")) {
    const cells = new Int32Array(rows * columns);
    for (let index = 0; index * 4 + 5 <= print.length; index++) {
      cells[index] = decoded(print, 1 + index * 4);
    }
    return { cells };
  }
  const colon = print.indexOf(":");
  const keys = print.slice(1, colon).split(".").filter(Boolean).map(Number);
  const [keyHashes, rowHashes] = [new Int32Array(rows), new Int32Array(rows)];
  for (let row = 0; row < rows; row++) {
    keyHashes[row] = decoded(print, colon + 1 + row * 8);
    rowHashes[row] = decoded(print, colon + 5 + row * 8);
  }
  return { keys, keyHashes, rowHashes };
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Int32Array(128);
[...DIGITS].forEach((digit, value) => (VALUES[digit.charCodeAt(0)] = value));

function encoded(hash: number): string {
  return (
    DIGITS[(hash >>> 18) & 63]! +
    DIGITS[(hash >>> 12) & 63]! +
    DIGITS[(hash >>> 6) & 63]! +
    DIGITS[hash & 63]!
  );
}

function decoded(text: string, at: number): number {
  return (
    (VALUES[text.charCodeAt(at)]! << 18) |
    (VALUES[text.charCodeAt(at + 1)]! << 12) |
    (VALUES[text.charCodeAt(at + 2)]! << 6) |
    VALUES[text.charCodeAt(at + 3)]!
  );
}

/** Tells one set of prints from another. */
export function stampOf(prints: Prints): string {
  return atOnce(stamping(prints));
}

/** Signs of a stamp's text that are hashed between two looks at the clock. */
const SIGNS = 200_000;

export function* stamping(prints: Prints): Pieces<string> {
  const text = JSON.stringify(prints);
  let hash = SEED;
  for (let from = 0; from < text.length; from += SIGNS) {
    yield;
    hash = hashOn(hash, text, from, Math.min(from + SIGNS, text.length));
  }
  return encoded(folded(hash));
}
