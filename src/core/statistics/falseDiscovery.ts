/**
 * Which of many findings stand when no more than a share of those told may be chance? The p-value of each after
 * Benjamini and Hochberg's step-up correction.
 *
 *   q_(i) = min over j ≥ i of p_(j) · tests / j
 *
 * Source: Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57.
 *
 * @param tests how many were tried, where only the likeliest are given
 * @example falseDiscoveryAdjusted([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export function falseDiscoveryAdjusted(pValues: readonly number[], tests = pValues.length): number[] {
  const order = [...pValues.keys()].sort((i, j) => pValues[i]! - pValues[j]!);
  const adjusted = pValues.map(() => 1);
  let least = 1;
  for (let rank = order.length; rank > 0; rank--) {
    least = Math.min(least, (pValues[order[rank - 1]!]! * tests) / rank);
    adjusted[order[rank - 1]!] = least;
  }
  return adjusted;
}
