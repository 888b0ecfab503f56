import { requireSome } from "../statistics/domain";
import { distinctByCustomer, latest, rowsUpTo } from "./customerDays";
import type { PeriodOptions } from "./periods";
import { periodEnd, periodsOf } from "./periods";

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
 * @param asOf last day of the data; the latest date by default
 * @param older by customer code, 1 where a customer is older than the data: the first period then has new customers
 */
export function customerMovement(
  codes: Int32Array,
  days: Int32Array,
  options: PeriodOptions & { readonly asOf?: number; readonly older?: Uint8Array },
): Movement[] {
  const { asOf = latest(days), older } = options;
  const rows = rowsUpTo(codes, days, asOf);
  requireSome(rows.length);
  const periods = periodsOf(
    rows.map((row) => days[row] as number),
    options,
  );
  const { customers, start, values } = distinctByCustomer(
    rows.map((row) => codes[row] as number),
    periods,
  );
  const first = values.reduce((min, period) => Math.min(min, period), Infinity);
  const last = periodsOf(Int32Array.of(asOf), options)[0] as number;
  const counts = Array.from({ length: last - first + 1 }, () => ({
    acquired: 0,
    kept: 0,
    returned: 0,
    active: 0,
  }));
  for (let i = 0; i < customers.length; i++) {
    let previous = NaN;
    for (let k = start[i] as number; k < (start[i + 1] as number); k++) {
      const period = values[k] as number;
      const count = counts[period - first] as (typeof counts)[number];
      count.active++;
      if (Number.isNaN(previous)) {
        count.acquired += older?.[customers[i] as number] ? 0 : 1;
      } else if (period === previous + 1) {
        count.kept++;
      } else {
        count.returned++;
      }
      previous = period;
    }
  }
  return counts.map(({ acquired, kept, returned, active }, i) => {
    const opening = counts[i - 1]?.active ?? NaN;
    const known = i > 0;
    return {
      period: first + i,
      opening,
      acquired: known || older ? acquired : NaN,
      kept: known ? kept : NaN,
      returned: known ? returned : NaN,
      lost: opening - kept,
      closing: active,
      complete: periodEnd(first + i, options) <= asOf,
    };
  });
}
