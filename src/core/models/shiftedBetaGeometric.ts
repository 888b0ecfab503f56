import { contractModel } from "./contractModel";

/**
 * Shifted beta-geometric: every customer has a fixed chance to leave at each renewal, which differs between customers by
 * a beta distribution. Retention rises with age only because those likely to leave have left.
 *
 *   S(t) = B(α, β + t) ÷ B(α, β)        retention at the t-th renewal = (β + t − 1) ÷ (α + β + t − 1)
 *
 * Source: Fader & Hardie (2007), How to project customer retention, Journal of Interactive Marketing 21(1), 76–90.
 *
 * @example shiftedBetaGeometric.survival({ alpha: 0.668, beta: 3.806 }, 8) // 0.46
 */
export const shiftedBetaGeometric = contractModel("sbg", ["alpha", "beta"], ({ alpha, beta }) => [
  alpha!,
  beta!,
  1,
]);
