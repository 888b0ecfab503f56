/** Rows sorted by a small whole number, rows with a negative one left out: a stable counting sort. */
export interface KeyedRows {
  readonly rows: Int32Array;
  /** Rows of key k stand from `start[k]` to `start[k + 1]`. */
  readonly start: Int32Array;
}

/** @example rowsByKey(Int32Array.of(1, 0, -1, 1), 2).rows // [1, 0, 3] */
export function rowsByKey(keys: Int32Array, count: number): KeyedRows {
  const start = new Int32Array(count + 1);
  for (let row = 0; row < keys.length; row++) {
    if (keys[row]! >= 0) {
      start[keys[row]! + 1]!++;
    }
  }
  for (let key = 0; key < count; key++) {
    start[key + 1]! += start[key]!;
  }
  const next = start.slice();
  const rows = new Int32Array(start[count]!);
  for (let row = 0; row < keys.length; row++) {
    if (keys[row]! >= 0) {
      rows[next[keys[row]!]!++] = row;
    }
  }
  return { rows, start };
}
