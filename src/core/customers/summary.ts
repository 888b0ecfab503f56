import { MISSING_DAY } from "../cells/columns";
import type { DateColumn, NumberColumn, TextColumn } from "../cells/columns";

/** Order lines as columns of one length. A {@link Dataset}'s `columns` fit, with `refundRows` beside them. */
export interface OrderLines {
  readonly customer: TextColumn;
  readonly date: DateColumn;
  /** Refunds negative. Without amounts all money is 0. */
  readonly amount?: NumberColumn;
  /** Without order ids every line is an order. */
  readonly order?: TextColumn;
  /** 1 where the line is a refund: no purchase of its own. */
  readonly refundRows?: Uint8Array;
  /** Refunds kept apart from the amounts (positive). */
  readonly refunds?: NumberColumn;
}

/**
 * One row a customer, as parallel columns; row i is customer `ids[i]`, in the order of the ids' text.
 * Only customers with a purchase are rows; the others are named in `withoutPurchase`.
 */
export interface CustomerSummary {
  readonly ids: readonly string[];
  readonly count: number;
  /** Distinct orders (segments count these). */
  readonly orders: Int32Array;
  /** Distinct days with a purchase. */
  readonly purchaseDays: Int32Array;
  /** Repeat purchase days, `purchaseDays − 1` (purchase models count these). */
  readonly x: Int32Array;
  /** Days from first to last purchase. */
  readonly txDays: Int32Array;
  /** Days from first purchase to the as-of date. */
  readonly TDays: Int32Array;
  /** Sum of amounts, net of refunds that are not kept apart. */
  readonly total: Float64Array;
  /** Total over orders. */
  readonly meanAmount: Float64Array;
  /** Mean of the daily sums after the first purchase day; NaN for customers who never came back. */
  readonly meanRepeatAmount: Float64Array;
  /** Refunds kept apart, positive. */
  readonly refunds: Float64Array;
  readonly daysSinceLast: Int32Array;
  /** First and last purchase day, Excel serials. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly asOf: number;
  /** Customers who have lines up to the as-of date but no purchase: refunds only. */
  readonly withoutPurchase: readonly string[];
  /** Row of each code of the customer dictionary, -1 where it has none: from lines to their customer. */
  readonly rowOfCode: Int32Array;
}

/**
 * What did each customer buy, how often and when? Orders, purchase days and the models' x, t_x, T at once.
 *
 *   x = distinct purchase days − 1,  t_x = last − first,  T = as-of − first   (days)
 *
 * Lines without customer or date, and lines after `asOf`, do not count. Where `refundRows` is given, an order (without
 * order ids: a customer's day) whose lines sum to 0 or less after its refunds was no purchase; other refunds only lower
 * the total. The result does not depend on the order of the lines.
 *
 * Source: Fader, Hardie & Lee (2005), "Counting your customers the easy way", Marketing Science 24(2): same-day
 * purchases are one transaction and the first one is not counted in x.
 *
 * @example
 * summarizeCustomers(
 *   {
 *     customer: { kind: "text", codes: Int32Array.of(0, 0), dictionary: ["ann"] },
 *     date: { kind: "date", days: Int32Array.of(45658, 45668) },
 *   },
 *   45688,
 * ).TDays[0] // 30
 */
export function summarizeCustomers(lines: OrderLines, asOf: number): CustomerSummary {
  const { dictionary } = lines.customer;
  const sorted = sortByCustomerAndDay(lines, asOf);
  const perCode = summarizeByCode(lines, sorted);
  const codes = [...dictionary.keys()].filter((code) => sorted.start[code + 1]! > sorted.start[code]!);
  const buyers = codes.filter((code) => perCode.orders[code]! > 0);
  buyers.sort((a, b) => (dictionary[a]! < dictionary[b]! ? -1 : 1));
  const rowOfCode = new Int32Array(dictionary.length).fill(-1);
  buyers.forEach((code, row) => (rowOfCode[code] = row));
  const int = (values: Int32Array) => Int32Array.from(buyers, (code) => values[code]!);
  const float = (values: Float64Array) => Float64Array.from(buyers, (code) => values[code]!);
  const first = int(perCode.first);
  const last = int(perCode.last);
  const orders = int(perCode.orders);
  const purchaseDays = int(perCode.purchaseDays);
  const total = float(perCode.total);
  return {
    ids: buyers.map((code) => dictionary[code]!),
    count: buyers.length,
    orders,
    purchaseDays,
    x: purchaseDays.map((days) => days - 1),
    txDays: last.map((day, row) => day - first[row]!),
    TDays: first.map((day) => asOf - day),
    total,
    meanAmount: total.map((sum, row) => sum / orders[row]!),
    meanRepeatAmount: float(perCode.meanRepeatAmount),
    refunds: float(perCode.refunds),
    daysSinceLast: last.map((day) => asOf - day),
    first,
    last,
    asOf,
    withoutPurchase: codes
      .filter((code) => perCode.orders[code] === 0)
      .map((code) => dictionary[code]!)
      .sort(),
    rowOfCode,
  };
}

interface SortedLines {
  /** Line numbers by customer, each customer's by day. */
  readonly order: Int32Array;
  /** Lines of customer code c: `order[start[c]] … order[start[c + 1] − 1]`. */
  readonly start: Int32Array;
}

/** Two stable counting sorts: by day, then by customer. */
function sortByCustomerAndDay({ customer, date }: OrderLines, asOf: number): SortedLines {
  const { codes } = customer;
  const { days } = date;
  const counts = (row: number) => codes[row]! >= 0 && days[row] !== MISSING_DAY && days[row]! <= asOf;
  const start = new Int32Array(customer.dictionary.length + 1);
  let minDay = Infinity;
  let maxDay = -Infinity;
  let used = 0;
  for (let row = 0; row < codes.length; row++) {
    if (counts(row)) {
      start[codes[row]! + 1]!++;
      minDay = Math.min(minDay, days[row]!);
      maxDay = Math.max(maxDay, days[row]!);
      used++;
    }
  }
  const dayStart = new Int32Array(used === 0 ? 1 : maxDay - minDay + 2);
  for (let row = 0; row < codes.length; row++) {
    if (counts(row)) {
      dayStart[days[row]! - minDay + 1]!++;
    }
  }
  accumulate(dayStart);
  accumulate(start);
  const byDay = new Int32Array(used);
  for (let row = 0; row < codes.length; row++) {
    if (counts(row)) {
      byDay[dayStart[days[row]! - minDay]!++] = row;
    }
  }
  const next = start.slice();
  const order = new Int32Array(used);
  for (let i = 0; i < used; i++) {
    const row = byDay[i]!;
    order[next[codes[row]!]!++] = row;
  }
  return { order, start };
}

function accumulate(counts: Int32Array): void {
  for (let i = 1; i < counts.length; i++) {
    counts[i]! += counts[i - 1]!;
  }
}

/** The figures by customer code, before customers without lines are taken out. */
function summarizeByCode(lines: OrderLines, { order: sorted, start }: SortedLines) {
  const customers = lines.customer.dictionary.length;
  const orders = new Int32Array(customers);
  const purchaseDays = new Int32Array(customers);
  const first = new Int32Array(customers);
  const last = new Int32Array(customers);
  const total = new Float64Array(customers);
  const meanRepeatAmount = new Float64Array(customers).fill(NaN);
  const refunds = new Float64Array(customers);
  const { days } = lines.date;
  const amounts = lines.amount?.values;
  const refundAmounts = lines.refunds?.values;
  const orderCodes = lines.order?.codes;
  // Which customer an order was last seen with: lines come customer by customer, so no set is needed.
  const seenWith = new Int32Array(lines.order?.dictionary.length ?? 0).fill(-1);
  const isPurchase = purchaseTest(lines, sorted, start);
  const sum = new CanonicalSum();
  const purchased = new CanonicalSum();
  for (let code = 0; code < customers; code++) {
    let totalAll = 0;
    let repeatSum = 0;
    let i = start[code]!;
    const end = start[code + 1]!;
    while (i < end) {
      const day = days[sorted[i]!]!;
      let bought = false;
      for (; i < end && days[sorted[i]!] === day; i++) {
        const row = sorted[i]!;
        if (amounts) {
          sum.add(amounts[row]!);
        }
        if (refundAmounts) {
          refunds[code]! += refundAmounts[row]!;
        }
        const purchase = isPurchase(row, code);
        if (purchase === "no") {
          continue;
        }
        if (amounts) {
          purchased.add(amounts[row]!);
        }
        if (purchase === "refundOfPurchase") {
          continue;
        }
        bought = true;
        const order = orderCodes ? orderCodes[row]! : -1;
        if (order < 0) {
          orders[code]!++;
        } else if (seenWith[order] !== code) {
          seenWith[order] = code;
          orders[code]!++;
        }
      }
      totalAll += sum.take();
      const daySum = purchased.take();
      if (bought) {
        purchaseDays[code]!++;
        last[code] = day;
        if (purchaseDays[code] === 1) {
          first[code] = day;
        } else {
          repeatSum += daySum;
        }
      }
    }
    total[code] = totalAll;
    if (purchaseDays[code]! > 1) {
      meanRepeatAmount[code] = repeatSum / (purchaseDays[code]! - 1);
    }
  }
  return { orders, purchaseDays, first, last, total, meanRepeatAmount, refunds };
}

type PurchaseTest = (row: number, customer: number) => "yes" | "no" | "refundOfPurchase";

/** Says of a line whether it belongs to a purchase once refunds are netted within its order, or within its day. */
function purchaseTest(lines: OrderLines, sorted: Int32Array, start: Int32Array): PurchaseTest {
  const { refundRows } = lines;
  if (!refundRows) {
    return () => "yes";
  }
  const unit = new Int32Array(lines.customer.codes.length).fill(-1);
  const { days } = lines.date;
  const orderCodes = lines.order?.codes;
  const orderUnit = new Int32Array(lines.order?.dictionary.length ?? 0);
  const orderSeenWith = new Int32Array(orderUnit.length).fill(-1);
  let units = 0;
  for (let code = 0; code + 1 < start.length; code++) {
    let dayUnit = -1;
    let dayOfUnit = NaN;
    for (let i = start[code]!; i < start[code + 1]!; i++) {
      const row = sorted[i]!;
      const order = orderCodes ? orderCodes[row]! : -1;
      if (order >= 0) {
        if (orderSeenWith[order] !== code) {
          orderSeenWith[order] = code;
          orderUnit[order] = units++;
        }
        unit[row] = orderUnit[order]!;
      } else {
        if (days[row] !== dayOfUnit) {
          dayOfUnit = days[row]!;
          dayUnit = units++;
        }
        unit[row] = dayUnit;
      }
    }
  }
  const net = new Float64Array(units);
  const scale = new Float64Array(units);
  const refunded = new Uint8Array(units);
  const bought = new Uint8Array(units);
  for (const row of sorted) {
    const amount = lines.amount?.values[row] ?? 0;
    net[unit[row]!]! += amount;
    scale[unit[row]!]! += Math.abs(amount);
    (refundRows[row] ? refunded : bought)[unit[row]!] = 1;
  }
  return (row) => {
    const u = unit[row]!;
    // 1e-9 of the turnover: 0.1 + 0.2 − 0.3 is nothing left.
    if (!bought[u] || (refunded[u] && lines.amount && net[u]! <= 1e-9 * scale[u]!)) {
      return "no";
    }
    return refundRows[row] ? "refundOfPurchase" : "yes";
  };
}

/** Adds small groups in ascending order, so that a sum does not depend on the order of rows to the last bit. */
class CanonicalSum {
  private values: number[] = [];

  add(value: number): void {
    this.values.push(value);
  }

  take(): number {
    const { values } = this;
    if (values.length > 1) {
      values.sort((a, b) => a - b);
    }
    let sum = 0;
    for (const value of values) {
      sum += value;
    }
    values.length = 0;
    return sum;
  }
}
