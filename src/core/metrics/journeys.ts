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
  const { touch, time, goal } = log;
  const { rows, start } = rowsByKey(usableCustomers(log), log.customers);
  const last = latest(time, rows);
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
  const followed = new Followed(rows.length);
  const paths = new PathTree(log.touches, steps);
  const [ledTouches, ledDays]: [number[], number[]] = [[], []];
  const sum = { customers: 0, visits: 0, touches: 0, buyers: 0, boughtVisits: 0, purchases: 0, left: 0 };
  for (let who = 0; who < log.customers; who++) {
    const [begin, end] = [start[who]!, start[who + 1]!];
    if (begin === end) {
      continue;
    }
    sortRows(rows, begin, end, log);
    sum.customers++;
    let bought = 0;
    let since = begin;
    for (let at = begin; at < end; at++) {
      const row = rows[at]!;
      const code = touch[row]!;
      if (code >= 0) {
        sum.touches++;
        times[code]!++;
        customers[code]! += seenBy[code] === who ? 0 : 1;
        seenBy[code] = who;
      }
      if (goal[row] === 1) {
        bought++;
        led(since, at);
        since = at + 1;
      }
    }
    sum.purchases += bought;
    sum.buyers += bought > 0 ? 1 : 0;
    for (let from = begin; from < end;) {
      let to = from + 1;
      while (to < end && time[rows[to]!]! - time[rows[to - 1]!]! <= gap) {
        to++;
      }
      visit(from, to, who, sum.visits++);
      from = to;
    }
    const final = rows[end - 1]!;
    if (last - time[final]! > away && touch[final]! >= 0) {
      sum.left++;
      left[touch[final]!]!++;
    }
  }
  const { dwells, moves } = followed.byTouch(log.touches);
  const byTouch = Array.from({ length: log.touches }, (_, code): TouchFigures => ({
    customers: customers[code]!,
    times: times[code]!,
    first: firsts[code]!,
    last: lasts[code]!,
    visits: visits[code]!,
    exits: exits[code]!,
    left: left[code]!,
    dwell: dwells[code]!,
  }));
  return {
    ...sum,
    touched: ledTouches.length,
    byTouch,
    paths: paths.all().sort(oftenFirst),
    steps: moves.sort((a, b) => b.times - a.times || a.from - b.from || a.to - b.to),
    medianTouches: percentilesInclusive(ledTouches, [0.5])[0]!,
    medianDays: percentilesInclusive(ledDays, [0.5])[0]!,
    visitsWithout: sum.visits - sum.boughtVisits,
  };

  /** Touches that led to the purchase at a place, those since a place before it. */
  function led(since: number, at: number) {
    const bought = time[rows[at]!]!;
    let [first, final, count] = [-1, -1, 0];
    for (let place = since; place < at; place++) {
      const row = rows[place]!;
      if (touch[row]! >= 0 && bought - time[row]! <= window) {
        first = first < 0 ? row : first;
        final = row;
        count++;
      }
    }
    if (count > 0) {
      firsts[touch[first]!]!++;
      lasts[touch[final]!]!++;
      ledTouches.push(count);
      ledDays.push(bought - time[first]!);
    }
  }

  function visit(from: number, to: number, who: number, number: number) {
    let hasBought = false;
    let previous = -1;
    paths.begin();
    for (let at = from; at < to; at++) {
      const row = rows[at]!;
      const code = touch[row]!;
      hasBought ||= goal[row] === 1;
      if (code < 0) {
        continue;
      }
      visits[code]! += seenIn[code] === number ? 0 : 1;
      seenIn[code] = number;
      const before = previous < 0 ? -1 : touch[previous]!;
      if (previous >= 0) {
        followed.add(before, code, time[row]! - time[previous]!);
      }
      if (code !== before) {
        paths.step(code);
      }
      previous = row;
    }
    sum.boughtVisits += hasBought ? 1 : 0;
    if (previous < 0) {
      return;
    }
    if (!hasBought) {
      exits[touch[previous]!]!++;
    }
    paths.end(who, hasBought);
  }
}

/** By time, a purchase last of one moment, else as they stand: a few rows that are often in order already. */
function sortRows(rows: Int32Array, from: number, to: number, { time, goal }: TouchLog): void {
  const isLater = (a: number, b: number) =>
    time[a]! > time[b]! || (time[a] === time[b] && (goal[a]! > goal[b]! || (goal[a] === goal[b] && a > b)));
  if (to - from > FEW) {
    rows.subarray(from, to).sort((a, b) => (isLater(a, b) ? 1 : -1));
    return;
  }
  for (let at = from + 1; at < to; at++) {
    const own = rows[at]!;
    let into = at;
    while (into > from && isLater(rows[into - 1]!, own)) {
      rows[into] = rows[into - 1]!;
      into--;
    }
    rows[into] = own;
  }
}

/** So many rows are sorted by insertion. */
const FEW = 32;

// The long loops are functions of their own: one that runs once a report is compiled the sooner the shorter it is.

/** Customer of each row that tells something, else -1. */
function usableCustomers({ customer, touch, time, goal }: TouchLog): Int32Array {
  const usable = new Int32Array(customer.length);
  for (let row = 0; row < usable.length; row++) {
    usable[row] = Number.isFinite(time[row]!) && (touch[row]! >= 0 || goal[row] === 1) ? customer[row]! : -1;
  }
  return usable;
}

function latest(time: Float64Array, rows: Int32Array): number {
  let last = -Infinity;
  for (let at = 0; at < rows.length; at++) {
    last = Math.max(last, time[rows[at]!]!);
  }
  return last;
}

/** What followed each touch within a visit, and after how many days. */
class Followed {
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  private readonly days: Float64Array;
  private count = 0;

  constructor(most: number) {
    this.from = new Int32Array(most);
    this.to = new Int32Array(most);
    this.days = new Float64Array(most);
  }

  add(from: number, to: number, days: number): void {
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.days[this.count++] = days;
  }

  /** Median days to the next touch, NaN where nothing came, and how often which other touch it was. */
  byTouch(touches: number) {
    const { rows, start } = rowsByKey(this.from.subarray(0, this.count), touches);
    const moves: Journeys["steps"][number][] = [];
    const times = new Int32Array(touches);
    const dwells = Array.from({ length: touches }, (_, from) => {
      const own = rows.subarray(start[from], start[from + 1]);
      for (const to of countInto(times, this.to, own)) {
        if (to !== from) {
          moves.push({ from, to, times: times[to]! });
        }
        times[to] = 0;
      }
      return percentilesInclusive(pick(this.days, own), [0.5])[0]!;
    });
    return { dwells, moves };
  }
}

/** Those that were counted: a look at all touches for each of them would be too long where they are pages. */
function countInto(times: Int32Array, values: Int32Array, rows: Int32Array): number[] {
  const met: number[] = [];
  for (let at = 0; at < rows.length; at++) {
    const value = values[rows[at]!]!;
    if (times[value]!++ === 0) {
      met.push(value);
    }
  }
  return met;
}

function pick(values: Float64Array, rows: Int32Array): Float64Array {
  const own = new Float64Array(rows.length);
  for (let at = 0; at < own.length; at++) {
    own[at] = values[rows[at]!]!;
  }
  return own;
}

/** Of equally many visits the shorter path first, then by the numbers of its touches. */
function oftenFirst(a: JourneyPath, b: JourneyPath): number {
  let order = b.visits - a.visits || a.touches.length - b.touches.length;
  for (let at = 0; order === 0 && at < a.touches.length; at++) {
    order = a.touches[at]! - b.touches[at]!;
  }
  return order || Number(a.more) - Number(b.more);
}

/** Paths as a tree, a node for each way of beginning: no path is written down before it is asked for. */
class PathTree {
  private readonly next = new Map<number, number>();
  private readonly parent: number[] = [-1];
  private readonly touch: number[] = [-1];
  private readonly depth: number[] = [0];
  private readonly visits: number[] = [0];
  private readonly customers: number[] = [0];
  private readonly bought: number[] = [0];
  private readonly by: number[] = [-1];
  private node = 0;

  /** @param steps so many touches are told; a last node says that there are more */
  constructor(
    private readonly touches: number,
    private readonly steps: number,
  ) {}

  begin(): void {
    this.node = 0;
  }

  step(code: number): void {
    const depth = this.depth[this.node]!;
    if (depth > this.steps) {
      return;
    }
    const touch = depth === this.steps ? this.touches : code;
    const key = this.node * (this.touches + 1) + touch;
    let next = this.next.get(key);
    if (next === undefined) {
      next = this.parent.length;
      this.next.set(key, next);
      this.parent.push(this.node);
      this.touch.push(touch);
      this.depth.push(depth + 1);
      this.visits.push(0);
      this.customers.push(0);
      this.bought.push(0);
      this.by.push(-1);
    }
    this.node = next;
  }

  end(who: number, hasBought: boolean): void {
    const { node } = this;
    this.visits[node]!++;
    this.bought[node]! += hasBought ? 1 : 0;
    this.customers[node]! += this.by[node] === who ? 0 : 1;
    this.by[node] = who;
  }

  all(): JourneyPath[] {
    return this.visits.flatMap((visits, node): JourneyPath[] => {
      if (visits === 0) {
        return [];
      }
      const touches: number[] = [];
      for (let at = node; at > 0; at = this.parent[at]!) {
        touches.unshift(this.touch[at]!);
      }
      const more = touches.length > this.steps;
      return [
        {
          touches: more ? touches.slice(0, this.steps) : touches,
          more,
          visits,
          customers: this.customers[node]!,
          bought: this.bought[node]!,
        },
      ];
    });
  }
}
