import { CoreError } from "../errors";
import {
  evenCuts,
  recencyScores,
  scoreTies,
  sortedMeasures,
  type ScoreCuts,
  type ScoreTies,
} from "../ledger/scores";
import { scoresByCuts } from "../statistics/scoresByCuts";

export type RfmBins = 3 | 4 | 5;

/** What the scores are made from; a customer summary has these columns. */
export interface RfmInput {
  readonly daysSinceLast: ArrayLike<number>;
  readonly orders: ArrayLike<number>;
  readonly total: ArrayLike<number>;
}

/** Scores of each customer. */
export interface RfmScores {
  readonly bins: number;
  readonly recency: Uint8Array;
  readonly frequency: Uint8Array;
  readonly monetary: Uint8Array;
}

/** With what they were made by. */
export interface RfmScoring extends RfmScores {
  readonly cuts: ScoreCuts;
  readonly ties: readonly ScoreTies[];
}

/**
 * How recent, frequent and valuable is each customer, on a scale from 1 to `bins`?
 *
 *   score = 1 + number of cut points strictly below the value;  recency = bins + 1 − score of days since last
 *
 * Cut points are the inclusive percentiles (Excel's PERCENTILE.INC, R's type 7) at 1/bins, 2/bins, …, or the caller's
 * own. Equal values share a score, so a score may stay empty: `ties` says so.
 *
 * @throws CoreError `notAvailable` without customers, `value` for cut points that are too many, too few or descending.
 * @example
 * scoreRfm({ daysSinceLast: [1, 2, 3], orders: [3, 2, 1], total: [30, 20, 10] }, { bins: 3 }).recency // [3, 2, 1]
 */
export function scoreRfm(
  input: RfmInput,
  options: { readonly bins?: RfmBins; readonly cuts?: Partial<ScoreCuts> } = {},
): RfmScoring {
  const bins = options.bins ?? 5;
  if (input.orders.length === 0) {
    throw new CoreError("notAvailable", "noCustomers");
  }
  const own = options.cuts ?? {};
  Object.values(own).forEach((cuts) => cuts && checkCuts(cuts, bins - 1));
  const sorted = sortedMeasures(input);
  const even = evenCuts(sorted, bins);
  const cuts: ScoreCuts = {
    recency: own.recency ?? even.recency,
    frequency: own.frequency ?? even.frequency,
    monetary: own.monetary ?? even.monetary,
  };
  return { ...scoresBy(input, cuts), cuts, ties: scoreTies(sorted, cuts) };
}

/**
 * Scores by cut points that are known.
 *
 * @example
 * scoresBy(
 *   { daysSinceLast: [1, 9], orders: [3, 1], total: [30, 10] },
 *   { recency: [5], frequency: [2], monetary: [20] },
 * ).recency // [2, 1]
 */
export function scoresBy({ daysSinceLast, orders, total }: RfmInput, cuts: ScoreCuts): RfmScores {
  return {
    bins: cuts.recency.length + 1,
    recency: recencyScores(daysSinceLast, cuts.recency),
    frequency: scoresByCuts(orders, cuts.frequency),
    monetary: scoresByCuts(total, cuts.monetary),
  };
}

/** Refuses cut points that are not `count` ascending numbers. */
export function checkCuts(cuts: readonly number[], count: number): void {
  const ascending = cuts.every((cut, i) => Number.isFinite(cut) && (i === 0 || cut >= cuts[i - 1]!));
  if (cuts.length !== count || !ascending) {
    throw new CoreError("value", "cutsNotAscending", { count, cuts: cuts.join(", ") });
  }
}

/** The ten segments and the cells (recency score × frequency score) that they cover: each of the 25 exactly once. */
export const RFM_SEGMENTS = [
  { id: "champions", recency: [5, 5], frequency: [4, 5] },
  { id: "loyal", recency: [3, 4], frequency: [4, 5] },
  { id: "potentialLoyalists", recency: [4, 5], frequency: [2, 3] },
  { id: "newCustomers", recency: [5, 5], frequency: [1, 1] },
  { id: "promising", recency: [4, 4], frequency: [1, 1] },
  { id: "needAttention", recency: [3, 3], frequency: [3, 3] },
  { id: "aboutToSleep", recency: [3, 3], frequency: [1, 2] },
  { id: "atRisk", recency: [1, 2], frequency: [3, 4] },
  { id: "cantLose", recency: [1, 2], frequency: [5, 5] },
  { id: "hibernating", recency: [1, 2], frequency: [1, 2] },
] as const;

export type RfmSegmentId = (typeof RFM_SEGMENTS)[number]["id"];

/**
 * Which of the ten named segments a pair of scores belongs to. Only for scores of five bins.
 *
 * @throws CoreError `value` when a score is not a whole number from 1 to 5.
 * @example rfmSegment(5, 5) // "champions"
 */
export function rfmSegment(recency: number, frequency: number): RfmSegmentId {
  const segment = RFM_SEGMENTS.find(
    ({ recency: [r1, r5], frequency: [f1, f5] }) =>
      recency >= r1 && recency <= r5 && frequency >= f1 && frequency <= f5,
  );
  if (!segment || !Number.isInteger(recency) || !Number.isInteger(frequency)) {
    throw new CoreError("value", "rfmScoreOutOfRange", { recency, frequency });
  }
  return segment.id;
}

/** The segment of every customer as an index into {@link RFM_SEGMENTS}; undefined unless there are five bins. */
export function rfmSegments(scores: RfmScores): Uint8Array | undefined {
  if (scores.bins !== 5) {
    return undefined;
  }
  const table = Uint8Array.from({ length: 36 }, (_, cell) => {
    const [r, f] = [Math.floor(cell / 6), cell % 6];
    return r && f ? RFM_SEGMENTS.findIndex(({ id }) => id === rfmSegment(r, f)) : 0;
  });
  return scores.recency.map((r, i) => table[r * 6 + scores.frequency[i]!]!);
}
