import type { LineValues } from "./bookColumns";
import type { DayRange } from "./figures";
import { rowsByKey } from "./keyedRows";
import { moneySum, type CountedLines, type Ledger } from "./ledger";
import { periodLookup, type PeriodOptions } from "./periods";

export interface ByOptions {
  /** Count each value by period, too. */
  readonly periods?: PeriodOptions;
  /** Instead of periods: days that share none, each counted as a period is. */
  readonly ranges?: readonly DayRange[];
  /** So many values with most revenue; the others are counted together. */
  readonly top?: number;
}

export interface ValueFigures {
  readonly revenue: number;
  /** An order with several values counts once in each. */
  readonly orders: number;
  readonly customers: number;
  /** Pieces sold less those given back; NaN where there is no quantity. */
  readonly units: number;
}

export interface ValueRow extends ValueFigures {
  /** Null where the column is blank. */
  readonly value: string | null;
  /** One for each of the answer's periods, or of the ranges asked for. */
  readonly periods: readonly ValueFigures[];
}

export interface ByColumn {
  /** Most revenue first; bands and periods in their order. */
  readonly values: readonly ValueRow[];
  /** All that are no row of their own, where `top` leaves some out. */
  readonly others?: Omit<ValueRow, "value">;
  /** Orders and customers once each: not the sum of the rows. */
  readonly total: Omit<ValueRow, "value">;
  /** Numbers of the periods, from the first to the as-of date. */
  readonly periods: readonly number[];
}

/**
 * Revenue, orders, customers and units by each line's own value. What was given back lowers its own line's value on its
 * own day.
 */
export function byColumn(
  ledger: Ledger,
  lines: CountedLines,
  { codes, dictionary, ordered }: Pick<LineValues, "codes" | "dictionary" | "ordered">,
  quantity: Float64Array | undefined,
  { periods: by, ranges, top = Infinity }: ByOptions = {},
): ByColumn {
  const firstDay = ledger.day.reduce((first, day) => Math.min(first, day), ledger.asOf);
  const lookup = by ? periodLookup(firstDay, ledger.asOf, by) : undefined;
  const first = lookup?.[0] ?? 0;
  const width = ranges ? ranges.length : lookup ? lookup.at(-1)! - first + 1 : 1;
  // Blank is the last value.
  const blank = dictionary.length;
  const keys = new Int32Array(codes.length);
  for (let row = 0; row < keys.length; row++) {
    keys[row] = lines.customer[row]! < 0 ? -1 : codes[row]! < 0 ? blank : codes[row]!;
  }
  const periodOf = (row: number) => {
    const day = lines.day[row]!;
    return ranges
      ? ranges.findIndex(({ from, to }) => day >= from && day <= to)
      : lookup![day - firstDay]! - first;
  };
  const counter = new LineCounter(ledger, lines, quantity);
  // All values by period in one go; behind the periods stands what is in none.
  const slots = width > 1 ? width + 1 : 1;
  const places = keys.slice();
  for (let row = 0; slots > 1 && row < keys.length; row++) {
    if (keys[row]! >= 0) {
      const period = periodOf(row);
      places[row] = keys[row]! * slots + (period < 0 ? width : period);
    }
  }
  const { rows, start } = rowsByKey(places, (dictionary.length + 1) * slots);
  const own = Array.from({ length: dictionary.length + 1 }, (_, code) => code)
    .filter((code) => start[(code + 1) * slots]! > start[code * slots]!)
    .map((code) => ({
      code,
      value: code === blank ? null : dictionary[code]!,
      ...counter.ofParts(rows, start.subarray(code * slots, (code + 1) * slots + 1), width),
    }))
    .sort((a, b) => b.revenue - a.revenue || (String(a.value) < String(b.value) ? -1 : 1));
  const shown = own.slice(0, top);
  const left = new Set(own.slice(shown.length).map(({ code }) => code));
  if (ordered) {
    shown.sort((a, b) => a.code - b.code);
  }
  return {
    values: shown.map(({ value, revenue, orders, customers, units, periods }) => ({
      value,
      revenue,
      orders,
      customers,
      units,
      periods: by || ranges ? periods : [],
    })),
    others:
      left.size > 0
        ? counter.ofRows(
            rows.filter((row) => left.has(keys[row]!)),
            width,
            periodOf,
          )
        : undefined,
    total: counter.ofRows(countedRows(keys, rows.length), width, periodOf),
    periods: by && !ranges ? Array.from({ length: width }, (_, index) => first + index) : [],
  };
}

/** In their own order: memory that is gone through forwards is read faster. */
function countedRows(keys: Int32Array, count: number): Int32Array {
  const rows = new Int32Array(count);
  for (let row = 0, at = 0; row < keys.length; row++) {
    if (keys[row]! >= 0) {
      rows[at++] = row;
    }
  }
  return rows;
}

/** Counts lines, and the orders and customers among them once each. */
export class LineCounter {
  // Stamps: which count saw an order or a customer last, so that no set is needed.
  private readonly orders: Int32Array;
  private readonly customers: Int32Array;
  private stamp = 0;

  constructor(
    private readonly ledger: Ledger,
    private readonly lines: CountedLines,
    private readonly quantity: Float64Array | undefined,
  ) {
    this.orders = new Int32Array(lines.orderCount);
    this.customers = new Int32Array(ledger.ids.length);
  }

  count(rows: Int32Array, from: number, to: number): ValueFigures {
    const { orders: seenOrders, customers: seenCustomers, quantity } = this;
    const { customer, order, amount } = this.lines;
    const own = ++this.stamp;
    let [revenue, orders, customers, units] = [0, 0, 0, quantity ? 0 : NaN];
    for (let at = from; at < to; at++) {
      const row = rows[at]!;
      const number = order[row]!;
      revenue += amount[row]!;
      if (quantity && !Number.isNaN(quantity[row]!)) {
        units += number < 0 ? -Math.abs(quantity[row]!) : quantity[row]!;
      }
      if (number < 0) {
        continue;
      }
      if (seenOrders[number] !== own) {
        seenOrders[number] = own;
        orders++;
      }
      if (seenCustomers[customer[row]!] !== own) {
        seenCustomers[customer[row]!] = own;
        customers++;
      }
    }
    return { revenue: moneySum(revenue, this.ledger), orders, customers, units };
  }

  /** @param starts of each period's rows, and where the last end */
  ofParts(rows: Int32Array, starts: Int32Array, width: number): Omit<ValueRow, "value"> {
    const figures = this.count(rows, starts[0]!, starts.at(-1)!);
    return {
      ...figures,
      periods:
        width === 1
          ? [figures]
          : Array.from({ length: width }, (_, at) => this.count(rows, starts[at]!, starts[at + 1]!)),
    };
  }

  /** @param periodOf place of a line's period, asked for only where there is more than one; -1 for a line of none */
  ofRows(rows: Int32Array, width: number, periodOf: (row: number) => number): Omit<ValueRow, "value"> {
    const figures = this.count(rows, 0, rows.length);
    if (width === 1) {
      return { ...figures, periods: [figures] };
    }
    const { start, sorted } = inPeriods(rows, width, periodOf);
    return { ...figures, periods: this.ofParts(sorted, start, width).periods };
  }
}

/** Rows by their period; those of one keep their order. */
function inPeriods(rows: Int32Array, width: number, periodOf: (row: number) => number) {
  const keys = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    keys[at] = periodOf(rows[at]!);
  }
  const { rows: sorted, start } = rowsByKey(keys, width);
  for (let at = 0; at < sorted.length; at++) {
    sorted[at] = rows[sorted[at]!]!;
  }
  return { start, sorted };
}
