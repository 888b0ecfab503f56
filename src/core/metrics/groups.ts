import type { TextColumn } from "../cells/columns";

/** Rows of each group, groups in the order of their first row. Rows without a group are left out. */
export function rowsByGroup({
  codes,
  dictionary,
}: TextColumn): { readonly name: string; readonly rows: Int32Array }[] {
  const counts = new Int32Array(dictionary.length);
  for (const code of codes) {
    if (code >= 0) {
      counts[code] = counts[code]! + 1;
    }
  }
  const rows = Array.from(counts, (count) => new Int32Array(count));
  const filled = new Int32Array(dictionary.length);
  const order: number[] = [];
  codes.forEach((code, row) => {
    if (code < 0) {
      return;
    }
    const place = filled[code]!;
    if (place === 0) {
      order.push(code);
    }
    rows[code]![place] = row;
    filled[code] = place + 1;
  });
  return order.map((code) => ({ name: dictionary[code]!, rows: rows[code]! }));
}

/** The values of some rows. */
export function take(values: ArrayLike<number>, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (row) => values[row]!);
}
