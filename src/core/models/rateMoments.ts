import { CoreError } from "../errors";
import type { Totals } from "../histories";

/**
 * A first guess of the purchase rate's gamma distribution from the mean and variance of x over a mean exposure:
 * for a negative binomial r = m²/(v − m), α = r·T̄/m. Drop-out is not in it; it only has to be near.
 *
 * Throws `notAvailable` when nobody bought a second time: no rate can be estimated then.
 */
export function rateMoments(sums: Totals, unitDays: number): { r: number; alpha: number } {
  if (!(sums.repeatPurchases > 0)) {
    throw new CoreError("notAvailable", "noRepeatBuyers", { customers: sums.customers });
  }
  const mean = sums.repeatPurchases / sums.customers;
  const variance = sums.squaredPurchases / sums.customers - mean * mean;
  const r = Math.min(5, Math.max(0.1, mean ** 2 / Math.max(variance - mean, 0.1 * mean)));
  // Customers who left make the plain rate too low by a factor of about two at this stage of the search.
  return { r, alpha: (r * sums.days) / sums.repeatPurchases / unitDays / 2 };
}
