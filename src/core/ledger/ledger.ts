import { MISSING_DAY, type TextColumn } from "../cells/columns";
import { decideOrderIds, numberOrders } from "../cells/rules/orderIds";
import { exactSums, withoutDust, type ExactSums } from "./exactSums";
import type { OrderLines } from "./orderLines";
import { matchRefunds, type MatchedRefunds } from "./refunds";
import { sortByText } from "./sortByText";

/**
 * What was bought, a row a customer and day. What an order, a purchase, a customer, revenue and a refund are is decided
 * here and nowhere else:
 *
 * - order: a customer's lines of one order id, all on the day it began; without ids every line
 * - purchase: a customer's day with an order
 * - customer: who has an order
 * - revenue: `bought − refunded`; where refunds are kept apart, `bought`
 *
 * An order given back whole is none, and its refund is none either.
 */
export interface Ledger {
  /** Later lines don't count, nor do refunds that came later. */
  readonly asOf: number;
  /** Customers in the order of the ids' text. */
  readonly ids: readonly string[];
  /** Rows of customer c: `start[c]` … `start[c + 1]`, days ascending. */
  readonly start: Int32Array;
  readonly day: Int32Array;
  /** Orders that began that day. A day without one holds refunds only. */
  readonly orders: Int32Array;
  /** Their amounts, before refunds that came as rows of their own. */
  readonly bought: Float64Array;
  /** Given back that day (positive): partial refunds and refunds without their order, never a whole return. */
  readonly refunded: Float64Array;
  /** Of that, of orders of the customer's: rows of the ledger, ascending, and how much. Few rows have any. */
  readonly refundedOfOrders: { readonly rows: Int32Array; readonly amounts: Float64Array };
  /** Refunds are kept apart: sales are gross. */
  readonly gross: boolean;
  /** Orders given back whole, in no particular order; their customers may be none of the ledger's. */
  readonly returned: {
    /** Customer of the ledger, -1 for who has no other order. */
    readonly customer: Int32Array;
    /** The day it began. */
    readonly day: Int32Array;
    readonly amount: Float64Array;
  };
  /** Customers with nothing but refunds or returned orders, by text. */
  readonly withoutPurchase: readonly string[];
  /** Customer by code of the lines' column, -1 for who has no order. */
  readonly customerOfCode: Int32Array;
  readonly sums: ExactSums;
  /** Nothing was given back and no order goes on for a second day: what was known earlier are the rows up to then. */
  readonly byDays: boolean;
}

/** What the ledger made of each line, for questions about columns that customer and day don't tell. */
export interface CountedLines {
  /** Customer of the ledger, -1 where the line doesn't count. */
  readonly customer: Int32Array;
  /** Number of its order, -1 for a refund. */
  readonly order: Int32Array;
  readonly orderCount: number;
  /** The day on which it counts: of a purchase, the day its order began. */
  readonly day: Int32Array;
  /** Negative where it lowers revenue. */
  readonly amount: Float64Array;
}

const NEVER = 2147483647;

/**
 * Counts order lines. Lines without customer or day, and lines after `asOf`, do not count; the order of the lines does
 * not matter.
 *
 * @example
 * buildLedger(
 *   {
 *     customer: { kind: "text", codes: Int32Array.of(0, 0), dictionary: ["ann"] },
 *     date: { kind: "date", days: Int32Array.of(45658, 45668) },
 *   },
 *   45688,
 * ).orders // [1, 1]
 */
export function buildLedger(lines: OrderLines, asOf: number, orders = countOrders(lines, asOf)): Ledger {
  return ledgerOf(orders, lines, asOf);
}

/** The ledger as it was on an earlier day: nothing that came later is known. */
export function ledgerUpTo(lines: OrderLines, ledger: Ledger, asOf: number): Ledger {
  if (!ledger.byDays) {
    return buildLedger(lines, asOf);
  }
  const { ids, start, day, orders, bought, customerOfCode } = ledger;
  const then = new Int32Array(ids.length).fill(-1);
  const known: string[] = [];
  const starts = new Int32Array(ids.length + 1);
  const rows = new Int32Array(day.length);
  let count = 0;
  for (let customer = 0; customer < ids.length; customer++) {
    const from = count;
    for (let row = start[customer]!; row < start[customer + 1]! && day[row]! <= asOf; row++) {
      rows[count++] = row;
    }
    if (count > from) {
      then[customer] = known.length;
      known.push(ids[customer]!);
      starts[known.length] = count;
    }
  }
  const kept = rows.subarray(0, count);
  return {
    ...ledger,
    asOf,
    ids: known,
    start: starts.slice(0, known.length + 1),
    day: kept.map((row) => day[row]!),
    orders: kept.map((row) => orders[row]!),
    bought: Float64Array.from(kept, (row) => bought[row]!),
    refunded: nothingGivenBack(count),
    refundedOfOrders: NONE_OF_ORDERS,
    customerOfCode: customerOfCode.map((customer) => (customer < 0 ? -1 : then[customer]!)),
  };
}

/** The lines as the ledger counts them. */
export function countLines(
  lines: OrderLines,
  ledger: Ledger,
  counted = countOrders(lines, ledger.asOf),
): CountedLines {
  const { of, begun, refunds } = counted;
  const { codes } = lines.customer;
  const amounts = lines.amount?.values;
  const customer = new Int32Array(codes.length).fill(-1);
  const order = new Int32Array(codes.length).fill(-1);
  const day = new Int32Array(codes.length).fill(MISSING_DAY);
  const amount = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    if (!isCounted(lines, row, ledger.asOf) || lines.refundRows?.[row]) {
      continue;
    }
    const number = of ? of[row]! : row;
    if (refunds?.matched.returned[number]) {
      continue;
    }
    customer[row] = ledger.customerOfCode[codes[row]!]!;
    order[row] = number;
    day[row] = begun[number]!;
    amount[row] = amounts ? amounts[row]! : 0;
  }
  if (refunds && !ledger.gross) {
    refunds.rows.forEach((row, at) => {
      const counts = refunds.matched.counted[at]!;
      if (counts > 0) {
        customer[row] = ledger.customerOfCode[codes[row]!]!;
        day[row] = lines.date.days[row]!;
        amount[row] = -counts / counted.sums.perOne;
      }
    });
  }
  return { customer, order, orderCount: counted.count, day, amount };
}

/** Orders by number, with what was given back of them. */
export interface CountedOrders {
  /** Order of each row; undefined where each row is its own. */
  readonly of?: Int32Array;
  readonly count: number;
  /** Code of the customer, -1 for a number that no row counts for. */
  readonly owner: Int32Array;
  readonly begun: Int32Array;
  /** Net of what its own lines tell was given back; whole units. Without ids it is the line's amount. */
  readonly net?: Float64Array;
  /** 1 where it is an order, whether given back or not. */
  readonly isOrder: Uint8Array;
  readonly refunds?: {
    /** Rows of the lines. */
    readonly rows: Int32Array;
    readonly matched: MatchedRefunds;
    /** Before refunds. */
    readonly price: Float64Array;
  };
  readonly sums: ExactSums;
  /** Each order is of one day. */
  readonly ofOneDay: boolean;
}

/** Whether a line has a customer, and a day up to that one. */
export function isCounted({ customer, date }: OrderLines, row: number, asOf: number): boolean {
  const day = date.days[row]!;
  return customer.codes[row]! >= 0 && day <= asOf && day !== MISSING_DAY;
}

/** Which lines are orders, and which orders were given back. */
export function countOrders(lines: OrderLines, asOf: number): CountedOrders {
  const { customer, date, amount, refundRows } = lines;
  const { codes } = customer;
  const { days } = date;
  const n = codes.length;
  const numbered = numberLines(lines);
  const of = numbered?.of;
  const count = numbered ? numbered.count : n;
  const sums = exactSums(amount ? amount.values : new Float64Array(0));
  const values = amount?.values;
  const { perOne } = sums;
  // Without ids a line's customer and day are its order's; who has a line that does not count is copied then.
  let owner = of ? new Int32Array(count).fill(-1) : codes;
  const begun = of ? new Int32Array(count).fill(NEVER) : days;
  const net = of && new Float64Array(count);
  const isOrder = new Uint8Array(count);
  let refundCount = 0;
  let ofOneDay = true;
  for (let row = 0; row < n; row++) {
    const day = days[row]!;
    const code = codes[row]!;
    const order = of ? of[row]! : row;
    if (code < 0 || day > asOf || day === MISSING_DAY) {
      if (!of && code >= 0) {
        owner = owner === codes ? codes.slice() : owner;
        owner[order] = -1;
      }
      continue;
    }
    if (of) {
      // A number that only refunds carry still has an owner.
      owner[order] = code;
    }
    if (refundRows && refundRows[row] === 1) {
      refundCount++;
      continue;
    }
    isOrder[order] = 1;
    const known = begun[order]!;
    if (day !== known) {
      ofOneDay &&= known === NEVER;
      begun[order] = Math.min(day, known);
    }
    if (net && values) {
      net[order]! += Math.round(values[row]! * perOne);
    }
  }
  const base = { of, count, owner, begun, net, isOrder, sums, ofOneDay };
  return refundCount > 0 || lines.givenBack || lines.refunds
    ? { ...base, refunds: refundsOf(lines, base, asOf) }
    : base;
}

/** What each order came to, by number; an array of its own where it is changed. */
function pricesOf(
  { count, net, isOrder, sums: { perOne } }: Orders,
  { amount }: OrderLines,
  isChanged: boolean,
): Float64Array {
  if (net || !amount) {
    return (isChanged ? net?.slice() : net) ?? new Float64Array(count);
  }
  return amount.values.map((value, row) => (isOrder[row] === 1 ? Math.round(value * perOne) : 0));
}

/** Lines without an id are orders of their own. */
function numberLines({ customer, date, order, orderIds, refundRows }: OrderLines) {
  if (!order) {
    return undefined;
  }
  const keys = { order, customer, days: date.days };
  const kind =
    orderIds ??
    decideOrderIds(
      keys,
      (row) => customer.codes[row]! >= 0 && date.days[row] !== MISSING_DAY && !refundRows?.[row],
    ).kind;
  const { of, count } = numberOrders(kind, keys);
  let all = count;
  for (let row = 0; row < of.length; row++) {
    if (of[row]! < 0) {
      of[row] = all++;
    }
  }
  return { of, count: all };
}

type Orders = Pick<CountedOrders, "of" | "count" | "owner" | "begun" | "net" | "isOrder" | "sums">;

function refundsOf(lines: OrderLines, orders: Orders, asOf: number): NonNullable<CountedOrders["refunds"]> {
  const { refundRows, givenBack, order, amount, refunds: apart, customer, date } = lines;
  const {
    of,
    count,
    owner,
    begun,
    isOrder,
    sums: { perOne },
  } = orders;
  const told = givenBack && new Float64Array(count);
  const price = pricesOf(orders, lines, told !== undefined);
  const id = order && new Int32Array(count).fill(-1);
  const found: number[] = [];
  for (let row = 0; row < customer.codes.length; row++) {
    const number = of ? of[row]! : row;
    if (id) {
      id[number] = order.codes[row]!;
    }
    if (!isCounted(lines, row, asOf)) {
      continue;
    }
    if (apart ? apart.values[row]! > 0 : refundRows && refundRows[row] === 1) {
      found.push(row);
    } else if (told) {
      const units = Math.round(givenBack.values[row]! * perOne);
      told[number]! += units;
      price[number]! += units;
    }
  }
  const rows = Int32Array.from(found);
  const value = apart ?? amount;
  const own = {
    owner: rows.map((row) => customer.codes[row]!),
    day: rows.map((row) => date.days[row]!),
    amount: Float64Array.from(rows, (row) => Math.abs(Math.round((value?.values[row] ?? 0) * perOne))),
    // A row without an id has a number that nobody shares.
    order: rows.map((row) => (order && order.codes[row]! >= 0 ? of![row]! : -1)),
  };
  if (apart) {
    // Sales stay gross: an order that was given back is an order.
    const none = new Uint8Array(count);
    return {
      rows,
      price,
      matched: {
        returned: none,
        order: new Int32Array(rows.length).fill(-1),
        counted: own.amount,
        beyond: [],
      },
    };
  }
  return { rows, price, matched: matchRefunds({ count, owner, begun, price, isOrder, told, id }, own) };
}

function ledgerOf(counted: CountedOrders, lines: OrderLines, asOf: number): Ledger {
  const { count, owner, refunds, sums } = counted;
  const { dictionary } = lines.customer;
  const standing = standingOrders(counted);
  const orders = new Int32Array(dictionary.length);
  const known = new Uint8Array(dictionary.length);
  for (let order = 0; order < count; order++) {
    const code = owner[order]!;
    if (standing[order] === 1) {
      orders[code]!++;
    } else if (code >= 0) {
      known[code] = 1;
    }
  }
  const { ids, codes, customerOfCode, withoutPurchase } = buyers(orders, known, dictionary);
  const back = refunds ? givenBackOf(counted, lines, customerOfCode) : [];
  return {
    asOf,
    ids,
    ...rowsOf(counted, lines, standing, orders, codes, back),
    gross: lines.refunds !== undefined,
    returned: returnedOf(counted, customerOfCode),
    withoutPurchase,
    customerOfCode,
    sums,
    byDays: counted.ofOneDay && !refunds,
  };
}

/** 1 by number of an order of which something is left. */
function standingOrders({ isOrder, refunds }: CountedOrders): Uint8Array {
  const returned = refunds?.matched.returned;
  return returned ? isOrder.map((own, order) => (returned[order] === 1 ? 0 : own)) : isOrder;
}

/**
 * @param orders how many, by code
 * @param known by code: 1 for who has something else
 */
function buyers(orders: Int32Array, known: Uint8Array, dictionary: TextColumn["dictionary"]) {
  const codes = new Int32Array(dictionary.length);
  const withoutPurchase: string[] = [];
  let count = 0;
  for (let code = 0; code < known.length; code++) {
    if (orders[code]! > 0) {
      codes[count++] = code;
    } else if (known[code] === 1) {
      withoutPurchase.push(dictionary[code]!);
    }
  }
  const sorted = sortByText(codes.subarray(0, count), dictionary);
  const customerOfCode = new Int32Array(dictionary.length).fill(-1);
  const ids = new Array<string>(count);
  for (let customer = 0; customer < count; customer++) {
    ids[customer] = dictionary[sorted[customer]!]!;
    customerOfCode[sorted[customer]!] = customer;
  }
  return { ids, codes: sorted, customerOfCode, withoutPurchase: withoutPurchase.sort() };
}

/** What counts of a refund. */
interface Back {
  readonly customer: number;
  /** Its day and kind, as entries are sorted. */
  readonly key: number;
  readonly units: number;
}

/** Last bits of an entry's key, before them its day. */
const KIND_BITS = 2;
const REFUND = 1;
const REFUND_OF_ORDER = 2;

function givenBackOf(
  { owner, begun, refunds }: CountedOrders,
  { customer: { codes }, date: { days } }: OrderLines,
  customerOfCode: Int32Array,
): Back[] {
  const back: Back[] = [];
  const add = (code: number, day: number, units: number, ofOrder: boolean) => {
    const customer = customerOfCode[code]!;
    if (customer >= 0 && units > 0) {
      back.push({ customer, key: (day << KIND_BITS) | (ofOrder ? REFUND_OF_ORDER : REFUND), units });
    }
  };
  const { rows, matched } = refunds!;
  rows.forEach((row, at) => add(codes[row]!, days[row]!, matched.counted[at]!, matched.order[at]! >= 0));
  matched.beyond.forEach(({ order, amount }) => add(owner[order]!, begun[order]!, amount, true));
  return back;
}

/**
 * Puts each customer's entries side by side, sorts them by day and joins what is of one day, in the place where they
 * stand: memory that is touched once is what this costs.
 *
 * @param codes by customer
 */
function rowsOf(
  { count, owner, begun, net, sums: { perOne } }: CountedOrders,
  { amount }: OrderLines,
  standing: Uint8Array,
  ordersOfCode: Int32Array,
  codes: Int32Array,
  given: readonly Back[],
): Pick<Ledger, "start" | "day" | "orders" | "bought" | "refunded" | "refundedOfOrders"> {
  const customers = codes.length;
  /** By code: where the customer's next entry goes. */
  const next = new Int32Array(ordersOfCode.length);
  given.forEach(({ customer }) => next[codes[customer]!]!++);
  let entries = 0;
  for (let customer = 0; customer < customers; customer++) {
    const code = codes[customer]!;
    const own = next[code]! + ordersOfCode[code]!;
    next[code] = entries;
    entries += own;
  }
  const key = new Int32Array(entries);
  const units = new Float64Array(entries);
  for (let order = 0; order < count; order++) {
    if (standing[order] === 1) {
      const at = next[owner[order]!]!++;
      key[at] = begun[order]! << KIND_BITS;
      units[at] = net ? net[order]! : amount ? Math.round(amount.values[order]! * perOne) : 0;
    }
  }
  for (const refund of given) {
    const at = next[codes[refund.customer]!]!++;
    key[at] = refund.key;
    units[at] = refund.units;
  }
  const start = new Int32Array(customers + 1);
  const orders = new Int32Array(entries);
  const refunded = new Float64Array(given.length > 0 ? entries : 0);
  const ofOrders = { rows: new Int32Array(given.length), amounts: new Float64Array(given.length) };
  let rowsOfOrders = 0;
  let row = 0;
  for (let customer = 0, from = 0; customer < customers; customer++) {
    const to = next[codes[customer]!]!;
    sortEntries(key, units, from, to);
    for (let entry = from; entry < to; row++) {
      const day = key[entry]! >> KIND_BITS;
      let bought = 0;
      let back = 0;
      let backOfOrders = 0;
      for (; entry < to && key[entry]! >> KIND_BITS === day; entry++) {
        const kind = key[entry]! - (day << KIND_BITS);
        const amount = units[entry]!;
        if (kind === 0) {
          orders[row]!++;
          bought += amount;
        } else {
          back += amount;
          backOfOrders += kind === REFUND_OF_ORDER ? amount : 0;
        }
      }
      if (back > 0) {
        refunded[row] = back / perOne;
      }
      if (backOfOrders > 0) {
        ofOrders.rows[rowsOfOrders] = row;
        ofOrders.amounts[rowsOfOrders++] = backOfOrders / perOne;
      }
      key[row] = day;
      units[row] = bought / perOne;
    }
    start[customer + 1] = row;
    from = to;
  }
  return {
    start,
    day: key.subarray(0, row),
    orders: orders.subarray(0, row),
    bought: units.subarray(0, row),
    refunded: given.length > 0 ? refunded.subarray(0, row) : nothingGivenBack(row),
    refundedOfOrders: {
      rows: ofOrders.rows.subarray(0, rowsOfOrders),
      amounts: ofOrders.amounts.subarray(0, rowsOfOrders),
    },
  };
}

const NONE_OF_ORDERS = { rows: new Int32Array(0), amounts: new Float64Array(0) };

/** Never written to, so that one does for all ledgers: a further array would call the collector. */
let nothing = new Float64Array(0);

function nothingGivenBack(rows: number): Float64Array {
  if (nothing.length < rows) {
    nothing = new Float64Array(rows);
  }
  return nothing.subarray(0, rows);
}

/** So many entries of a customer are sorted by insertion; nearly all customers have fewer. */
const FEW = 64;

/** Sorts one customer's entries by key. */
function sortEntries(key: Int32Array, units: Float64Array, from: number, to: number): void {
  if (to - from > FEW) {
    sortMany(key.subarray(from, to), units.subarray(from, to));
    return;
  }
  for (let at = from + 1; at < to; at++) {
    const own = key[at]!;
    const amount = units[at]!;
    let into = at;
    while (into > from && key[into - 1]! > own) {
      key[into] = key[into - 1]!;
      units[into] = units[into - 1]!;
      into--;
    }
    key[into] = own;
    units[into] = amount;
  }
}

/** Keys with their places behind them, as one number each, are sorted without a comparison of our own. */
function sortMany(key: Int32Array, units: Float64Array): void {
  const n = key.length;
  let least = key[0]!;
  let sorted = true;
  for (let at = 1; at < n; at++) {
    sorted &&= key[at]! >= key[at - 1]!;
    least = Math.min(least, key[at]!);
  }
  if (sorted) {
    return;
  }
  const places = new Float64Array(n);
  for (let at = 0; at < n; at++) {
    places[at] = (key[at]! - least) * n + at;
  }
  places.sort();
  const amounts = units.slice();
  for (let at = 0; at < n; at++) {
    const place = places[at]!;
    const from = place % n;
    key[at] = (place - from) / n + least;
    units[at] = amounts[from]!;
  }
}

function returnedOf(
  { owner, begun, refunds, count, sums: { perOne } }: CountedOrders,
  customerOfCode: Int32Array,
): Ledger["returned"] {
  const gone: number[] = [];
  for (let order = 0; refunds && order < count; order++) {
    if (refunds.matched.returned[order]) {
      gone.push(order);
    }
  }
  return {
    customer: Int32Array.from(gone, (order) => customerOfCode[owner[order]!]!),
    day: Int32Array.from(gone, (order) => begun[order]!),
    amount: Float64Array.from(gone, (order) => refunds!.price[order]! / perOne),
  };
}

/** Revenue of a row of the ledger. */
export function revenueOf({ bought, refunded, gross }: Ledger, row: number): number {
  return gross ? bought[row]! : bought[row]! - refunded[row]!;
}

/** A sum of the ledger's amounts as its unit has them. */
export function moneySum(sum: number, { sums }: Ledger): number {
  return withoutDust(sum, sums);
}
