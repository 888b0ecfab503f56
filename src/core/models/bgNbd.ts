import { geometricModel } from "./geometricModel";

/**
 * BG/NBD: customers buy at their own constant rate until, after some repeat purchase, they silently stop.
 *
 * Assumptions: (1) purchases are Poisson with rate λ while alive; (2) λ ~ Gamma(r, α); (3) after each repeat purchase
 * the customer drops out with probability p; (4) p ~ Beta(a, b); (5) λ and p are independent.
 *
 *   P(alive | x, t_x, T) = 1/(1 + a/(b+x−1) ((α+T)/(α+t_x))^(r+x)) for x > 0, and 1 for x = 0
 *   P(buys in t | x, t_x, T) = P(alive) [1 − ((α+T)/(α+T+t))^(r+x)]
 *
 * It calls every one-time buyer alive: for lists of customers at risk prefer MBG/NBD or Pareto/NBD.
 *
 * Fader, Hardie & Lee (2005), "Counting Your Customers" the Easy Way, Marketing Science 24(2): likelihood eq. 6,
 * P(alive) eq. 11, conditional expectation eq. 10.
 *
 * @example bgNbd.probabilityAlive({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426, unitDays: 7 }, { x: 0, tx: 0, T: 200 }) // 1
 */
export const bgNbd = geometricModel("bgNbd", false);
