import chiSquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import { CoreError } from "../errors";
import { riskTable, type Durations } from "./riskTable";
import { solvePositive } from "./solvePositive";

export interface LogRank {
  readonly groups: readonly {
    readonly cases: number;
    readonly observed: number;
    /** Events that the group would have had if all groups had had one hazard. */
    readonly expected: number;
  }[];
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
}

/**
 * Do groups last equally long? Observed less expected events over their hypergeometric variance, k − 1 degrees of freedom.
 * Source: Mantel (1966), Cancer Chemotherapy Reports 50; Peto & Peto (1972), JRSS A 135.
 *
 * @throws CoreError for fewer than two groups, or when nothing happened
 * @example logRank({ times: [1, 2, 3, 4], happened: [1, 1, 1, 1], group: [0, 0, 1, 1], groups: 2 }).chiSquare // 2.882
 */
export function logRank(durations: Durations): LogRank {
  const { group, groups: k = 1 } = durations;
  if (k < 2 || !group) {
    throw new CoreError("notAvailable", "twoGroupsNeeded");
  }
  const table = riskTable(durations);
  if (table.times.length === 0) {
    throw new CoreError("notAvailable", "nothingHappened");
  }
  const cases = new Float64Array(k);
  for (let i = 0; i < group.length; i++) {
    cases[group[i]!]!++;
  }
  const observed = new Float64Array(k);
  const expected = new Float64Array(k);
  // The last group follows from the others.
  const free = k - 1;
  const variance = new Float64Array(free * free);
  const risk = new Float64Array(k);
  for (let at = 0; at < table.times.length; at++) {
    let n = 0;
    let d = 0;
    table.groups.forEach(({ atRisk, events }, g) => {
      risk[g] = atRisk[at]!;
      observed[g]! += events[at]!;
      n += atRisk[at]!;
      d += events[at]!;
    });
    for (let g = 0; g < k; g++) {
      expected[g]! += (d * risk[g]!) / n;
    }
    const factor = n > 1 ? (d * (n - d)) / (n - 1) / n : 0;
    for (let g = 0; g < free; g++) {
      for (let h = 0; h < free; h++) {
        variance[g * free + h]! += factor * risk[g]! * ((g === h ? 1 : 0) - risk[h]! / n);
      }
    }
  }
  const { chiSquare, rank } = quadraticForm(
    variance,
    observed.slice(0, free).map((count, g) => count - expected[g]!),
  );
  return {
    groups: Array.from(cases, (count, g) => ({
      cases: count,
      observed: observed[g]!,
      expected: expected[g]!,
    })),
    chiSquare,
    degreesOfFreedom: rank,
    p: rank > 0 ? 1 - chiSquareCdf(chiSquare, rank) : NaN,
  };
}

/** d' V⁻¹ d over the groups whose events could vary at all. */
function quadraticForm(variance: Float64Array, difference: Float64Array) {
  const { solution, used } = solvePositive(variance, difference);
  const chiSquare = solution.reduce((sum, value, i) => sum + value * difference[i]!, 0);
  return { chiSquare: Math.max(0, chiSquare), rank: used.filter(Boolean).length };
}
