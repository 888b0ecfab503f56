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

/**
 * Rows of sales that have a value, by the customer who bought.
 *
 * @example salesByCustomer(Int32Array.of(3, -1, 3, 0), { customer: Int32Array.of(1, 1, 0, 1), order: Int32Array.of(0, 1, -1, 2) }, 2).rows // [0, 3]
 */
export function salesByCustomer(
  codes: Int32Array,
  { customer, order }: { readonly customer: Int32Array; readonly order: Int32Array },
  customers: number,
): KeyedRows {
  const keys = new Int32Array(codes.length);
  for (let row = 0; row < keys.length; row++) {
    keys[row] = codes[row]! < 0 || order[row]! < 0 ? -1 : customer[row]!;
  }
  return rowsByKey(keys, customers);
}
