import type { Random } from "./random";

/**
 * How customers differ. Purchases of a customer come at random at a rate λ of their own until the customer is lost,
 * which happens at a rate μ: λ ~ gamma(r, α), μ ~ gamma(s, β), days (Schmittlein, Morrison & Colombo 1987). The value
 * of an order is gamma(p, ν) with ν ~ gamma(q, γ) (Fader & Hardie 2013).
 */
export interface PurchaseModel {
  r: number;
  alpha: number;
  s: number;
  beta: number;
  p: number;
  q: number;
  gamma: number;
}

export interface CustomerRates {
  /** λ, purchases a day while a customer. */
  purchaseRate: number;
  /** μ, losses a day. */
  lossRate: number;
  /** Days from the first purchase to the loss. */
  lifetime: number;
  /** Mean value of an order, p ÷ ν. */
  meanOrderValue: number;
}

export function drawCustomer(model: PurchaseModel, random: Random): CustomerRates {
  const purchaseRate = random.gamma(model.r, model.alpha);
  const lossRate = random.gamma(model.s, model.beta);
  const lifetime = random.exponential(lossRate);
  return { purchaseRate, lossRate, lifetime, meanOrderValue: model.p / random.gamma(model.q, model.gamma) };
}

/** Days of repeat purchases after the first, within `observed` days; `season` multiplies the rate of a day. */
export function drawRepeatDays(
  customer: Pick<CustomerRates, "purchaseRate" | "lifetime">,
  observed: number,
  random: Random,
  season?: { at: (daysSinceFirst: number) => number; peak: number },
): number[] {
  const days: number[] = [];
  const end = Math.min(customer.lifetime, observed);
  const peak = season?.peak ?? 1;
  let day = 0;
  for (;;) {
    // Candidates at the highest rate, of which those of ordinary days are thinned (Lewis & Shedler 1979).
    day += random.exponential(customer.purchaseRate * peak);
    if (day >= end) {
      return days;
    }
    if (!season || random.chance(season.at(day) / peak)) {
      days.push(day);
    }
  }
}

/** The value of one order of a customer. */
export function drawOrderValue(model: PurchaseModel, customer: CustomerRates, random: Random): number {
  return random.gamma(model.p, model.p / customer.meanOrderValue);
}
