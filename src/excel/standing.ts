import type { Pieces } from "../core/pieces";
import type { Area } from "../reports/layout/placed";
import { boundingArea } from "./address";
import { BLANK, hashOf, hashOfFormula, readPrint, rowHash, type AreaPrint, type Prints } from "./prints";

/** What stands on a sheet against what was written on it: which cells are still ours, where they are, and which are not. */

/** The cells of a sheet as they were read; outside of `used` all are blank. */
export interface SheetCells {
  readonly used: Area | undefined;
  /** Undefined where a cell was not read; it is taken for what was written. */
  at(row: number, column: number): unknown;
  /** The formula of a cell that has one; absent where formulas were not asked for. */
  readonly formulaAt?: ((row: number, column: number) => string | undefined) | undefined;
}

/** A cell that we did not write, or not like that. */
export interface PeopleCell {
  readonly row: number;
  readonly column: number;
  /** The area of ours that it stands in, with the row and the column inside it. */
  readonly over?: { readonly area: number; readonly row: number; readonly column: number };
}

/** Where the rows and columns of an area stand now; undefined: nowhere. */
export interface AreaPlace {
  readonly rows: readonly (number | undefined)[];
  readonly columns: readonly (number | undefined)[];
}

export interface Comparison {
  /** In the order of the areas. */
  readonly places: readonly AreaPlace[];
  /** Typed over cells of ours. */
  readonly changed: readonly PeopleCell[];
  /** Beside ours. */
  readonly foreign: readonly PeopleCell[];
  /** Nothing has moved. */
  readonly inPlace: boolean;
}

/** Rows that are gone through between two looks at the clock. */
const SLICE = 1000;

/**
 * Without prints, as in a workbook from which somebody removed them, all cells where we wrote count as ours.
 *
 * @param begun some of them were cleared already, by a removal that broke off
 */
export function* compare(
  areas: readonly Area[],
  prints: Prints | undefined,
  cells: SheetCells,
  { begun = false }: { readonly begun?: boolean } = {},
): Pieces<Comparison> {
  const sheet = new Sheet(cells, prints?.unfinished);
  yield* sheet.hashing();
  const read = areas.map((area, index) => prints && readPrint(prints.areas[index] ?? "c", area));
  const places: (AreaPlace | undefined)[] = [];
  for (const [index, area] of areas.entries()) {
    places.push((yield* isInPlace(area, read[index], sheet, begun)) ? identity(area) : undefined);
  }
  const found = places.map((place) => place !== undefined);
  const inPlace = found.every((one) => one);
  if (!inPlace) {
    places.forEach((place) => place && sheet.take(place));
    const keysOf = (area: number) => prints?.lists.find(({ bodies }) => bodies.includes(area))?.keys ?? [];
    locate({ areas, keysOf, prints: read }, sheet, places);
  }
  const changed: PeopleCell[] = [];
  sheet.forget();
  // What is surely where it was comes before what may have moved there.
  const order = [...areas.keys()].sort((a, b) => Number(found[b]) - Number(found[a]));
  for (const index of order) {
    yield* sheet.claim(places[index]!, read[index], index, changed);
  }
  return { places: places as AreaPlace[], changed, foreign: sheet.unclaimed(), inPlace };
}

/** Rectangles of the cells of ours as they stand now: all, or those alone in which people have not written. */
export function standingAreas(
  { places, changed }: Comparison,
  withChanged: boolean,
  isWanted: (area: number) => boolean = () => true,
): Area[] {
  const people = new Map<number, Set<number>>();
  for (const { row, column } of withChanged ? [] : changed) {
    people.set(row, (people.get(row) ?? new Set()).add(column));
  }
  return places.flatMap(({ rows, columns }, index) => {
    if (!isWanted(index)) {
      return [];
    }
    const across = columns.filter((column) => column !== undefined).sort((a, b) => a - b);
    const down = rows.filter((row) => row !== undefined).sort((a, b) => a - b);
    const whole = runsOf(across);
    const found: (Area & { rows: number })[] = [];
    let open: typeof found = [];
    for (const row of down) {
      const own = people.get(row);
      const spans = own ? runsOf(across.filter((column) => !own.has(column))) : whole;
      const goesOn =
        open.length === spans.length &&
        open.every(
          (one, index) =>
            one.row + one.rows === row && one.column === spans[index]![0] && one.columns === spans[index]![1],
        );
      if (goesOn) {
        open.forEach((one) => one.rows++);
      } else {
        open = spans.map(([column, columns]) => ({ row, column, rows: 1, columns }));
        found.push(...open);
      }
    }
    return found;
  });
}

/** Neighbouring numbers as first and count. */
function runsOf(sorted: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const value of sorted) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === value) {
      last[1]++;
    } else {
      runs.push([value, 1]);
    }
  }
  return runs;
}

function identity({ row, column, rows, columns }: Area): AreaPlace {
  return {
    rows: Array.from({ length: rows }, (_, index) => row + index),
    columns: Array.from({ length: columns }, (_, index) => column + index),
  };
}

/** The hashes of a sheet, and whose cells are whose. */
class Sheet {
  private readonly used: Area;
  private readonly hashes: Int32Array;
  private readonly claimed: Uint8Array;
  /** Of the row that is looked at: a list has many. */
  private line = new Int32Array();

  constructor(
    private readonly cells: SheetCells,
    /** Ours too, wherever it stands. */
    private readonly unfinished: number | undefined,
  ) {
    this.used = cells.used ?? { row: 0, column: 0, rows: 0, columns: 0 };
    this.hashes = new Int32Array(this.used.rows * this.used.columns);
    this.claimed = new Uint8Array(this.hashes.length);
  }

  /** Comes before everything else. */
  *hashing(): Pieces<void> {
    for (let row = 0; row < this.used.rows; row++) {
      if (row % SLICE === 0) {
        yield;
      }
      this.hashRow(row);
    }
  }

  private hashRow(down: number): void {
    const { cells, used } = this;
    const row = used.row + down;
    let index = down * used.columns;
    for (let column = used.column; column < used.column + used.columns; column++) {
      const value = cells.at(row, column);
      const formula = cells.formulaAt?.(row, column);
      this.hashes[index++] =
        value === undefined ? UNREAD : formula === undefined ? hashOf(value) : hashOfFormula(formula);
    }
  }

  get rowsUsed(): { readonly first: number; readonly last: number } {
    return { first: this.used.row, last: this.used.row + this.used.rows - 1 };
  }

  hash(row: number, column: number): number {
    const index = this.index(row, column);
    return index < 0 ? BLANK : this.hashes[index]!;
  }

  /** Undefined where one of the cells is spoken for. */
  rowHash(row: number, columns: AreaPlace["columns"]): number | undefined {
    const free = columns.every((column) => {
      const index = column === undefined ? -1 : this.index(row, column);
      return index < 0 || !this.claimed[index];
    });
    return free
      ? rowHash(columns.map((column) => (column === undefined ? BLANK : this.hash(row, column))))
      : undefined;
  }

  private index(row: number, column: number): number {
    const { used } = this;
    const [down, right] = [row - used.row, column - used.column];
    return down < 0 || right < 0 || down >= used.rows || right >= used.columns
      ? -1
      : down * used.columns + right;
  }

  forget(): void {
    this.claimed.fill(0);
  }

  /** The cells of an area are spoken for. */
  take({ rows, columns }: AreaPlace): void {
    for (const row of rows) {
      for (const column of columns) {
        const index = row === undefined || column === undefined ? -1 : this.index(row, column);
        if (index >= 0) {
          this.claimed[index] = 1;
        }
      }
    }
  }

  /** The same, cell by cell against what was written; what differs is added to what has changed. */
  *claim(
    { rows, columns }: AreaPlace,
    print: AreaPrint | undefined,
    area: number,
    changed: PeopleCell[],
  ): Pieces<void> {
    for (const [down, row] of rows.entries()) {
      if (down % SLICE === 0) {
        yield;
      }
      if (row === undefined) {
        continue;
      }
      const whole = print?.rowHashes && this.isRow(print, row, columns, down);
      columns.forEach((column, right) => {
        const index = column === undefined ? -1 : this.index(row, column);
        if (index < 0 || this.claimed[index]) {
          return;
        }
        this.claimed[index] = 1;
        const now = this.hashes[index]!;
        const differs =
          print?.cells !== undefined
            ? now !== print.cells[down * columns.length + right]!
            : print?.rowHashes !== undefined && !whole && !print.keys!.includes(right);
        if (differs && now !== BLANK && now !== UNREAD && now !== this.unfinished) {
          changed.push({ row, column: column!, over: { area, row: down, column: right } });
        }
      });
    }
  }

  isRow(print: AreaPrint, row: number, columns: AreaPlace["columns"], down: number): boolean {
    if (this.line.length !== columns.length) {
      this.line = new Int32Array(columns.length);
    }
    const now = this.line;
    for (let index = 0; index < now.length; index++) {
      const column = columns[index];
      now[index] = column === undefined ? BLANK : this.hash(row, column);
    }
    return now.includes(UNREAD)
      ? print.keys!.length > 0 && rowHash(now, print.keys) === print.keyHashes![down]
      : rowHash(now) === print.rowHashes![down];
  }

  unclaimed(): PeopleCell[] {
    const left: PeopleCell[] = [];
    const { row, column, columns } = this.used;
    this.hashes.forEach((hash, index) => {
      if (hash !== BLANK && hash !== UNREAD && !this.claimed[index]) {
        left.push({ row: row + Math.floor(index / columns), column: column + (index % columns) });
      }
    });
    return left;
  }

  /** Where a hash stands that nobody has spoken for, if it stands once; -1 where more than once. */
  singles(): Map<number, number> {
    const found = new Map<number, number>();
    const { row, column, columns } = this.used;
    this.hashes.forEach((hash, index) => {
      if (hash !== BLANK && hash !== UNREAD && !this.claimed[index]) {
        const at = (row + Math.floor(index / columns)) * WIDTH + column + (index % columns);
        found.set(hash, found.has(hash) ? -1 : at);
      }
    });
    return found;
  }
}

const UNREAD = -1;
const WIDTH = 16_384;

/** With `begun`, cells may be empty, but not all of them. */
function* isInPlace(area: Area, print: AreaPrint | undefined, sheet: Sheet, begun: boolean): Pieces<boolean> {
  if (!print) {
    return true;
  }
  const { rows, columns } = identity(area);
  const isEmpty = (row: number) => columns.every((column) => sheet.hash(row, column!) === BLANK);
  if (print.rowHashes) {
    for (let down = 0; down < area.rows; down++) {
      if (down % SLICE === 0) {
        yield;
      }
      const row = area.row + down;
      if (!sheet.isRow(print, row, columns, down) && !(begun && isEmpty(row))) {
        return false;
      }
    }
    return !(begun && rows.every((row) => isEmpty(row!)));
  }
  const isSame = print.cells!.every((hash, index) => {
    const now = sheet.hash(area.row + Math.floor(index / area.columns), area.column + (index % area.columns));
    return now === hash || now === UNREAD || (begun && now === BLANK);
  });
  return isSame && !(begun && rows.every((row) => isEmpty(row!)));
}

/**
 * What looks untouched may be a cell of another area that has moved there, where all that it shows is shown elsewhere too;
 * what shows nothing may be merged.
 */
function isDoubtful({ cells }: AreaPrint, written: ReadonlyMap<number, number>): boolean {
  const shown = [...(cells ?? [])].filter((hash) => hash !== BLANK);
  return cells !== undefined && shown.every((hash) => written.get(hash)! > 1);
}

/** Where the rows and columns that an area crosses have gone, if all that was written in it stands there. */
function carriedOff(area: Area, { cells }: AreaPrint, all: AreaPlace, sheet: Sheet): AreaPlace | undefined {
  const here = identity(area);
  const rows = here.rows.map((row) => all.rows[row!] ?? row);
  const columns = here.columns.map((column) => all.columns[column!] ?? column);
  const hasMoved =
    rows.some((row, down) => row !== here.rows[down]) ||
    columns.some((column, right) => column !== here.columns[right]);
  const stands = cells!.every((hash, index) => {
    return sheet.hash(rows[Math.floor(index / area.columns)]!, columns[index % area.columns]!) === hash;
  });
  return hasMoved && stands ? { rows, columns } : undefined;
}

/** Nothing is carried to where another area stays: what stands there is that one's. */
function withoutCollisions(
  carried: readonly (AreaPlace | undefined)[],
  places: readonly (AreaPlace | undefined)[],
): (AreaPlace | undefined)[] {
  const left = [...carried];
  for (let before = -1, now = 0; before !== now;) {
    before = now;
    const stays = new Set(places.flatMap((place, index) => (place && !left[index] ? cellsOf(place) : [])));
    left.forEach((place, index) => {
      if (place && cellsOf(place).some((cell) => stays.has(cell))) {
        left[index] = undefined;
        now++;
      }
    });
  }
  return left;
}

function cellsOf({ rows, columns }: AreaPlace): number[] {
  return rows.flatMap((row) => columns.map((column) => row! * WIDTH + column!));
}

/**
 * Finds areas by what is on the sheet but once: each such cell says where its row and its column are. What says nothing
 * moves with its neighbours.
 */
function locate(
  {
    areas,
    prints,
    keysOf,
  }: {
    readonly areas: readonly Area[];
    readonly prints: readonly (AreaPrint | undefined)[];
    readonly keysOf: (area: number) => readonly number[];
  },
  sheet: Sheet,
  places: (AreaPlace | undefined)[],
): void {
  const written = new Map<number, number>();
  for (const hash of prints.flatMap((print) => [...(print?.cells ?? [])])) {
    written.set(hash, (written.get(hash) ?? 0) + 1);
  }
  const doubtful = prints.map((print) => print !== undefined && isDoubtful(print, written));
  const missing = areas.flatMap((area, index) =>
    places[index] ? [] : [{ area, index, print: prints[index]! }],
  );
  const singles = sheet.singles();
  const often = new Map<number, number>();
  const tells = missing.map(({ area, print }) => telling(area, print));
  for (const { hash } of tells.flat()) {
    often.set(hash, (often.get(hash) ?? 0) + 1);
  }
  // Whole rows and columns move together, whatever area they cross.
  const size = boundingArea(areas);
  const [down, across] = [new Votes(size.row + size.rows), new Votes(size.column + size.columns)];
  const votes = missing.map(({ area }, order) => {
    const own = { rows: new Votes(area.rows), columns: new Votes(area.columns) };
    for (const { hash, row, column } of tells[order]!) {
      const at = often.get(hash) === 1 ? (singles.get(hash) ?? -1) : -1;
      if (at >= 0) {
        const [toRow, toColumn] = [Math.floor(at / WIDTH), at % WIDTH];
        own.rows.add(row, toRow);
        own.columns.add(column, toColumn);
        down.add(area.row + row, toRow);
        across.add(area.column + column, toColumn);
      }
    }
    return own;
  });
  const all = { rows: down.favourites(), columns: across.favourites() };
  const whole = { rows: bridged(inOrder(all.rows)), columns: bridged(inOrder(all.columns)) };
  const carried = withoutCollisions(
    areas.map((area, index) =>
      doubtful[index] ? carriedOff(area, prints[index]!, whole, sheet) : undefined,
    ),
    // Long lists hold no such thing.
    places.map((place, index) => (prints[index]?.cells ? place : undefined)),
  );
  places.forEach((place, index) => {
    places[index] = place && (carried[index] ?? place);
  });
  const byHeader = new Map<string, AreaPlace>();
  let shift: Shift = { rows: 0, columns: 0 };
  missing.forEach(({ area, index, print }, order) => {
    const { rows, columns } = votes[order]!;
    const width = `${area.column}:${area.columns}`;
    const headed = print.rowHashes && byHeader.get(width);
    const place =
      carried[index] ??
      placeBy(area, print, sheet, {
        rows: rows.winners(),
        // The columns of a long area are those of its header.
        columns: headed ? [...headed.columns] : columns.winners(),
        keys: keysOf(index),
        all,
        shift,
      });
    places[index] = place;
    byHeader.set(width, place);
    const [row, column] = [place.rows.findIndex(isThere), place.columns.findIndex(isThere)];
    shift = {
      rows: row < 0 ? shift.rows : place.rows[row]! - area.row - row,
      columns: column < 0 ? shift.columns : place.columns[column]! - area.column - column,
    };
  });
}

/** Whole rows and columns keep their order: lines of a sorted list have moved by themselves. */
function inOrder(places: readonly (number | undefined)[]): (number | undefined)[] {
  const least: number[] = [];
  for (let index = places.length - 1, after = Infinity; index >= 0; index--) {
    least[index] = after;
    after = Math.min(after, places[index] ?? Infinity);
  }
  let most = -1;
  return places.map((place, index) => {
    const keeps = place !== undefined && place > most && place < least[index]!;
    most = Math.max(most, place ?? -1);
    return keeps ? place : undefined;
  });
}

/** What nobody speaks for moves with its neighbours, where those on both sides have moved alike. */
function bridged(places: readonly (number | undefined)[]): (number | undefined)[] {
  const shifts = places.map((place, index) => (place === undefined ? undefined : place - index));
  const before: (number | undefined)[] = [];
  shifts.forEach((shift, index) => (before[index] = shift ?? before[index - 1]));
  const after: (number | undefined)[] = [];
  shifts.forEach((_, back) => {
    const index = shifts.length - 1 - back;
    after[index] = shifts[index] ?? after[index + 1];
  });
  return places.map((place, index) => {
    const [left, right] = [before[index], after[index]];
    const shift = left === undefined || right === undefined || left === right ? (left ?? right) : undefined;
    return place ?? (shift === undefined ? undefined : index + shift);
  });
}

interface Shift {
  readonly rows: number;
  readonly columns: number;
}

const isThere = (at: number | undefined) => at !== undefined;

/** The cells of an area that can be looked for. */
function telling(area: Area, print: AreaPrint): { hash: number; row: number; column: number }[] {
  if (print.cells) {
    return Array.from(print.cells, (hash, index) => ({
      hash,
      row: Math.floor(index / area.columns),
      column: index % area.columns,
    })).filter(({ hash }) => hash !== BLANK);
  }
  return [];
}

/** Who is said to stand where, and how often. */
class Votes {
  private readonly counts: Map<number, number>[];
  constructor(length: number) {
    this.counts = Array.from({ length }, () => new Map<number, number>());
  }

  add(index: number, at: number): void {
    this.counts[index]!.set(at, (this.counts[index]!.get(at) ?? 0) + 1);
  }

  /** What most say of each, though they may say the same of several. */
  favourites(): (number | undefined)[] {
    return this.counts.map((counts) => [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]);
  }

  /** Each place goes to whom most speak for it. */
  winners(): (number | undefined)[] {
    const all = this.counts
      .flatMap((counts, index) => [...counts].map(([at, count]) => ({ index, at, count })))
      .sort((a, b) => b.count - a.count || a.index - b.index);
    const result: (number | undefined)[] = this.counts.map(() => undefined);
    const taken = new Set<number>();
    for (const { index, at } of all) {
      if (result[index] === undefined && !taken.has(at)) {
        result[index] = at;
        taken.add(at);
      }
    }
    return result;
  }
}

/** Rows and columns without a place of their own stand where their neighbours say, where that place is free. */
function placeBy(
  area: Area,
  print: AreaPrint,
  sheet: Sheet,
  known: {
    readonly rows: (number | undefined)[];
    readonly columns: (number | undefined)[];
    readonly keys: readonly number[];
    /** By row and column of the sheet as it was. */
    readonly all: AreaPlace;
    readonly shift: Shift;
  },
): AreaPlace {
  const { all, shift } = known;
  const columns = filled(
    known.columns,
    { start: area.column, all: all.columns, shift: shift.columns },
    (right, column) => {
      let equal = 0;
      for (let down = 0; down < area.rows; down++) {
        const row = known.rows[down] ?? all.rows[area.row + down] ?? area.row + down + shift.rows;
        const hash = print.cells?.[down * area.columns + right] ?? BLANK;
        if (hash !== BLANK && hash === sheet.hash(row, column)) {
          equal++;
        }
      }
      return equal;
    },
  );
  const rows = print.rowHashes
    ? longRows(area, print, sheet, columns)
    : filled(
        sameRows(known, print, sheet, columns),
        { start: area.row, all: all.rows, shift: shift.rows },
        (down, row) => {
          let equal = 0;
          for (let right = 0; right < area.columns; right++) {
            const column = columns[right];
            const hash = print.cells![down * area.columns + right]!;
            if (column !== undefined && hash !== BLANK && hash === sheet.hash(row, column)) {
              equal++;
            }
          }
          return equal;
        },
      );
  return { rows, columns };
}

/** A row of which no cell is the only one of its kind is where all of its cells, or its keys, stand side by side. */
function sameRows(
  { rows, keys }: { readonly rows: readonly (number | undefined)[]; readonly keys: readonly number[] },
  print: AreaPrint,
  sheet: Sheet,
  columns: AreaPlace["columns"],
): (number | undefined)[] {
  const result = [...rows];
  const { first, last } = sheet.rowsUsed;
  const taken = new Set(result.filter(isThere));
  for (const across of [[...columns.keys()], keys]) {
    if (across.length < 2 || result.every(isThere)) {
      continue;
    }
    const wanted = new Map<number, number[]>();
    result.forEach((row, down) => {
      const cells = across.map((right) => print.cells![down * columns.length + right]!);
      if (row === undefined && cells.filter((hash) => hash !== BLANK).length > 1) {
        push(wanted, rowHash(cells), down);
      }
    });
    const where = new Map<number, number[]>();
    for (let row = first; wanted.size > 0 && row <= last; row++) {
      const hash = sheet.rowHash(
        row,
        across.map((right) => columns[right]),
      );
      if (!taken.has(row) && hash !== undefined && wanted.has(hash)) {
        push(where, hash, row);
      }
    }
    // Where there are more of them than were written, nothing says which are ours.
    for (const [hash, places] of where) {
      const lines = wanted.get(hash)!;
      if (lines.length === places.length) {
        lines.forEach((down, index) => (result[down] = places[index]));
        places.forEach((row) => taken.add(row));
      }
    }
  }
  return result;
}

function push(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) {
    list.push(value);
  } else {
    lists.set(key, [value]);
  }
}

/** Rows of a long area are found by their keys, or as a whole. */
function longRows(
  area: Area,
  print: AreaPrint,
  sheet: Sheet,
  columns: AreaPlace["columns"],
): (number | undefined)[] {
  const keys = print.keys!;
  const where = new Map<number, number[]>();
  const { first, last } = sheet.rowsUsed;
  const hashAt = (row: number) =>
    keys.length > 0
      ? rowHash(keys.map((key) => (columns[key] === undefined ? BLANK : sheet.hash(row, columns[key]))))
      : rowHash(columns.map((column) => (column === undefined ? BLANK : sheet.hash(row, column))));
  for (let row = first; row <= last; row++) {
    const hash = hashAt(row);
    push(where, hash, row);
  }
  const wanted = keys.length > 0 ? print.keyHashes! : print.rowHashes!;
  const rows: (number | undefined)[] = Array.from({ length: area.rows }, (_, down) => {
    const found = where.get(wanted[down]!);
    if (!found || found.length === 0) {
      return undefined;
    }
    const here = found.indexOf(area.row + down);
    return found.splice(Math.max(here, 0), 1)[0];
  });
  return filled(rows, { start: area.row, all: [], shift: 0 }, () => 0);
}

/** Small moves that are tried where nothing else says anything, also beyond those of the neighbours. */
const NEAR = [1, 2, 3, -1, -2, -3];

function filled(
  known: readonly (number | undefined)[],
  {
    start,
    all,
    shift,
  }: { readonly start: number; readonly all: readonly (number | undefined)[]; readonly shift: number },
  equal: (index: number, at: number) => number,
): (number | undefined)[] {
  const result = [...known];
  const taken = new Set(known.filter(isThere));
  const shiftOf = (index: number, place: number | undefined) =>
    place === undefined ? undefined : place - start - index;
  const after: (number | undefined)[] = [];
  for (let index = known.length - 1, next: number | undefined; index >= 0; index--) {
    after[index] = next = shiftOf(index, known[index]) ?? next;
  }
  const elsewhere = new Set(all.flatMap((place, index) => (place === undefined ? [] : [place - index])));
  const tried = [shift, 0, ...[...elsewhere].slice(0, 8), ...NEAR];
  let before: number | undefined;
  result.forEach((at, index) => {
    if (at === undefined) {
      const whole = all[start + index];
      const likely = [
        shiftOf(index, whole),
        before,
        after[index],
        ...(before === undefined && after[index] === undefined ? [shift, 0] : []),
      ].filter((by) => by !== undefined);
      const around = [before, after[index]].filter((by) => by !== undefined);
      const near = around.flatMap((by) => NEAR.map((more) => by + more));
      const places = [...likely, ...tried, ...near]
        .map((by, order) => ({ place: start + index + by, isLikely: order < likely.length }))
        .filter(({ place }) => place >= 0 && !taken.has(place))
        .map((one) => ({ ...one, score: equal(index, one.place) }))
        // What is only tried has to be seen there.
        .filter(({ isLikely, score }) => isLikely || score > 0)
        .sort((a, b) => b.score - a.score);
      const [best] = places;
      if (best) {
        result[index] = best.place;
        taken.add(best.place);
      }
    }
    before = shiftOf(index, result[index]) ?? before;
  });
  return result;
}
