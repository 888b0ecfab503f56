import { MISSING_DAY } from "../cells/columns";
import { periodEnd, periodOf, periodStart, type PeriodOptions } from "./periods";

/** The first period of the data, and who was there before it. */
export interface LeftEdge {
  readonly period: number;
  /** First and last day of the period. */
  readonly from: number;
  readonly to: number;
  /** Customers seen first in it. */
  readonly firstSeen: number;
  /** Of them, those whose registration or first-order date is known. */
  readonly dated: number;
  /**
   * 1 where a customer is older than the data, by row of the summary. Absent where that cannot be told: the period then
   * has no new customers that could be counted.
   */
  readonly older?: Uint8Array;
  /** Customers seen first in the period who are older than the data, and who are new; 0 where it cannot be told. */
  readonly olderCount: number;
  readonly newCount: number;
}

/** From this share of dated customers on, the few others are taken for older ones. */
export const FEWEST_DATED = 0.9;

/**
 * Who of the customers first seen in the first period of the data is new, and who was there before? A registration or
 * first-order date before the period makes a customer older, one inside it new; one without a date counts as older. The
 * date decides nothing else: a registration is no purchase, and a customer first seen later begins with the first one.
 *
 * @param first first purchase day of each customer
 * @param registered registration or first-order day of each customer, `MISSING_DAY` where unknown
 *
 * @example
 * // 2025-01-05 and 2025-01-20; registered in 2023 and on 2025-01-18
 * leftEdge(Int32Array.of(45662, 45677), Int32Array.of(45000, 45675), { unit: "month" }).newCount // 1
 */
export function leftEdge(
  first: Int32Array,
  registered: Int32Array | undefined,
  options: PeriodOptions,
): LeftEdge {
  const period = periodOf(earliestOf(first), options);
  const from = periodStart(period, options);
  const to = periodEnd(period, options);
  const older = new Uint8Array(first.length);
  const firstSeen = markSeen(first, to, older);
  const dated = registered ? leaveOlder(registered, from, older) : 0;
  const olderCount = countMarked(older);
  const edge = { period, from, to, firstSeen, dated };
  return dated > 0 && dated >= FEWEST_DATED * firstSeen
    ? { ...edge, older, olderCount, newCount: firstSeen - olderCount }
    : { ...edge, olderCount: 0, newCount: 0 };
}

// Functions of arrays alone: code that is made for them stays good, where one with all that is paid once lost it each time.

function earliestOf(days: Int32Array): number {
  let earliest = days[0] ?? MISSING_DAY;
  for (let row = 1; row < days.length; row++) {
    earliest = days[row]! < earliest ? days[row]! : earliest;
  }
  return earliest;
}

/** Marks who was first seen up to a day; gives how many they are. */
function markSeen(first: Int32Array, to: number, marked: Uint8Array): number {
  let seen = 0;
  for (let row = 0; row < first.length; row++) {
    const inside = first[row]! <= to ? 1 : 0;
    marked[row] = inside;
    seen += inside;
  }
  return seen;
}

/** Leaves the mark of those who are older than a day or have no date; gives how many of the marked had one. */
function leaveOlder(registered: Int32Array, from: number, marked: Uint8Array): number {
  let dated = 0;
  for (let row = 0; row < marked.length; row++) {
    if (marked[row] === 1) {
      const start = registered[row] ?? MISSING_DAY;
      dated += start === MISSING_DAY ? 0 : 1;
      // MISSING_DAY is before every day.
      marked[row] = start < from ? 1 : 0;
    }
  }
  return dated;
}

function countMarked(marked: Uint8Array): number {
  let count = 0;
  for (let row = 0; row < marked.length; row++) {
    count += marked[row]!;
  }
  return count;
}
