import { requireSome } from "../statistics/domain";
import type { Ledger } from "./ledger";
import { periodEnd, periodLookup, type PeriodOptions } from "./periods";

/** Who came, stayed and left in a period. Opening = kept + lost; closing = kept + new + returned. */
export interface Movement {
  readonly period: number;
  /**
   * Customers active in the period before. NaN, as the next four, in the first period: what came before is unknown,
   * unless it is told who is older.
   */
  readonly opening: number;
  readonly acquired: number;
  readonly kept: number;
  readonly returned: number;
  readonly lost: number;
  readonly closing: number;
  /** The data reach the period's last day. */
  readonly complete: boolean;
}

/**
 * How did the customer base move from period to period? A customer is active in a period with an order in it.
 *
 * @param older by customer, 1 where a customer is older than the data: the first period then has new customers
 * @throws CoreError notAvailable without customers
 */
export function customerMovement(ledger: Ledger, options: PeriodOptions, older?: Uint8Array): Movement[] {
  return movementBy(ledger, options, { older })[0]!;
}

/**
 * The same by group of customers; in the first period of the data nobody knows who came before in any group.
 *
 * @param of group of each customer
 */
export function movementByGroup(
  ledger: Ledger,
  options: PeriodOptions,
  of: ArrayLike<number>,
  groups: number,
): Movement[][] {
  return movementBy(ledger, options, { of, groups });
}

function movementBy(
  { ids, start, day, orders, asOf }: Ledger,
  options: PeriodOptions,
  {
    older,
    of,
    groups = 1,
  }: { readonly older?: Uint8Array; readonly of?: ArrayLike<number>; readonly groups?: number },
): Movement[][] {
  let firstDay = asOf;
  for (let row = 0; row < day.length; row++) {
    if (orders[row]! > 0 && day[row]! < firstDay) {
      firstDay = day[row]!;
    }
  }
  requireSome(ids.length);
  const period = periodLookup(firstDay, asOf, options);
  const first = period[0]!;
  const length = period.at(-1)! - first + 1;
  const counts = () => new Int32Array(groups * length);
  const [acquired, kept, returned, active] = [counts(), counts(), counts(), counts()];
  for (let customer = 0; customer < ids.length; customer++) {
    const base = of ? of[customer]! * length : 0;
    let before = -2;
    for (let row = start[customer]!; row < start[customer + 1]!; row++) {
      if (orders[row] === 0) {
        continue;
      }
      const at = period[day[row]! - firstDay]! - first;
      if (at === before) {
        continue;
      }
      active[base + at]!++;
      if (before === -2) {
        acquired[base + at]! += older?.[customer] ? 0 : 1;
      } else if (at === before + 1) {
        kept[base + at]!++;
      } else {
        returned[base + at]!++;
      }
      before = at;
    }
  }
  return Array.from({ length: groups }, (_, group) => {
    const own = (counted: Int32Array) => counted.subarray(group * length, (group + 1) * length);
    const counted = {
      acquired: own(acquired),
      kept: own(kept),
      returned: own(returned),
      active: own(active),
    };
    return movementOfCounts(counted, first, options, asOf, older !== undefined);
  });
}

/** Customers of each period from the first on. */
export type MovementCounts = Readonly<Record<"acquired" | "kept" | "returned" | "active", Int32Array>>;

/** @param knowsOlder it is known who is older than the data: the first period has new customers */
export function movementOfCounts(
  { acquired, kept, returned, active }: MovementCounts,
  first: number,
  options: PeriodOptions,
  asOf: number,
  knowsOlder: boolean,
): Movement[] {
  return Array.from(active, (closing, at): Movement => {
    const known = at > 0;
    const opening = known ? active[at - 1]! : NaN;
    return {
      period: first + at,
      opening,
      acquired: known || knowsOlder ? acquired[at]! : NaN,
      kept: known ? kept[at]! : NaN,
      returned: known ? returned[at]! : NaN,
      lost: opening - (known ? kept[at]! : NaN),
      closing,
      complete: periodEnd(first + at, options) <= asOf,
    };
  });
}
