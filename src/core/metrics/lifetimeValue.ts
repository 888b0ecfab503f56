import { CoreError } from "../errors";
import { divide, requireCount, requireNotNegative, requireShare } from "../statistics/domain";

/**
 * Customer lifetime value as the plainest product: annual profit × average years. Nothing is discounted.
 *
 * @example simpleValue({ annualProfit: 500, years: 5 }) // 2500
 */
export function simpleValue({ annualProfit, years }: { annualProfit: number; years: number }): number {
  requireNotNegative(years, "years");
  return annualProfit * years;
}

/**
 * Value of a customer who stays from period to period with probability r, discounted at d a period.
 *
 *   first margin one period away   m·r / (1 + d − r)
 *   first margin now               m·(1 + d) / (1 + d − r)
 *   over n periods                 Σ m·rᵗ / (1 + d)ᵗ, t = 1…n (or 0…n − 1 with the first margin now)
 *
 * @example retentionValue({ margin: 100, retention: 0.8, discount: 0.1 }) // 266.67
 */
export function retentionValue(input: {
  margin: number;
  retention: number;
  discount: number;
  periods?: number;
  firstMarginNow?: boolean;
}): number {
  const { margin, retention, discount, periods, firstMarginNow = false } = input;
  requireShare(retention, "retention");
  requireShare(discount, "discount");
  const kept = retention / (1 + discount);
  const first = firstMarginNow ? 1 : kept;
  // 1 − kept would lose its digits where kept is close to 1.
  const lost = (discount + (1 - retention)) / (1 + discount);
  if (periods === undefined) {
    if (lost === 0) {
      throw new CoreError("divisionByZero", "zeroBase");
    }
    return divide(margin * first, lost);
  }
  requireCount(periods, "periods");
  if (lost === 0 || periods === 0) {
    return margin * periods;
  }
  const sum = -Math.expm1(periods * Math.log1p(-lost)) / lost;
  return margin * first * sum;
}

/**
 * Lifetime value from orders: order value × orders a year × years × margin.
 *
 * @example orderBasedValue({ orderValue: 80, ordersPerYear: 6, years: 3, margin: 0.25 }) // 360
 */
export function orderBasedValue(input: {
  readonly orderValue: number;
  readonly ordersPerYear: number;
  readonly years: number;
  readonly margin: number;
}): number {
  const { orderValue, ordersPerYear, years, margin } = input;
  requireNotNegative(ordersPerYear, "orders_per_year");
  requireNotNegative(years, "years");
  requireMargin(margin);
  return orderValue * ordersPerYear * years * margin;
}

/** Margins are shares; a loss is a negative one. */
export function requireMargin(margin: number): void {
  if (!(margin >= -1 && margin <= 1)) {
    throw new CoreError("value", "notAMargin", { margin });
  }
}

/**
 * Value with the customers whom a customer brings: value × (1 + referrals × conversion). That the recommended customers
 * are worth as much is an assumption.
 *
 * @example referralValue({ value: 1000, referrals: 2, conversion: 0.25 }) // 1500
 */
export function referralValue(input: { value: number; referrals: number; conversion: number }): number {
  const { value, referrals, conversion } = input;
  requireNotNegative(referrals, "referrals");
  requireShare(conversion, "conversion");
  return value * (1 + referrals * conversion);
}

/**
 * What a customer cost to win, or to keep: spend ÷ customers.
 *
 * @example costPerCustomer({ spend: 5000, customers: 100 }) // 50
 */
export function costPerCustomer(input: { spend: number; customers: number; name?: string }): number {
  const { spend, customers, name = "customers" } = input;
  requireNotNegative(spend, "spend");
  requireNotNegative(customers, name);
  return divide(spend, customers);
}

/**
 * Periods until a customer's margin has paid for the acquisition.
 *
 * @example paybackPeriods({ cost: 300, marginPerPeriod: 50 }) // 6
 */
export function paybackPeriods({ cost, marginPerPeriod }: { cost: number; marginPerPeriod: number }): number {
  requireNotNegative(cost, "cac");
  if (marginPerPeriod < 0) {
    throw new CoreError("value", "negative", { name: "margin_per_period", value: marginPerPeriod });
  }
  return divide(cost, marginPerPeriod);
}

/**
 * Lifetime value for each unit of acquisition cost.
 *
 * @example valueToCost({ value: 900, cost: 300 }) // 3
 */
export function valueToCost({ value, cost }: { value: number; cost: number }): number {
  requireNotNegative(cost, "cac");
  return divide(value, cost);
}
