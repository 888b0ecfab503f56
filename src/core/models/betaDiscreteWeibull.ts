import { contractModel } from "./contractModel";

/**
 * Beta-discrete-Weibull: as the shifted beta-geometric, but a customer's own chance to leave may rise (c > 1) or fall
 * (c < 1) with age.
 *
 *   S(t) = B(γ, δ + tᶜ) ÷ B(γ, δ)
 *
 * Source: Fader, Hardie, Liu, Davin & Steenburgh (2018), "How to project customer retention" revisited, Journal of
 * Interactive Marketing 43, 1–16.
 *
 * @example betaDiscreteWeibull.survival({ gamma: 0.2593, delta: 1.7225, c: 1 }, 1) // 0.8692
 */
export const betaDiscreteWeibull = contractModel("bdw", ["gamma", "delta", "c"], ({ gamma, delta, c }) => [
  gamma!,
  delta!,
  c!,
]);
