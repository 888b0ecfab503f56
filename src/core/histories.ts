/** From one row a customer to one weighted row for each distinct history: what the purchase models are fitted to. */
import { CoreError } from "./errors";

/**
 * One customer a row, as columns. `x` counts repeat purchase days (distinct days with a purchase, less one), `tx` is
 * the last less the first purchase day, `T` the end of observation less the first purchase day; both in days.
 */
export interface PurchaseSummary {
  readonly x: Int32Array;
  readonly tx: Float64Array | Int32Array;
  readonly T: Float64Array | Int32Array;
  /** Mean amount of the repeat purchase days; the first day is left out. Needed by Gamma-Gamma only. */
  readonly m?: Float64Array;
  /** How many customers a row stands for; 1 where absent. */
  readonly weights?: Float64Array;
}

/**
 * Distinct histories, ordered by x, then T. Row i of group g (`start[g] ≤ i < start[g + 1]`) stands for `weight[i]`
 * customers with `x[g]` repeat purchases, last at `times[tx[i]]`, seen until `times[T[i]]`.
 */
export interface Histories {
  /** Distinct times in days, ascending, from 0. */
  readonly times: Float64Array;
  readonly x: Int32Array;
  readonly start: Int32Array;
  readonly tx: Int32Array;
  readonly T: Int32Array;
  readonly weight: Float64Array;
}

/** Distinct histories, and whose they are. */
export interface CollapsedSummary extends Histories {
  /** For each row of the input, its distinct history. */
  readonly rowOf: Int32Array;
}

/**
 * Folds equal histories together. A million customers seen in whole days have some 340,000 distinct histories,
 * CDNOW's 2,357 customers 1,200. Cost: one counting sort by (x, T) and one pass with a stamp for each t_x.
 *
 * Throws `value` for rows that no customer can have: x < 0, t_x > T, x > 0 without t_x > 0, x = 0 with t_x > 0.
 *
 * @example collapse({ x: Int32Array.of(0, 0), tx: Int32Array.of(0, 0), T: Int32Array.of(9, 9) }).weight // [2]
 */
export function collapse(summary: PurchaseSummary): CollapsedSummary {
  const rowOf = new Int32Array(summary.x.length);
  return { ...fold(summary, rowOf), rowOf };
}

/** The same where nobody asks whose they are, which takes as long again. */
export function distinctHistories(summary: PurchaseSummary): Histories {
  return fold(summary);
}

function fold(summary: PurchaseSummary, rowOf?: Int32Array): Histories {
  const { x, weights } = summary;
  const n = x.length;
  const xMax = check(summary);
  const { times, tx, T } = indexTimes(summary);
  const span = times.length;
  const buckets = (xMax + 1) * span;
  const order = rowOf || weights ? new Int32Array(n) : undefined;
  const found: Found = {
    tx: new Int32Array(n),
    T: new Int32Array(n),
    weight: new Float64Array(n),
    weights,
    rowOf,
    last: new Int32Array(span).fill(-1),
  };
  const xs: number[] = [];
  const starts: number[] = [];
  let rows = 0;
  const add = (ofX: number, ofT: number, sorted: Int32Array, from: number, to: number): void => {
    if (ofX !== xs.at(-1)) {
      xs.push(ofX);
      starts.push(rows);
    }
    rows = foldRun(found, ofT, sorted, order, from, to, rows);
  };
  const sorted = new Int32Array(n);
  if (buckets <= Math.max(1 << 22, 4 * n)) {
    const ends = new Int32Array(buckets + 1);
    countBuckets(x, T, span, ends);
    if (order) {
      orderByBucket(x, T, span, ends, order);
      pick(tx, order, sorted);
    } else {
      sortByBucket(x, T, tx, span, ends, sorted);
    }
    for (let bucket = 0, from = 0; bucket < buckets; bucket++) {
      const to = ends[bucket]!;
      if (to > from) {
        add(Math.floor(bucket / span), bucket % span, sorted, from, to);
        from = to;
      }
    }
  } else {
    const rowAt = order ?? new Int32Array(n);
    for (let i = 0; i < n; i++) {
      rowAt[i] = i;
    }
    rowAt.sort((i, j) => x[i]! - x[j]! || T[i]! - T[j]! || i - j);
    pick(tx, rowAt, sorted);
    for (let from = 0; from < n;) {
      const i = rowAt[from]!;
      let to = from + 1;
      while (to < n && x[rowAt[to]!] === x[i] && T[rowAt[to]!] === T[i]) {
        to++;
      }
      add(x[i]!, T[i]!, sorted, from, to);
      from = to;
    }
  }
  starts.push(rows);
  return {
    times,
    x: Int32Array.from(xs),
    start: Int32Array.from(starts),
    tx: found.tx.slice(0, rows),
    T: found.T.slice(0, rows),
    weight: found.weight.slice(0, rows),
  };
}

/** Distinct histories as they are found. */
interface Found {
  readonly tx: Int32Array;
  readonly T: Int32Array;
  readonly weight: Float64Array;
  readonly weights: Float64Array | undefined;
  readonly rowOf: Int32Array | undefined;
  /** By t_x, the last history with it. */
  readonly last: Int32Array;
}

/** Histories of one x and T, whose t_x stand side by side; gives how many there are now. */
function foldRun(
  { tx, T, weight, weights, rowOf, last }: Found,
  ofT: number,
  sorted: Int32Array,
  order: Int32Array | undefined,
  from: number,
  to: number,
  first: number,
): number {
  let rows = first;
  for (let k = from; k < to; k++) {
    const time = sorted[k]!;
    let row = last[time]!;
    if (row < first) {
      row = rows++;
      last[time] = row;
      tx[row] = time;
      T[row] = ofT;
    }
    if (order) {
      weight[row]! += weights ? weights[order[k]!]! : 1;
      if (rowOf) {
        rowOf[order[k]!] = row;
      }
    } else {
      weight[row]!++;
    }
  }
  return rows;
}

/** Where each bucket begins, one further. */
function countBuckets(x: Int32Array, T: Int32Array, span: number, ends: Int32Array): void {
  for (let i = 0; i < x.length; i++) {
    ends[x[i]! * span + T[i]! + 1]!++;
  }
  for (let k = 1; k < ends.length; k++) {
    ends[k]! += ends[k - 1]!;
  }
}

function orderByBucket(
  x: Int32Array,
  T: Int32Array,
  span: number,
  ends: Int32Array,
  order: Int32Array,
): void {
  for (let i = 0; i < x.length; i++) {
    order[ends[x[i]! * span + T[i]!]!++] = i;
  }
}

function sortByBucket(
  x: Int32Array,
  T: Int32Array,
  tx: Int32Array,
  span: number,
  ends: Int32Array,
  sorted: Int32Array,
): void {
  for (let i = 0; i < x.length; i++) {
    sorted[ends[x[i]! * span + T[i]!]!++] = tx[i]!;
  }
}

function pick(values: Int32Array, order: Int32Array, into: Int32Array): void {
  for (let k = 0; k < order.length; k++) {
    into[k] = values[order[k]!]!;
  }
}

/** Customers and totals of a collapsed summary. */
export interface Totals {
  readonly customers: number;
  readonly repeatBuyers: number;
  /** Σ weight · x. */
  readonly repeatPurchases: number;
  /** Σ weight · x². */
  readonly squaredPurchases: number;
  /** Σ weight · T, in days. */
  readonly days: number;
}

/** Counts and sums over all customers. */
export function totals(data: Histories): Totals {
  let customers = 0;
  let repeatBuyers = 0;
  let repeatPurchases = 0;
  let squaredPurchases = 0;
  let days = 0;
  data.x.forEach((x, g) => {
    let weight = 0;
    for (let i = data.start[g]!; i < data.start[g + 1]!; i++) {
      weight += data.weight[i]!;
      days += data.weight[i]! * data.times[data.T[i]!]!;
    }
    customers += weight;
    repeatBuyers += x > 0 ? weight : 0;
    repeatPurchases += weight * x;
    squaredPurchases += weight * x * x;
  });
  return { customers, repeatBuyers, repeatPurchases, squaredPurchases, days };
}

/** Rows of a rough sample for each step to which its times are rounded. */
const ROWS_PER_STEP = 20;

/**
 * Every k-th distinct history, so that about `rows` are left, with times rounded to `rows`/20 steps: ordered by (x, T)
 * as they are, a stratified sample. A fit to it is a starting point for the fit to all.
 */
export function thin(data: Histories, rows: number): Histories {
  const { times } = data;
  const every = Math.max(1, Math.floor(data.tx.length / rows));
  const step = (times[times.length - 1]! / rows) * ROWS_PER_STEP;
  const kept = Array.from({ length: Math.ceil(data.tx.length / every) }, (_, i) => i * every);
  const x = new Int32Array(kept.length);
  let g = 0;
  kept.forEach((row, i) => {
    while (data.start[g + 1]! <= row) {
      g++;
    }
    x[i] = data.x[g]!;
  });
  const rounded = (index: number): number => Math.max(index > 0 ? 1 : 0, Math.round(times[index]! / step));
  const sample = collapse({
    x,
    tx: Int32Array.from(kept, (row) => rounded(data.tx[row]!)),
    T: Int32Array.from(kept, (row) => rounded(data.T[row]!)),
    weights: Float64Array.from(kept, (row) => data.weight[row]!),
  });
  return { ...sample, times: sample.times.map((time) => time * step) };
}

function check({ x, tx, T, m, weights }: PurchaseSummary): number {
  const n = x.length;
  const lengths = [tx.length, T.length, m?.length ?? n, weights?.length ?? n];
  if (lengths.some((length) => length !== n)) {
    throw new CoreError("value", "summaryLengths", { rows: n });
  }
  if (n === 0) {
    throw new CoreError("notAvailable", "noCustomers");
  }
  let xMax = 0;
  for (let i = 0; i < n; i++) {
    const xi = x[i]!;
    const ti = tx[i]!;
    const Ti = T[i]!;
    const w = weights ? weights[i]! : 1;
    if (!(xi >= 0 && ti >= 0 && ti <= Ti && Ti < Infinity && xi > 0 === ti > 0 && w >= 0 && w < Infinity)) {
      throw new CoreError("value", "summaryRow", { row: i + 1, x: xi, tx: ti, T: Ti });
    }
    xMax = xi > xMax ? xi : xMax;
  }
  return xMax;
}

/** Times become indices: whole days below 2¹⁶ index themselves, others the sorted list of what occurs. */
function indexTimes({ tx, T }: PurchaseSummary): { times: Float64Array; tx: Int32Array; T: Int32Array } {
  const n = T.length;
  if (T instanceof Int32Array && tx instanceof Int32Array) {
    const latest = latestOf(T);
    if (latest < 65536) {
      return { times: Float64Array.from({ length: latest + 1 }, (_, day) => day), tx, T };
    }
  }
  let whole = true;
  let latest = 0;
  for (let i = 0; i < n && whole; i++) {
    whole = Number.isInteger(T[i]!) && Number.isInteger(tx[i]!) && T[i]! < 65536;
    latest = T[i]! > latest ? T[i]! : latest;
  }
  if (whole) {
    return {
      times: Float64Array.from({ length: latest + 1 }, (_, day) => day),
      tx: tx instanceof Int32Array ? tx : Int32Array.from(tx),
      T: T instanceof Int32Array ? T : Int32Array.from(T),
    };
  }
  const sorted = new Float64Array(2 * n + 1);
  sorted.set(tx, 1);
  sorted.set(T, n + 1);
  sorted.sort();
  const times = sorted.filter((time, i) => i === 0 || time !== sorted[i - 1]);
  const indexOf = new Map<number, number>();
  times.forEach((time, i) => indexOf.set(time, i));
  return {
    times,
    tx: Int32Array.from(tx, (time) => indexOf.get(time)!),
    T: Int32Array.from(T, (time) => indexOf.get(time)!),
  };
}

function latestOf(days: Int32Array): number {
  let latest = 0;
  for (let i = 0; i < days.length; i++) {
    latest = days[i]! > latest ? days[i]! : latest;
  }
  return latest;
}
