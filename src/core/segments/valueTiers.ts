import { CoreError } from "../errors";
import { percentilesInclusive } from "../statistics/percentiles";
import { scoresByCuts } from "../statistics/scoresByCuts";
import { checkCuts } from "./rfm";

/** The three tiers, best first. */
export const VALUE_TIERS = ["high", "general", "low"] as const;

export type ValueTier = (typeof VALUE_TIERS)[number];

export interface ValueTierCuts {
  readonly frequency: readonly number[];
  readonly amount: readonly number[];
}

export interface ValueTiers {
  /** Index into {@link VALUE_TIERS}, one a customer. */
  readonly tiers: Uint8Array;
  /** Scores 1–3. */
  readonly frequency: Uint8Array;
  readonly amount: Uint8Array;
  readonly cuts: ValueTierCuts;
  /** Customers in each tier, in the order of {@link VALUE_TIERS}. */
  readonly counts: readonly number[];
}

/**
 * Who is a high-value, a general and a low-value customer, by how often and how much they buy?
 *
 *   score = 1 + number of tercile cut points strictly below the value (1–3), for orders and for the total;
 *   sum of both: 5–6 high, 3–4 general, 2 low
 *
 * Terciles are inclusive percentiles; own cut points (two ascending numbers each) take their place.
 *
 * @throws CoreError `notAvailable` without customers, `value` for unusable cut points.
 * @example
 * valueTiers({ orders: [1, 2, 3], total: [10, 20, 30] }).counts // [1, 1, 1]
 */
export function valueTiers(
  input: { readonly orders: ArrayLike<number>; readonly total: ArrayLike<number> },
  own: Partial<ValueTierCuts> = {},
): ValueTiers {
  if (input.orders.length === 0) {
    throw new CoreError("notAvailable", "noCustomers");
  }
  Object.values(own).forEach((cuts) => checkCuts(cuts, 2));
  const cuts: ValueTierCuts = {
    frequency: own.frequency ?? percentilesInclusive(input.orders, [1 / 3, 2 / 3]),
    amount: own.amount ?? percentilesInclusive(input.total, [1 / 3, 2 / 3]),
  };
  const frequency = scoresByCuts(input.orders, cuts.frequency);
  const amount = scoresByCuts(input.total, cuts.amount);
  const tiers = frequency.map((score, i) => tierOf(score + amount[i]!));
  const counts = VALUE_TIERS.map((_, tier) => tiers.reduce((count, t) => count + Number(t === tier), 0));
  return { tiers, frequency, amount, cuts, counts };
}

function tierOf(sum: number): number {
  return sum >= 5 ? 0 : sum >= 3 ? 1 : 2;
}
