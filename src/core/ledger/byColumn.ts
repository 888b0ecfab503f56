import type { LineValues } from "./bookColumns";
import type { DayRange } from "./figures";
import { rowsByKey } from "./keyedRows";
import type { CountedLines, Ledger } from "./ledger";
import { LineCounter, type PartedFigures } from "./lineCounter";
import { periodLookup, type PeriodOptions } from "./periods";

export interface ByOptions {
  /** Count each value by period, too. */
  readonly periods?: PeriodOptions;
  /** Instead of periods, and of all values: days that share none, each counted as a period is. */
  readonly ranges?: readonly DayRange[];
  /** So many values with most revenue; the others are counted together. */
  readonly top?: number;
}

export interface ValueRow extends PartedFigures {
  /** Null where the column is blank. */
  readonly value: string | null;
}

export interface ByColumn {
  /** Most revenue first; bands and periods in their order. */
  readonly values: readonly ValueRow[];
  /** All that are no row of their own, where `top` leaves some out. */
  readonly others?: PartedFigures;
  /** Orders and customers once each: not the sum of the rows. */
  readonly total: PartedFigures;
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
  { periods: by, top = Infinity }: Omit<ByOptions, "ranges"> = {},
): ByColumn {
  const firstDay = ledger.day.reduce((first, day) => Math.min(first, day), ledger.asOf);
  const lookup = by ? periodLookup(firstDay, ledger.asOf, by) : undefined;
  const first = lookup?.[0] ?? 0;
  const width = lookup ? lookup.at(-1)! - first + 1 : 1;
  // Blank is the last value.
  const blank = dictionary.length;
  const keys = valueKeys(codes, dictionary, lines);
  const periodOf = (row: number) => lookup![lines.day[row]! - firstDay]! - first;
  const counter = new LineCounter(ledger, lines, quantity);
  // All values by period in one go.
  const places = width > 1 ? keys.map((key, row) => (key < 0 ? -1 : key * width + periodOf(row))) : keys;
  const { rows, start } = rowsByKey(places, (blank + 1) * width);
  const own = Array.from({ length: blank + 1 }, (_, code) => code)
    .filter((code) => start[(code + 1) * width]! > start[code * width]!)
    .map((code) => ({
      code,
      value: code === blank ? null : dictionary[code]!,
      ...counter.ofParts(rows, start.subarray(code * width, (code + 1) * width + 1), width),
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
      periods: by ? periods : [],
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
    periods: by ? Array.from({ length: width }, (_, index) => first + index) : [],
  };
}

/** The answer of all days, with each value's lines in some days as its periods: no other line is looked at again. */
export function inRanges(
  ledger: Ledger,
  lines: CountedLines,
  { codes, dictionary }: Pick<LineValues, "codes" | "dictionary">,
  quantity: Float64Array | undefined,
  { whole, ranges }: { readonly whole: ByColumn; readonly ranges: readonly DayRange[] },
): ByColumn {
  const width = ranges.length;
  const rangeOf = (row: number) => {
    const day = lines.day[row]!;
    let range = width - 1;
    while (range >= 0 && (day < ranges[range]!.from || day > ranges[range]!.to)) {
      range--;
    }
    return range;
  };
  const keys = valueKeys(codes, dictionary, lines);
  for (let row = 0; row < keys.length; row++) {
    const range = keys[row]! < 0 ? -1 : rangeOf(row);
    keys[row] = range < 0 ? -1 : keys[row]! * width + range;
  }
  const counter = new LineCounter(ledger, lines, quantity);
  const { rows, start } = rowsByKey(keys, (dictionary.length + 1) * width);
  const codeOf = new Map<string | null, number>(dictionary.map((value, code) => [value, code]));
  codeOf.set(null, dictionary.length);
  const inTotal = counter.ofRows(countedRows(keys, rows.length), width, rangeOf);
  return {
    ...whole,
    values: whole.values.map((row) => {
      const first = codeOf.get(row.value)! * width;
      return {
        ...row,
        periods: counter.ofParts(rows, start.subarray(first, first + width + 1), width).periods,
      };
    }),
    total: { ...whole.total, periods: inTotal.periods },
  };
}

/** The value of each line, blank as the last; -1 for lines that are not counted. */
function valueKeys(codes: Int32Array, dictionary: readonly string[], { customer }: CountedLines): Int32Array {
  const keys = new Int32Array(codes.length);
  for (let row = 0; row < keys.length; row++) {
    keys[row] = customer[row]! < 0 ? -1 : codes[row]! < 0 ? dictionary.length : codes[row]!;
  }
  return keys;
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
