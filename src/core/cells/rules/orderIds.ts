import { MISSING_CODE, MISSING_DAY, type TextColumn } from "../columns";
import type { OrderIdKind } from "../dataset";

export interface OrderIds {
  readonly kind: OrderIdKind;
  /** Ids with two lines or more. */
  readonly several: number;
  /** Of them, those that keep to one customer and to two days in a row. */
  readonly together: number;
  /** 1 by code of the column for those that don't. */
  readonly scattered: Uint8Array;
}

/** Columns that tell orders apart; rows without a day or a customer have the missing value. */
export interface OrderKeys {
  readonly order: TextColumn;
  readonly customer?: { readonly codes: Int32Array };
  readonly days?: Int32Array;
}

/** From this share of the ids with several lines on, the column holds order ids. */
const TOGETHER = 0.95;

/**
 * Are the ids of a column orders, or do they only tell the lines of one day apart? Decided on the column, never on its
 * name: orders keep to one customer and, over midnight, to two days in a row. Refunds come on any day and tell nothing.
 *
 * @param counts rows that are lines of purchases
 * @example
 * decideOrderIds(
 *   {
 *     order: { kind: "text", codes: Int32Array.of(0, 0), dictionary: ["R1"] },
 *     days: Int32Array.of(45658, 45689),
 *   },
 *   () => true,
 * ).kind // "perDay"
 */
export function decideOrderIds(
  { order, customer, days }: OrderKeys,
  counts: (row: number) => boolean,
): OrderIds {
  const { codes } = order;
  const n = order.dictionary.length;
  const lines = new Int32Array(n);
  const owner = new Int32Array(n);
  const first = new Int32Array(n);
  const last = new Int32Array(n);
  const scattered = new Uint8Array(n);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code < 0 || !counts(row)) {
      continue;
    }
    const who = customer ? customer.codes[row]! : MISSING_CODE;
    const day = days ? days[row]! : MISSING_DAY;
    if (lines[code]!++ === 0) {
      owner[code] = who;
      first[code] = day;
      last[code] = day;
      continue;
    }
    if (who !== owner[code]) {
      scattered[code] = 1;
    }
    if (day !== MISSING_DAY) {
      first[code] = first[code] === MISSING_DAY ? day : Math.min(first[code]!, day);
      last[code] = Math.max(last[code]!, day);
    }
  }
  let several = 0;
  let together = 0;
  for (let code = 0; code < n; code++) {
    if (lines[code]! > 1) {
      several++;
      scattered[code] = scattered[code] || last[code]! - first[code]! > 1 ? 1 : 0;
      together += 1 - scattered[code]!;
    }
  }
  return { kind: orderIdKind(several, together), several, together, scattered };
}

/** @param together of the `several` ids with two lines or more, those that keep to one customer and two days in a row */
export function orderIdKind(several: number, together: number): OrderIdKind {
  return together >= TOGETHER * several ? "orders" : "perDay";
}

/** Orders by number: 0, 1, … as their first lines come. */
export interface NumberedOrders {
  /** Order of each row, -1 where it has no id. */
  readonly of: Int32Array;
  readonly count: number;
}

/**
 * Gives the lines of an order one number: a customer's id, on one day where ids are told apart by day.
 *
 * @example
 * numberOrders("perDay", {
 *   order: { kind: "text", codes: Int32Array.of(0, 0, 0), dictionary: ["R1"] },
 *   days: Int32Array.of(45658, 45658, 45689),
 * }).of // [0, 0, 1]
 */
export function numberOrders(kind: OrderIdKind, { order, customer, days }: OrderKeys): NumberedOrders {
  const { codes } = order;
  const whos = customer?.codes;
  const dayOf = kind === "perDay" ? days : undefined;
  const of = new Int32Array(codes.length);
  const latest = new Int32Array(order.dictionary.length).fill(-1);
  const firstRow = new Int32Array(codes.length);
  let count = 0;
  let others: OtherOrders | undefined;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code < 0) {
      of[row] = -1;
      continue;
    }
    const known = latest[code]!;
    if (known < 0) {
      latest[code] = count;
      firstRow[count] = row;
      of[row] = count++;
      continue;
    }
    const at = firstRow[known]!;
    if ((!whos || whos[at] === whos[row]) && (!dayOf || dayOf[at] === dayOf[row])) {
      of[row] = known;
      continue;
    }
    others ??= new OtherOrders(codes, whos, dayOf, firstRow);
    // The one that is left behind has to be found again.
    others.keep(known);
    const found = others.find(row);
    if (found < 0) {
      firstRow[count] = row;
      latest[code] = count;
      of[row] = count++;
    } else {
      latest[code] = found;
      of[row] = found;
    }
  }
  return { of, count };
}

/** Orders whose id is another customer's or day's too, found by all three: an open hash table that grows. */
class OtherOrders {
  private slots = new Int32Array(1024).fill(-1);
  private filled = 0;

  constructor(
    private readonly codes: Int32Array,
    private readonly whos: Int32Array | undefined,
    private readonly days: Int32Array | undefined,
    private readonly firstRow: Int32Array,
  ) {}

  find(row: number): number {
    return this.slots[this.slotOf(row)]!;
  }

  keep(order: number): void {
    const slot = this.slotOf(this.firstRow[order]!);
    if (this.slots[slot]! >= 0) {
      return;
    }
    this.slots[slot] = order;
    if (++this.filled * 2 > this.slots.length) {
      const kept = this.slots.filter((known) => known >= 0);
      this.slots = new Int32Array(this.slots.length * 4).fill(-1);
      for (const known of kept) {
        this.slots[this.slotOf(this.firstRow[known]!)] = known;
      }
    }
  }

  private slotOf(row: number): number {
    const mask = this.slots.length - 1;
    const who = this.whos ? this.whos[row]! : 0;
    const day = this.days ? this.days[row]! : 0;
    let hash = Math.imul(this.codes[row]!, 0x9e3779b1) ^ Math.imul(who, 0x85ebca6b);
    hash = Math.imul((hash ^ (hash >>> 15)) + day, 0xc2b2ae35);
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (;;) {
      const known = this.slots[slot]!;
      if (known < 0 || this.isSame(this.firstRow[known]!, row)) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
  }

  private isSame(a: number, b: number): boolean {
    return (
      this.codes[a] === this.codes[b] &&
      (!this.whos || this.whos[a] === this.whos[b]) &&
      (!this.days || this.days[a] === this.days[b])
    );
  }
}
