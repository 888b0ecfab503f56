import { MISSING_DAY, type TextColumn } from "../cells/columns";
import { rowsByKey, type KeyedRows } from "./keyedRows";
import { countOrders, type CountedOrders } from "./ledger";
import type { OrderLines } from "./orderLines";

/** A part of a line that was given back, and the row that tells it. */
export interface Piece {
  /** Order, or -1 for a refund without one. */
  readonly order: number;
  /** Line that was bought, -1 for a refund without one. */
  readonly line: number;
  readonly told: number;
  /** Whole units. */
  readonly units: number;
}

export interface GivenBack {
  readonly counted: CountedOrders;
  readonly lines: OrderLines;
  readonly asOf: number;
  readonly pieces: readonly Piece[];
  /** Refunds without an order of the data, and what was given back beyond the price of one. */
  readonly elsewhere: { readonly refunds: number; readonly amount: number };
  /** Day on which something of an order came back first, of orders of which it is known. */
  readonly dayBack: ReadonlyMap<number, number>;
}

export interface BackOptions {
  /** What refunds name, to find the line that they give back. */
  readonly products?: TextColumn;
  /** When a line was given back that tells it itself. */
  readonly dates?: Int32Array;
  /** The orders of the lines as of the day, where they are counted already. */
  readonly orders?: () => CountedOrders;
}

/** What tells that something was given back: row, whole units and order side by side. */
interface Told {
  readonly rows: number[];
  readonly units: number[];
  readonly orders: number[];
}

/** Lines that were bought, of the orders that gave something back. */
interface Shelf {
  readonly rows: Int32Array;
  /** Lines of order k stand from `start[k]` to `start[k + 1]`. */
  readonly start: Int32Array;
  /** Whole units of each line that nobody has given back yet. */
  readonly left: Float64Array;
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
  const pieces: Piece[] = [];
  const elsewhere = { refunds: 0, amount: 0 };
  const { byRows, apart } = toldByRows(lines, counted);
  for (const { row, units } of apart) {
    elsewhere.refunds++;
    elsewhere.amount += units;
    pieces.push({ order: -1, line: -1, told: row, units });
  }
  const byLines = toldByLines(lines, counted, asOf);
  // Orders by number: their lines stand beside each other then, more often than not.
  const place = new Int32Array(counted.count).fill(-1);
  [byRows, byLines].forEach((told) => told.orders.forEach((order) => (place[order] = 0)));
  const wanted: number[] = [];
  for (let order = 0; order < counted.count; order++) {
    if (place[order] === 0) {
      place[order] = wanted.push(order) - 1;
    }
  }
  const keyed = (told: Told) =>
    rowsByKey(
      Int32Array.from(told.orders, (order) => place[order]!),
      wanted.length,
    );
  const [ofRows, ofLines] = [keyed(byRows), keyed(byLines)];
  const shelf = shelfOf(lines, counted, asOf, place, wanted.length);
  const dayBack = new Map<number, number>();
  const { days: dated } = lines.date;
  wanted.forEach((order, at) => {
    const [rowsTold, linesTold] = [sumOf(byRows, ofRows, at), sumOf(byLines, ofLines, at)];
    const rowsTell = ofRows.start[at + 1]! > ofRows.start[at]! && rowsTold >= linesTold;
    const [told, of] = rowsTell ? [byRows, ofRows] : [byLines, ofLines];
    const [from, to] = [shelf.start[at]!, shelf.start[at + 1]!];
    let given = 0;
    const take = (place: number, row: number, most: number): number => {
      const units = Math.min(shelf.left[place]!, most);
      if (units <= 0) {
        return 0;
      }
      shelf.left[place]! -= units;
      given += units;
      pieces.push({ order, line: shelf.rows[place]!, told: row, units });
      return units;
    };
    const unplaced: { readonly row: number; readonly units: number }[] = [];
    for (let entry = of.start[at]!; entry < of.start[at + 1]!; entry++) {
      const [row, units] = [told.rows[of.rows[entry]!]!, told.units[of.rows[entry]!]!];
      const line = rowsTell ? lineOfProduct(shelf, from, to, products, row) : lineItself(shelf, from, to, row);
      const rest = units - (line < 0 ? 0 : take(line, row, units));
      if (rest > 0) {
        unplaced.push({ row, units: rest });
      }
    }
    unplaced.forEach(({ row, units }) =>
      spread(shelf.left, from, to, units, (line, most) => take(line, row, most)),
    );
    if (refunds.matched.returned[order] === 1) {
      for (let line = from; line < to; line++) {
        take(line, told.rows[of.rows[of.start[at]!]!]!, shelf.left[line]!);
      }
    }
    elsewhere.amount += Math.max(0, (rowsTell ? rowsTold : linesTold) - given);
    let first = Infinity;
    const came = (day: number) => {
      first = day !== MISSING_DAY && day >= begun[order]! && day < first ? day : first;
    };
    eachTold(byRows, ofRows, at, (row) => came(dated[row]!));
    eachTold(byLines, ofLines, at, (row) => came(dates?.[row] ?? MISSING_DAY));
    if (first < Infinity) {
      dayBack.set(order, first);
    }
  });
  return {
    counted,
    lines,
    asOf,
    pieces,
    elsewhere: { ...elsewhere, amount: elsewhere.amount / sums.perOne },
    dayBack,
  };
}

/** What rows of their own tell, those without an order apart. */
function toldByRows({ amount }: OrderLines, { refunds, sums: { perOne } }: CountedOrders) {
  const { rows, matched } = refunds!;
  const byRows: Told = { rows: [], units: [], orders: [] };
  const apart: { readonly row: number; readonly units: number }[] = [];
  rows.forEach((row, at) => {
    const order = matched.order[at]!;
    const units = Math.abs(Math.round((amount?.values[row] ?? 0) * perOne));
    if (units > 0 && order < 0) {
      apart.push({ row, units });
    } else if (units > 0) {
      add(byRows, order, row, units);
    }
  });
  return { byRows, apart };
}

/** What lines that were bought tell themselves. */
function toldByLines(lines: OrderLines, counted: CountedOrders, asOf: number): Told {
  const byLines: Told = { rows: [], units: [], orders: [] };
  const told = lines.givenBack?.values;
  for (let row = 0; told && row < told.length; row++) {
    const units = told[row]! > 0 ? Math.round(told[row]! * counted.sums.perOne) : 0;
    const order = units > 0 ? orderBought(lines, counted, asOf, row) : -1;
    if (order >= 0) {
      add(byLines, order, row, units);
    }
  }
  return byLines;
}

function add(told: Told, order: number, row: number, units: number): void {
  told.rows.push(row);
  told.units.push(units);
  told.orders.push(order);
}

function eachTold(told: Told, of: KeyedRows, at: number, use: (row: number, units: number) => void): void {
  for (let entry = of.start[at]!; entry < of.start[at + 1]!; entry++) {
    use(told.rows[of.rows[entry]!]!, told.units[of.rows[entry]!]!);
  }
}

function sumOf(told: Told, of: KeyedRows, at: number): number {
  let sum = 0;
  eachTold(told, of, at, (_, units) => (sum += units));
  return sum;
}

/** Order of a line that was bought, -1 for any other row. */
export function orderBought(
  { customer, date, refundRows }: OrderLines,
  { of, isOrder }: CountedOrders,
  asOf: number,
  row: number,
): number {
  const day = date.days[row]!;
  if (customer.codes[row]! < 0 || day > asOf || day === MISSING_DAY || refundRows?.[row] === 1) {
    return -1;
  }
  const order = of ? of[row]! : row;
  return isOrder[order] === 1 ? order : -1;
}

/** What a line that was bought cost before refunds, in whole units. */
export function priceOfLine(
  { amount, givenBack: back }: OrderLines,
  { sums: { perOne } }: CountedOrders,
  row: number,
): number {
  return (
    (amount ? Math.round(amount.values[row]! * perOne) : 0) +
    (back ? Math.round(back.values[row]! * perOne) : 0)
  );
}

/** @param place by order: which of the wanted ones it is, -1 for all others */
function shelfOf(
  lines: OrderLines,
  counted: CountedOrders,
  asOf: number,
  place: Int32Array,
  orders: number,
): Shelf {
  const { of } = counted;
  const found: number[] = [];
  const keys: number[] = [];
  for (let row = 0; row < lines.customer.codes.length; row++) {
    const key = place[of ? of[row]! : row]!;
    if (key >= 0 && orderBought(lines, counted, asOf, row) >= 0) {
      found.push(row);
      keys.push(key);
    }
  }
  const { rows: entries, start } = rowsByKey(Int32Array.from(keys), orders);
  const rows = entries.map((entry) => found[entry]!);
  return { rows, start, left: Float64Array.from(rows, (row) => priceOfLine(lines, counted, row)) };
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

/** The first line of a refund's product of which something is left; -1 without one. */
function lineOfProduct(
  { rows, left }: Shelf,
  from: number,
  to: number,
  products: TextColumn | undefined,
  refund: number,
): number {
  const code = products?.codes[refund] ?? -1;
  for (let line = from; code >= 0 && line < to; line++) {
    if (left[line]! > 0 && products!.codes[rows[line]!] === code) {
      return line;
    }
  }
  return -1;
}

function lineItself({ rows }: Shelf, from: number, to: number, row: number): number {
  const line = rows.subarray(from, to).indexOf(row);
  return line < 0 ? -1 : from + line;
}

/** By what is left of each line, the first taking what rounding leaves. */
function spread(
  left: Float64Array,
  from: number,
  to: number,
  units: number,
  take: (line: number, most: number) => number,
): void {
  const open = Array.from({ length: to - from }, (_, at) => from + at).filter((line) => left[line]! > 0);
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
