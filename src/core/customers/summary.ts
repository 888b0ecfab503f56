import { sortByText } from "./sortByText";
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
  const sorted = sortLines(lines, asOf);
  const perCode = summarizeByCode(lines, sorted);
  const buyers = new Int32Array(dictionary.length);
  let count = 0;
  const withoutPurchase: string[] = [];
  for (let code = 0; code < dictionary.length; code++) {
    if (perCode.orders[code]! > 0) {
      buyers[count++] = code;
    } else if (sorted.start[code + 1]! > sorted.start[code]!) {
      withoutPurchase.push(dictionary[code]!);
    }
  }
  const codes = sortByText(buyers.subarray(0, count), dictionary);
  return {
    ...inOrder(codes, perCode, asOf),
    ids: textsOf(codes, dictionary),
    withoutPurchase: withoutPurchase.sort(),
    rowOfCode: invert(codes, dictionary.length),
  };
}

type ByCode = ReturnType<typeof summarizeByCode>;

/** The figures of the given customers, in the given order. */
function inOrder(codes: Int32Array, perCode: ByCode, asOf: number) {
  const count = codes.length;
  const int = (values: Int32Array) => gather(new Int32Array(count), codes, values);
  const float = (values: Float64Array) => gather(new Float64Array(count), codes, values);
  const first = int(perCode.first);
  const last = int(perCode.last);
  const orders = int(perCode.orders);
  const purchaseDays = int(perCode.purchaseDays);
  const total = float(perCode.total);
  return {
    count,
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
  };
}

function gather<A extends Int32Array | Float64Array>(into: A, codes: Int32Array, values: A): A {
  for (let row = 0; row < codes.length; row++) {
    into[row] = values[codes[row]!]!;
  }
  return into;
}

function textsOf(codes: Int32Array, dictionary: readonly string[]): string[] {
  const texts = new Array<string>(codes.length);
  for (let row = 0; row < codes.length; row++) {
    texts[row] = dictionary[codes[row]!]!;
  }
  return texts;
}

function invert(codes: Int32Array, length: number): Int32Array {
  const rowOfCode = new Int32Array(length).fill(-1);
  for (let row = 0; row < codes.length; row++) {
    rowOfCode[codes[row]!] = row;
  }
  return rowOfCode;
}

/** Lines customer by customer, each customer's by day and, within a day, by amount. */
interface SortedLines {
  /** Lines of customer code c stand from `start[c]` to `start[c + 1]`. */
  readonly start: Int32Array;
  /** Line numbers where they are needed, and days and amounts beside them, so that each is fetched once. */
  readonly row: Int32Array;
  readonly day: Int32Array;
  readonly amount: Float64Array;
}

/**
 * A counting sort by customer, then a small sort for each. Amounts are sorted as well, so that sums do not depend on the
 * order of the lines to the last bit.
 */
function sortLines(
  { customer, date, amount, order, refundRows, refunds }: OrderLines,
  asOf: number,
): SortedLines {
  const needsRows = order !== undefined || refundRows !== undefined || refunds !== undefined;
  const { codes } = customer;
  const { days } = date;
  const start = new Int32Array(customer.dictionary.length + 1);
  for (let row = 0; row < codes.length; row++) {
    const day = days[row]!;
    if (codes[row]! >= 0 && day <= asOf && day !== MISSING_DAY) {
      start[codes[row]! + 1]!++;
    }
  }
  for (let code = 1; code < start.length; code++) {
    start[code]! += start[code - 1]!;
  }
  const used = start[start.length - 1]!;
  const sorted = {
    start,
    row: new Int32Array(needsRows ? used : 0),
    day: new Int32Array(used),
    amount: new Float64Array(amount ? used : 0),
  };
  const next = start.slice();
  for (let row = 0; row < codes.length; row++) {
    const day = days[row]!;
    if (codes[row]! >= 0 && day <= asOf && day !== MISSING_DAY) {
      const at = next[codes[row]!]!++;
      if (needsRows) {
        sorted.row[at] = row;
      }
      sorted.day[at] = day;
      if (amount) {
        sorted.amount[at] = amount.values[row]!;
      }
    }
  }
  for (let code = 0; code + 1 < start.length; code++) {
    sortGroup(sorted, start[code]!, start[code + 1]!);
  }
  return sorted;
}

/** Gaps of Ciura's Shell sort, continued by 2.25: an insertion sort for the usual few lines, fast for many. */
const GAPS = [1, 4, 10, 23, 57, 132, 301, 701];
while (GAPS.at(-1)! < 1e8) {
  GAPS.push(Math.floor(GAPS.at(-1)! * 2.25));
}

function sortGroup({ row, day, amount }: SortedLines, from: number, to: number): void {
  const hasAmount = amount.length > 0;
  const hasRow = row.length > 0;
  let g = 0;
  while (GAPS[g + 1]! < to - from) {
    g++;
  }
  for (; g >= 0; g--) {
    const gap = GAPS[g]!;
    for (let i = from + gap; i < to; i++) {
      const d = day[i]!;
      const a = hasAmount ? amount[i]! : 0;
      const r = hasRow ? row[i]! : 0;
      let j = i;
      for (; j >= from + gap; j -= gap) {
        const other = day[j - gap]!;
        if (other < d || (other === d && (!hasAmount || amount[j - gap]! <= a))) {
          break;
        }
        day[j] = other;
        if (hasRow) {
          row[j] = row[j - gap]!;
        }
        if (hasAmount) {
          amount[j] = amount[j - gap]!;
        }
      }
      if (j !== i) {
        day[j] = d;
        if (hasRow) {
          row[j] = r;
        }
        if (hasAmount) {
          amount[j] = a;
        }
      }
    }
  }
}

/** The figures by customer code, before customers without lines are taken out. */
function summarizeByCode(lines: OrderLines, sorted: SortedLines) {
  const { start, row, day, amount } = sorted;
  const customers = lines.customer.dictionary.length;
  const orders = new Int32Array(customers);
  const purchaseDays = new Int32Array(customers);
  const first = new Int32Array(customers);
  const last = new Int32Array(customers);
  const total = new Float64Array(customers);
  const meanRepeatAmount = new Float64Array(customers).fill(NaN);
  const refunds = new Float64Array(customers);
  const hasAmount = amount.length > 0;
  const refundAmounts = lines.refunds?.values;
  const orderCodes = lines.order?.codes;
  // Which customer an order was last seen with: lines come customer by customer, so no set is needed.
  const seenWith = new Int32Array(lines.order?.dictionary.length ?? 0).fill(-1);
  const purchases = lines.refundRows && classifyPurchases(lines, sorted);
  for (let code = 0; code < customers; code++) {
    const end = start[code + 1]!;
    let i = start[code]!;
    let bought = 0;
    let sum = 0;
    let repeatSum = 0;
    while (i < end) {
      const today = day[i]!;
      let ordersToday = 0;
      let all = 0;
      let purchased = 0;
      for (; i < end && day[i] === today; i++) {
        const value = hasAmount ? amount[i]! : 0;
        all += value;
        if (refundAmounts) {
          refunds[code]! += refundAmounts[row[i]!]!;
        }
        const kind = purchases ? purchases[i]! : PURCHASE;
        if (kind === NO_PURCHASE) {
          continue;
        }
        purchased += value;
        if (kind === PURCHASE) {
          ordersToday++;
          const order = orderCodes ? orderCodes[row[i]!]! : -1;
          if (order < 0) {
            orders[code]!++;
          } else if (seenWith[order] !== code) {
            seenWith[order] = code;
            orders[code]!++;
          }
        }
      }
      sum += all;
      if (ordersToday > 0) {
        if (bought++ === 0) {
          first[code] = today;
        } else {
          repeatSum += purchased;
        }
        last[code] = today;
      }
    }
    total[code] = sum;
    purchaseDays[code] = bought;
    if (bought > 1) {
      meanRepeatAmount[code] = repeatSum / (bought - 1);
    }
  }
  return { orders, purchaseDays, first, last, total, meanRepeatAmount, refunds };
}

const NO_PURCHASE = 0;
const PURCHASE = 1;
const REFUND_OF_PURCHASE = 2;

/** Says of each sorted line whether it belongs to a purchase once refunds are netted within its order, or its day. */
function classifyPurchases(lines: OrderLines, { start, row, day, amount }: SortedLines): Uint8Array {
  const refundRows = lines.refundRows!;
  const orderCodes = lines.order?.codes;
  const unit = new Int32Array(row.length);
  const orderUnit = new Int32Array(lines.order?.dictionary.length ?? 0);
  const seenWith = new Int32Array(orderUnit.length).fill(-1);
  let units = 0;
  for (let code = 0; code + 1 < start.length; code++) {
    let dayUnit = -1;
    let dayOfUnit = NaN;
    for (let i = start[code]!; i < start[code + 1]!; i++) {
      const order = orderCodes ? orderCodes[row[i]!]! : -1;
      if (order >= 0) {
        if (seenWith[order] !== code) {
          seenWith[order] = code;
          orderUnit[order] = units++;
        }
        unit[i] = orderUnit[order]!;
      } else {
        if (day[i] !== dayOfUnit) {
          dayOfUnit = day[i]!;
          dayUnit = units++;
        }
        unit[i] = dayUnit;
      }
    }
  }
  const net = new Float64Array(units);
  const turnover = new Float64Array(units);
  const refunded = new Uint8Array(units);
  const bought = new Uint8Array(units);
  for (let i = 0; i < row.length; i++) {
    const value = amount[i] ?? 0;
    net[unit[i]!]! += value;
    turnover[unit[i]!]! += Math.abs(value);
    (refundRows[row[i]!] ? refunded : bought)[unit[i]!] = 1;
  }
  return unit.reduce((kinds, u, i) => {
    // 1e-9 of the turnover: 0.1 + 0.2 − 0.3 is nothing left.
    const nothingLeft = refunded[u] && lines.amount && net[u]! <= 1e-9 * turnover[u]!;
    kinds[i] = !bought[u] || nothingLeft ? NO_PURCHASE : refundRows[row[i]!] ? REFUND_OF_PURCHASE : PURCHASE;
    return kinds;
  }, new Uint8Array(row.length));
}
