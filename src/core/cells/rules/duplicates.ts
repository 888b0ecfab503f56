import { sameCell, type Cell, type Grid } from "../cell";
import type { Column } from "../columns";

/**
 * Rows that repeat an earlier row in every cell. The typed columns give each row a hash, so that only rows with equal
 * hashes are compared cell by cell.
 *
 * @param excluded 0 where the row is looked at
 * @returns ascending; the first of equal rows is not among them
 */
export function repeatedRows(rows: Grid, columns: readonly Column[], excluded: Uint8Array): number[] {
  const hashes = hashRows(rows.length, columns);
  const candidates = rowsWithSharedHash(hashes, excluded);
  let size = 16;
  while (size < candidates.length * 2) {
    size *= 2;
  }
  const table = new Int32Array(size).fill(-1);
  return candidates.filter((row) => {
    let slot = hashes[row]! & (size - 1);
    for (let other = table[slot]!; other >= 0; other = table[slot]!) {
      if (hashes[other] === hashes[row] && equalRows(rows[other]!, rows[row]!)) {
        return true;
      }
      slot = (slot + 1) & (size - 1);
    }
    table[slot] = row;
    return false;
  });
}

/**
 * Rows whose hash may occur twice. A set of bits leaves out nearly all others, which a table of a million rows would not
 * without waiting for memory: it tells who comes later, and a small set of those tells who was there before them.
 */
function rowsWithSharedHash(hashes: Int32Array, excluded: Uint8Array): number[] {
  const seen = bitsFor(hashes.length, 1 << 19);
  const later = bitsFor(hashes.length, 1 << 15);
  let any = false;
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row]!;
    const bit = 1 << hash;
    const word = (hash >>> 5) & (seen.length - 1);
    if (excluded[row] !== 0) {
      continue;
    }
    if (seen[word]! & bit) {
      later[(hash >>> 5) & (later.length - 1)]! |= bit;
      any = true;
    } else {
      seen[word]! |= bit;
    }
  }
  const shared: number[] = [];
  for (let row = 0; any && row < hashes.length; row++) {
    const hash = hashes[row]!;
    if (later[(hash >>> 5) & (later.length - 1)]! & (1 << hash) && excluded[row] === 0) {
      shared.push(row);
    }
  }
  return shared;
}

/** Thirty-two bits a row in a power of two of words, and no more than so many. */
function bitsFor(rows: number, most: number): Int32Array {
  let words = 32;
  while (words < rows && words < most) {
    words *= 2;
  }
  return new Int32Array(words);
}

/** Rows are hashed column by column, so many at a time that their hashes stay in the processor's cache. */
const BLOCK = 4096;

function hashRows(length: number, columns: readonly Column[]): Int32Array {
  const hashes = new Int32Array(length);
  const words = columns.map(wordsOf);
  for (let from = 0; from < length; from += BLOCK) {
    const to = Math.min(length, from + BLOCK);
    for (const { values, perRow } of words) {
      if (perRow === 1) {
        for (let row = from; row < to; row++) {
          hashes[row] = mix(hashes[row]!, values[row]!);
        }
      } else {
        for (let row = from; row < to; row++) {
          hashes[row] = mix(mix(hashes[row]!, values[2 * row]!), values[2 * row + 1]!);
        }
      }
    }
  }
  return hashes;
}

/** A column as whole numbers of 32 bits, one or two a row. */
function wordsOf(column: Column): { readonly values: Int32Array; readonly perRow: 1 | 2 } {
  switch (column.kind) {
    case "number": {
      const { buffer, byteOffset, length } = column.values;
      return { values: new Int32Array(buffer, byteOffset, 2 * length), perRow: 2 };
    }
    case "text":
      return { values: column.codes, perRow: 1 };
    case "date":
      return { values: column.days, perRow: 1 };
  }
}

function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x9e3779b1);
  h ^= h >>> 15;
  return Math.imul(h, 0x85ebca6b) ^ (h >>> 13);
}

function equalRows(a: readonly Cell[], b: readonly Cell[]): boolean {
  for (let column = 0; column < Math.max(a.length, b.length); column++) {
    if (!sameCell(a[column] ?? null, b[column] ?? null)) {
      return false;
    }
  }
  return true;
}
