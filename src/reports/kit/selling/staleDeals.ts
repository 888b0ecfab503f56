import { dealAge, type Deal } from "../../../core/ledger/deals";
import { percentilesInclusive } from "../../../core/statistics/percentiles";

/** Median age at which deals were won, and the age by which nine in ten were; undefined without a dated one. */
export function wonAges(
  deals: readonly Deal[],
  asOf: number,
): { readonly cycle?: number; readonly late?: number } {
  const won = deals.flatMap((deal) => (deal.outcome === "won" ? (dealAge(deal, asOf) ?? []) : []));
  const [cycle, late] = won.length > 0 ? percentilesInclusive(won, [0.5, 0.9]) : [];
  return { cycle, late };
}

/** An open deal that should have been closed by now, or is older than deals that are won. */
export function staleSign(deal: Deal, late: number | undefined, asOf: number): "overdue" | "old" | undefined {
  const age = dealAge(deal, asOf);
  if (deal.closed !== undefined && deal.closed < asOf) {
    return "overdue";
  }
  return late !== undefined && age !== undefined && age > late ? "old" : undefined;
}
