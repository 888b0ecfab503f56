import type { PurchaseGaps } from "../ledger/gaps";
import { usualLimit } from "../ledger/gaps";
import { CoreError } from "../errors";

export const LIFE_STAGES = ["new", "active", "sleeping", "lost"] as const;

export type LifeStage = (typeof LIFE_STAGES)[number];

export interface LifeStageCuts {
  /** Up to so many days since the last purchase a customer is active. */
  readonly active: number;
  /** Beyond so many the customer is lost; in between sleeping. */
  readonly lost: number;
}

export interface CustomerStage {
  readonly code: number;
  readonly last: number;
  readonly purchaseDays: number;
  readonly daysSinceLast: number;
  readonly stage: LifeStage;
}

/**
 * Is each customer new, active, sleeping or lost?
 *
 *   active    days since last ≤ active cut; new when there was one purchase day only
 *   sleeping  days since last ≤ lost cut
 *   lost      beyond
 *
 * By default the active cut is the 90th percentile of all gaps between purchases, the lost cut twice that.
 *
 * @example
 * lifeStages(
 *   purchaseGaps(Int32Array.of(0, 0, 1), Int32Array.of(45658, 45668, 45680), 45688),
 *   { active: 14, lost: 60 },
 * ).customers.map(({ stage }) => stage) // ["sleeping", "new"]
 */
export function lifeStages(
  purchases: PurchaseGaps,
  own?: LifeStageCuts,
): { readonly customers: readonly CustomerStage[]; readonly cuts: LifeStageCuts } {
  const cuts = own ?? defaultCuts(purchases);
  if (!(cuts.active >= 0 && cuts.lost >= cuts.active)) {
    throw new CoreError("value", "cutsNotAscending", { count: 2, cuts: `${cuts.active}, ${cuts.lost}` });
  }
  const customers = purchases.customers.map(({ code, last, gaps }): CustomerStage => {
    const daysSinceLast = purchases.asOf - last;
    return {
      code,
      last,
      purchaseDays: gaps.length + 1,
      daysSinceLast,
      stage: stageOf(daysSinceLast, gaps.length + 1, cuts),
    };
  });
  return { customers, cuts };
}

function stageOf(daysSinceLast: number, purchaseDays: number, { active, lost }: LifeStageCuts): LifeStage {
  if (daysSinceLast <= active) {
    return purchaseDays === 1 ? "new" : "active";
  }
  return daysSinceLast <= lost ? "sleeping" : "lost";
}

function defaultCuts(purchases: PurchaseGaps): LifeStageCuts {
  const active = usualLimit(purchases);
  return { active, lost: 2 * active };
}
