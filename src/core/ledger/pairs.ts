import type { TextColumn } from "../cells/columns";
import { rowsByKey } from "./keyedRows";
import type { CountedLines } from "./ledger";

export interface PairOptions {
  /** Pairs of fewer joint orders are chance. */
  readonly fewest?: number;
  /** So many pairs with most joint orders. */
  readonly top?: number;
}

export interface Pair {
  /** Of the two the first by its text. */
  readonly first: string;
  readonly second: string;
  readonly together: number;
}

export interface Pairs {
  /** Orders with a value, and of each value. */
  readonly orders: number;
  readonly ordersOf: ReadonlyMap<string, number>;
  /** Most joint orders first. */
  readonly pairs: readonly Pair[];
}

/** An order of more values is a stock list, and has thousands of pairs. */
export const MOST_VALUES = 200;
const END = -1;

/**
 * Which values stand in one order? Counted value by value over the orders that hold it, so that what is kept grows with
 * the values, not with the pairs that ever met.
 */
export function valuePairs(
  { order, customer, orderCount }: CountedLines,
  { codes, dictionary }: TextColumn,
  { fewest = 5, top = Infinity }: PairOptions = {},
): Pairs {
  const keys = new Int32Array(codes.length);
  for (let row = 0; row < keys.length; row++) {
    keys[row] = codes[row]! < 0 || customer[row]! < 0 ? -1 : order[row]!;
  }
  const { rows, start } = rowsByKey(keys, orderCount);
  const ordersOf = new Int32Array(dictionary.length);
  // Distinct values of each order upwards, and an end behind them: who stands at one sees all that it meets in a row.
  const values = new Int32Array(rows.length + orderCount);
  const seen = new Int32Array(dictionary.length).fill(-1);
  let orders = 0;
  let length = 0;
  for (let own = 0; own < orderCount; own++) {
    const begin = length;
    for (let i = start[own]!; i < start[own + 1]!; i++) {
      const code = codes[rows[i]!]!;
      if (seen[code] !== own) {
        seen[code] = own;
        ordersOf[code]!++;
        values[length++] = code;
      }
    }
    orders += length > begin ? 1 : 0;
    if (length - begin > 1 && length - begin <= MOST_VALUES) {
      sortUpwards(values, begin, length);
      values[length++] = END;
    } else {
      length = begin;
    }
  }
  // Places that have a larger value behind them.
  const meeting = new Int32Array(length).fill(-1);
  for (let place = 0; place + 1 < length; place++) {
    const code = values[place]!;
    if (code !== END && values[place + 1] !== END && ordersOf[code]! >= fewest) {
      meeting[place] = code;
    }
  }
  const places = rowsByKey(meeting, dictionary.length);
  const together = new Int32Array(dictionary.length);
  const pairs: Pair[] = [];
  for (let code = 0; code < dictionary.length; code++) {
    const met: number[] = [];
    for (let i = places.start[code]!; i < places.start[code + 1]!; i++) {
      for (let place = places.rows[i]! + 1; values[place] !== END; place++) {
        const other = values[place]!;
        if (together[other]!++ === 0) {
          met.push(other);
        }
      }
    }
    for (const other of met) {
      if (together[other]! >= fewest) {
        const [first, second] = [dictionary[code]!, dictionary[other]!].sort();
        pairs.push({ first: first!, second: second!, together: together[other]! });
      }
      together[other] = 0;
    }
  }
  pairs.sort((a, b) => b.together - a.together || (a.first + a.second < b.first + b.second ? -1 : 1));
  return {
    orders,
    ordersOf: new Map(
      [...ordersOf].flatMap((count, code) => (count > 0 ? [[dictionary[code]!, count]] : [])),
    ),
    pairs: pairs.slice(0, top),
  };
}

/** Orders have few values: each finds its place among those before it. */
function sortUpwards(values: Int32Array, from: number, to: number): void {
  for (let at = from + 1; at < to; at++) {
    const own = values[at]!;
    let place = at;
    while (place > from && values[place - 1]! > own) {
      values[place] = values[--place]!;
    }
    values[place] = own;
  }
}
