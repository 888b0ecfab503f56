/** Where a part of the index is 0 and where it is 100. */
export interface PartEnds {
  readonly none: number;
  readonly full: number;
}

/** What a loyalty index is made of: how often, how lately, whether they recommend, how much of the range they buy. */
export const LOYALTY_PARTS = ["frequency", "recency", "recommendation", "breadth"] as const;
export type LoyaltyPart = (typeof LOYALTY_PARTS)[number];

/**
 * Orders in twelve months, days since the last purchase or contact, the answer from 0 to 10, categories bought: straight
 * lines between these ends. A convention, not a law; it is printed wherever the index is.
 */
export const LOYALTY_ENDS: Readonly<Record<LoyaltyPart, PartEnds>> = {
  frequency: { none: 1, full: 12 },
  recency: { none: 365, full: 0 },
  recommendation: { none: 0, full: 10 },
  breadth: { none: 1, full: 5 },
};

/** Fewer known parts make no index. */
const FEWEST_PARTS = 2;

/**
 * A measure as a part of the index, from 0 to 100.
 *
 * @example partOf(183, { none: 365, full: 0 }) // 49.9
 */
export function partOf(value: number, { none, full }: PartEnds): number {
  return Math.min(100, Math.max(0, (100 * (value - none)) / (full - none)));
}

/**
 * Loyalty index from 0 to 100: the weighted mean of the parts that are known, NaN with fewer than two.
 *
 *   Σ wᵢ·partᵢ ÷ Σ wᵢ over known parts
 *
 * @param parts in the order of {@link LOYALTY_PARTS}; NaN is unknown
 * @example loyaltyIndex([50, 100, NaN, NaN], [1, 1, 1, 1]) // 75
 */
export function loyaltyIndex(parts: readonly number[], weights: readonly number[]): number {
  let [known, sum, weight] = [0, 0, 0];
  parts.forEach((part, i) => {
    if (!Number.isNaN(part) && weights[i]! > 0) {
      known++;
      sum += weights[i]! * part;
      weight += weights[i]!;
    }
  });
  return known < FEWEST_PARTS ? NaN : sum / weight;
}
