import type { TextColumn } from "../cells/columns";
import { rowsByKey, salesByCustomer } from "./keyedRows";
import type { CountedLines, Ledger } from "./ledger";

export interface FirstOptions {
  /** Within so many days after the first purchase somebody comes back or not. */
  readonly days: number;
  /** So many values that most customers began with, and of what they bought next. */
  readonly top?: number;
  /** So many of what they bought next, `top` unless given. */
  readonly nexts?: number;
}

export interface FirstProduct {
  readonly value: string;
  /** Customers whose first purchase had it; who bought several is counted in each. */
  readonly customers: number;
  /** Of them, those whom the data follow for all the days. */
  readonly observed: number;
  /** Of the observed, those who bought again within them. */
  readonly again: number;
  /** Values of the second purchase, and how many customers bought each, of all who came back. */
  readonly next: readonly { readonly value: string; readonly customers: number }[];
}

export interface FirstProducts {
  /** Customers who began with a known value. */
  readonly customers: number;
  /** Most customers first. */
  readonly values: readonly FirstProduct[];
}

/** What did customers buy first, did they come back, and for what? A purchase is a day. */
export function firstProducts(
  ledger: Ledger,
  lines: CountedLines,
  { codes, dictionary }: TextColumn,
  { days, top = Infinity, nexts = top }: FirstOptions,
): FirstProducts {
  const { day } = lines;
  const { rows, start } = salesByCustomer(codes, lines, ledger.ids.length);
  const values = dictionary.length;
  const began = new Int32Array(values);
  const observed = new Int32Array(values);
  const again = new Int32Array(values);
  const seen = new Int32Array(values).fill(-1);
  let stamp = 0;
  /** Different values that a customer bought on a day. */
  const boughtOn = (who: number, on: number): number[] => {
    const found: number[] = [];
    stamp++;
    for (let at = start[who]!; at < start[who + 1]!; at++) {
      const code = codes[rows[at]!]!;
      if (day[rows[at]!] === on && seen[code] !== stamp) {
        seen[code] = stamp;
        found.push(code);
      }
    }
    return found;
  };
  const moves: Moves = { from: [], to: [] };
  let customers = 0;
  for (let who = 0; who < ledger.ids.length; who++) {
    const [first, second] = purchaseDaysOf(ledger, who);
    const one = boughtOn(who, first!);
    const two = second === undefined ? [] : boughtOn(who, second);
    customers += one.length > 0 ? 1 : 0;
    const isObserved = ledger.asOf - first! >= days;
    const isBack = second !== undefined && second - first! <= days;
    for (const code of one) {
      began[code]!++;
      observed[code]! += isObserved ? 1 : 0;
      again[code]! += isObserved && isBack ? 1 : 0;
      for (const next of two) {
        moves.from.push(code);
        moves.to.push(next);
      }
    }
  }
  const next = nextValues(moves, dictionary, nexts);
  return {
    customers,
    values: dictionary
      .flatMap((value, code): FirstProduct[] =>
        began[code]! > 0
          ? [
              {
                value,
                customers: began[code]!,
                observed: observed[code]!,
                again: again[code]!,
                next: next.get(code) ?? [],
              },
            ]
          : [],
      )
      .sort(byCustomers)
      .slice(0, top),
  };
}

type Bought = FirstProduct["next"][number];

const byCustomers = (a: Bought, b: Bought) => b.customers - a.customers || (a.value < b.value ? -1 : 1);

/** From value to value. */
interface Moves {
  readonly from: number[];
  readonly to: number[];
}

/** What was bought after each value, by most customers first. */
function nextValues(
  { from, to }: Moves,
  dictionary: readonly string[],
  most: number,
): Map<number, readonly Bought[]> {
  const { rows, start } = rowsByKey(Int32Array.from(from), dictionary.length);
  const counts = new Int32Array(dictionary.length);
  const found = new Map<number, readonly Bought[]>();
  for (let code = 0; code < dictionary.length; code++) {
    const met: number[] = [];
    for (let at = start[code]!; at < start[code + 1]!; at++) {
      if (counts[to[rows[at]!]!]!++ === 0) {
        met.push(to[rows[at]!]!);
      }
    }
    if (met.length > 0) {
      const own = met.map((next) => ({ value: dictionary[next]!, customers: counts[next]! }));
      met.forEach((next) => (counts[next] = 0));
      found.set(code, firstFew(own, most));
    }
  }
  return found;
}

/** One needs no sorting. */
function firstFew(bought: Bought[], most: number): readonly Bought[] {
  return most === 1
    ? [bought.reduce((best, one) => (byCustomers(one, best) < 0 ? one : best))]
    : bought.sort(byCustomers).slice(0, most);
}

/** The first two days with an order. */
function purchaseDaysOf({ start, orders, day }: Ledger, who: number): number[] {
  const found: number[] = [];
  for (let row = start[who]!; row < start[who + 1]! && found.length < 2; row++) {
    if (orders[row]! > 0) {
      found.push(day[row]!);
    }
  }
  return found;
}
