import { isCellError, type Cell } from "../cell";
import { MISSING_CODE } from "../columns";

const FREE = -1;

/** Cells are hashed so many at a time before they are looked up: two short loops wait for memory less than one long one. */
const BLOCK = 1024;

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
  private hashes = new Int32Array(this.table.length / 2);
  /** Booleans and error values: few, and errors are objects that have to be told apart by their text. */
  private readonly others = new Map<string | boolean, number>();

  /** The code of a cell, new or known; `MISSING_CODE` for blank. */
  codeOf(cell: Cell | undefined): number {
    return this.lookUp(cell, hashCell(cell));
  }

  /** Sets the code of every row from one on. */
  codesOf(cellAt: (row: number) => Cell | undefined, from: number, codes: Int32Array): void {
    const cells = new Array<Cell | undefined>(BLOCK).fill(null);
    const hashes = new Int32Array(BLOCK);
    this.makeRoom(codes.length - from);
    for (let start = from; start < codes.length; start += BLOCK) {
      const count = Math.min(BLOCK, codes.length - start);
      hashCells(cellAt, start, count, cells, hashes);
      this.lookUpAll(cells, hashes, count, codes, start);
    }
  }

  private lookUpAll(
    cells: readonly (Cell | undefined)[],
    hashes: Int32Array,
    count: number,
    codes: Int32Array,
    start: number,
  ): void {
    for (let i = 0; i < count; i++) {
      codes[start + i] = this.lookUp(cells[i], hashes[i]!);
    }
  }

  private lookUp(cell: Cell | undefined, hash: number): number {
    if (typeof cell === "string") {
      return cell === "" ? MISSING_CODE : this.codeOfText(cell, hash);
    }
    if (typeof cell === "number") {
      return this.codeOfNumber(cell, hash);
    }
    if (cell == null) {
      return MISSING_CODE;
    }
    const key = isCellError(cell) ? cell.error : cell;
    const known = this.others.get(key);
    if (known !== undefined) {
      return known;
    }
    this.others.set(key, this.cells.length);
    return this.push(cell, 0);
  }

  private codeOfText(text: string, hash: number): number {
    const { table, cells } = this;
    const mask = table.length - 1;
    let at = hash & mask;
    for (let slot = table[at]!; slot !== FREE; slot = table[at]!) {
      if (((slot ^ hash) & ~mask) === 0 && cells[slot & mask] === text) {
        return slot & mask;
      }
      at = (at + 1) & mask;
    }
    return this.add(text, hash, at);
  }

  private codeOfNumber(value: number, hash: number): number {
    const { table, cells } = this;
    const mask = table.length - 1;
    let at = hash & mask;
    for (let slot = table[at]!; slot !== FREE; slot = table[at]!) {
      if (((slot ^ hash) & ~mask) === 0 && Object.is(cells[slot & mask], value)) {
        return slot & mask;
      }
      at = (at + 1) & mask;
    }
    return this.add(value, hash, at);
  }

  private add(cell: string | number, hash: number, at: number): number {
    this.table[at] = (hash & -this.table.length) | this.cells.length;
    return this.push(cell, hash);
  }

  private push(cell: Cell, hash: number): number {
    const code = this.cells.push(cell) - 1;
    this.hashes[code] = hash;
    if (this.cells.length === this.hashes.length) {
      this.grow();
    }
    return code;
  }

  /** For as many cells, most of which are known already: a table that grows has every code to be put in anew. */
  private makeRoom(rows: number): void {
    while (this.table.length < rows / ROWS_PER_SLOT && this.table.length < MOST_ROOM) {
      this.grow();
    }
  }

  private grow(): void {
    const { cells, hashes } = this;
    const table = new Int32Array(2 * this.table.length).fill(FREE);
    const mask = table.length - 1;
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
    this.hashes = new Int32Array(table.length / 2);
    this.hashes.set(hashes);
  }
}

function hashCells(
  cellAt: (row: number) => Cell | undefined,
  start: number,
  count: number,
  cells: (Cell | undefined)[],
  hashes: Int32Array,
): void {
  for (let i = 0; i < count; i++) {
    const cell = cellAt(start + i);
    cells[i] = cell;
    hashes[i] = hashCell(cell);
  }
}

function hashCell(cell: Cell | undefined): number {
  return typeof cell === "string" ? hashText(cell) : typeof cell === "number" ? hashNumber(cell) : 0;
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
