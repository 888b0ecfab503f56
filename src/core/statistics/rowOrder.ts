/** Order of rows by columns of numbers, without a comparison for each pair. */

/** Fewer rows are compared in the ordinary way. */
const FEW = 1000;
const DIGITS = 1 << 16;

/**
 * Rows from the smallest to the largest number of the first column; equal ones by the next column, at last by row.
 *
 * @param columns of one length, without NaN
 * @example rowsAscending([2, 1, 2]) // [1, 0, 2]
 */
export function rowsAscending(...columns: readonly ArrayLike<number>[]): Int32Array {
  return order(columns, 1);
}

/**
 * Rows from the largest to the smallest number of the first column; equal ones by the next column, at last by row.
 *
 * @param columns of one length, without NaN
 * @example rowsDescending([2, 1, 2]) // [0, 2, 1]
 */
export function rowsDescending(...columns: readonly ArrayLike<number>[]): Int32Array {
  return order(columns, -1);
}

function order(columns: readonly ArrayLike<number>[], direction: 1 | -1): Int32Array {
  let rows: Int32Array = new Int32Array(columns[0]?.length ?? 0);
  for (let row = 0; row < rows.length; row++) {
    rows[row] = row;
  }
  if (rows.length < FEW) {
    return rows.sort((a, b) => compare(columns, a, b) * direction || a - b);
  }
  for (const column of [...columns].reverse()) {
    rows = sortedBy(column, rows, direction);
  }
  return rows;
}

function compare(columns: readonly ArrayLike<number>[], a: number, b: number): number {
  for (const column of columns) {
    if (column[a] !== column[b]) {
      return column[a]! < column[b]! ? -1 : 1;
    }
  }
  return 0;
}

/** A radix sort, 16 bits at a time; equal numbers keep the order of `rows`. */
function sortedBy(column: ArrayLike<number>, rows: Int32Array, direction: 1 | -1): Int32Array {
  const digits = orderedDigits(column, direction);
  let from = rows;
  let to: Int32Array = new Int32Array(rows.length);
  for (let place = 0; place < 4; place++) {
    const start = new Int32Array(DIGITS + 1);
    for (let at = place; at < digits.length; at += 4) {
      start[digits[at]! + 1]!++;
    }
    if (start.includes(rows.length)) {
      continue;
    }
    for (let digit = 1; digit <= DIGITS; digit++) {
      start[digit]! += start[digit - 1]!;
    }
    for (let i = 0; i < from.length; i++) {
      to[start[digits[4 * from[i]! + place]!]!++] = from[i]!;
    }
    [from, to] = [to, from];
  }
  return from;
}

/**
 * Four digits a number, the lowest first, ordered as the numbers are: as bits a double grows with its value, but for its
 * sign.
 */
function orderedDigits(column: ArrayLike<number>, direction: 1 | -1): Uint16Array {
  // −0 becomes 0, so that both are equal.
  const values = new Float64Array(column.length);
  for (let row = 0; row < values.length; row++) {
    values[row] = direction * column[row]! + 0;
  }
  const halves = new Uint32Array(values.buffer);
  for (let at = 0; at < halves.length; at += 2) {
    const negative = halves[at + 1]! >>> 31 === 1;
    halves[at] = negative ? ~halves[at]! : halves[at]!;
    halves[at + 1] = negative ? ~halves[at + 1]! : halves[at + 1]! ^ 0x80000000;
  }
  return new Uint16Array(values.buffer);
}
