/**
 * 1 + number of cut points strictly below each value.
 *
 * @example scoresByCuts([1, 2, 3], [2]) // [1, 1, 2]
 */
export function scoresByCuts(values: ArrayLike<number>, cuts: readonly number[]): Uint8Array {
  const scores = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) {
    scores[i] = scoreByCuts(values[i]!, cuts);
  }
  return scores;
}

function scoreByCuts(value: number, cuts: readonly number[]): number {
  let score = 1;
  for (const cut of cuts) {
    if (cut < value) {
      score++;
    }
  }
  return score;
}

/** How well values spread over scores. */
export interface ScoreSpread {
  /** Values with score 1, 2, … */
  readonly counts: readonly number[];
  /** Scores that nothing has, because equal values share a score. */
  readonly emptyScores: readonly number[];
  readonly distinctValues: number;
  /** The commonest value, and how often it is there. */
  readonly commonest: { readonly value: number; readonly count: number };
}

/** How values in ascending order spread over the scores that cut points give them. */
export function scoreSpread(sorted: Float64Array, cuts: readonly number[]): ScoreSpread {
  const counts = new Array<number>(cuts.length + 1).fill(0);
  let distinctValues = 0;
  let commonest = { value: sorted[0]!, count: 0 };
  for (let start = 0, end = 1; start < sorted.length; start = end++) {
    while (end < sorted.length && sorted[end] === sorted[start]) {
      end++;
    }
    distinctValues++;
    counts[scoreByCuts(sorted[start]!, cuts) - 1]! += end - start;
    if (end - start > commonest.count) {
      commonest = { value: sorted[start]!, count: end - start };
    }
  }
  return { counts, emptyScores: emptyScores(counts), distinctValues, commonest };
}

/** The same where the least value has the highest score. */
export function reversedSpread({ counts, ...spread }: ScoreSpread): ScoreSpread {
  const reversed = [...counts].reverse();
  return { ...spread, counts: reversed, emptyScores: emptyScores(reversed) };
}

function emptyScores(counts: readonly number[]): number[] {
  return counts.flatMap((count, index) => (count === 0 ? [index + 1] : []));
}
