import { isCellError, type Cell, type Grid } from "./cell";
import type { Column } from "./columns";

/**
 * Rows that repeat an earlier row in every cell. The typed columns give each row a hash, so that only rows with equal
 * hashes are compared cell by cell.
 *
 * @returns ascending; the first of equal rows is not among them
 */
export function repeatedRows(
  rows: Grid,
  columns: readonly Column[],
  isUsed: (row: number) => boolean,
): number[] {
  const hashes = hashRows(rows.length, columns);
  let size = 16;
  while (size < rows.length * 2) {
    size *= 2;
  }
  const table = new Int32Array(size).fill(-1);
  const repeated: number[] = [];
  for (let row = 0; row < rows.length; row++) {
    if (!isUsed(row)) {
      continue;
    }
    let slot = hashes[row]! & (size - 1);
    while (table[slot] !== -1) {
      const other = table[slot]!;
      if (hashes[other] === hashes[row] && equalRows(rows[other]!, rows[row]!)) {
        repeated.push(row);
        break;
      }
      slot = (slot + 1) & (size - 1);
    }
    if (table[slot] === -1) {
      table[slot] = row;
    }
  }
  return repeated;
}

function hashRows(length: number, columns: readonly Column[]): Int32Array {
  const hashes = new Int32Array(length);
  for (const column of columns) {
    if (column.kind === "number") {
      const bits = new Int32Array(column.values.buffer, column.values.byteOffset, 2 * length);
      for (let row = 0; row < length; row++) {
        hashes[row] = mix(mix(hashes[row]!, bits[2 * row]!), bits[2 * row + 1]!);
      }
    } else {
      const codes = column.kind === "text" ? column.codes : column.days;
      for (let row = 0; row < length; row++) {
        hashes[row] = mix(hashes[row]!, codes[row]!);
      }
    }
  }
  return hashes;
}

function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x9e3779b1);
  h ^= h >>> 15;
  return Math.imul(h, 0x85ebca6b) ^ (h >>> 13);
}

function equalRows(a: readonly Cell[], b: readonly Cell[]): boolean {
  for (let column = 0; column < Math.max(a.length, b.length); column++) {
    const left = a[column] ?? null;
    const right = b[column] ?? null;
    if (left !== right && !(isCellError(left) && isCellError(right) && left.error === right.error)) {
      return false;
    }
  }
  return true;
}
