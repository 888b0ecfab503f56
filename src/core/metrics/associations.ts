import type { Pair, Pairs } from "../ledger/pairs";
import { falseDiscoveryAdjusted } from "../statistics/falseDiscovery";
import { jointChance, logFactorials } from "../statistics/jointChance";
import { zOf } from "../statistics/proportions";

export interface Association extends Pair {
  /** Share of orders that hold both. */
  readonly support: number;
  /** Of the orders with the first, the share that holds the second; and the other way round. */
  readonly confidence: number;
  readonly confidenceBack: number;
  /** Times as often together as chance would bring them. */
  readonly lift: number;
  /** Lower end of its interval. */
  readonly liftLow: number;
  /** Chance of meeting so often, after correction for all pairs that were possible. */
  readonly q: number;
}

export interface Associations {
  readonly orders: number;
  /** Pairs that could have met often enough. */
  readonly tried: number;
  /** Those beyond chance that rise above it, the surest lift first. */
  readonly found: readonly Association[];
}

export interface AssociationOptions {
  /** Of the pairs told, so many may be chance. */
  readonly falseDiscovery?: number;
  readonly confidence?: number;
}

/**
 * Which values are bought together more often than chance would have it?
 *
 *   support = n(AB) / n,  confidence = n(AB) / n(A),  lift = n(AB) · n / (n(A) · n(B))
 *   ln lift ± z √((n/n(AB) − n/n(A) − n/n(B) + 2 lift − 1) / n)
 *
 * Exact one-sided p-values; the false discovery rate is held over all pairs of values that stand in as many orders as a
 * pair has to, whether they met or not. Source: Agrawal, Imieliński & Swami (1993); Benjamini & Hochberg (1995).
 *
 * @param fewest joint orders that the pairs were counted from
 */
export function associations(
  { orders, ordersOf, pairs }: Pairs,
  fewest: number,
  { falseDiscovery = 0.05, confidence = 0.95 }: AssociationOptions = {},
): Associations {
  const often = [...ordersOf.values()].filter((count) => count >= fewest).length;
  const tried = (often * (often - 1)) / 2;
  const logs = logFactorials(pairs.length > 0 ? orders : 0);
  const counts = pairs.map(({ first, second }) => ({ a: ordersOf.get(first)!, b: ordersOf.get(second)! }));
  const chances = pairs.map(({ together }, i) => jointChance({ together, ...counts[i]!, n: orders }, logs));
  const adjusted = falseDiscoveryAdjusted(chances, tried);
  const z = zOf(confidence);
  const found = pairs.flatMap((pair, i): Association[] => {
    const { together } = pair;
    const { a, b } = counts[i]!;
    const lift = (together * orders) / (a * b);
    const variance = (orders / together - orders / a - orders / b + 2 * lift - 1) / orders;
    const liftLow = lift * Math.exp(-z * Math.sqrt(Math.max(0, variance)));
    return adjusted[i]! <= falseDiscovery && liftLow > 1
      ? [
          {
            ...pair,
            support: together / orders,
            confidence: together / a,
            confidenceBack: together / b,
            lift,
            liftLow,
            q: adjusted[i]!,
          },
        ]
      : [];
  });
  return { orders, tried, found: found.sort((a, b) => b.liftLow - a.liftLow || b.together - a.together) };
}
