import { CoreError } from "../errors";
import { divide, requireCount, requireNotNegative, requireShare } from "./domain";

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
  if (periods === undefined) {
    if (kept === 1) {
      throw new CoreError("divisionByZero", "zeroBase");
    }
    return divide(margin * first, 1 - kept);
  }
  requireCount(periods, "periods");
  // A geometric sum; at kept = 1 every period is worth the same.
  return kept === 1 ? margin * periods : (margin * first * (1 - kept ** periods)) / (1 - kept);
}
