import { MISSING_DAY } from "../cells/columns";
import type { Movement } from "./movement";
import { periodEnd, periodOf, type PeriodOptions } from "./periods";

/** A contract or subscription a row. */
export interface Contracts {
  /** Number of its customer; -1 where nobody knows. */
  readonly customer: Int32Array;
  readonly start: Int32Array;
  /** The day on which it is over; missing where it runs on. */
  readonly end?: Int32Array;
}

/**
 * How did the customers under contract move? A customer is one at the end of a period with a contract that has begun and
 * is not over; opening is the closing before. Who comes and goes within one period is in none of the figures. The last
 * period ends with the as-of day.
 *
 * @example
 * contractMovement(
 *   { customer: Int32Array.of(0, 1), start: Int32Array.of(45660, 45665), end: Int32Array.of(45700, 45999) },
 *   { unit: "month" },
 *   45716,
 * ).map(({ opening, acquired, lost, closing }) => [opening, acquired, lost, closing]) // [[0, 2, 0, 2], [2, 0, 1, 1]]
 */
export function contractMovement(
  { customer, start, end }: Contracts,
  options: PeriodOptions,
  asOf: number,
): Movement[] {
  const last = periodOf(asOf, options);
  const begun = Array.from(start.keys()).filter(
    (row) => customer[row]! >= 0 && start[row] !== MISSING_DAY && start[row]! <= asOf,
  );
  const first = begun.reduce((least, row) => Math.min(least, periodOf(start[row]!, options)), last);
  const spans = new Map<number, { from: number; to: number }[]>();
  for (const row of begun) {
    const over = end?.[row] ?? MISSING_DAY;
    const span = {
      from: periodOf(start[row]!, options) - first,
      to: over === MISSING_DAY || over > asOf ? last + 1 - first : periodOf(over, options) - first,
    };
    if (span.from < span.to) {
      const own = spans.get(customer[row]!);
      if (own) {
        own.push(span);
      } else {
        spans.set(customer[row]!, [span]);
      }
    }
  }
  const count = last - first + 1;
  const [acquired, returned, lost] = [0, 1, 2].map(() => new Int32Array(count + 1)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  for (const own of spans.values()) {
    own.sort((a, b) => a.from - b.from);
    let reach = -1;
    for (const { from, to } of own) {
      if (from > reach) {
        (reach < 0 ? acquired : returned)[from]!++;
        if (reach >= 0) {
          lost[reach]!++;
        }
        reach = to;
      } else {
        reach = Math.max(reach, to);
      }
    }
    lost[reach]!++;
  }
  let opening = 0;
  return Array.from({ length: count }, (_, index) => {
    const [added, back, gone] = [acquired[index]!, returned[index]!, lost[index]!];
    const closing = opening + added + back - gone;
    const movement: Movement = {
      period: first + index,
      opening,
      acquired: added,
      kept: opening - gone,
      returned: back,
      lost: gone,
      closing,
      complete: periodEnd(first + index, options) <= asOf,
    };
    opening = closing;
    return movement;
  });
}
