import { ascending, percentilesOfSorted } from "../statistics/percentiles";
import { reversedSpread, scoresByCuts, scoreSpread, type ScoreSpread } from "../statistics/scoresByCuts";
import { groupFigures, type GroupFigures } from "./groupFigures";
import type { CustomerSummary } from "./summary";

/** Days since the last purchase, orders, revenue. */
export const MEASURES = ["recency", "frequency", "monetary"] as const;
export type Measure = (typeof MEASURES)[number];

type ByMeasure<T> = Readonly<Record<Measure, T>>;

/** Limits between scores. Those of recency are in days: fewer days score higher. */
export type ScoreCuts = ByMeasure<readonly number[]>;

/** How well one measure spreads over its scores, in customers. */
export interface ScoreTies extends ScoreSpread {
  readonly measure: Measure;
}

/** How customers spread over the scores from 1 to `bins`. */
export interface ScoreGrid {
  readonly bins: number;
  readonly cuts: ScoreCuts;
  readonly ties: readonly ScoreTies[];
  /** By recency score − 1, then by frequency score − 1. */
  readonly cells: readonly (readonly GroupFigures[])[];
}

/** What customers are scored by; one entry a customer. */
export interface ScoreInput {
  readonly daysSinceLast: ArrayLike<number>;
  readonly orders: ArrayLike<number>;
  readonly total: ArrayLike<number>;
}

/** The measures of all customers, each in ascending order by itself. */
export function sortedMeasures({ daysSinceLast, orders, total }: ScoreInput): ByMeasure<Float64Array> {
  return { recency: ascending(daysSinceLast), frequency: ascending(orders), monetary: ascending(total) };
}

/** The inclusive percentiles at 1/bins, 2/bins, … */
export function evenCuts(sorted: ByMeasure<Float64Array>, bins: number): ScoreCuts {
  const shares = Array.from({ length: bins - 1 }, (_, index) => (index + 1) / bins);
  return {
    recency: percentilesOfSorted(sorted.recency, shares),
    frequency: percentilesOfSorted(sorted.frequency, shares),
    monetary: percentilesOfSorted(sorted.monetary, shares),
  };
}

/** Scores of each customer by recency: the fewer days, the higher. */
export function recencyScores(days: ArrayLike<number>, cuts: readonly number[]): Uint8Array {
  return scoresByCuts(days, cuts).map((score) => cuts.length + 2 - score);
}

export function scoreTies(sorted: ByMeasure<Float64Array>, cuts: ScoreCuts): ScoreTies[] {
  return MEASURES.map((measure) => {
    const spread = scoreSpread(sorted[measure], cuts[measure]);
    return { measure, ...(measure === "recency" ? reversedSpread(spread) : spread) };
  });
}

/** Cuts at even shares of the customers, and the customers of each pair of a recency and a frequency score. */
export function scoreGrid(
  customers: CustomerSummary,
  sorted: ByMeasure<Float64Array>,
  bins: number,
): ScoreGrid {
  const cuts = evenCuts(sorted, bins);
  const recency = recencyScores(customers.daysSinceLast, cuts.recency);
  const frequency = scoresByCuts(customers.orders, cuts.frequency);
  const figures = groupFigures(
    customers,
    recency.map((score, row) => (score - 1) * bins + frequency[row]! - 1),
    bins * bins,
  );
  const cells = Array.from({ length: bins }, (_, row) => figures.slice(row * bins, (row + 1) * bins));
  return { bins, cuts, ties: scoreTies(sorted, cuts), cells };
}
