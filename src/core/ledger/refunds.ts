/** Orders by number, and money in whole units: who matches refunds needs no lines any more. */
export interface GivenOrders {
  readonly count: number;
  readonly owner: Int32Array;
  readonly begun: Int32Array;
  /** Before refunds. */
  readonly price: Float64Array;
  /** 1 where a line of a purchase carries the number; else only refunds do. */
  readonly isOrder: Uint8Array;
  /** Given back as the order's own lines tell. */
  readonly told?: Float64Array;
  /** Codes of their ids, -1 without one: made when they are first asked for. */
  readonly ids?: () => Int32Array;
}

/** Rows that are refunds. */
export interface RefundRows {
  readonly owner: Int32Array;
  readonly day: Int32Array;
  /** Positive. */
  readonly amount: Float64Array;
  /** Number that its id gives it, -1 without an id. */
  readonly order: Int32Array;
}

export interface MatchedRefunds {
  /** 1 by order of which nothing is left: it vanishes with its refunds. */
  readonly returned: Uint8Array;
  /** What still counts of each refund row, on its own day. */
  readonly counted: Float64Array;
  /** Order that each refund row gives back, -1 where it is not known. */
  readonly order: Int32Array;
  /** Orders whose own lines tell that more was given back than they cost, and how much more. */
  readonly beyond: readonly { readonly order: number; readonly amount: number }[];
}

/**
 * Which order does each refund give back, and what is left? A refund belongs to the order of its id, else to the
 * customer's latest order up to its day whose own lines tell that just as much was given back, else to the latest that
 * cost just as much. An order given back whole vanishes together with its
 * refunds; what was given back beyond its price counts on the day of the refund, and so do partial refunds and refunds
 * without an order. What an order's own lines tell is not taken off a second time.
 *
 * @example
 * matchRefunds(
 *   {
 *     count: 1, owner: Int32Array.of(0), begun: Int32Array.of(45658),
 *     price: Float64Array.of(100), isOrder: Uint8Array.of(1),
 *   },
 *   {
 *     owner: Int32Array.of(0), day: Int32Array.of(45660),
 *     amount: Float64Array.of(120), order: Int32Array.of(0),
 *   },
 * ).counted // [20]
 */
export function matchRefunds(orders: GivenOrders, refunds: RefundRows): MatchedRefunds {
  const { price, isOrder, told, count } = orders;
  const rows = inTime(refunds);
  const to = refunds.order.map((order) => (order >= 0 && isOrder[order] ? order : -1));
  if (orders.ids && refunds.order.some((order, row) => to[row]! < 0 && order >= 0)) {
    matchById(orders, orders.ids(), refunds, rows, to);
  }
  const back = new AmountsOfOrders(count, rows.length);
  for (const row of rows) {
    if (to[row]! >= 0) {
      back.add(to[row]!, refunds.amount[row]!);
    }
  }
  if (to.includes(-1)) {
    matchByAmount(orders, refunds, rows, to, back);
  }
  const returned = new Uint8Array(count);
  // What no refund row takes off: the price of an order that is gone, and what its own lines have taken off.
  const covered = new AmountsOfOrders(count, rows.length);
  const beyond: { order: number; amount: number }[] = [];
  const settle = (order: number) => {
    const own = told ? told[order]! : 0;
    const came = back.of(order);
    if (own === 0 && came === 0) {
      return;
    }
    const given = Math.max(own, came);
    const gone = isOrder[order] === 1 && given > 0 && given >= price[order]!;
    returned[order] = gone ? 1 : 0;
    if (back.has(order)) {
      covered.add(order, gone ? price[order]! : own);
    }
    if (gone && own > Math.max(price[order]!, came)) {
      beyond.push({ order, amount: own - Math.max(price[order]!, came) });
    }
  };
  if (told) {
    for (let order = 0; order < count; order++) {
      settle(order);
    }
  } else {
    back.orders().forEach(settle);
  }
  const counted = refunds.amount.slice();
  for (const row of rows) {
    const order = to[row]!;
    if (order >= 0) {
      const covers = Math.min(covered.of(order), counted[row]!);
      covered.add(order, -covers);
      counted[row]! -= covers;
    }
  }
  return { returned, counted, order: to, beyond };
}

/** Amounts of those orders that have any: of twenty million orders few have. */
class AmountsOfOrders {
  private readonly places: Int32Array;
  private readonly known: Int32Array;
  private readonly amounts: Float64Array;
  private size = 0;

  /** @param most so many of the orders at most have an amount */
  constructor(count: number, most: number) {
    this.places = new Int32Array(count).fill(-1);
    this.known = new Int32Array(most);
    this.amounts = new Float64Array(most);
  }

  has(order: number): boolean {
    return this.places[order]! >= 0;
  }

  of(order: number): number {
    const place = this.places[order]!;
    return place < 0 ? 0 : this.amounts[place]!;
  }

  add(order: number, amount: number): void {
    if (this.places[order]! < 0) {
      this.known[this.size] = order;
      this.places[order] = this.size++;
    }
    this.amounts[this.places[order]!]! += amount;
  }

  orders(): Int32Array {
    return this.known.subarray(0, this.size);
  }
}

/** By day, then amount, so that the order of the rows does not matter. */
function inTime({ day, amount, owner }: RefundRows): Int32Array {
  return Int32Array.from(day.keys()).sort(
    (a, b) => day[a]! - day[b]! || amount[a]! - amount[b]! || owner[a]! - owner[b]!,
  );
}

/**
 * Where an id is another order's every day: the customer's latest order of the id up to the day of the refund, rather
 * one that cost just as much.
 */
function matchById(
  orders: GivenOrders,
  ids: Int32Array,
  refunds: RefundRows,
  rows: Int32Array,
  to: Int32Array,
) {
  const { owner, begun, price } = orders;
  const wanted = new Map<string, number[]>();
  const key = (who: number, order: number) => `${who} ${ids[order]!}`;
  for (const row of rows) {
    const order = refunds.order[row]!;
    if (to[row]! < 0 && order >= 0) {
      wanted.set(key(refunds.owner[row]!, order), []);
    }
  }
  for (const order of ordersOf(orders, refunds, to)) {
    wanted.get(key(owner[order]!, order))?.push(order);
  }
  wanted.forEach((own) => own.sort((a, b) => begun[a]! - begun[b]! || price[a]! - price[b]!));
  for (const row of rows) {
    const order = refunds.order[row]!;
    if (to[row]! < 0 && order >= 0) {
      const own = wanted.get(key(refunds.owner[row]!, order))!;
      const earlier = own.filter((candidate) => begun[candidate]! <= refunds.day[row]!);
      const same = earlier.filter((one) => price[one] === refunds.amount[row]);
      to[row] = same.at(-1) ?? earlier.at(-1) ?? -1;
    }
  }
}

/** Refund rows of one number are one refund. */
function matchByAmount(
  orders: GivenOrders,
  refunds: RefundRows,
  rows: Int32Array,
  to: Int32Array,
  back: AmountsOfOrders,
): void {
  const { owner, begun, price, told } = orders;
  interface Refund {
    readonly day: number;
    readonly rows: number[];
    amount: number;
  }
  const numbered = new Map<number, Refund>();
  const left: Refund[] = [];
  for (const row of rows) {
    if (to[row]! >= 0) {
      continue;
    }
    const order = refunds.order[row]!;
    const known = order >= 0 ? numbered.get(order) : undefined;
    if (known) {
      known.rows.push(row);
      known.amount += refunds.amount[row]!;
      continue;
    }
    const refund = { day: refunds.day[row]!, rows: [row], amount: refunds.amount[row]! };
    left.push(refund);
    if (order >= 0) {
      numbered.set(order, refund);
    }
  }
  interface Wanted {
    readonly told: number[];
    readonly orders: number[];
    readonly refunds: Refund[];
  }
  // By customer, then amount.
  const wanted = new Map<number, Map<number, Wanted>>();
  for (const refund of left) {
    const who = refunds.owner[refund.rows[0]!]!;
    const own = wanted.get(who) ?? new Map<number, Wanted>();
    wanted.set(who, own);
    const same = own.get(refund.amount);
    if (same) {
      same.refunds.push(refund);
    } else if (refund.amount > 0) {
      own.set(refund.amount, { told: [], orders: [], refunds: [refund] });
    }
  }
  for (const order of ordersOf(orders, refunds, to)) {
    if (back.of(order) === 0) {
      const own = told ? told[order]! : 0;
      const same = wanted.get(owner[order]!)?.get(own > 0 ? own : price[order]!);
      (own > 0 ? same?.told : same?.orders)?.push(order);
    }
  }
  const latestOf = (own: number[]) => {
    own.sort((a, b) => begun[a]! - begun[b]! || a - b);
    const open: number[] = [];
    let next = 0;
    return (day: number) => {
      while (next < own.length && begun[own[next]!]! <= day) {
        open.push(own[next++]!);
      }
      return open.pop();
    };
  };
  for (const ofCustomer of wanted.values()) {
    for (const same of ofCustomer.values()) {
      const [latestTold, latest] = [latestOf(same.told), latestOf(same.orders)];
      for (const refund of same.refunds) {
        const order = latestTold(refund.day) ?? latest(refund.day);
        if (order !== undefined) {
          back.add(order, refund.amount);
          refund.rows.forEach((row) => (to[row] = order));
        }
      }
    }
  }
}

/** Orders of customers who have refunds without one. */
function ordersOf({ owner, isOrder, count }: GivenOrders, refunds: RefundRows, to: Int32Array): number[] {
  const without = new Uint8Array(refunds.owner.reduce((most, who) => Math.max(most, who), 0) + 1);
  to.forEach((order, row) => {
    if (order < 0) {
      without[refunds.owner[row]!] = 1;
    }
  });
  const found: number[] = [];
  for (let order = 0; order < count; order++) {
    if (isOrder[order] === 1 && without[owner[order]!] === 1) {
      found.push(order);
    }
  }
  return found;
}
