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
  const hashes = hashesOf(rows.length);
  const candidates = rowsWithSharedHash(hashes, columns, excluded);
  if (candidates.length === 0) {
    return candidates;
  }
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

/** Written anew for each table: a further array of a million hashes would call the collector. */
let hashRoom = new Int32Array(0);

/** Of more than a sheet's rows it would be memory for good. */
const MOST_KEPT = 2 ** 21;

function hashesOf(rows: number): Int32Array {
  if (rows > MOST_KEPT) {
    return new Int32Array(rows);
  }
  if (hashRoom.length < rows) {
    hashRoom = new Int32Array(rows);
  }
  return hashRoom.subarray(0, rows);
}

/** Rows are hashed column by column, so many at a time that their hashes stay in the processor's cache. */
const BLOCK = 4096;

/**
 * Rows whose hash may occur twice. A set of bits leaves out nearly all others, which a table of a million rows would not
 * without waiting for memory: it tells who comes later, and a small set of those tells who was there before them.
 */
function rowsWithSharedHash(hashes: Int32Array, columns: readonly Column[], excluded: Uint8Array): number[] {
  const [most, mostLater] = hashes.length > MANY ? [1 << 24, 1 << 20] : [1 << 19, 1 << 15];
  const seen = bitsFor(hashes.length, most);
  const later = bitsFor(hashes.length, mostLater);
  const words = columns.map(wordsOf);
  let any = false;
  for (let from = 0; from < hashes.length; from += BLOCK) {
    const to = Math.min(hashes.length, from + BLOCK);
    hashes.fill(0, from, to);
    for (const { values, perRow } of words) {
      addWords(hashes, values, perRow, from, to);
    }
    any = markLater(hashes, excluded, from, to, seen, later) || any;
  }
  const shared: number[] = [];
  for (let from = 0; any && from < hashes.length; from += BLOCK) {
    collectMarked(hashes, excluded, from, Math.min(hashes.length, from + BLOCK), later, shared);
  }
  return shared;
}

/** Two bits of one word: of rows that nobody repeats, an eighth as many are looked at as with one. */
function bitsOf(hash: number): number {
  return (1 << hash) | (1 << (hash >>> 27));
}

/** True where one of the rows was seen before. */
function markLater(
  hashes: Int32Array,
  excluded: Uint8Array,
  from: number,
  to: number,
  seen: Int32Array,
  later: Int32Array,
): boolean {
  let any = false;
  for (let row = from; row < to; row++) {
    const hash = hashes[row]!;
    const bits = bitsOf(hash);
    const at = (hash >>> 5) & (seen.length - 1);
    if (excluded[row] !== 0) {
      continue;
    }
    const word = seen[at]!;
    if ((word & bits) === bits) {
      later[(hash >>> 5) & (later.length - 1)]! |= bits;
      any = true;
    } else {
      seen[at] = word | bits;
    }
  }
  return any;
}

function collectMarked(
  hashes: Int32Array,
  excluded: Uint8Array,
  from: number,
  to: number,
  later: Int32Array,
  into: number[],
): void {
  for (let row = from; row < to; row++) {
    const hash = hashes[row]!;
    const bits = bitsOf(hash);
    if ((later[(hash >>> 5) & (later.length - 1)]! & bits) === bits && excluded[row] === 0) {
      into.push(row);
    }
  }
}

/** More rows would fill bits that stay in the processor's cache: nearly every one would seem to come later. */
const MANY = 2 ** 20;

/** Thirty-two bits a row in a power of two of words, and no more than so many. */
function bitsFor(rows: number, most: number): Int32Array {
  let words = 32;
  while (words < rows && words < most) {
    words *= 2;
  }
  return new Int32Array(words);
}

function addWords(hashes: Int32Array, values: Int32Array, perRow: 1 | 2, from: number, to: number): void {
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
