import { CoreError } from "../errors";
import { divide, requireNotNegative } from "../statistics/domain";

/** Recurring revenue of a period's opening customers and what became of it; losses are positive numbers. */
export interface RevenueMovement {
  readonly start: number;
  readonly contraction: number;
  readonly churned: number;
  readonly expansion?: number;
  /** Revenue of customers who had left before and came back. */
  readonly reactivated?: number;
}

/**
 * Gross revenue retention: (start − contraction − churned) / start. Never above 1.
 *
 * @example grossRevenueRetention({ start: 100, contraction: 10, churned: 10 }) // 0.8
 */
export function grossRevenueRetention(movement: RevenueMovement): number {
  const { start, contraction, churned } = checked(movement);
  if (contraction + churned > start && start > 0) {
    throw new CoreError("value", "lossAboveStart", { loss: contraction + churned, start });
  }
  return divide(start - contraction - churned, start);
}

/**
 * Net revenue retention of the opening customers, without new ones:
 * (start + expansion + reactivated − contraction − churned) / start.
 *
 * @example netRevenueRetention({ start: 100, expansion: 10, contraction: 10, churned: 10 }) // 0.9
 */
export function netRevenueRetention(movement: RevenueMovement): number {
  const { start, contraction, churned, expansion, reactivated } = checked(movement);
  return divide(start + expansion + reactivated - contraction - churned, start);
}

/**
 * Share of recurring revenue lost: gross without gains, net of them with expansion and reactivation
 * (below 0 when gains exceed losses).
 *
 * @example revenueChurn({ start: 100, contraction: 10, churned: 10, expansion: 10 }) // 0.1
 */
export function revenueChurn(movement: RevenueMovement): number {
  const { start, contraction, churned, expansion, reactivated } = checked(movement);
  return divide(contraction + churned - expansion - reactivated, start);
}

/**
 * Revenue won for each unit of revenue lost: (new + expansion) / (contraction + churned).
 *
 * @example quickRatio({ won: 20, expansion: 8, contraction: 3, churned: 5 }) // 3.5
 */
export function quickRatio(input: {
  readonly won: number;
  readonly expansion: number;
  readonly contraction: number;
  readonly churned: number;
}): number {
  const { won, expansion, contraction, churned } = input;
  requireNotNegative(won, "new");
  requireNotNegative(expansion, "expansion");
  requireNotNegative(contraction, "contraction");
  requireNotNegative(churned, "churned");
  return divide(won + expansion, contraction + churned);
}

function checked(movement: RevenueMovement): Required<RevenueMovement> {
  const all = { ...movement, expansion: movement.expansion ?? 0, reactivated: movement.reactivated ?? 0 };
  for (const [name, value] of Object.entries(all)) {
    requireNotNegative(value, name);
  }
  return all;
}
