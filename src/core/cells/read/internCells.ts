import { isCellError, type Cell, type Grid } from "../cell";
import { MISSING_CODE } from "../columns";

const FREE = -1;

/** Room that is made at once: a slot for so many rows, and no more than fit into the processor's cache. */
const ROWS_PER_SLOT = 8;
const MOST_ROOM = 1 << 18;

/**
 * Numbers distinct cells from 0 on. An open-addressed table over typed arrays: a Map of a hundred thousand texts leaves
 * so much garbage that the collector walks through all rows again.
 */
export class CellInterner {
  /** The distinct cells, by code. */
  readonly cells: Cell[] = [];
  /** By slot a code, and over its bits those of the hash that the slot does not tell: one number fits the cache where two do not. */
  private table = new Int32Array(4096).fill(FREE);
  /** By code, as many as half of the slots. */
  private hashes = new Int32Array(this.table.length / 2);
  /** Booleans and error values: few, and errors are objects that have to be told apart by their text. */
  private readonly others = new Map<string | boolean, number>();

  /** The code of a cell, new or known; `MISSING_CODE` for blank. */
  codeOf(cell: Cell | undefined): number {
    if (cell == null || cell === "") {
      return MISSING_CODE;
    }
    if (this.cells.length === this.hashes.length) {
      this.makeRoom(2 * this.table.length);
    }
    if (typeof cell === "string" || typeof cell === "number") {
      return codeOfCell(cell, this.table, this.cells, this.hashes);
    }
    const key = isCellError(cell) ? cell.error : cell;
    const code = this.others.get(key) ?? this.cells.push(cell) - 1;
    this.others.set(key, code);
    return code;
  }

  /** Sets the code of every row from one on, by its cell in a column. */
  codesOf(rows: Grid, column: number, from: number, codes: Int32Array): void {
    let room = this.table.length;
    while (room < (codes.length - from) / ROWS_PER_SLOT && room < MOST_ROOM) {
      room *= 2;
    }
    this.makeRoom(room);
    for (let row = from; row < codes.length; row++) {
      row = codeCells(rows, column, row, codes, this.table, this.cells, this.hashes);
      if (row < codes.length) {
        codes[row] = this.codeOf(rows[row]![column]);
      }
    }
  }

  private makeRoom(slots: number): void {
    const { cells, hashes } = this;
    const table = new Int32Array(slots).fill(FREE);
    const mask = slots - 1;
    for (let code = 0; code < cells.length; code++) {
      const kind = typeof cells[code];
      if (kind !== "string" && kind !== "number") {
        continue;
      }
      let at = hashes[code]! & mask;
      while (table[at] !== FREE) {
        at = (at + 1) & mask;
      }
      table[at] = (hashes[code]! & ~mask) | code;
    }
    this.table = table;
    this.hashes = new Int32Array(slots / 2);
    this.hashes.set(hashes);
  }
}

// Functions of arrays alone: code that is made for them stays good, where that of methods is thrown away with each table.

/** Codes texts and numbers from a row on, up to the first other cell or until there is no room; gives that row. */
function codeCells(
  rows: Grid,
  column: number,
  from: number,
  codes: Int32Array,
  table: Int32Array,
  cells: Cell[],
  hashes: Int32Array,
): number {
  let row = from;
  for (; row < codes.length && cells.length < hashes.length; row++) {
    const cell = rows[row]![column];
    if (cell === "" || (typeof cell !== "string" && typeof cell !== "number")) {
      break;
    }
    codes[row] = codeOfCell(cell, table, cells, hashes);
  }
  return row;
}

function codeOfCell(cell: string | number, table: Int32Array, cells: Cell[], hashes: Int32Array): number {
  const mask = table.length - 1;
  const hash = typeof cell === "string" ? hashText(cell) : hashNumber(cell);
  const at =
    typeof cell === "string" ? slotOfText(cell, hash, table, cells) : slotOfNumber(cell, hash, table, cells);
  if (table[at] !== FREE) {
    return table[at]! & mask;
  }
  const code = cells.push(cell) - 1;
  table[at] = (hash & ~mask) | code;
  hashes[code] = hash;
  return code;
}

/** Where the text stands or belongs. */
function slotOfText(text: string, hash: number, table: Int32Array, cells: readonly Cell[]): number {
  const mask = table.length - 1;
  let at = hash & mask;
  for (let slot = table[at]!; slot !== FREE; slot = table[at]!) {
    if (((slot ^ hash) & ~mask) === 0 && cells[slot & mask] === text) {
      break;
    }
    at = (at + 1) & mask;
  }
  return at;
}

function slotOfNumber(value: number, hash: number, table: Int32Array, cells: readonly Cell[]): number {
  const mask = table.length - 1;
  let at = hash & mask;
  for (let slot = table[at]!; slot !== FREE; slot = table[at]!) {
    if (((slot ^ hash) & ~mask) === 0 && Object.is(cells[slot & mask], value)) {
      break;
    }
    at = (at + 1) & mask;
  }
  return at;
}

function hashText(text: string): number {
  let hash = text.length;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash, 31) + text.charCodeAt(i);
  }
  return mix(hash);
}

function hashNumber(value: number): number {
  return mix(Math.imul(value | 0, 31) + (value % 1) * 0x7fffffff);
}

function mix(hash: number): number {
  const h = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return h ^ (h >>> 12);
}
