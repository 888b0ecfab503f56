import { leastOfTop } from "../statistics/topShare";
import { groupFigures, type GroupFigures } from "./groupFigures";
import type { CustomerSummary } from "./summary";

/** A tenth of the customers: those who spent most are the first. */
export interface Tenth {
  /** 1 … 10. */
  readonly tenth: number;
  readonly customers: number;
  readonly revenue: number;
  /** Revenue of all tenths down to this one: a point of the Lorenz curve, from its top. */
  readonly revenueSoFar: number;
}

/** How much of the revenue hangs on how few customers. */
export interface Concentration {
  readonly customers: number;
  readonly revenue: number;
  /** The first ten per cent of customers, rounded up, and so on; tenths in which nobody is are left out. */
  readonly tenths: readonly Tenth[];
  /** Least revenue of a customer of each class but the last, which has the rest. */
  readonly least: readonly number[];
  /** Customers who bring the revenue up to each limit, from those who spent most; then the rest. */
  readonly classes: readonly GroupFigures[];
}

/**
 * @param ascending revenue of all customers, the least first
 * @param limits shares of the revenue of customers who brought some, ascending
 */
export function concentration(
  customers: CustomerSummary,
  ascending: Float64Array,
  limits: readonly number[],
): Concentration {
  const descending = ascending.slice().reverse();
  const least = leastOfTop(
    descending.filter((value) => value > 0),
    limits,
  );
  return {
    customers: customers.count,
    revenue: customers.total.reduce((sum, total) => sum + total, 0),
    tenths: tenthsOf(descending),
    least,
    classes: groupFigures(customers, topClasses(customers.total, least), limits.length + 1),
  };
}

/** Class of each customer by the least revenue of the classes: 0 for those who spent most. */
export function topClasses(totals: Float64Array, least: readonly number[]): Uint8Array {
  return Uint8Array.from(totals, (total) => {
    const found = least.findIndex((value) => total >= value);
    return found < 0 ? least.length : found;
  });
}

function tenthsOf(descending: Float64Array): Tenth[] {
  const tenths: Tenth[] = [];
  let from = 0;
  let revenueSoFar = 0;
  for (let tenth = 1; tenth <= 10; tenth++) {
    const to = Math.ceil((tenth * descending.length) / 10);
    const revenue = descending.subarray(from, to).reduce((sum, value) => sum + value, 0);
    revenueSoFar += revenue;
    if (to > from) {
      tenths.push({ tenth, customers: to - from, revenue, revenueSoFar });
    }
    from = to;
  }
  return tenths;
}
