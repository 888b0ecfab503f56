import { MISSING_DAY } from "../../../core/cells/columns";
import { dealAge, dealsThatAre, WON, type Deals } from "../../../core/ledger/deals";
import { percentilesInclusive } from "../../../core/statistics/percentiles";

/** Median age at which deals were won, and the age by which nine in ten were; undefined without a dated one. */
export function wonAges(deals: Deals): { readonly cycle?: number; readonly late?: number } {
  const won = dealsThatAre(deals, WON)
    .map((deal) => dealAge(deals, deal))
    .filter((age) => !Number.isNaN(age));
  const [cycle, late] = won.length > 0 ? percentilesInclusive(won, [0.5, 0.9]) : [];
  return { cycle, late };
}

/** An open deal that should have been closed by now, or is older than deals that are won. */
export function staleSign(
  deals: Deals,
  deal: number,
  late: number | undefined,
): "overdue" | "old" | undefined {
  const expected = deals.closed[deal]!;
  if (expected !== MISSING_DAY && expected < deals.asOf) {
    return "overdue";
  }
  return late !== undefined && dealAge(deals, deal) > late ? "old" : undefined;
}
