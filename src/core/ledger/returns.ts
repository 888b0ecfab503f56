import { MISSING_DAY, type TextColumn } from "../cells/columns";
import { percentilesOfSorted } from "../statistics/percentiles";
import { withoutDust } from "./exactSums";
import { rowsByKey, type KeyedRows } from "./keyedRows";
import { countOrders, type CountedOrders } from "./ledger";
import type { OrderLines } from "./orderLines";
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
  /** Refunds without an order of the data, and what was given back beyond the price of one. */
  readonly elsewhere: { readonly refunds: number; readonly amount: number };
  /** By the month in which the order began, gaps included. */
  readonly months: readonly ReturnsByMonth[];
  /** Days from order to refund, one an order, ascending; only where the day of the refund is known. */
  readonly days: readonly number[];
  /** Everybody who gave something back, most of it first. */
  readonly givers: readonly CustomerReturns[];
  /** Margin that went with what was given back whose cost is known, and how much of it that is. */
  readonly margin?: { readonly lost: number; readonly known: number };
}

/** A part of a line that was given back, and the row that tells it. */
interface Piece {
  /** Order, or -1 for a refund without one. */
  readonly order: number;
  /** Line that was bought, -1 for a refund without one. */
  readonly line: number;
  readonly told: number;
  /** Whole units. */
  readonly units: number;
}

/** What tells that something was given back. */
interface Source {
  readonly row: number;
  readonly units: number;
  /** Its own line, -1 for a refund row. */
  readonly line: number;
}

const NONE: readonly Source[] = [];

function sumOf(sources: readonly Source[]): number {
  return sources.reduce((sum, { units }) => sum + units, 0);
}

export interface GivenBack {
  readonly counted: CountedOrders;
  readonly lines: OrderLines;
  /** Order of each line that was bought, -1 for all others. */
  readonly orderOf: Int32Array;
  /** Whole units, before refunds. */
  readonly price: Float64Array;
  readonly pieces: readonly Piece[];
  readonly elsewhere: Returns["elsewhere"];
  /** Day on which something of an order came back first, NaN where it is not known. */
  readonly dayBack: Float64Array;
}

export interface BackOptions {
  /** What refunds name, to find the line that they give back. */
  readonly products?: TextColumn;
  /** When a line was given back that tells it itself. */
  readonly dates?: Int32Array;
  /** The orders of the lines as of the day, where they are counted already. */
  readonly orders?: () => CountedOrders;
}

/**
 * What was given back of which line? An order gives back what its own lines or its refunds tell, whichever is more, up
 * to its price. It falls on the line that tells it, or on a line of the refund's product, up to the line's price, and
 * what is left of it on the order's other lines; of an order given back whole all lines were given back.
 */
export function givenBack(
  own: OrderLines,
  asOf: number,
  { products, dates, orders }: BackOptions = {},
): GivenBack | undefined {
  const lines = netOf(own);
  const counted = orders && lines === own ? orders() : countOrders(lines, asOf);
  const { refunds, begun, sums } = counted;
  if (!refunds) {
    return undefined;
  }
  const { perOne } = sums;
  const units = (amount: number) => Math.round(amount * perOne);
  const rows = lines.customer.codes.length;
  const { orderOf, price } = boughtLines(lines, counted, asOf);
  const { days: dated } = lines.date;
  const told = lines.givenBack?.values;
  const left = price.slice();
  const sources = new Map<number, Source[]>();
  const toldSources = new Map<number, Source[]>();
  const add = (to: typeof sources, order: number, source: Source) => {
    const known = to.get(order);
    if (known) {
      known.push(source);
    } else {
      to.set(order, [source]);
    }
  };
  for (let row = 0; told && row < rows; row++) {
    const given = units(told[row]!);
    if (orderOf[row]! >= 0 && given > 0) {
      add(toldSources, orderOf[row]!, { row, units: given, line: row });
    }
  }
  const pieces: Piece[] = [];
  const elsewhere = { refunds: 0, amount: 0 };
  const apart = (row: number, amount: number) => {
    if (amount > 0) {
      elsewhere.refunds++;
      elsewhere.amount += amount;
      pieces.push({ order: -1, line: -1, told: row, units: amount });
    }
  };
  refunds.rows.forEach((row, at) => {
    const order = refunds.matched.order[at]!;
    const amount = Math.abs(units(lines.amount?.values[row] ?? 0));
    if (order < 0) {
      apart(row, amount);
    } else if (amount > 0) {
      add(sources, order, { row, units: amount, line: -1 });
    }
  });
  const wanted = [...new Set([...sources.keys(), ...toldSources.keys()])];
  const linesOf = linesOfOrders(orderOf, wanted, counted.count);
  const dayBack = new Float64Array(counted.count).fill(NaN);
  for (const [at, order] of wanted.entries()) {
    const [from, to] = [linesOf.start[at]!, linesOf.start[at + 1]!];
    const byRows = sources.get(order) ?? NONE;
    const byLines = toldSources.get(order) ?? NONE;
    const given = byRows.length > 0 && sumOf(byRows) >= sumOf(byLines) ? byRows : byLines;
    const take = (line: number, row: number, most: number): number => {
      const taken = Math.min(left[line]!, most);
      if (taken > 0) {
        left[line]! -= taken;
        pieces.push({ order, line, told: row, units: taken });
      }
      return Math.max(0, taken);
    };
    const unplaced: Source[] = [];
    for (const source of given) {
      const line =
        source.line >= 0 ? source.line : lineOf(linesOf.rows, from, to, left, products, source.row);
      const rest = source.units - (line < 0 ? 0 : take(line, source.row, source.units));
      if (rest > 0) {
        unplaced.push({ ...source, units: rest });
      }
    }
    for (const { row, units: rest } of unplaced) {
      spread([...linesOf.rows.subarray(from, to)], left, rest, (line, most) => take(line, row, most));
    }
    let taken = 0;
    for (let place = from; place < to; place++) {
      const line = linesOf.rows[place]!;
      if (refunds.matched.returned[order] === 1) {
        take(line, given[0]!.row, left[line]!);
      }
      taken += price[line]! - left[line]!;
    }
    elsewhere.amount += Math.max(0, sumOf(given) - taken);
    let first = Infinity;
    const came = (day: number) => {
      first = day !== MISSING_DAY && day >= begun[order]! && day < first ? day : first;
    };
    byRows.forEach(({ row }) => came(dated[row]!));
    byLines.forEach(({ row }) => came(dates?.[row] ?? MISSING_DAY));
    dayBack[order] = first < Infinity ? first : NaN;
  }
  return {
    counted,
    lines,
    orderOf,
    price,
    pieces,
    elsewhere: { ...elsewhere, amount: elsewhere.amount / perOne },
    dayBack,
  };
}

/** Order of each line that was bought, -1 for all others, and what it cost before refunds. */
function boughtLines(
  { customer, date, amount, givenBack: back, refundRows }: OrderLines,
  { of, owner, isOrder, sums: { perOne } }: CountedOrders,
  asOf: number,
): Pick<GivenBack, "orderOf" | "price"> {
  const { codes } = customer;
  const { days } = date;
  const [amounts, told] = [amount?.values, back?.values];
  const orderOf = new Int32Array(codes.length).fill(-1);
  const price = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const day = days[row]!;
    if (codes[row]! < 0 || day > asOf || day === MISSING_DAY || refundRows?.[row] === 1) {
      continue;
    }
    const order = of ? of[row]! : row;
    if (isOrder[order] === 1 && owner[order]! >= 0) {
      orderOf[row] = order;
      price[row] =
        (amounts ? Math.round(amounts[row]! * perOne) : 0) + (told ? Math.round(told[row]! * perOne) : 0);
    }
  }
  return { orderOf, price };
}

/** Refunds that were kept apart belong to their orders all the same. */
function netOf(lines: OrderLines): OrderLines {
  const { refunds, amount, refundRows } = lines;
  if (!refunds || !amount) {
    return lines;
  }
  const isRefund = (row: number) => refundRows?.[row] === 1;
  return {
    ...lines,
    refunds: undefined,
    amount: { kind: "number", values: amount.values.map((own, row) => own - refunds.values[row]!) },
    givenBack: {
      kind: "number",
      values: refunds.values.map((own, row) => (isRefund(row) ? 0 : own)),
    },
  };
}

/** By the places of some orders. */
function linesOfOrders(orderOf: Int32Array, wanted: readonly number[], orders: number): KeyedRows {
  const place = new Int32Array(orders).fill(-1);
  wanted.forEach((order, at) => (place[order] = at));
  const keys = new Int32Array(orderOf.length);
  for (let row = 0; row < keys.length; row++) {
    keys[row] = orderOf[row]! < 0 ? -1 : place[orderOf[row]!]!;
  }
  return rowsByKey(keys, wanted.length);
}

/** The first of some lines of a refund's product of which something is left; -1 without one. */
function lineOf(
  lines: Int32Array,
  from: number,
  to: number,
  left: Float64Array,
  products: TextColumn | undefined,
  refund: number,
): number {
  const code = products?.codes[refund] ?? -1;
  for (let at = from; code >= 0 && at < to; at++) {
    if (left[lines[at]!]! > 0 && products!.codes[lines[at]!] === code) {
      return lines[at]!;
    }
  }
  return -1;
}

/** By what is left of each line, the first taking what rounding leaves. */
function spread(
  lines: readonly number[],
  left: Float64Array,
  units: number,
  take: (line: number, most: number) => number,
): void {
  const open = lines.filter((line) => left[line]! > 0);
  const all = open.reduce((sum, line) => sum + left[line]!, 0);
  const most = Math.min(units, all);
  const parts = open.map((line) => Math.floor((left[line]! / all) * most));
  let rest = most - parts.reduce((sum, one) => sum + one, 0);
  open.forEach((line, at) => {
    const more = Math.min(rest, left[line]! - parts[at]!);
    rest -= more;
    take(line, parts[at]! + more);
  });
}

/** Everything that was given back, and who gave it. */
export function returnsOf(made: GivenBack, margins?: Float64Array): Returns {
  const { counted, lines, pieces, elsewhere, dayBack } = made;
  const { owner, begun, sums, refunds } = counted;
  const money = (units: number) => withoutDust(units / sums.perOne, sums);
  const { bought, isBought } = boughtByOrder(made);
  const back = new Float64Array(counted.count);
  pieces.forEach(({ order, units }) => {
    back[order] = (back[order] ?? 0) + (order < 0 ? 0 : units);
  });
  const month = monthsOfOrders(counted, isBought);
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
    if (isBought[order] === 0) {
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
    whole += back[order]! > 0 ? refunds!.matched.returned[order]! : 0;
    if (back[order]! > 0 && !Number.isNaN(dayBack[order]!)) {
      days.push(dayBack[order]! - begun[order]!);
    }
  }
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
function monthsOfOrders({ begun, count }: CountedOrders, isBought: Uint8Array) {
  let [earliest, latest] = [Infinity, -Infinity];
  for (let order = 0; order < count; order++) {
    if (isBought[order] === 1) {
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

/** What each order cost, and 1 for those with a line that was bought. */
function boughtByOrder({ counted, orderOf, price }: GivenBack) {
  const bought = new Float64Array(counted.count);
  const isBought = new Uint8Array(counted.count);
  for (let row = 0; row < orderOf.length; row++) {
    const order = orderOf[row]!;
    if (order >= 0) {
      bought[order]! += price[row]!;
      isBought[order] = 1;
    }
  }
  return { bought, isBought };
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
  const { counted, lines, orderOf, price, pieces } = made;
  const { owner, sums } = counted;
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
  const keys = new Int32Array(orderOf.length);
  for (let row = 0; row < keys.length; row++) {
    keys[row] = orderOf[row]! < 0 ? -1 : placeOf(row);
  }
  const { rows, start } = rowsByKey(keys, blank + 1);
  for (let place = 0; place <= blank; place++) {
    for (let at = start[place]!; at < start[place + 1]!; at++) {
      const row = rows[at]!;
      const order = orderOf[row]!;
      bought[place]! += price[row]!;
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
