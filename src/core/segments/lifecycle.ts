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
  readonly last: number;
  readonly purchaseDays: number;
  readonly daysSinceLast: number;
  readonly stage: LifeStage;
}

/**
 * Is each customer, in the order of the ledger, new, active, sleeping or lost?
 *
 *   active    days since last ≤ active cut; new when there was one purchase day only
 *   sleeping  days since last ≤ lost cut
 *   lost      beyond
 *
 * By default the active cut is the 90th percentile of all gaps between purchases, the lost cut twice that.
 *
 * @example
 * lifeStages(
 *   purchaseGaps(
 *     buildLedger(
 *       {
 *         customer: { kind: "text", codes: Int32Array.of(0, 0, 1), dictionary: ["ann", "bob"] },
 *         date: { kind: "date", days: Int32Array.of(45658, 45668, 45680) },
 *       },
 *       45688,
 *     ),
 *   ),
 *   { active: 14, lost: 60 },
 * ).customers.map(({ stage }) => stage) // ["sleeping", "new"]
 */
export function lifeStages(
  purchases: PurchaseGaps,
  own?: LifeStageCuts,
): { readonly customers: readonly CustomerStage[]; readonly cuts: LifeStageCuts } {
  const { stages, cuts } = stagesOf(purchases, own);
  const { start, last, asOf } = purchases;
  const customers = Array.from(stages, (stage, customer): CustomerStage => ({
    last: last[customer]!,
    purchaseDays: start[customer + 1]! - start[customer]! + 1,
    daysSinceLast: asOf - last[customer]!,
    stage: LIFE_STAGES[stage]!,
  }));
  return { customers, cuts };
}

/** The stages alone, as indexes into `LIFE_STAGES`: an object a customer takes memory where there are millions. */
export function stagesOf(
  purchases: PurchaseGaps,
  own?: LifeStageCuts,
): { readonly stages: Uint8Array; readonly cuts: LifeStageCuts } {
  const cuts = own ?? defaultCuts(purchases);
  if (!(cuts.active >= 0 && cuts.lost >= cuts.active)) {
    throw new CoreError("value", "cutsNotAscending", { count: 2, cuts: `${cuts.active}, ${cuts.lost}` });
  }
  const { start, last, asOf } = purchases;
  const stages = Uint8Array.from(last, (day, customer) =>
    LIFE_STAGES.indexOf(stageOf(asOf - day, start[customer + 1]! - start[customer]! + 1, cuts)),
  );
  return { stages, cuts };
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
