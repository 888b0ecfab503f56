import { MISSING_DAY } from "../columns";
import { calendarOf, dayOf } from "../calendar";

/** Days after the 99.9th percentile that a last date may lie and still be believed. */
const BELIEVABLE_DAYS = 366;
/** Fewer dates than this have no percentile to speak of. */
const ENOUGH_DATES = 10;

/**
 * The last believable date: the latest one, unless it lies more than 366 days after the 99.9th percentile (the lower
 * order statistic) of all dates. One order in 2052 must not decide how long ago everybody bought.
 *
 * @param excluded 0 where the row may decide
 * @param today later dates do not decide
 * @param believable days after the percentile, if not 366
 * @returns undefined without any date
 * @example lastPlausibleDay(Int32Array.of(45658, 45660), new Uint8Array(2)) // 45660
 */
export function lastPlausibleDay(
  days: Int32Array,
  excluded: Uint8Array,
  today = Infinity,
  believable = BELIEVABLE_DAYS,
): number | undefined {
  const { min, max, n } = rangeOf(days, excluded, today);
  if (n === 0) {
    return undefined;
  }
  if (n < ENOUGH_DATES || max - min <= believable) {
    return max;
  }
  // Nearly always: a percentile within reach of the last day need not be found.
  if (countBetween(days, excluded, min, max - believable - 1) <= rankOf(n)) {
    return max;
  }
  const counts = new Int32Array(max - min + 1);
  countDays(days, excluded, min, max, counts);
  return lastOfCounted(min, counts, n, believable);
}

/** Days from the first to the last that may decide; the loops over all rows stand alone, so that they are compiled once. */
function rangeOf(days: Int32Array, excluded: Uint8Array, today: number) {
  const latest = Math.min(today, LAST_DAY);
  let min = LAST_DAY;
  let max = MISSING_DAY;
  let n = 0;
  for (let row = 0; row < days.length; row++) {
    const day = days[row]!;
    if (day !== MISSING_DAY && excluded[row] === 0 && day <= latest) {
      min = day < min ? day : min;
      max = day > max ? day : max;
      n++;
    }
  }
  return { min, max, n };
}

const LAST_DAY = 2147483647;

function countBetween(days: Int32Array, excluded: Uint8Array, from: number, to: number): number {
  let n = 0;
  for (let row = 0; row < days.length; row++) {
    const day = days[row]!;
    n += day >= from && day <= to && excluded[row] === 0 ? 1 : 0;
  }
  return n;
}

function countDays(
  days: Int32Array,
  excluded: Uint8Array,
  min: number,
  max: number,
  counts: Int32Array,
): void {
  for (let row = 0; row < days.length; row++) {
    const day = days[row]!;
    if (day >= min && day <= max && excluded[row] === 0) {
      counts[day - min]!++;
    }
  }
}

/** Of the 99.9th percentile among so many dates, from 0 on. */
function rankOf(n: number): number {
  return Math.floor(0.999 * (n - 1));
}

/**
 * The same of days that somebody else has counted.
 *
 * @param counts dates on each day from `min` on, of `n` dates
 */
function lastOfCounted(min: number, counts: ArrayLike<number>, n: number, believable: number): number {
  const max = min + counts.length - 1;
  let rank = rankOf(n);
  let percentile = min;
  while (rank >= counts[percentile - min]!) {
    rank -= counts[percentile - min]!;
    percentile++;
  }
  let last = Math.min(max, percentile + believable);
  while (counts[last - min] === 0) {
    last--;
  }
  return last;
}

/** So many dates on a day. */
export interface DatedCount {
  readonly day: number;
  readonly count: number;
}

/**
 * The last believable date of dates that were counted by day.
 *
 * @example lastPlausibleOf([{ day: 45658, count: 3 }, { day: 45660, count: 1 }]) // 45660
 */
export function lastPlausibleOf(counted: readonly DatedCount[]): number | undefined {
  return counted.length === 0 ? undefined : lastOfDated(counted, BELIEVABLE_DAYS);
}

/**
 * The first believable date of dates that were counted by day.
 *
 * @example firstPlausibleOf([{ day: 45658, count: 3 }, { day: 45660, count: 1 }]) // 45658
 */
export function firstPlausibleOf(counted: readonly DatedCount[]): number | undefined {
  const mirrored = counted.map(({ day, count }) => ({ day: -day, count }));
  return counted.length === 0 ? undefined : -lastOfDated(mirrored, EARLIEST_DAYS);
}

function lastOfDated(counted: readonly DatedCount[], believable: number): number {
  const n = counted.reduce((sum, { count }) => sum + count, 0);
  const days = counted.map(({ day }) => day);
  const [min, max] = [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))];
  if (n < ENOUGH_DATES || max - min <= believable) {
    return max;
  }
  const counts = new Float64Array(max - min + 1);
  counted.forEach(({ day, count }) => (counts[day - min]! += count));
  return lastOfCounted(min, counts, n, believable);
}

/** Days before the first 0.1 % that an order may lie: a quiet beginning is no mistake, 1900 is. */
const EARLIEST_DAYS = 3653;

/**
 * The first believable date: the earliest one, unless it lies more than ten years before the 0.1th percentile of all
 * dates. One order in 1900 must not make a hundred years of periods.
 *
 * @example firstPlausibleDay(Int32Array.of(45658, 45660), new Uint8Array(2)) // 45658
 */
export function firstPlausibleDay(days: Int32Array, excluded: Uint8Array): number | undefined {
  const { min, max, n } = rangeOf(days, excluded, Infinity);
  // Nearly always: the rest would take a copy of all days.
  if (max - min <= EARLIEST_DAYS) {
    return n === 0 ? undefined : min;
  }
  const mirrored = days.map((day) => (day === MISSING_DAY ? day : -day));
  const last = lastPlausibleDay(mirrored, excluded, Infinity, EARLIEST_DAYS);
  return last === undefined ? undefined : -last;
}

/**
 * The end of the last month that is over: the day itself where it ends a month.
 *
 * @example lastMonthEnd(45671) // 45657: 31 December 2024 on 14 January 2025
 */
export function lastMonthEnd(day: number): number {
  const { year, month } = calendarOf(day + 1);
  return dayOf(year, month, 1)! - 1;
}
