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
const MOST_VALUES = 200;

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
  // Distinct values of each order, one order after another.
  const values = new Int32Array(rows.length);
  const orderOf = new Int32Array(rows.length);
  const end = new Int32Array(orderCount + 1);
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
        values[length] = code;
        orderOf[length++] = own;
      }
    }
    orders += length > begin ? 1 : 0;
    end[own + 1] = length;
  }
  const joins = (place: number) => {
    const own = orderOf[place]!;
    const width = end[own + 1]! - end[own]!;
    return width > 1 && width <= MOST_VALUES && ordersOf[values[place]!]! >= fewest;
  };
  const joined = new Int32Array(length);
  for (let place = 0; place < length; place++) {
    joined[place] = joins(place) ? values[place]! : -1;
  }
  const places = rowsByKey(joined, dictionary.length);
  const together = new Int32Array(dictionary.length);
  const pairs: Pair[] = [];
  for (let code = 0; code < dictionary.length; code++) {
    const met: number[] = [];
    for (let i = places.start[code]!; i < places.start[code + 1]!; i++) {
      const own = orderOf[places.rows[i]!]!;
      for (let place = end[own]!; place < end[own + 1]!; place++) {
        const other = values[place]!;
        if (other > code && together[other]!++ === 0) {
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
