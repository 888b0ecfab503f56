/** What each customer did on which days: distinct (customer, number) pairs, sorted by both. */
export interface CustomerValues {
  /** Customer code of each block. */
  readonly customers: Int32Array;
  /** Values of block i: `values[start[i]] … values[start[i + 1] − 1]`, ascending, distinct. */
  readonly start: Int32Array;
  readonly values: Int32Array;
}

/**
 * Groups values (days or periods) by customer, each customer's sorted and without repeats.
 * Rows with a negative code are left out.
 */
export function distinctByCustomer(codes: Int32Array, values: Int32Array): CustomerValues {
  let most = -1;
  for (const code of codes) {
    most = Math.max(most, code);
  }
  const offsets = new Int32Array(most + 2);
  for (const code of codes) {
    if (code >= 0) {
      offsets[code + 1] = (offsets[code + 1] as number) + 1;
    }
  }
  for (let code = 0; code <= most; code++) {
    offsets[code + 1] = (offsets[code + 1] as number) + (offsets[code] as number);
  }
  const grouped = new Int32Array(offsets[most + 1] ?? 0);
  const next = offsets.slice();
  codes.forEach((code, row) => {
    if (code >= 0) {
      const place = next[code] as number;
      grouped[place] = values[row] as number;
      next[code] = place + 1;
    }
  });

  const customers: number[] = [];
  const start: number[] = [];
  let length = 0;
  for (let code = 0; code <= most; code++) {
    const own = grouped.subarray(offsets[code], offsets[code + 1]).sort();
    if (own.length === 0) {
      continue;
    }
    customers.push(code);
    start.push(length);
    let previous = NaN;
    for (const value of own) {
      if (value !== previous) {
        // Writing behind the reading place, within the same array.
        grouped[length++] = value;
        previous = value;
      }
    }
  }
  start.push(length);
  return {
    customers: Int32Array.from(customers),
    start: Int32Array.from(start),
    values: grouped.slice(0, length),
  };
}

/** Rows of a customer (a code that is not negative) up to the as-of date. */
export function rowsUpTo(codes: Int32Array, days: Int32Array, asOf: number): Int32Array {
  const rows = new Int32Array(codes.length);
  let count = 0;
  for (let row = 0; row < codes.length; row++) {
    if ((codes[row] as number) >= 0 && (days[row] as number) <= asOf) {
      rows[count++] = row;
    }
  }
  return rows.subarray(0, count);
}

/** Latest of some days; −Infinity of none. */
export function latest(days: Int32Array): number {
  return days.reduce((max, day) => Math.max(max, day), -Infinity);
}
