import { moneySum, type Ledger } from "./ledger";

/** Days, both ends included. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** What happened from one day to another. */
export interface RangeFigures {
  /** Customers who bought. */
  readonly customers: number;
  /** Of them, those whose first purchase in the data was then and who are not older than the data. */
  readonly newCustomers: number;
  /** Of the customers, those with purchases on two days or more. */
  readonly repeaters: number;
  readonly orders: number;
  /** Net of refunds, which count on the day on which they were made. */
  readonly revenue: number;
  /** Of the new customers. */
  readonly newRevenue: number;
  /** Given back then (positive); orders given back whole are not in it. */
  readonly refunded: number;
  /** Orders that began then and were given back whole: they are in no other figure. */
  readonly returned: number;
  readonly returnedAmount: number;
}

interface Counted {
  customers: number;
  newCustomers: number;
  repeaters: number;
  orders: number;
  revenue: number;
  newRevenue: number;
  refunded: number;
  returned: number;
  returnedAmount: number;
}

/**
 * Counts a ledger over any ranges of days, which may overlap. Customers, orders and revenue of ranges that make up
 * another add up, but for the customers who bought in several.
 *
 * @param older by customer, 1 where a customer is older than the data and therefore never new
 * @example
 * rangeFigures(
 *   buildLedger(
 *     {
 *       customer: { kind: "text", codes: Int32Array.of(0, 0), dictionary: ["ann"] },
 *       date: { kind: "date", days: Int32Array.of(45658, 45668) },
 *     },
 *     45688,
 *   ),
 *   [{ from: 45658, to: 45688 }],
 * )[0] // { customers: 1, newCustomers: 1, repeaters: 1, orders: 2, … }
 */
export function rangeFigures(
  ledger: Ledger,
  ranges: readonly DayRange[],
  older?: Uint8Array,
): RangeFigures[] {
  const counted = ranges.map((): Counted => ({
    customers: 0,
    newCustomers: 0,
    repeaters: 0,
    orders: 0,
    revenue: 0,
    newRevenue: 0,
    refunded: 0,
    returned: 0,
    returnedAmount: 0,
  }));
  for (const layer of layersOf(ranges)) {
    count(ledger, ranges, layer, counted, older);
  }
  const money = (sum: number) => moneySum(sum, ledger);
  return counted.map((own) => ({
    ...own,
    revenue: money(own.revenue),
    newRevenue: money(own.newRevenue),
    refunded: money(own.refunded),
    returnedAmount: money(own.returnedAmount),
  }));
}

/** Ranges that do not overlap are counted in one pass, however many they are. */
function layersOf(ranges: readonly DayRange[]): number[][] {
  const layers: { last: number; of: number[] }[] = [];
  const order = [...ranges.keys()].sort((a, b) => ranges[a]!.from - ranges[b]!.from);
  for (const index of order) {
    const { from, to } = ranges[index]!;
    const free = layers.find(({ last }) => last < from);
    if (free) {
      free.of.push(index);
      free.last = to;
    } else if (to >= from) {
      layers.push({ last: to, of: [index] });
    }
  }
  return layers.map(({ of }) => of);
}

const NONE = -1;

function count(
  ledger: Ledger,
  ranges: readonly DayRange[],
  layer: readonly number[],
  counted: readonly Counted[],
  older: Uint8Array | undefined,
): void {
  const { ids, start, day, orders, revenue, refunds, returned } = ledger;
  const rangeOf = rangeTable(ranges, layer, ledger);
  for (let customer = 0; customer < ids.length; customer++) {
    const end = start[customer + 1]!;
    let first = start[customer]!;
    while (orders[first] === 0) {
      first++;
    }
    const newIn = older && older[customer] === 1 ? NONE : rangeOf(day[first]!);
    let before = NONE;
    let days = 0;
    for (let row = start[customer]!; row < end; row++) {
      const range = rangeOf(day[row]!);
      if (range === NONE) {
        continue;
      }
      const own = counted[range]!;
      own.revenue += revenue[row]!;
      if (range === newIn) {
        own.newRevenue += revenue[row]!;
      }
      if (orders[row] === 0) {
        continue;
      }
      own.orders += orders[row]!;
      if (range !== before) {
        before = range;
        days = 1;
        own.customers++;
        own.newCustomers += range === newIn ? 1 : 0;
      } else if (++days === 2) {
        own.repeaters++;
      }
    }
  }
  refunds.rows.forEach((row, at) => {
    const range = rangeOf(day[row]!);
    if (range !== NONE) {
      counted[range]!.refunded += refunds.amounts[at]!;
    }
  });
  returned.day.forEach((begun, order) => {
    const range = rangeOf(begun);
    if (range !== NONE) {
      counted[range]!.returned++;
      counted[range]!.returnedAmount += returned.amount[order]!;
    }
  });
}

/** Range of a day by a table, so that no day is compared with many ranges. */
function rangeTable(
  ranges: readonly DayRange[],
  layer: readonly number[],
  { day, returned, asOf }: Ledger,
): (day: number) => number {
  let from = asOf;
  for (const days of [day, returned.day]) {
    for (let row = 0; row < days.length; row++) {
      from = Math.min(from, days[row]!);
    }
  }
  const table = new Int32Array(Math.max(0, asOf - from + 1)).fill(NONE);
  for (const index of layer) {
    const range = ranges[index]!;
    table.fill(index, Math.max(0, range.from - from), Math.max(0, range.to - from + 1));
  }
  return (at) => table[at - from]!;
}
