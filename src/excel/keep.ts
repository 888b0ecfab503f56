import type { Pieces } from "../core/pieces";
import type { Area, PlacedRange, PlacedSheet } from "../reports/layout/placed";
import { areaAddress, boundingArea, MAX_COLUMNS, parseArea } from "./address";
import type { OwnRecord } from "./ownRecord";
import { keyIn, keyOf, listsOf, lookOf, textOf, type PrintedList, type Prints } from "./prints";
import { standingAreas, type AreaPlace, type Comparison, type PeopleCell, type SheetCells } from "./standing";

/** Where what people wrote on a sheet of ours goes when it is written again: beside its row, aside, or nowhere else. */

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface Move {
  readonly from: Cell;
  readonly to: Cell;
}

export interface Keeping {
  /** What is to be written, with the labels of what is kept aside. */
  readonly placed: PlacedSheet;
  /** Cells of ours as they stand, and those that people's cells leave. */
  readonly clears: readonly Area[];
  /** Cells of ours that are written again as they looked: they lose what they hold, and keep people's colours. */
  readonly contents: readonly Area[];
  readonly sameLook: ReadonlySet<PlacedRange>;
  readonly moves: readonly Move[];
  /** What is newly kept aside: where it stood. */
  readonly aside: readonly Cell[];
  /** The labels are the first range of the sheet. */
  readonly hasAside: boolean;
}

/** A sheet as it stands, with what was written on it. */
export interface Written {
  readonly record: OwnRecord;
  readonly prints: Prints | undefined;
  readonly cells: SheetCells;
  readonly comparison: Comparison;
}

/**
 * @param words head what is kept aside
 */
export function* keep(written: Written, placed: PlacedSheet, words: string): Pieces<Keeping> {
  const { record, cells, comparison } = written;
  const plan = new Plan();
  const shown = placed.takesOver ? textsOf(placed.ranges) : undefined;
  const isShown = ({ row, column }: Cell) => shown?.has(textOf(cells.at(row, column))) === true;
  const kept = record.aside ? keptAside(comparison, cells) : [];
  kept.forEach(({ from }) => plan.settle(from));
  yield;
  const pairs = yield* pairsOf(written, placed.ranges);
  for (const pair of pairs) {
    yield;
    follow(pair, { written, plan, isShown });
  }
  yield;
  for (const cell of comparison.changed) {
    if (!isShown(cell) && !isWrittenAgain(cell, written, pairs, placed.ranges)) {
      plan.putAside(cell, labelOf(cell, written, pairs));
    }
    plan.settle(cell);
  }
  const taken = plan.destinations();
  for (const cell of comparison.foreign) {
    if (plan.isSettled(cell)) {
      continue;
    }
    if (isShown(cell)) {
      plan.drop(cell);
    } else if (taken.has(at(cell)) || placed.ranges.some((area) => holds(area, cell))) {
      plan.putAside(cell, addressOf(cell));
    }
  }
  return yield* finished(written, placed, { plan, kept, pairs, words });
}

const addressOf = (cell: Cell) => areaAddress({ ...cell, rows: 1, columns: 1 });

interface Aside {
  readonly from: Cell;
  readonly label: string;
}

class Plan {
  readonly moves: Move[] = [];
  readonly aside: Aside[] = [];
  readonly dropped: Cell[] = [];
  private readonly settled = new Set<number>();

  settle(cell: Cell): void {
    this.settled.add(at(cell));
  }

  isSettled(cell: Cell): boolean {
    return this.settled.has(at(cell));
  }

  move(from: Cell, to: Cell): void {
    this.settle(from);
    this.moves.push({ from, to });
  }

  putAside(from: Cell, label: string): void {
    this.settle(from);
    this.aside.push({ from, label });
  }

  drop(cell: Cell): void {
    this.settle(cell);
    this.dropped.push(cell);
  }

  destinations(): Set<number> {
    return new Set(this.moves.map(({ to }) => at(to)));
  }
}

const at = ({ row, column }: Cell) => row * MAX_COLUMNS + column;

function textsOf(ranges: readonly PlacedRange[]): Set<string> {
  return new Set(ranges.flatMap(({ values }) => values.flatMap((row) => row.map(textOf))));
}

/** What earlier writes kept aside, as far as somebody has left it there. */
function keptAside({ places }: Comparison, cells: SheetCells): Aside[] {
  const [labels] = places;
  const column = labels?.columns[0];
  if (column === undefined) {
    return [];
  }
  return labels!.rows.slice(1).flatMap((row) => {
    const from = row === undefined ? undefined : { row, column: column + 1 };
    const label = from && textOf(cells.at(from.row, column));
    return from && label && textOf(cells.at(from.row, from.column)) !== "" ? [{ from, label }] : [];
  });
}

/** Rows that are gone through between two looks at the clock. */
const SLICE = 1000;

/** A list that stands, and the one that comes in its place. */
interface Pair {
  readonly list: PrintedList;
  readonly target?: {
    readonly header: number;
    /** The first column beside it. */
    readonly end: number;
    readonly rows: ReadonlyMap<string, number>;
    readonly valueAt: (row: number, column: number) => unknown;
  };
}

function* pairsOf({ record, prints }: Written, ranges: readonly PlacedRange[]): Pieces<Pair[]> {
  const lists = listsOf(ranges);
  const left = new Set(lists);
  const old = prints?.lists ?? [];
  const sameTitle = old.map(({ header }) => {
    const title = record.heads[header];
    const same = [...left].find((one) => ranges[one.header]!.values[0]?.[0] === title);
    left.delete(same!);
    return same;
  });
  const pairs: Pair[] = [];
  for (const [order, list] of old.entries()) {
    const next = sameTitle[order] ?? (left.delete(lists[order]!) ? lists[order] : undefined);
    pairs.push({ list, ...(next ? { target: yield* targetOf(next, ranges) } : {}) });
  }
  return pairs;
}

interface Row {
  readonly row: number;
  /** Undefined for the header. */
  readonly key?: string;
}

/** Columns beside a list, and those that people put into it, go where its rows go. */
function follow(
  { list, target }: Pair,
  {
    written,
    plan,
    isShown,
  }: { readonly written: Written; readonly plan: Plan; readonly isShown: (cell: Cell) => boolean },
): void {
  const { comparison, cells } = written;
  const header = comparison.places[list.header]!;
  const across = header.columns.filter((column) => column !== undefined);
  if (across.length === 0 || list.keys.length === 0 || comparison.foreign.length === 0) {
    return;
  }
  const rows = new Map([...rowsOf(list, header, written)].map((one) => [one.row, one]));
  const inRows = comparison.foreign.filter((cell) => rows.has(cell.row) && !plan.isSettled(cell));
  if (inRows.length === 0) {
    return;
  }
  const columns = besideOf(across, inRows, comparison, rows);
  for (const cell of inRows) {
    const place = columns.indexOf(cell.column);
    const { key } = rows.get(cell.row)!;
    if (place < 0) {
      continue;
    }
    const row = target && (key === undefined ? target.header : target.rows.get(key));
    if (isShown(cell)) {
      plan.drop(cell);
    } else if (row === undefined) {
      plan.putAside(cell, labelled(key, cells, { row: header.rows[0], column: cell.column }));
    } else {
      plan.move(cell, { row, column: target!.end + place });
    }
  }
}

function* rowsOf(list: PrintedList, header: AreaPlace, { comparison, cells }: Written): Generator<Row> {
  for (const row of header.rows) {
    if (row !== undefined) {
      yield { row };
    }
  }
  for (const index of list.bodies) {
    const { rows, columns } = comparison.places[index]!;
    for (const row of rows) {
      if (row !== undefined) {
        const keys = list.keys.map((key) => (columns[key] === undefined ? "" : cells.at(row, columns[key])));
        yield { row, key: keyOf(keys) ?? "" };
      }
    }
  }
}

/** Columns with something of people's in these rows: right of the list without a gap, then inside, then left of it. */
function besideOf(
  across: readonly number[],
  inRows: readonly PeopleCell[],
  { places }: Comparison,
  rows: ReadonlyMap<number, Row>,
): number[] {
  const filled = new Set(inRows.map(({ column }) => column));
  const ours = new Set(
    places.flatMap((place) =>
      place.rows.some((row) => row !== undefined && rows.has(row)) ? place.columns : [],
    ),
  );
  const [first, last] = [Math.min(...across), Math.max(...across)];
  const right: number[] = [];
  for (let column = last + 1; filled.has(column) && !ours.has(column); column++) {
    right.push(column);
  }
  const inside = [...filled].filter((column) => column > first && column < last && !ours.has(column));
  const left: number[] = [];
  for (let column = first - 1; filled.has(column) && !ours.has(column); column--) {
    left.unshift(column);
  }
  return [...right, ...inside.sort((a, b) => a - b), ...left];
}

function* targetOf(
  { header, bodies, keys }: PrintedList,
  ranges: readonly PlacedRange[],
): Pieces<Pair["target"]> {
  const head = ranges[header]!;
  const rows = new Map<string, number>();
  const lines = new Map<number, PlacedRange["values"][number]>();
  for (const index of bodies) {
    const { row, values } = ranges[index]!;
    for (const [down, line] of values.entries()) {
      if (down % SLICE === 0) {
        yield;
      }
      const key = keyIn(line, keys);
      lines.set(row + down, line);
      if (key !== undefined && !rows.has(key)) {
        rows.set(key, row + down);
      }
    }
  }
  return {
    header: head.row,
    end: head.column + head.columns,
    rows,
    valueAt: (row, column) => lines.get(row)?.[column],
  };
}

/** The list that a cell was typed into, and the key of its row. */
function rowOf({ row, over }: PeopleCell, { comparison, cells }: Written, pairs: readonly Pair[]) {
  const pair = pairs.find(({ list }) => over && list.bodies.includes(over.area));
  if (!pair || !over) {
    return undefined;
  }
  const { columns } = comparison.places[over.area]!;
  const keys = pair.list.keys.map((key) => (columns[key] === undefined ? "" : cells.at(row, columns[key])));
  return { ...pair, key: keys.length > 0 ? keyOf(keys) : undefined };
}

/** The new report says the same in this cell of ours; what somebody works out there is more than it says. */
function isWrittenAgain(
  cell: PeopleCell,
  written: Written,
  pairs: readonly Pair[],
  ranges: readonly PlacedRange[],
): boolean {
  if (written.cells.formulaAt?.(cell.row, cell.column) !== undefined) {
    return false;
  }
  const value = textOf(written.cells.at(cell.row, cell.column));
  const inList = rowOf(cell, written, pairs);
  if (inList?.key !== undefined) {
    const row = inList.target?.rows.get(inList.key);
    return row !== undefined && textOf(inList.target!.valueAt(row, cell.over!.column)) === value;
  }
  return ranges.some(
    (range) =>
      holds(range, cell) &&
      textOf(range.values[cell.row - range.row]?.[cell.column - range.column]) === value,
  );
}

/** Whose it is and what it says, where it stands in a list; else its address. */
function labelOf(cell: PeopleCell, written: Written, pairs: readonly Pair[]): string {
  const inList = rowOf(cell, written, pairs);
  const title = inList && written.comparison.places[inList.list.header]!.rows[0];
  const label = inList && labelled(inList.key, written.cells, { row: title, column: cell.column });
  return label || addressOf(cell);
}

function labelled(
  key: string | undefined,
  cells: SheetCells,
  title: { row?: number; column: number },
): string {
  const head = title.row === undefined ? "" : textOf(cells.at(title.row, title.column));
  return [key?.replaceAll("\u0000", " "), head].filter(Boolean).join(" · ");
}

/** Right of everything, with two empty columns before it; far out on a wide sheet below everything. */
function placeAside(
  written: Written,
  placed: PlacedSheet,
  moves: readonly Move[],
  kept: readonly Aside[],
): Cell {
  const { used } = written.cells;
  const others = [
    ...placed.ranges,
    ...placed.charts.map(({ at: place }) => place),
    ...moves.map(({ to }) => ({ ...to, rows: 1, columns: 1 })),
  ];
  const labels = kept.length > 0 ? written.comparison.places[0] : undefined;
  const [row, column] = [labels?.rows[0], labels?.columns[0]];
  if (
    row !== undefined &&
    column !== undefined &&
    column > boundingArea(others).column + boundingArea(others).columns
  ) {
    return { row, column };
  }
  const all = boundingArea(used ? [...others, used] : others);
  const right = all.column + all.columns + 2;
  return right + 2 < MAX_COLUMNS
    ? { row: boundingArea(placed.ranges).row, column: right }
    : { row: all.row + all.rows + 2, column: 0 };
}

function* finished(
  written: Written,
  placed: PlacedSheet,
  {
    plan,
    kept,
    pairs,
    words,
  }: {
    readonly plan: Plan;
    readonly kept: readonly Aside[];
    readonly pairs: readonly Pair[];
    readonly words: string;
  },
): Pieces<Keeping> {
  const entries = [...kept, ...plan.aside];
  const place = placeAside(written, placed, plan.moves, kept);
  const moves = [
    ...plan.moves,
    ...entries.map(({ from }, index) => ({
      from,
      to: { row: place.row + 1 + index, column: place.column + 1 },
    })),
  ].filter(({ from, to }) => at(from) !== at(to));
  const labels: PlacedRange = {
    ...place,
    rows: entries.length + 1,
    columns: 1,
    style: "note",
    values: [[words], ...entries.map(({ label }) => [label])],
    formats: ["@"],
  };
  const hasAside = entries.length > 0;
  const same = yield* sameLooks(written, placed.ranges, pairs);
  yield;
  const others = standingAreas(written.comparison, true, (area) => !same.has(area));
  yield;
  return {
    placed: hasAside ? { ...placed, ranges: [labels, ...placed.ranges] } : placed,
    clears: [...others, ...cellRuns([...moves.map(({ from }) => from), ...plan.dropped])],
    contents: standingAreas(written.comparison, true, (area) => same.has(area)),
    sameLook: new Set(same.values()),
    moves,
    aside: plan.aside.map(({ from }) => from),
    hasAside,
  };
}

/** Areas that come again where they stand and as they look, and of lists those whose rows stay in their order. */
function* sameLooks(
  written: Written,
  ranges: readonly PlacedRange[],
  pairs: readonly Pair[],
): Pieces<Map<number, PlacedRange>> {
  const { record, prints, comparison } = written;
  const same = new Map<number, PlacedRange>();
  if (!prints || !comparison.inPlace) {
    return same;
  }
  const byAddress = new Map(ranges.map((range) => [areaAddress(range), range]));
  const mixed: PrintedList[] = [];
  for (const { list, target } of pairs) {
    let count = 0;
    for (const { row, key } of rowsOf(list, comparison.places[list.header]!, written)) {
      if (key !== undefined && target?.rows.get(key) !== row) {
        mixed.push(list);
        break;
      }
      if (++count % SLICE === 0) {
        yield;
      }
    }
  }
  const isMixed = (area: number) => mixed.some((list) => list.bodies.includes(area));
  record.areas.forEach((address, area) => {
    const range = byAddress.get(address);
    if (range && lookOf(range) === prints.looks[area] && !isMixed(area)) {
      same.set(area, range);
    }
  });
  return same;
}

/** Cells as columns of neighbours. */
export function cellRuns(cells: readonly Cell[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last && last.column === column && last.row + last.rows === row) {
      last.rows++;
    } else if (!last || last.column !== column || last.row + last.rows < row) {
      runs.push({ row, column, rows: 1, columns: 1 });
    }
  }
  return runs;
}

function holds(area: Area, { row, column }: Cell): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** The areas of a record, in their order. */
export function areasOf({ areas }: OwnRecord): Area[] {
  return areas.map(parseArea);
}

/** Of a sheet of which nobody remembers how it was written: whether its heads stand elsewhere than they did. */
export function isRearranged({ record, prints, cells }: Omit<Written, "comparison">): boolean {
  return (
    !prints &&
    areasOf(record).some(({ row, column }, index) => {
      const head = record.heads[index];
      return head != null && String(cells.at(row, column) ?? "") !== head;
    })
  );
}
