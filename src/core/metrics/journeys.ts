import { rowsByKey } from "../ledger/keyedRows";
import { percentilesInclusive } from "../statistics/percentiles";

/** What customers touched, as columns of one length. */
export interface TouchLog {
  /** -1 where nobody is named. */
  readonly customer: Int32Array;
  readonly customers: number;
  /** What was touched, -1 for nothing. */
  readonly touch: Int32Array;
  readonly touches: number;
  /** Days, with the time of day as their fraction. */
  readonly time: Float64Array;
  /** 1 where something was bought. */
  readonly goal: Uint8Array;
}

export interface JourneyOptions {
  /** Days without a touch after which another visit begins. */
  readonly gap: number;
  /** Days before a purchase in which touches belong to it. */
  readonly window: number;
  /** Touches of a path that are told. */
  readonly steps: number;
  /** Days without a touch after which somebody has left. */
  readonly away: number;
}

export interface TouchFigures {
  readonly customers: number;
  readonly times: number;
  /** Purchases whose first, and whose last touch in the window it was. */
  readonly first: number;
  readonly last: number;
  /** Visits that have it, and of those without a purchase the ones that end with it. */
  readonly visits: number;
  readonly exits: number;
  /** Customers who left whose last touch it was. */
  readonly left: number;
  /** Median days to the next touch of the visit; NaN where there is none. */
  readonly dwell: number;
}

export interface JourneyPath {
  /** Numbers of touches; those that follow themselves stand once. */
  readonly touches: readonly number[];
  /** It goes on. */
  readonly more: boolean;
  readonly visits: number;
  readonly customers: number;
  /** Visits of them in which something was bought. */
  readonly bought: number;
}

export interface Journeys {
  readonly customers: number;
  readonly visits: number;
  readonly touches: number;
  readonly buyers: number;
  readonly boughtVisits: number;
  readonly purchases: number;
  /** Purchases with a touch before them. */
  readonly touched: number;
  readonly byTouch: readonly TouchFigures[];
  /** Most visits first. */
  readonly paths: readonly JourneyPath[];
  /** From touch to touch in one visit, most often first. */
  readonly steps: readonly { readonly from: number; readonly to: number; readonly times: number }[];
  /** Before a purchase: median touches and days from the first of them; NaN without one. */
  readonly medianTouches: number;
  readonly medianDays: number;
  readonly left: number;
  readonly visitsWithout: number;
}

/**
 * Visits, paths, and what stands before buying and before leaving. A visit ends where nothing is touched for a gap; the
 * touches of a purchase are those since the one before it, within the window. Of one moment a purchase comes last.
 */
export function journeys(log: TouchLog, { gap, window, steps, away }: JourneyOptions): Journeys {
  const { customer, touch, time, goal } = log;
  const usable = customer.map((who, row) =>
    Number.isFinite(time[row]!) && (touch[row]! >= 0 || goal[row] === 1) ? who : -1,
  );
  const { rows, start } = rowsByKey(usable, log.customers);
  const last = rows.reduce((latest, row) => Math.max(latest, time[row]!), -Infinity);
  const counts = () => new Int32Array(log.touches);
  const [customers, times, firsts, lasts, visits, exits, left] = Array.from({ length: 7 }, counts) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const seenBy = new Int32Array(log.touches).fill(-1);
  const seenIn = new Int32Array(log.touches).fill(-1);
  const dwell = Array.from({ length: log.touches }, (): number[] => []);
  const paths = new Map<
    string,
    { touches: number[]; more: boolean; visits: number; customers: number; bought: number; by: number }
  >();
  const moves = new Map<number, number>();
  const before: { touches: number; days: number }[] = [];
  const sum = { customers: 0, visits: 0, touches: 0, buyers: 0, boughtVisits: 0, purchases: 0, left: 0 };
  for (let who = 0; who < log.customers; who++) {
    const own = [...rows.subarray(start[who], start[who + 1])].sort(
      (a, b) => time[a]! - time[b]! || goal[a]! - goal[b]! || a - b,
    );
    if (own.length === 0) {
      continue;
    }
    sum.customers++;
    let bought = 0;
    let since = 0;
    for (const [at, row] of own.entries()) {
      const code = touch[row]!;
      if (code >= 0) {
        sum.touches++;
        times[code]!++;
        customers[code]! += seenBy[code] === who ? 0 : 1;
        seenBy[code] = who;
      }
      if (goal[row] === 1) {
        bought++;
        const led = own
          .slice(since, at)
          .filter((one) => touch[one]! >= 0 && time[row]! - time[one]! <= window);
        if (led.length > 0) {
          firsts[touch[led[0]!]!]!++;
          lasts[touch[led.at(-1)!]!]!++;
          before.push({ touches: led.length, days: time[row]! - time[led[0]!]! });
        }
        since = at + 1;
      }
    }
    sum.purchases += bought;
    sum.buyers += bought > 0 ? 1 : 0;
    for (let from = 0; from < own.length;) {
      let to = from + 1;
      while (to < own.length && time[own[to]!]! - time[own[to - 1]!]! <= gap) {
        to++;
      }
      visit(own.slice(from, to), who, sum.visits++);
      from = to;
    }
    const end = own.at(-1)!;
    if (last - time[end]! > away && touch[end]! >= 0) {
      sum.left++;
      left[touch[end]!]!++;
    }
  }
  const byTouch = Array.from({ length: log.touches }, (_, code): TouchFigures => ({
    customers: customers[code]!,
    times: times[code]!,
    first: firsts[code]!,
    last: lasts[code]!,
    visits: visits[code]!,
    exits: exits[code]!,
    left: left[code]!,
    dwell: dwell[code]!.length > 0 ? percentilesInclusive(dwell[code]!, [0.5])[0]! : NaN,
  }));
  const median = (values: readonly number[]) =>
    values.length > 0 ? percentilesInclusive(values, [0.5])[0]! : NaN;
  return {
    ...sum,
    touched: before.length,
    byTouch,
    paths: [...paths.values()]
      .map(({ by: _, ...path }) => path)
      .sort(
        (a, b) =>
          b.visits - a.visits || a.touches.length - b.touches.length || (a.touches < b.touches ? -1 : 1),
      ),
    steps: [...moves]
      .map(([key, count]) => ({ from: Math.floor(key / log.touches), to: key % log.touches, times: count }))
      .sort((a, b) => b.times - a.times || a.from - b.from || a.to - b.to),
    medianTouches: median(before.map(({ touches }) => touches)),
    medianDays: median(before.map(({ days }) => days)),
    visitsWithout: sum.visits - sum.boughtVisits,
  };

  function visit(own: readonly number[], who: number, number: number) {
    const hasBought = own.some((row) => goal[row] === 1);
    sum.boughtVisits += hasBought ? 1 : 0;
    const path: number[] = [];
    let previous = -1;
    for (const row of own) {
      const code = touch[row]!;
      if (code < 0) {
        continue;
      }
      visits[code]! += seenIn[code] === number ? 0 : 1;
      seenIn[code] = number;
      if (previous >= 0) {
        dwell[touch[previous]!]!.push(time[row]! - time[previous]!);
      }
      if (code !== path.at(-1)) {
        if (path.length > 0) {
          const key = path.at(-1)! * log.touches + code;
          moves.set(key, (moves.get(key) ?? 0) + 1);
        }
        path.push(code);
      }
      previous = row;
    }
    if (path.length === 0) {
      return;
    }
    if (!hasBought) {
      exits[path.at(-1)!]!++;
    }
    const told = path.slice(0, steps);
    const more = path.length > steps;
    const key = `${told.join(" ")}${more ? " …" : ""}`;
    const known = paths.get(key) ?? { touches: told, more, visits: 0, customers: 0, bought: 0, by: -1 };
    paths.set(key, known);
    known.visits++;
    known.bought += hasBought ? 1 : 0;
    known.customers += known.by === who ? 0 : 1;
    known.by = who;
  }
}
