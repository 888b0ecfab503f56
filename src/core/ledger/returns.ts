import type { TextColumn } from "../cells/columns";
import { percentilesOfSorted } from "../statistics/percentiles";
import { withoutDust } from "./exactSums";
import { orderBought, priceOfLine, type GivenBack } from "./givenBack";
import { rowsByKey } from "./keyedRows";
import type { CountedOrders } from "./ledger";
import { periodLookup } from "./periods";

/** What was bought and what of it was given back; money, and pieces where quantities are known. */
export interface ReturnFigures {
  readonly orders: number;
  /** Orders of which anything was given back. */
  readonly ordersBack: number;
  readonly bought: number;
  readonly back: number;
  /** Customers with an order. */
  readonly customers: number;
}

export interface ReturnsByValue extends ReturnFigures {
  /** Null where the column is blank. */
  readonly value: string | null;
  /** Refunds of the value whose order is not known. */
  readonly elsewhere: number;
}

export interface ReturnsByMonth extends ReturnFigures {
  readonly period: number;
}

export interface CustomerReturns {
  readonly customer: string;
  readonly orders: number;
  readonly ordersBack: number;
  readonly bought: number;
  readonly back: number;
}

export interface ReturnReason {
  readonly value: string | null;
  readonly orders: number;
  readonly amount: number;
}

export interface Returns extends ReturnFigures {
  /** Of the orders given back, those of which nothing is left. */
  readonly whole: number;
  readonly elsewhere: GivenBack["elsewhere"];
  /** By the month in which the order began, gaps included. */
  readonly months: readonly ReturnsByMonth[];
  /** Days from order to refund, one an order, ascending; only where the day of the refund is known. */
  readonly days: readonly number[];
  /** Everybody who gave something back, most of it first. */
  readonly givers: readonly CustomerReturns[];
  /** Margin that went with what was given back whose cost is known, and how much of it that is. */
  readonly margin?: { readonly lost: number; readonly known: number };
}

/** Everything that was given back, and who gave it. */
export function returnsOf(made: GivenBack, margins?: Float64Array): Returns {
  const { counted, lines, pieces, elsewhere, dayBack } = made;
  const { owner, begun, sums, refunds, isOrder } = counted;
  const { price: bought, matched } = refunds!;
  const money = (units: number) => withoutDust(units / sums.perOne, sums);
  const back = new Float64Array(counted.count);
  pieces.forEach(({ order, units }) => {
    back[order] = (back[order] ?? 0) + (order < 0 ? 0 : units);
  });
  const month = monthsOfOrders(counted);
  const [all, byMonth, byCustomer] = [1, month.count, lines.customer.dictionary.length].map(
    (groups) => new Gathered(groups),
  ) as [Gathered, Gathered, Gathered];
  // A bit for each month of a customer: orders are gone through as they stand, not month by month.
  const words = Math.ceil(month.count / WORD);
  const seen = new Int32Array(words * lines.customer.dictionary.length);
  const buyers = new Int32Array(month.count);
  const days: number[] = [];
  let whole = 0;
  for (let order = 0; order < counted.count; order++) {
    if (isOrder[order] === 0) {
      continue;
    }
    const who = owner[order]!;
    const place = month.placeOf(begun[order]!);
    all.add(0, bought[order]!, back[order]!);
    byMonth.add(place, bought[order]!, back[order]!);
    byCustomer.add(who, bought[order]!, back[order]!);
    const word = who * words + Math.floor(place / WORD);
    const bit = 1 << (place % WORD);
    buyers[place]! += (seen[word]! & bit) === 0 ? 1 : 0;
    seen[word]! |= bit;
    whole += back[order]! > 0 ? matched.returned[order]! : 0;
  }
  dayBack.forEach((day, order) => {
    if (back[order]! > 0) {
      days.push(day - begun[order]!);
    }
  });
  const figures = (of: Gathered, group: number) => {
    const { orders, ordersBack, bought: paid, back: given } = of.of(group);
    return { orders, ordersBack, bought: money(paid), back: money(given) };
  };
  const givers: CustomerReturns[] = [];
  let customers = 0;
  lines.customer.dictionary.forEach((customer, code) => {
    const own = byCustomer.of(code);
    customers += own.orders > 0 ? 1 : 0;
    if (own.back > 0) {
      givers.push({ customer, ...figures(byCustomer, code) });
    }
  });
  return {
    ...figures(all, 0),
    whole,
    customers,
    elsewhere,
    months: Array.from({ length: month.count }, (_, place) => ({
      ...figures(byMonth, place),
      period: month.first + place,
      customers: buyers[place]!,
    })),
    days: days.sort((a, b) => a - b),
    givers: givers.sort((a, b) => b.back - a.back || (a.customer < b.customer ? -1 : 1)),
    margin: margins && marginLost(made, margins),
  };
}

/** Bits of a whole number that are used. */
const WORD = 30;

/** Orders and money of groups, four figures a group side by side. */
class Gathered {
  private readonly sums: Float64Array;

  constructor(groups: number) {
    this.sums = new Float64Array(4 * groups);
  }

  add(group: number, bought: number, back: number): void {
    const at = 4 * group;
    this.sums[at]!++;
    this.sums[at + 1]! += back > 0 ? 1 : 0;
    this.sums[at + 2]! += bought;
    this.sums[at + 3]! += back;
  }

  of(group: number) {
    const { sums } = this;
    const at = 4 * group;
    return { orders: sums[at]!, ordersBack: sums[at + 1]!, bought: sums[at + 2]!, back: sums[at + 3]! };
  }
}

/** Months in which orders began that were bought. */
function monthsOfOrders({ begun, count, isOrder }: CountedOrders) {
  let [earliest, latest] = [Infinity, -Infinity];
  for (let order = 0; order < count; order++) {
    if (isOrder[order] === 1) {
      earliest = begun[order]! < earliest ? begun[order]! : earliest;
      latest = begun[order]! > latest ? begun[order]! : latest;
    }
  }
  // A table is looked up faster than a calendar.
  const months = earliest <= latest ? periodLookup(earliest, latest, { unit: "month" }) : new Int32Array(0);
  const first = months[0] ?? 0;
  return {
    first,
    count: months.length > 0 ? months.at(-1)! - first + 1 : 0,
    placeOf: (day: number) => months[day - earliest]! - first,
  };
}

function marginLost({ pieces, counted: { sums } }: GivenBack, margins: Float64Array): Returns["margin"] {
  let [lost, known] = [0, 0];
  pieces.forEach(({ line, told, units }) => {
    const share = margins[line < 0 ? told : line]!;
    if (!Number.isNaN(share)) {
      lost += units * share;
      known += units;
    }
  });
  return known > 0
    ? { lost: Math.round((lost / sums.perOne) * 100) / 100, known: withoutDust(known / sums.perOne, sums) }
    : undefined;
}

/**
 * The same by each line's own value. An order with several values counts once in each; a refund without its order goes
 * by its own value and stands apart.
 */
export function returnsByValue(made: GivenBack, { codes, dictionary }: TextColumn): ReturnsByValue[] {
  const { counted, lines, asOf, pieces } = made;
  const { owner, sums, of } = counted;
  const money = (units: number) => withoutDust(units / sums.perOne, sums);
  const blank = dictionary.length;
  const placeOf = (row: number) => (codes[row]! < 0 ? blank : codes[row]!);
  const sumsOf = () => new Float64Array(blank + 1);
  const [bought, back, elsewhere] = [sumsOf(), sumsOf(), sumsOf()];
  const [orderCounts, buyerCounts, givenCounts] = Array.from(
    { length: 3 },
    () => new Int32Array(blank + 1),
  ) as [Int32Array, Int32Array, Int32Array];
  // Which value saw an order or a customer last.
  const orderSeen = new Int32Array(counted.count).fill(-1);
  const buyerSeen = new Int32Array(lines.customer.dictionary.length).fill(-1);
  const keys = new Int32Array(codes.length);
  for (let row = 0; row < keys.length; row++) {
    keys[row] = orderBought(lines, counted, asOf, row) < 0 ? -1 : placeOf(row);
  }
  const { rows, start } = rowsByKey(keys, blank + 1);
  for (let place = 0; place <= blank; place++) {
    for (let at = start[place]!; at < start[place + 1]!; at++) {
      const row = rows[at]!;
      const order = of ? of[row]! : row;
      bought[place]! += priceOfLine(lines, counted, row);
      orderCounts[place]! += orderSeen[order] === place ? 0 : 1;
      buyerCounts[place]! += buyerSeen[owner[order]!] === place ? 0 : 1;
      orderSeen[order] = place;
      buyerSeen[owner[order]!] = place;
    }
  }
  const given = new Set<number>();
  pieces.forEach(({ order, line, told, units }) => {
    const place = placeOf(line < 0 ? told : line);
    if (order < 0) {
      elsewhere[place]! += units;
    } else {
      back[place]! += units;
      givenCounts[place]! += given.has(place * counted.count + order) ? 0 : 1;
      given.add(place * counted.count + order);
    }
  });
  return Array.from({ length: blank + 1 }, (_, place) => ({
    value: place === blank ? null : dictionary[place]!,
    orders: orderCounts[place]!,
    ordersBack: givenCounts[place]!,
    bought: money(bought[place]!),
    back: money(back[place]!),
    customers: buyerCounts[place]!,
    elsewhere: money(elsewhere[place]!),
  }))
    .filter(({ orders: own, elsewhere: other }) => own > 0 || other > 0)
    .sort((a, b) => b.back - a.back || b.bought - a.bought || (String(a.value) < String(b.value) ? -1 : 1));
}

/** Why things were given back, as the rows that tell it say. */
export function returnReasons(
  { pieces, counted: { sums } }: GivenBack,
  { codes, dictionary }: TextColumn,
): ReturnReason[] {
  const found = new Map<number, { orders: Set<number>; units: number }>();
  pieces.forEach(({ order, line, told, units }) => {
    const code = codes[told]! >= 0 ? codes[told]! : line >= 0 ? codes[line]! : -1;
    const own = found.get(code) ?? { orders: new Set(), units: 0 };
    found.set(code, own);
    own.units += units;
    // A refund without its order is a case of its own.
    own.orders.add(order < 0 ? -1 - told : order);
  });
  return [...found]
    .map(([code, { orders, units }]) => ({
      value: code < 0 ? null : dictionary[code]!,
      orders: orders.size,
      amount: withoutDust(units / sums.perOne, sums),
    }))
    .sort((a, b) => b.amount - a.amount || (String(a.value) < String(b.value) ? -1 : 1));
}

/** Days within which most of what is given back has come back; undefined where no day is known. */
export function usualReturnDays({ days }: Pick<Returns, "days">): number | undefined {
  return days.length > 0 ? Math.ceil(percentilesOfSorted(Float64Array.from(days), [0.9])[0]!) : undefined;
}
