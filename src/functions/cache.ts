import type { Cell } from "../core/cells/cell";
import { isCellError } from "../core/cells/cell";

/** What an entry costs besides its cells, in cells: ten thousand answers of one cell are no more than a large table. */
const ENTRY_WEIGHT = 32;

/**
 * Remembers what was made from equal contents, so that ten formulas over one table parse it once.
 * The least recently used goes first when more than `capacity` cells are held.
 */
export class ContentCache {
  private readonly entries = new Map<string, { readonly value: unknown; readonly cells: number }>();
  private held = 0;

  constructor(private readonly capacity: number) {}

  get<T>(key: string, cells: number, make: () => T): T {
    const known = this.entries.get(key);
    if (known) {
      this.entries.delete(key);
      this.entries.set(key, known);
      return known.value as T;
    }
    const value = make();
    const weight = cells + ENTRY_WEIGHT;
    if (weight <= this.capacity) {
      this.entries.set(key, { value, cells: weight });
      this.held += weight;
      for (const [oldest, entry] of this.entries) {
        if (this.held <= this.capacity) {
          break;
        }
        this.entries.delete(oldest);
        this.held -= entry.cells;
      }
    }
    return value;
  }

  get size(): number {
    return this.held;
  }
}

const float = new Float64Array(1);
const halves = new Uint32Array(float.buffer);

/** 64 bits of the cells' contents and their number, as a key. Text and number never meet: each is tagged. */
export function contentKey(cells: readonly Cell[]): string {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  const add = (word: number) => {
    a = Math.imul(a ^ word, 0x01000193);
    a ^= a >>> 15;
    b = Math.imul(b + word, 0xcc9e2d51);
    b = (b << 13) | (b >>> 19);
  };
  const addText = (tag: number, text: string) => {
    add(tag + text.length * 8);
    for (let i = 0; i < text.length; i++) {
      add(text.charCodeAt(i));
    }
  };
  for (const cell of cells) {
    if (typeof cell === "number") {
      float[0] = cell;
      add(1);
      add(halves[0]!);
      add(halves[1]!);
    } else if (typeof cell === "string") {
      addText(2, cell);
    } else if (typeof cell === "boolean") {
      add(cell ? 4 : 3);
    } else if (isCellError(cell)) {
      addText(5, cell.error);
    } else {
      add(0);
    }
  }
  return `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}.${cells.length}`;
}
