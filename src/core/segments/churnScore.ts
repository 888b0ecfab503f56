import { CoreError } from "../errors";

/** Early signs that a customer is leaving, each from 0 (none) to 1 (full). */
export const CHURN_SIGNALS = ["overdue", "slowing", "dissatisfied", "fewContacts"] as const;
export type ChurnSignal = (typeof CHURN_SIGNALS)[number];

/** Points of each sign when it is full; they add up to 100. */
export const CHURN_WEIGHTS: Readonly<Record<ChurnSignal, number>> = {
  overdue: 50,
  slowing: 20,
  dissatisfied: 20,
  fewContacts: 10,
};

/**
 * Where a sign begins and where it is full: days since the last purchase in usual gaps; the last two gaps against the
 * earlier ones; the mean score as a share of its scale; contacts in the last days.
 */
export const CHURN_LIMITS: Readonly<Record<ChurnSignal, { readonly none: number; readonly full: number }>> = {
  overdue: { none: 1, full: 3 },
  slowing: { none: 1.5, full: 3 },
  dissatisfied: { none: 0.75, full: 0.25 },
  fewContacts: { none: 2, full: 0 },
};

/** Score from which the rule calls a customer's risk medium, and high. */
export const CHURN_SCORE_CUTS = { medium: 30, high: 60 } as const;

/**
 * How far a figure is from where a sign begins to where it is full, within 0 and 1; NaN (not known) stays NaN.
 *
 * @example churnSignal("overdue", 2) // 0.5
 */
export function churnSignal(signal: ChurnSignal, figure: number): number {
  const { none, full } = CHURN_LIMITS[signal];
  return Math.min(1, Math.max(0, (figure - none) / (full - none)));
}

/** Strengths of the signs, one row a customer; NaN where a sign is not known for a customer, absent where for nobody. */
export type ChurnSignals = Readonly<Partial<Record<ChurnSignal, Float64Array>>>;

/**
 * A rule score from 0 to 100 for how strongly a customer seems to be leaving: a rule that everybody can follow, beside
 * a model's probability, not instead of it.
 *
 *   score = 100 · Σ weight · sign / Σ weight      over the signs known for the customer
 *
 * NaN where no sign is known. Throws `value` for columns of different lengths.
 *
 * @example churnScores({ overdue: Float64Array.of(1), slowing: Float64Array.of(0.5) })[0] // 85.71428571428571
 */
export function churnScores(signals: ChurnSignals, weights = CHURN_WEIGHTS): Float64Array {
  const given = CHURN_SIGNALS.flatMap((signal) => {
    const values = signals[signal];
    return values ? [{ values, weight: weights[signal] }] : [];
  });
  const n = given[0]?.values.length ?? 0;
  if (given.some(({ values }) => values.length !== n)) {
    throw new CoreError("value", "summaryLengths", { rows: n });
  }
  return Float64Array.from({ length: n }, (_, row) => {
    let points = 0;
    let possible = 0;
    for (const { values, weight } of given) {
      const strength = values[row]!;
      if (!Number.isNaN(strength)) {
        points += weight * strength;
        possible += weight;
      }
    }
    return possible > 0 ? (100 * points) / possible : NaN;
  });
}

/** The last two gaps of a customer beside the earlier ones, in mean days. */
export interface GapGrowth {
  readonly recent: number;
  readonly earlier: number;
  /** recent ÷ earlier. */
  readonly ratio: number;
}

/** Purchase days of a customer, and the number of gaps between them. */
export interface Purchased {
  readonly first: number;
  /** The last but two: the last two gaps begin there. */
  readonly lastButTwo: number;
  readonly last: number;
  readonly gaps: number;
}

/**
 * Do a customer's purchases come more slowly than before? Undefined with fewer than four gaps, two to compare with two.
 *
 * @example gapGrowth({ first: 0, lastButTwo: 40, last: 160, gaps: 4 }) // { recent: 60, earlier: 20, ratio: 3 }
 */
export function gapGrowth({ first, lastButTwo, last, gaps }: Purchased): GapGrowth | undefined {
  if (gaps < 4) {
    return undefined;
  }
  const earlier = (lastButTwo - first) / (gaps - 2);
  const recent = (last - lastButTwo) / 2;
  return { recent, earlier, ratio: recent / earlier };
}
