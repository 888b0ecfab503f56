import { requireSome } from "../statistics/domain";
import { earliestDay, firstOrders } from "./firstOrders";
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
  ledger: Ledger,
  options: PeriodOptions,
  {
    older,
    of,
    groups = 1,
  }: { readonly older?: Uint8Array; readonly of?: ArrayLike<number>; readonly groups?: number },
): Movement[][] {
  const { ids, asOf } = ledger;
  requireSome(ids.length);
  const firstRow = firstOrders(ledger);
  const firstDay = earliestDay(firstRow, ledger.day);
  const period = periodLookup(firstDay, asOf, options);
  const first = period[0]!;
  const length = period.at(-1)! - first + 1;
  const base = new Int32Array(ids.length);
  for (let customer = 0; of && customer < base.length; customer++) {
    base[customer] = of[customer]! * length;
  }
  const counts = () => new Int32Array(groups * length);
  const counted = { acquired: counts(), kept: counts(), active: counts() };
  const oldOnes = counts();
  const periodOf = period.map((one) => one - first);
  const { acquired, kept, active } = counted;
  const { start, day, orders } = ledger;
  countMoves(start, day, orders, firstRow, base, periodOf, firstDay, older, acquired, kept, active, oldOnes);
  const returned = counted.active.map(
    (all, cell) => all - counted.acquired[cell]! - oldOnes[cell]! - counted.kept[cell]!,
  );
  return Array.from({ length: groups }, (_, group) => {
    const own = (all: Int32Array) => all.subarray(group * length, (group + 1) * length);
    const counts = {
      acquired: own(counted.acquired),
      kept: own(counted.kept),
      returned: own(returned),
      active: own(counted.active),
    };
    return movementOfCounts(counts, first, options, asOf, older !== undefined);
  });
}

/**
 * A function of arrays alone is compiled sooner, and its code stays good when a ledger is gone. Who is active, neither new
 * nor kept, has come back.
 *
 * @param firstRow by customer: the first row with an order
 * @param base by customer: where the counts of its group begin
 * @param periodOf by day from the first one on
 */
function countMoves(
  start: Int32Array,
  day: Int32Array,
  orders: Int32Array,
  firstRow: Int32Array,
  base: Int32Array,
  periodOf: Int32Array,
  firstDay: number,
  older: Uint8Array | undefined,
  acquired: Int32Array,
  kept: Int32Array,
  active: Int32Array,
  oldOnes: Int32Array,
): void {
  for (let customer = 0; customer < firstRow.length; customer++) {
    const from = firstRow[customer]!;
    const own = base[customer]!;
    let before = periodOf[day[from]! - firstDay]!;
    active[own + before]!++;
    (older?.[customer] ? oldOnes : acquired)[own + before]!++;
    const end = start[customer + 1]!;
    for (let row = from + 1; row < end; row++) {
      const at = periodOf[day[row]! - firstDay]!;
      if (at !== before && orders[row] !== 0) {
        active[own + at]!++;
        kept[own + at]! += at === before + 1 ? 1 : 0;
        before = at;
      }
    }
  }
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
