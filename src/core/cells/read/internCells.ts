import { isCellError, type Cell } from "../cell";
import { MISSING_CODE } from "../columns";

/**
 * Numbers distinct cells from 0 on. An open-addressed table over typed arrays: a Map of a hundred thousand texts leaves
 * so much garbage that the collector walks through all rows again.
 */
export class CellInterner {
  /** The distinct cells, by code. */
  readonly cells: Cell[] = [];
  private table = new Int32Array(2048).fill(-1);
  private hashes = new Int32Array(1024);
  /** Booleans and error values: few, and errors are objects that have to be told apart by their text. */
  private readonly others = new Map<string | boolean, number>();

  /** The code of a cell, new or known; `MISSING_CODE` for blank. */
  codeOf(cell: Cell | undefined): number {
    if (typeof cell === "string") {
      return cell === "" ? MISSING_CODE : this.find(cell, hashText(cell));
    }
    if (typeof cell === "number") {
      return this.find(cell, hashNumber(cell));
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
    return this.add(cell, typeof key === "string" ? hashText(key) : 0);
  }

  private find(cell: string | number, hash: number): number {
    const { table, hashes, cells } = this;
    const mask = table.length - 1;
    let slot = hash & mask;
    for (let code = table[slot]!; code >= 0; code = table[slot]!) {
      if (hashes[code] === hash && Object.is(cells[code], cell)) {
        return code;
      }
      slot = (slot + 1) & mask;
    }
    return this.add(cell, hash);
  }

  private add(cell: Cell, hash: number): number {
    const code = this.cells.length;
    if (code >= this.hashes.length) {
      this.grow();
    }
    this.cells.push(cell);
    this.hashes[code] = hash;
    this.place(code);
    return code;
  }

  private grow(): void {
    const hashes = new Int32Array(this.hashes.length * 2);
    hashes.set(this.hashes);
    this.hashes = hashes;
    this.table = new Int32Array(hashes.length * 2).fill(-1);
    for (let code = 0; code < this.cells.length; code++) {
      this.place(code);
    }
  }

  private place(code: number): void {
    const mask = this.table.length - 1;
    let slot = this.hashes[code]! & mask;
    while (this.table[slot]! >= 0) {
      slot = (slot + 1) & mask;
    }
    this.table[slot] = code;
  }
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
