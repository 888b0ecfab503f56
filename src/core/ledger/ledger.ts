import { MISSING_DAY, type TextColumn } from "../cells/columns";
import { textReader } from "../cells/textPool";
import { decideOrderIds, numberOrders } from "../cells/rules/orderIds";
import { exactSums, withoutDust, type ExactSums } from "./exactSums";
import { rowsOf, type Back, type LedgerRows } from "./ledgerRows";
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
 * - revenue: what orders came to less what was given back; where refunds are kept apart, before that
 *
 * An order given back whole is none, and its refund is none either.
 */
export interface Ledger extends LedgerRows {
  /** Later lines don't count, nor do refunds that came later. */
  readonly asOf: number;
  /** Customers in the order of the ids' text. */
  readonly ids: readonly string[];
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
  const { ids, start, day, orders, revenue, customerOfCode } = ledger;
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
    revenue: Float64Array.from(kept, (row) => revenue[row]!),
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
  const found: number[] = [];
  for (let row = 0; row < customer.codes.length; row++) {
    const number = of ? of[row]! : row;
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
  const ids = order && of && (() => idsOf(order, of, count));
  return { rows, price, matched: matchRefunds({ count, owner, begun, price, isOrder, told, ids }, own) };
}

function idsOf({ codes }: TextColumn, of: Int32Array, count: number): Int32Array {
  const ids = new Int32Array(count).fill(-1);
  for (let row = 0; row < codes.length; row++) {
    ids[of[row]!] = codes[row]!;
  }
  return ids;
}

function ledgerOf(counted: CountedOrders, lines: OrderLines, asOf: number): Ledger {
  const { count, owner, begun, net, refunds, sums } = counted;
  const { dictionary } = lines.customer;
  const standing = standingOrders(counted);
  const orders = new Int32Array(dictionary.length);
  const known = new Uint8Array(dictionary.length);
  countStanding(owner, standing, orders, known);
  const { ids, codes, customerOfCode, withoutPurchase } = buyers(orders, known, dictionary);
  const back = refunds ? givenBackOf(counted, lines, customerOfCode) : [];
  const amounts = net ?? lines.amount?.values ?? new Float64Array(count);
  const gross = lines.refunds !== undefined;
  const placed = { owner, begun, standing, amounts, units: net ? 1 : sums.perOne };
  return {
    asOf,
    ids,
    ...rowsOf(placed, orders, codes, { back, gross }, sums.perOne),
    gross,
    returned: returnedOf(counted, customerOfCode),
    withoutPurchase,
    customerOfCode,
    sums,
    byDays: counted.ofOneDay && !refunds,
  };
}

/** Orders by code, and 1 by code of who has something else. */
function countStanding(owner: Int32Array, standing: Uint8Array, orders: Int32Array, known: Uint8Array): void {
  for (let order = 0; order < standing.length; order++) {
    const code = owner[order]!;
    if (standing[order] === 1) {
      orders[code]!++;
    } else if (code >= 0) {
      known[code] = 1;
    }
  }
}

/** 1 by number of an order of which something is left. */
function standingOrders({ isOrder, refunds }: CountedOrders): Uint8Array {
  const returned = refunds?.matched.returned;
  return returned ? isOrder.map((own, order) => (returned[order] === 1 ? 0 : own)) : isOrder;
}

/** Of a dictionary that ledgers of several days are made of. */
const orderOf = new WeakMap<TextColumn["dictionary"], Int32Array>();

/** Codes in the order of their texts. */
function byText(dictionary: TextColumn["dictionary"]): Int32Array {
  const known = orderOf.get(dictionary);
  if (known) {
    return known;
  }
  const codes = new Int32Array(dictionary.length).map((_, code) => code);
  const sorted = sortByText(codes, dictionary);
  orderOf.set(dictionary, sorted);
  return sorted;
}

/**
 * @param orders how many, by code
 * @param known by code: 1 for who has something else
 */
function buyers(orders: Int32Array, known: Uint8Array, dictionary: TextColumn["dictionary"]) {
  const codes = new Int32Array(dictionary.length);
  const idOf = textReader(dictionary);
  const withoutPurchase: string[] = [];
  let count = 0;
  for (const code of byText(dictionary)) {
    if (orders[code]! > 0) {
      codes[count++] = code;
    } else if (known[code] === 1) {
      withoutPurchase.push(idOf(code));
    }
  }
  const sorted = codes.slice(0, count);
  const customerOfCode = new Int32Array(dictionary.length).fill(-1);
  const ids = new Array<string>(count);
  for (let customer = 0; customer < count; customer++) {
    ids[customer] = idOf(sorted[customer]!);
    customerOfCode[sorted[customer]!] = customer;
  }
  return { ids, codes: sorted, customerOfCode, withoutPurchase };
}

function givenBackOf(
  { owner, begun, refunds }: CountedOrders,
  { customer: { codes }, date: { days } }: OrderLines,
  customerOfCode: Int32Array,
): Back[] {
  const back: Back[] = [];
  const add = (code: number, day: number, units: number, ofOrder: boolean) => {
    const customer = customerOfCode[code]!;
    if (customer >= 0 && units > 0) {
      back.push({ customer, day, units, ofOrder });
    }
  };
  const { rows, matched } = refunds!;
  rows.forEach((row, at) => add(codes[row]!, days[row]!, matched.counted[at]!, matched.order[at]! >= 0));
  matched.beyond.forEach(({ order, amount }) => add(owner[order]!, begun[order]!, amount, true));
  return back;
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

/** A sum of the ledger's amounts as its unit has them. */
export function moneySum(sum: number, { sums }: Ledger): number {
  return withoutDust(sum, sums);
}
