import { MISSING_DAY, type TextColumn } from "../cells/columns";
import { rowsByKey, type KeyedRows } from "./keyedRows";
import { countOrders, isCounted, type CountedOrders } from "./ledger";
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
  /** Day on which something of an order came back first, Infinity where it is not known. */
  readonly came: { readonly orders: Int32Array; readonly days: Float64Array };
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
 *
 * The long loops are functions of their own: one that runs once a report is compiled while it runs, the sooner the
 * shorter it is.
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
  const { byRows, apart } = toldByRows(lines, counted);
  const byLines = toldByLines(lines, counted, asOf);
  const place = new Int32Array(counted.count).fill(-1);
  markOrders(place, byRows.orders);
  markOrders(place, byLines.orders);
  const wanted = numberMarked(place);
  const shelf = shelfOf(lines, counted, asOf, place, wanted.length);
  const giving = new Giving(shelf, products?.codes);
  const [ofRows, ofLines] = [byRows, byLines].map((told) => toldByOrder(told, place, wanted.length)) as [
    ToldByOrder,
    ToldByOrder,
  ];
  for (let at = 0; at < wanted.length; at++) {
    const rowsTell = ofRows.sums[at]! > 0 && ofRows.sums[at]! >= ofLines.sums[at]!;
    const whole = refunds.matched.returned[wanted[at]!] === 1;
    giving.give(at, wanted[at]!, rowsTell ? ofRows : ofLines, !rowsTell, whole);
  }
  const dayBack = new Float64Array(wanted.length).fill(Infinity);
  earlier(dayBack, ofRows, lines.date.days, begun, wanted);
  if (dates) {
    earlier(dayBack, ofLines, dates, begun, wanted);
  }
  const beyond = apart.reduce((sum, { units }) => sum + units, giving.beyond);
  return {
    counted,
    lines,
    asOf,
    pieces: [...apart.map(({ row, units }) => ({ order: -1, line: -1, told: row, units })), ...giving.pieces],
    elsewhere: { refunds: apart.length, amount: beyond / sums.perOne },
    came: { orders: wanted, days: dayBack },
  };
}

function markOrders(place: Int32Array, orders: readonly number[]): void {
  for (const order of orders) {
    place[order] = 0;
  }
}

/** Numbers what is marked with 0; by number the lines of orders stand beside each other, more often than not. */
function numberMarked(place: Int32Array): Int32Array {
  const marked: number[] = [];
  for (let order = 0; order < place.length; order++) {
    if (place[order] === 0) {
      place[order] = marked.push(order) - 1;
    }
  }
  return Int32Array.from(marked);
}

/** What tells of each order. */
interface ToldByOrder extends KeyedRows {
  /** Whole units that have no line yet. */
  readonly open: Float64Array;
  /** By order: all that is told. */
  readonly sums: Float64Array;
}

function toldByOrder(told: Told, place: Int32Array, orders: number): ToldByOrder {
  const keys = Int32Array.from(told.orders, (order) => place[order]!);
  const { rows: entries, start } = rowsByKey(keys, orders);
  const sums = new Float64Array(orders);
  keys.forEach((key, entry) => (sums[key]! += told.units[entry]!));
  return {
    rows: entries.map((entry) => told.rows[entry]!),
    start,
    open: Float64Array.from(entries, (entry) => told.units[entry]!),
    sums,
  };
}

/** Takes what is told off the lines. */
class Giving {
  readonly pieces: Piece[] = [];
  /** Told beyond what orders cost. */
  beyond = 0;

  constructor(
    private readonly shelf: Shelf,
    private readonly products: Int32Array | undefined,
  ) {}

  /**
   * @param at which of the wanted orders it is
   * @param byLines whether lines tell it themselves
   * @param whole whether nothing is left of the order
   */
  give(at: number, order: number, told: ToldByOrder, byLines: boolean, whole: boolean): void {
    const { start, left } = this.shelf;
    const [from, to] = [start[at]!, start[at + 1]!];
    const [first, last] = [told.start[at]!, told.start[at + 1]!];
    let [given, open] = [0, 0];
    for (let entry = first; entry < last; entry++) {
      const row = told.rows[entry]!;
      const line = byLines ? this.lineItself(from, to, row) : this.lineOfProduct(from, to, row);
      const taken = line < 0 ? 0 : this.take(order, line, row, told.open[entry]!);
      told.open[entry]! -= taken;
      given += taken;
      open += told.open[entry]!;
    }
    for (let entry = first; open > 0 && entry < last; entry++) {
      given += this.spread(order, from, to, told.rows[entry]!, told.open[entry]!);
    }
    for (let line = from; whole && line < to; line++) {
      given += this.take(order, line, told.rows[first]!, left[line]!);
    }
    this.beyond += Math.max(0, told.sums[at]! - given);
  }

  private take(order: number, line: number, row: number, most: number): number {
    const { rows, left } = this.shelf;
    const units = Math.min(left[line]!, most);
    if (units <= 0) {
      return 0;
    }
    left[line]! -= units;
    this.pieces.push({ order, line: rows[line]!, told: row, units });
    return units;
  }

  private lineItself(from: number, to: number, row: number): number {
    const { rows } = this.shelf;
    for (let line = from; line < to; line++) {
      if (rows[line] === row) {
        return line;
      }
    }
    return -1;
  }

  /** The first line of a refund's product of which something is left; -1 without one. */
  private lineOfProduct(from: number, to: number, refund: number): number {
    const { rows, left } = this.shelf;
    const code = this.products ? this.products[refund]! : -1;
    for (let line = from; code >= 0 && line < to; line++) {
      if (left[line]! > 0 && this.products![rows[line]!] === code) {
        return line;
      }
    }
    return -1;
  }

  /** By what is left of each line, the first taking what rounding leaves. */
  private spread(order: number, from: number, to: number, row: number, units: number): number {
    const { left } = this.shelf;
    let all = 0;
    for (let line = from; line < to; line++) {
      all += left[line]!;
    }
    const most = Math.min(units, all);
    let rest = most;
    const parts = new Array<number>(to - from);
    for (let line = from; line < to; line++) {
      parts[line - from] = all > 0 ? Math.floor((left[line]! / all) * most) : 0;
      rest -= parts[line - from]!;
    }
    for (let line = from; line < to; line++) {
      const more = Math.min(rest, left[line]! - parts[line - from]!);
      rest -= more;
      this.take(order, line, row, parts[line - from]! + more);
    }
    return most;
  }
}

/** Brings down the day on which something of each order came back first. */
function earlier(
  first: Float64Array,
  told: ToldByOrder,
  days: Int32Array,
  begun: Int32Array,
  wanted: Int32Array,
): void {
  for (let at = 0; at < wanted.length; at++) {
    for (let entry = told.start[at]!; entry < told.start[at + 1]!; entry++) {
      const day = days[told.rows[entry]!]!;
      if (day !== MISSING_DAY && day >= begun[wanted[at]!]! && day < first[at]!) {
        first[at] = day;
      }
    }
  }
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

/** Order of a line that was bought, -1 for any other row. */
export function orderBought(
  lines: OrderLines,
  { of, isOrder }: CountedOrders,
  asOf: number,
  row: number,
): number {
  if (!isCounted(lines, row, asOf) || lines.refundRows?.[row] === 1) {
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
  const found = rowsPlaced(place, of).filter((row) => orderBought(lines, counted, asOf, row) >= 0);
  const keys = found.map((row) => place[of ? of[row]! : row]!);
  const { rows: entries, start } = rowsByKey(keys, orders);
  const rows = entries.map((entry) => found[entry]!);
  const left = new Float64Array(rows.length);
  rows.forEach((row, line) => (left[line] = priceOfLine(lines, counted, row)));
  return { rows, start, left };
}

/** Rows of orders that have a place. */
function rowsPlaced(place: Int32Array, of: Int32Array | undefined): Int32Array {
  const found: number[] = [];
  const rows = of ? of.length : place.length;
  for (let row = 0; row < rows; row++) {
    if (place[of ? of[row]! : row]! >= 0) {
      found.push(row);
    }
  }
  return Int32Array.from(found);
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
