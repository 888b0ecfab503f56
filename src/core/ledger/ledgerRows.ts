/** A row a customer and day. */
export interface LedgerRows {
  /** Rows of customer c: `start[c]` … `start[c + 1]`, days ascending. */
  readonly start: Int32Array;
  readonly day: Int32Array;
  /** Orders that began that day. A day without one holds refunds only. */
  readonly orders: Int32Array;
  /** What they came to less what was given back that day; where refunds are kept apart, before that. */
  readonly revenue: Float64Array;
  readonly refunds: RefundsOfRows;
}

/** Partial refunds and refunds without their order, never a whole return: few rows have any. */
export interface RefundsOfRows {
  /** Rows of the ledger, ascending. */
  readonly rows: Int32Array;
  /** Given back that day (positive). */
  readonly amounts: Float64Array;
  /** Of that, of orders of the customer's. */
  readonly ofOrders: Float64Array;
}

/** Orders by number. */
export interface PlacedOrders {
  /** Code of the customer. */
  readonly owner: Int32Array;
  readonly begun: Int32Array;
  /** 1 where something is left of it. */
  readonly standing: Uint8Array;
  readonly amounts: Float64Array;
  /** Whole units of an amount of 1. */
  readonly units: number;
}

/** What counts of a refund. */
export interface Back {
  readonly customer: number;
  readonly day: number;
  readonly units: number;
  readonly ofOrder: boolean;
}

export interface GivenBack {
  readonly back: readonly Back[];
  /** It lowers no revenue. */
  readonly gross: boolean;
}

/** An entry's key is its day, and in the last bit whether it is a refund. */
const REFUND = 1;

/**
 * Puts each customer's entries side by side, sorts them by day and joins what is of one day, in the place where they
 * stand: memory that is touched once is what this costs.
 *
 * @param ordersOfCode how many of them stand
 * @param codes by customer
 * @param perOne whole units of 1
 */
export function rowsOf(
  placed: PlacedOrders,
  ordersOfCode: Int32Array,
  codes: Int32Array,
  { back: given, gross }: GivenBack,
  perOne: number,
): LedgerRows {
  /** By code: where the customer's next entry goes. */
  const next = new Int32Array(ordersOfCode.length);
  given.forEach(({ customer }) => next[codes[customer]!]!++);
  let entries = 0;
  for (let customer = 0; customer < codes.length; customer++) {
    const code = codes[customer]!;
    const own = next[code]! + ordersOfCode[code]!;
    next[code] = entries;
    entries += own;
  }
  const key = new Int32Array(entries);
  const units = new Float64Array(entries);
  placeOrders(placed.owner, placed.begun, placed.standing, placed.amounts, placed.units, next, key, units);
  for (const { customer, day } of given) {
    // Nothing else may have happened that day.
    key[next[codes[customer]!]!++] = (day << 1) | REFUND;
  }
  const start = new Int32Array(codes.length + 1);
  const orders = new Int32Array(entries);
  joinDays(codes, next, perOne, key, units, start, orders);
  const rows = start[codes.length]!;
  const day = key.subarray(0, rows);
  const revenue = units.subarray(0, rows);
  const refunds = refundsOfRows(given, start, day, perOne);
  for (let at = 0; !gross && at < refunds.rows.length; at++) {
    revenue[refunds.rows[at]!]! -= refunds.amounts[at]!;
  }
  return { start, day, orders: orders.subarray(0, rows), revenue, refunds };
}

// Functions of arrays alone: code that is made for them stays good when a ledger is gone.

/** @param next by code: where the customer's next entry goes */
function placeOrders(
  owner: Int32Array,
  begun: Int32Array,
  standing: Uint8Array,
  amounts: Float64Array,
  perOne: number,
  next: Int32Array,
  key: Int32Array,
  units: Float64Array,
): void {
  for (let order = 0; order < standing.length; order++) {
    if (standing[order] === 1) {
      const at = next[owner[order]!]!++;
      key[at] = begun[order]! << 1;
      units[at] = Math.round(amounts[order]! * perOne);
    }
  }
}

/**
 * The entries become the rows: keys their days, units what was bought.
 *
 * @param end by code: where the customer's entries end
 */
function joinDays(
  codes: Int32Array,
  end: Int32Array,
  perOne: number,
  key: Int32Array,
  units: Float64Array,
  start: Int32Array,
  orders: Int32Array,
): void {
  let row = 0;
  let entry = 0;
  for (let customer = 0; customer < codes.length; customer++) {
    const to = end[codes[customer]!]!;
    sortEntries(key, units, entry, to);
    while (entry < to) {
      const day = key[entry]! >> 1;
      let count = 0;
      let bought = 0;
      for (; entry < to && key[entry]! >> 1 === day; entry++) {
        count += (key[entry]! & REFUND) === 0 ? 1 : 0;
        bought += units[entry]!;
      }
      key[row] = day;
      units[row] = bought / perOne;
      orders[row++] = count;
    }
    start[customer + 1] = row;
  }
}

/** So many entries of a customer are sorted by insertion; nearly all customers have fewer. */
const FEW = 64;

/** Sorts one customer's entries by key. */
function sortEntries(key: Int32Array, units: Float64Array, from: number, to: number): void {
  if (to - from > FEW) {
    sortMany(key.subarray(from, to), units.subarray(from, to));
    return;
  }
  for (let at = from + 1; at < to; at++) {
    const own = key[at]!;
    const amount = units[at]!;
    let into = at;
    while (into > from && key[into - 1]! > own) {
      key[into] = key[into - 1]!;
      units[into] = units[into - 1]!;
      into--;
    }
    key[into] = own;
    units[into] = amount;
  }
}

/** Keys with their places behind them, as one number each, are sorted without a comparison of our own. */
function sortMany(key: Int32Array, units: Float64Array): void {
  const n = key.length;
  let least = key[0]!;
  let sorted = true;
  for (let at = 1; at < n; at++) {
    sorted &&= key[at]! >= key[at - 1]!;
    least = Math.min(least, key[at]!);
  }
  if (sorted) {
    return;
  }
  const places = new Float64Array(n);
  for (let at = 0; at < n; at++) {
    places[at] = (key[at]! - least) * n + at;
  }
  places.sort();
  const amounts = units.slice();
  for (let at = 0; at < n; at++) {
    const place = places[at]!;
    const from = place % n;
    key[at] = (place - from) / n + least;
    units[at] = amounts[from]!;
  }
}

/** What was given back, on the rows of its customers and days. */
function refundsOfRows(
  given: readonly Back[],
  start: Int32Array,
  day: Int32Array,
  perOne: number,
): RefundsOfRows {
  const all = new Map<number, number>();
  const ofOrders = new Map<number, number>();
  for (const { customer, day: on, units, ofOrder } of given) {
    const row = rowOfDay(day, start[customer]!, start[customer + 1]!, on);
    all.set(row, (all.get(row) ?? 0) + units);
    if (ofOrder) {
      ofOrders.set(row, (ofOrders.get(row) ?? 0) + units);
    }
  }
  const rows = Int32Array.from(all.keys()).sort();
  return {
    rows,
    amounts: Float64Array.from(rows, (row) => all.get(row)! / perOne),
    ofOrders: Float64Array.from(rows, (row) => (ofOrders.get(row) ?? 0) / perOne),
  };
}

function rowOfDay(day: Int32Array, from: number, to: number, wanted: number): number {
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if (day[middle]! <= wanted) {
      from = middle;
    } else {
      to = middle;
    }
  }
  return from;
}
