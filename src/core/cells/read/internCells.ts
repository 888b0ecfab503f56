import { isCellError, type Cell } from "../cell";
import { MISSING_CODE } from "../columns";

const FREE = -1;

/**
 * Numbers distinct cells from 0 on. An open-addressed table over typed arrays: a Map of a hundred thousand texts leaves
 * so much garbage that the collector walks through all rows again.
 */
export class CellInterner {
  /** The distinct cells, by code. */
  readonly cells: Cell[] = [];
  /** By slot its hash and its code: what is compared lies side by side. */
  private table = new Int32Array(2 * 2048).fill(FREE);
  /** Booleans and error values: few, and errors are objects that have to be told apart by their text. */
  private readonly others = new Map<string | boolean, number>();

  /** The code of a cell, new or known; `MISSING_CODE` for blank. */
  codeOf(cell: Cell | undefined): number {
    if (typeof cell === "string") {
      return cell === "" ? MISSING_CODE : this.codeOfText(cell);
    }
    if (typeof cell === "number") {
      return this.codeOfNumber(cell);
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
    return this.cells.push(cell) - 1;
  }

  private codeOfText(text: string): number {
    const { table, cells } = this;
    const hash = hashText(text);
    const mask = table.length - 1;
    let at = (hash << 1) & mask;
    for (let code = table[at + 1]!; code !== FREE; code = table[at + 1]!) {
      if (table[at] === hash && cells[code] === text) {
        return code;
      }
      at = (at + 2) & mask;
    }
    return this.add(text, hash, at);
  }

  private codeOfNumber(value: number): number {
    const { table, cells } = this;
    const hash = hashNumber(value);
    const mask = table.length - 1;
    let at = (hash << 1) & mask;
    for (let code = table[at + 1]!; code !== FREE; code = table[at + 1]!) {
      if (table[at] === hash && Object.is(cells[code], value)) {
        return code;
      }
      at = (at + 2) & mask;
    }
    return this.add(value, hash, at);
  }

  private add(cell: string | number, hash: number, at: number): number {
    const code = this.cells.push(cell) - 1;
    this.table[at] = hash;
    this.table[at + 1] = code;
    if (4 * code > this.table.length) {
      this.grow();
    }
    return code;
  }

  private grow(): void {
    const old = this.table;
    const table = new Int32Array(4 * old.length).fill(FREE);
    const mask = table.length - 1;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === FREE) {
        continue;
      }
      let at = (old[from]! << 1) & mask;
      while (table[at + 1] !== FREE) {
        at = (at + 2) & mask;
      }
      table[at] = old[from]!;
      table[at + 1] = old[from + 1]!;
    }
    this.table = table;
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
