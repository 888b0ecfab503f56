import type { TextColumn } from "../cells/columns";
import { ascending, percentilesOfSorted } from "../statistics/percentiles";
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
  const { counted, lines, pieces, elsewhere, came } = made;
  const { begun, sums, count } = counted;
  const money = (units: number) => withoutDust(units / sums.perOne, sums);
  const { dictionary } = lines.customer;
  const back = new Float64Array(count);
  takenBack(back, pieces);
  const month = monthsOfOrders(counted);
  const byMonth = new Gathered(month.count);
  const byCustomer = new Gathered(dictionary.length);
  const buyers = new Int32Array(month.count);
  gather(counted, back, month, { byMonth, byCustomer, buyers });
  const figures = (of: Gathered, group: number) => {
    const { orders, ordersBack, bought: paid, back: given } = of.of(group);
    return { orders, ordersBack, bought: money(paid), back: money(given) };
  };
  const { returned } = counted.refunds!.matched;
  const given = came.orders.filter((order) => back[order]! > 0);
  return {
    ...figures(byMonth.total(), 0),
    whole: given.reduce((whole, order) => whole + returned[order]!, 0),
    customers: byCustomer.groupsWith(ORDERS).length,
    elsewhere,
    months: Array.from({ length: month.count }, (_, place) => ({
      ...figures(byMonth, place),
      period: month.first + place,
      customers: buyers[place]!,
    })),
    days: daysToReturn(came, begun, back),
    givers: byCustomer
      .groupsWith(BACK)
      .map((code) => ({ customer: dictionary[code]!, ...figures(byCustomer, code) }))
      .sort(byMostBack),
    margin: margins && marginLost(made, margins),
  };
}

/** Who gave most back comes first. */
export function byMostBack(a: CustomerReturns, b: CustomerReturns): number {
  return b.back - a.back || (a.customer < b.customer ? -1 : 1);
}

// The long loops are functions of their own: one that runs once a report is compiled the sooner the shorter it is.

function takenBack(back: Float64Array, pieces: GivenBack["pieces"]): void {
  for (const { order, units } of pieces) {
    if (order >= 0) {
      back[order]! += units;
    }
  }
}

function daysToReturn({ orders, days }: GivenBack["came"], begun: Int32Array, back: Float64Array): number[] {
  const found: number[] = [];
  for (let at = 0; at < orders.length; at++) {
    if (days[at]! < Infinity && back[orders[at]!]! > 0) {
      found.push(days[at]! - begun[orders[at]!]!);
    }
  }
  return [...ascending(Int32Array.from(found))];
}

/** Orders go to the month in which they began and to their customer. */
function gather(
  { owner, begun, isOrder, refunds }: CountedOrders,
  back: Float64Array,
  { table, earliest, first, count }: ReturnType<typeof monthsOfOrders>,
  to: { readonly byMonth: Gathered; readonly byCustomer: Gathered; readonly buyers: Int32Array },
): void {
  const { byMonth, byCustomer, buyers } = to;
  const { price } = refunds!;
  // A bit for each month of a customer: orders are gone through as they stand, not month by month.
  const words = Math.ceil(count / WORD);
  const seen = new Int32Array(words * byCustomer.groups);
  for (let order = 0; order < isOrder.length; order++) {
    if (isOrder[order] === 1) {
      const who = owner[order]!;
      const place = table[begun[order]! - earliest]! - first;
      byMonth.add(place, price[order]!, back[order]!);
      byCustomer.add(who, price[order]!, back[order]!);
      const word = who * words + Math.floor(place / WORD);
      const bit = 1 << (place % WORD);
      buyers[place]! += (seen[word]! & bit) === 0 ? 1 : 0;
      seen[word]! |= bit;
    }
  }
}

/** Bits of a whole number that are used. */
const WORD = 30;

/** What is gathered of a group, side by side: orders, of which something was given back, money. */
const [ORDERS, ORDERS_BACK, BOUGHT, BACK, FIGURES] = [0, 1, 2, 3, 4];

class Gathered {
  private readonly sums: Float64Array;

  constructor(readonly groups: number) {
    this.sums = new Float64Array(FIGURES * groups);
  }

  add(group: number, bought: number, back: number): void {
    const at = FIGURES * group;
    this.sums[at]!++;
    this.sums[at + ORDERS_BACK]! += back > 0 ? 1 : 0;
    this.sums[at + BOUGHT]! += bought;
    this.sums[at + BACK]! += back;
  }

  total(): Gathered {
    const all = new Gathered(1);
    this.sums.forEach((own, at) => (all.sums[at % FIGURES]! += own));
    return all;
  }

  of(group: number) {
    const [orders, ordersBack, bought, back] = this.sums.subarray(FIGURES * group, FIGURES * (group + 1));
    return { orders: orders!, ordersBack: ordersBack!, bought: bought!, back: back! };
  }

  groupsWith(figure: number): number[] {
    const found: number[] = [];
    for (let group = 0; group < this.groups; group++) {
      if (this.sums[FIGURES * group + figure]! > 0) {
        found.push(group);
      }
    }
    return found;
  }
}

/** Months in which orders began; a table is looked up faster than a calendar. */
function monthsOfOrders({ begun, isOrder }: CountedOrders) {
  const [earliest, latest] = daysBegun(begun, isOrder);
  const table = earliest <= latest ? periodLookup(earliest, latest, { unit: "month" }) : new Int32Array(0);
  const first = table[0] ?? 0;
  return { table, earliest, first, count: table.length > 0 ? table.at(-1)! - first + 1 : 0 };
}

/** First and last day on which an order began. */
function daysBegun(begun: Int32Array, isOrder: Uint8Array): [number, number] {
  let [earliest, latest] = [Infinity, -Infinity];
  for (let order = 0; order < isOrder.length; order++) {
    if (isOrder[order] === 1) {
      earliest = begun[order]! < earliest ? begun[order]! : earliest;
      latest = begun[order]! > latest ? begun[order]! : latest;
    }
  }
  return [earliest, latest];
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
