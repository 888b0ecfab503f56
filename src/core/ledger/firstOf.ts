import type { TextColumn } from "../cells/columns";
import { rowsByKey } from "./keyedRows";
import type { CountedLines, Ledger } from "./ledger";

export interface FirstOptions {
  /** Within so many days after the first purchase somebody comes back or not. */
  readonly days: number;
  /** So many values that most customers began with, and of what they bought next. */
  readonly top?: number;
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
  { customer, order, day }: CountedLines,
  { codes, dictionary }: TextColumn,
  { days, top = Infinity }: FirstOptions,
): FirstProducts {
  const keys = Int32Array.from(codes, (code, row) => (code < 0 || order[row]! < 0 ? -1 : customer[row]!));
  const { rows, start } = rowsByKey(keys, ledger.ids.length);
  const found = new Map<
    number,
    { customers: number; observed: number; again: number; next: Map<number, number> }
  >();
  let customers = 0;
  for (let who = 0; who < ledger.ids.length; who++) {
    const [first, second] = purchaseDaysOf(ledger, who);
    const own = rows.subarray(start[who], start[who + 1]);
    const boughtOn = (on: number | undefined) =>
      new Set([...own].filter((row) => day[row] === on).map((row) => codes[row]!));
    const began = boughtOn(first);
    const next = second === undefined ? new Set<number>() : boughtOn(second);
    customers += began.size > 0 ? 1 : 0;
    for (const code of began) {
      const figures = found.get(code) ?? { customers: 0, observed: 0, again: 0, next: new Map() };
      found.set(code, figures);
      figures.customers++;
      if (ledger.asOf - first! >= days) {
        figures.observed++;
        figures.again += second !== undefined && second - first! <= days ? 1 : 0;
      }
      next.forEach((value) => figures.next.set(value, (figures.next.get(value) ?? 0) + 1));
    }
  }
  const byCustomers = <T extends { readonly value: string; readonly customers: number }>(a: T, b: T) =>
    b.customers - a.customers || (a.value < b.value ? -1 : 1);
  return {
    customers,
    values: [...found]
      .map(([code, { next, ...figures }]) => ({
        value: dictionary[code]!,
        ...figures,
        next: [...next]
          .map(([value, count]) => ({ value: dictionary[value]!, customers: count }))
          .sort(byCustomers)
          .slice(0, top),
      }))
      .sort(byCustomers)
      .slice(0, top),
  };
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
