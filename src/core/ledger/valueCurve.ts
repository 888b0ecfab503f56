import type { BookColumn } from "./bookColumns";
import { addUnits } from "./cohorts";
import { rowsByKey } from "./keyedRows";
import { moneySum, type CountedLines, type Ledger } from "./ledger";
import type { LineMargins, MarginBasis } from "./lineMargins";
import { periodOf, type PeriodOptions } from "./periods";

/** What customers of a group have brought by an age in months: age 0 is the day of the first order. */
export interface ValueAtAge {
  /** Customers whom the data follow that long. */
  readonly customers: number;
  /** What they have brought by then. */
  readonly value: number;
  /** What the same had brought a month earlier. */
  readonly before: number;
}

export interface ValueCurve {
  readonly customers: number;
  /** By age, from 0 on. */
  readonly ages: readonly ValueAtAge[];
}

export interface ValueCurves {
  readonly groups: readonly ValueCurve[];
  /** Revenue where nothing tells of costs. */
  readonly basis: MarginBasis | "revenue";
  /** Share of revenue whose margin is known; the rest is taken at the mean margin of what is. */
  readonly known: number;
}

/** Customers by the period of their first order, by what they bought first, or by whether that was at a discount. */
export type CurveGroups = { readonly started: PeriodOptions } | { readonly began: BookColumn };

/** In the place of a column: keys are 0 for full price and 1 for a discount. */
export const AT_DISCOUNT = "atDiscount";

export interface CurveOptions {
  /** Ages up to so many months. */
  readonly months: number;
  readonly by: CurveGroups;
  /** Only customers whose first order is of this day or a later one. */
  readonly since?: number;
}

/** Curves of groups; who is older than the data is in none. */
export interface NamedCurves extends ValueCurves {
  /** Numbers of the periods, ascending; values in the order of their text; full price, discount. */
  readonly keys: readonly (number | string)[];
  /** Group of each customer, -1 for none. */
  readonly of: Int32Array;
}

export interface GroupedBy {
  /** Ages up to so many months. */
  readonly months: number;
  readonly groups: number;
  /** Group of each customer, negative for none. */
  readonly of: ArrayLike<number>;
}

/** Worth of a customer on a day. */
interface Worth {
  readonly start: Int32Array;
  readonly day: Int32Array;
  readonly value: Float64Array;
}

/**
 * What has a customer brought by each age? A month of age is over on the day with the number of the first order's, or
 * on the last of a shorter month. At each age only customers count whom the data follow that long; what came before the
 * first order has no age.
 */
export function valueCurves(
  ledger: Ledger,
  lines: () => CountedLines,
  margins: LineMargins | undefined,
  { months, groups, of }: GroupedBy,
): ValueCurves {
  const worth = margins ? marginWorth(ledger, lines(), margins) : revenueWorth(ledger);
  const width = months + 1;
  const customers = new Int32Array(groups);
  const counts = new Float64Array(groups * width);
  const values = new Float64Array(groups * width);
  const befores = new Float64Array(groups * width);
  const { ids, start, day, orders, asOf } = ledger;
  const endsOf = monthEnds(months);
  for (let who = 0; who < ids.length; who++) {
    const group = of[who]!;
    if (!(group >= 0)) {
      continue;
    }
    customers[group]!++;
    let first = start[who]!;
    while (orders[first] === 0) {
      first++;
    }
    const began = day[first]!;
    let at = worth.start[who]!;
    const end = worth.start[who + 1]!;
    while (at < end && worth.day[at]! < began) {
      at++;
    }
    let sum = 0;
    let before = 0;
    const ends = endsOf(began);
    for (let age = 0; age <= months; age++) {
      const until = ends[age]!;
      if (until > asOf) {
        break;
      }
      for (; at < end && worth.day[at]! <= until; at++) {
        sum += worth.value[at]!;
      }
      const cell = group * width + age;
      counts[cell]!++;
      values[cell]! += sum;
      befores[cell]! += before;
      before = sum;
    }
  }
  // Of amounts the sums are exact; shares of them are not.
  const told = (sum: number) => (margins ? sum : moneySum(sum, ledger));
  return {
    groups: Array.from({ length: groups }, (_, group) => ({
      customers: customers[group]!,
      ages: Array.from({ length: width }, (__, age) => {
        const cell = group * width + age;
        return { customers: counts[cell]!, value: told(values[cell]!), before: told(befores[cell]!) };
      }),
    })),
    basis: margins?.basis ?? "revenue",
    known: worth.known,
  };
}

/** The period in which each customer began, as a group; periods of nobody are none. */
export function startedIn(
  first: Int32Array,
  period: PeriodOptions,
): { readonly keys: readonly number[]; readonly of: Int32Array } {
  const periods = first.map((day) => periodOf(day, period));
  const keys = [...new Set(periods)].sort((a, b) => a - b);
  const place = new Map(keys.map((key, index) => [key, index]));
  return { keys, of: periods.map((own) => place.get(own)!) };
}

/** Groups of which each has a customer, and their curves. */
export function namedCurves(
  keys: readonly (number | string)[],
  of: ArrayLike<number>,
  curves: (groups: number, of: Int32Array) => ValueCurves,
): NamedCurves {
  const found = new Set<number>(Array.from(of).filter((group) => group >= 0));
  const used = [...found].sort((a, b) => a - b);
  const place = new Int32Array(keys.length).fill(-1);
  used.forEach((group, index) => (place[group] = index));
  const placed = Int32Array.from(of, (group) => (group >= 0 ? place[group]! : -1));
  return { ...curves(used.length, placed), keys: used.map((group) => keys[group]!), of: placed };
}

/** The days on which months of age are over, by the day of the first order: many customers begin on one day. */
function monthEnds(months: number): (began: number) => Int32Array {
  const known = new Map<number, Int32Array>();
  return (began) => {
    const kept = known.get(began);
    if (kept) {
      return kept;
    }
    const ends = new Int32Array(months + 1);
    for (let age = 0; age <= months; age++) {
      ends[age] = age === 0 ? began : addUnits(began, "month", age);
    }
    known.set(began, ends);
    return ends;
  };
}

function revenueWorth(ledger: Ledger): Worth & { readonly known: number } {
  const { start, day, revenue } = ledger;
  return { start, day, value: revenue, known: 1 };
}

/** What a line brings is its share of margin of what was paid for it, net of what came back. */
function marginWorth(
  ledger: Ledger,
  { customer, amount, day }: CountedLines,
  { share }: LineMargins,
): Worth & { readonly known: number } {
  let [paid, known, margin] = [0, 0, 0];
  amount.forEach((own, line) => {
    if (customer[line]! < 0) {
      return;
    }
    paid += own;
    if (!Number.isNaN(share[line]!)) {
      known += own;
      margin += own * share[line]!;
    }
  });
  const mean = known > 0 ? margin / known : 0;
  const { rows, start } = rowsByKey(customer, ledger.ids.length);
  for (let who = 0; who < ledger.ids.length; who++) {
    rows.subarray(start[who], start[who + 1]).sort((a, b) => day[a]! - day[b]!);
  }
  return {
    start,
    day: rows.map((line) => day[line]!),
    value: Float64Array.from(rows, (line) => {
      const own = share[line]!;
      return amount[line]! * (Number.isNaN(own) ? mean : own);
    }),
    known: paid > 0 ? known / paid : 0,
  };
}
