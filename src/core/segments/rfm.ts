import { CoreError } from "../errors";
import { ascending, percentilesOfSorted } from "../statistics/percentiles";

export type RfmBins = 3 | 4 | 5;

/** What the scores are made from; a customer summary has these columns. */
export interface RfmInput {
  readonly daysSinceLast: ArrayLike<number>;
  readonly orders: ArrayLike<number>;
  readonly total: ArrayLike<number>;
}

export interface RfmCuts {
  /** In days since the last purchase: fewer days score higher. */
  readonly recency: readonly number[];
  readonly frequency: readonly number[];
  readonly monetary: readonly number[];
}

/** How well one measure spreads over its scores. */
export interface RfmTies {
  readonly measure: keyof RfmCuts;
  /** Customers with score 1, 2, …, bins. */
  readonly counts: readonly number[];
  /** Scores that nobody has, because equal values share a score. */
  readonly emptyScores: readonly number[];
  readonly distinctValues: number;
  /** Value that most customers share, and how many do. */
  readonly commonest: { readonly value: number; readonly count: number };
}

export interface RfmScores {
  readonly bins: RfmBins;
  readonly recency: Uint8Array;
  readonly frequency: Uint8Array;
  readonly monetary: Uint8Array;
  readonly cuts: RfmCuts;
  readonly ties: readonly RfmTies[];
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
  options: { readonly bins?: RfmBins; readonly cuts?: Partial<RfmCuts> } = {},
): RfmScores {
  const bins = options.bins ?? 5;
  if (input.orders.length === 0) {
    throw new CoreError("notAvailable", "noCustomers");
  }
  const shares = Array.from({ length: bins - 1 }, (_, i) => (i + 1) / bins);
  const measures = { recency: input.daysSinceLast, frequency: input.orders, monetary: input.total };
  const sorted = {
    recency: ascending(measures.recency),
    frequency: ascending(measures.frequency),
    monetary: ascending(measures.monetary),
  };
  const cutsOf = (measure: keyof RfmCuts) => {
    const own = options.cuts?.[measure];
    if (own) {
      checkCuts(own, bins - 1);
    }
    return own ?? percentilesOfSorted(sorted[measure], shares);
  };
  const cuts: RfmCuts = {
    recency: cutsOf("recency"),
    frequency: cutsOf("frequency"),
    monetary: cutsOf("monetary"),
  };
  const recency = scoresByCuts(measures.recency, cuts.recency).map((score) => bins + 1 - score);
  const frequency = scoresByCuts(measures.frequency, cuts.frequency);
  const monetary = scoresByCuts(measures.monetary, cuts.monetary);
  return {
    bins,
    recency,
    frequency,
    monetary,
    cuts,
    ties: [
      tiesOf("recency", sorted.recency, recency, bins),
      tiesOf("frequency", sorted.frequency, frequency, bins),
      tiesOf("monetary", sorted.monetary, monetary, bins),
    ],
  };
}

/**
 * 1 + number of cut points strictly below each value.
 *
 * @example scoresByCuts([1, 2, 3], [2]) // [1, 1, 2]
 */
export function scoresByCuts(values: ArrayLike<number>, cuts: readonly number[]): Uint8Array {
  const scores = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) {
    let score = 1;
    for (const cut of cuts) {
      if (cut < values[i]!) {
        score++;
      }
    }
    scores[i] = score;
  }
  return scores;
}

/** Refuses cut points that are not `count` ascending numbers. */
export function checkCuts(cuts: readonly number[], count: number): void {
  const ascending = cuts.every((cut, i) => Number.isFinite(cut) && (i === 0 || cut >= cuts[i - 1]!));
  if (cuts.length !== count || !ascending) {
    throw new CoreError("value", "cutsNotAscending", { count, cuts: cuts.join(", ") });
  }
}

function tiesOf(measure: keyof RfmCuts, sorted: Float64Array, scores: Uint8Array, bins: number): RfmTies {
  const counts = new Array<number>(bins).fill(0);
  for (const score of scores) {
    counts[score - 1]!++;
  }
  let distinctValues = 0;
  let commonest = { value: sorted[0]!, count: 0 };
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    while (end < sorted.length && sorted[end] === sorted[start]) {
      end++;
    }
    distinctValues++;
    if (end - start > commonest.count) {
      commonest = { value: sorted[start]!, count: end - start };
    }
  }
  const emptyScores = counts.flatMap((count, i) => (count === 0 ? [i + 1] : []));
  return { measure, counts, emptyScores, distinctValues, commonest };
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
