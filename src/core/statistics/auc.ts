/** How well a score ranks those to whom something happens before those to whom it does not. */
import { rowsAscending } from "./rowOrder";

/** Areas under two ROC curves over the same cases, and their difference. */
export interface PairedAuc {
  readonly first: number;
  readonly second: number;
  /** first − second. */
  readonly difference: number;
  /** Standard error of the difference. */
  readonly standardError: number;
}

/**
 * Share of pairs of one case with the outcome and one without in which the score puts the former higher; ties count
 * half. NaN where all cases have one outcome.
 *
 * @example areaUnderCurve([3, 1, 2, 2], [1, 0, 1, 0]) // 0.875
 */
export function areaUnderCurve(score: ArrayLike<number>, outcome: ArrayLike<number>): number {
  return placements(score, outcome).area;
}

/**
 * Two scores judged on the same cases. Source: DeLong, DeLong & Clarke-Pearson (1988), Biometrics 44(3).
 *
 * @example pairedAuc([3, 1, 2, 0], [0, 1, 2, 3], [1, 0, 1, 0]).difference // 0.75
 */
export function pairedAuc(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  outcome: ArrayLike<number>,
): PairedAuc {
  const a = placements(first, outcome);
  const b = placements(second, outcome);
  const differences = a.placed.map((value, row) => value - b.placed[row]!);
  const variance = [true, false].reduce((sum, side) => {
    const group = differences.filter((_, row) => outcome[row]! > 0 === side);
    const mean = group.reduce((total, value) => total + value, 0) / group.length;
    const squares = group.reduce((total, value) => total + (value - mean) ** 2, 0);
    return sum + squares / (group.length - 1) / group.length;
  }, 0);
  return {
    first: a.area,
    second: b.area,
    difference: a.area - b.area,
    standardError: Math.sqrt(variance),
  };
}

/** For each case the share of cases of the other outcome that it stands on the right side of. */
function placements(score: ArrayLike<number>, outcome: ArrayLike<number>) {
  const rows = rowsAscending(score);
  const placed = new Float64Array(rows.length);
  let positives = 0;
  for (const row of rows) {
    positives += outcome[row]! > 0 ? 1 : 0;
  }
  const negatives = rows.length - positives;
  let positivesBelow = 0;
  let negativesBelow = 0;
  let area = 0;
  for (let from = 0; from < rows.length;) {
    let to = from;
    let tied = 0;
    while (to < rows.length && score[rows[to]!] === score[rows[from]!]) {
      tied += outcome[rows[to]!]! > 0 ? 1 : 0;
      to++;
    }
    const others = to - from - tied;
    const ofPositive = (negativesBelow + others / 2) / negatives;
    const ofNegative = 1 - (positivesBelow + tied / 2) / positives;
    for (let i = from; i < to; i++) {
      placed[rows[i]!] = outcome[rows[i]!]! > 0 ? ofPositive : ofNegative;
    }
    area += tied * ofPositive;
    positivesBelow += tied;
    negativesBelow += others;
    from = to;
  }
  return { placed, area: area / positives };
}
