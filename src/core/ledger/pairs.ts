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

/** Which values stand in one order? */
export function valuePairs(
  { order, customer, orderCount }: CountedLines,
  { codes, dictionary }: TextColumn,
  { fewest = 5, top = Infinity }: PairOptions = {},
): Pairs {
  const keys = Int32Array.from(codes, (code, row) => (code < 0 || customer[row]! < 0 ? -1 : order[row]!));
  const { rows, start } = rowsByKey(keys, orderCount);
  const ordersOf = new Int32Array(dictionary.length);
  const together = new Map<number, number>();
  let orders = 0;
  for (let own = 0; own < orderCount; own++) {
    if (start[own + 1] === start[own]) {
      continue;
    }
    orders++;
    const values = [...new Set(rows.subarray(start[own], start[own + 1]).map((row) => codes[row]!))].sort(
      (a, b) => a - b,
    );
    values.forEach((code) => ordersOf[code]!++);
    if (values.length > MOST_VALUES) {
      continue;
    }
    for (let a = 0; a < values.length; a++) {
      for (let b = a + 1; b < values.length; b++) {
        const pair = values[a]! * dictionary.length + values[b]!;
        together.set(pair, (together.get(pair) ?? 0) + 1);
      }
    }
  }
  const pairs = [...together]
    .filter(([, count]) => count >= fewest)
    .map(([pair, count]): Pair => {
      const [first, second] = [
        dictionary[Math.floor(pair / dictionary.length)]!,
        dictionary[pair % dictionary.length]!,
      ].sort();
      return { first: first!, second: second!, together: count };
    })
    .sort((a, b) => b.together - a.together || (a.first + a.second < b.first + b.second ? -1 : 1));
  return {
    orders,
    ordersOf: new Map(
      [...ordersOf].flatMap((count, code) => (count > 0 ? [[dictionary[code]!, count]] : [])),
    ),
    pairs: pairs.slice(0, top),
  };
}
