import { MISSING_DAY, type DateColumn, type NumberColumn, type TextColumn } from "../cells/columns";

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

/** Lines customer by customer, each customer's by day and, within a day, by amount. */
export interface SortedLines {
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
 *
 * @param asOf later lines, and those without customer or day, are left out
 * @example
 * sortLines(
 *   {
 *     customer: { kind: "text", codes: Int32Array.of(1, 0, 1), dictionary: ["a", "b"] },
 *     date: { kind: "date", days: Int32Array.of(9, 5, 7) },
 *   },
 *   10,
 * ).day // [5, 7, 9]
 */
export function sortLines(
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
