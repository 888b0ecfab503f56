import { withoutNoise } from "../statistics/withoutNoise";
import { classifyPurchases, NO_PURCHASE, PURCHASE } from "./purchases";
import { sortByText } from "./sortByText";
import { sortLines, type OrderLines, type SortedLines } from "./sortedLines";

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
    let magnitude = 0;
    let repeatSum = 0;
    while (i < end) {
      const today = day[i]!;
      let ordersToday = 0;
      let all = 0;
      let purchased = 0;
      for (; i < end && day[i] === today; i++) {
        const value = hasAmount ? amount[i]! : 0;
        all += value;
        magnitude += Math.abs(value);
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
    total[code] = withoutNoise(sum, magnitude);
    purchaseDays[code] = bought;
    if (bought > 1) {
      meanRepeatAmount[code] = repeatSum / (bought - 1);
    }
  }
  return { orders, purchaseDays, first, last, total, meanRepeatAmount, refunds };
}
