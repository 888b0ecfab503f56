import type { Movement } from "./movement";

/** How many customers there were in a period, as somebody counted; NaN where nobody did. */
export interface PeriodCounts {
  readonly opening: number;
  readonly acquired: number;
  readonly closing: number;
  readonly lost: number;
  readonly returned: number;
}

/**
 * What is wrong with the counts of a period. `incomplete`: one is missing. `impossible`: negative, more new than closing
 * customers, or more lost than opening ones. `unbalanced`: opening − lost + new + returned is not closing. `above`: more
 * stayed than there were, since some returned without counting as new. `gap`: opening is not the closing before.
 */
export const COUNT_PROBLEMS = ["incomplete", "impossible", "unbalanced", "above", "gap"] as const;

export type CountProblem = (typeof COUNT_PROBLEMS)[number];

export interface CountedMovement extends Movement {
  readonly problem?: CountProblem;
}

/**
 * How did the customer base move, from counts of each period? Kept and lost follow from what is there:
 *
 *   lost is counted:     kept = opening − lost,              returned = closing − new − kept
 *   returned is counted: kept = closing − new − returned,    lost = opening − kept
 *   neither is:          kept = closing − new,               lost = opening − kept
 *
 * so that kept ÷ opening is (closing − new) ÷ opening where nobody says who returned. `period` is the row. Rows from the
 * latest to the first are turned around.
 *
 * @example
 * countedMovement([{ opening: 200, acquired: 30, closing: 190, lost: NaN, returned: NaN }])[0]
 * // { kept: 160, lost: 40, returned: NaN, … }
 */
export function countedMovement(rows: readonly PeriodCounts[]): CountedMovement[] {
  const movements = rows.map(moved);
  const ordered = isLatestFirst(rows) ? movements.reverse() : movements;
  return ordered.map((movement, index) => {
    const before = ordered[index - 1]?.closing ?? NaN;
    if (index === 0 && movement.problem === "incomplete" && !Number.isNaN(movement.closing)) {
      // What came before the first period may be unknown.
      return { ...movement, problem: undefined };
    }
    const gap = movement.problem === undefined && Math.abs(movement.opening - before) >= HALF_A_CUSTOMER;
    return gap ? { ...movement, problem: "gap" } : movement;
  });
}

/** Counts in thousands may be rounded. */
const HALF_A_CUSTOMER = 0.5;

function moved(counts: PeriodCounts, period: number): CountedMovement {
  const { opening, acquired, closing } = counts;
  const known = { period, opening, acquired, closing, complete: true };
  const unknown = { kept: NaN, returned: counts.returned, lost: counts.lost };
  if (Object.values(counts).some((count) => count < 0) || acquired > closing || counts.lost > opening) {
    return { ...known, ...unknown, problem: "impossible" };
  }
  if (Number.isNaN(opening) || Number.isNaN(acquired) || Number.isNaN(closing)) {
    return { ...known, ...unknown, problem: "incomplete" };
  }
  const found = Number.isNaN(counts.lost) ? fromReturned(counts) : fromLost(counts);
  return { ...known, ...found };
}

function fromLost({ opening, acquired, closing, lost, returned }: PeriodCounts) {
  const kept = opening - lost;
  const rest = closing - acquired - kept;
  if (Number.isNaN(returned)) {
    return rest > -HALF_A_CUSTOMER
      ? { kept, lost, returned: Math.max(0, rest) }
      : { kept, lost, returned, problem: "unbalanced" as const };
  }
  const balanced = Math.abs(rest - returned) < HALF_A_CUSTOMER;
  return { kept, lost, returned, problem: balanced ? undefined : ("unbalanced" as const) };
}

function fromReturned({ opening, acquired, closing, returned }: PeriodCounts) {
  const kept = closing - acquired - (Number.isNaN(returned) ? 0 : returned);
  const lost = opening - kept;
  if (kept < 0) {
    return { kept: NaN, lost: NaN, returned, problem: "unbalanced" as const };
  }
  return lost < 0
    ? {
        kept,
        lost: NaN,
        returned,
        problem: Number.isNaN(returned) ? ("above" as const) : ("unbalanced" as const),
      }
    : { kept, lost, returned };
}

/** More openings follow from the row below than from the row above. */
function isLatestFirst(rows: readonly PeriodCounts[]): boolean {
  const follows = (later: PeriodCounts | undefined, earlier: PeriodCounts | undefined) =>
    Number(Math.abs((later?.opening ?? NaN) - (earlier?.closing ?? NaN)) < HALF_A_CUSTOMER);
  const score = rows.reduce(
    (sum, row, index) => sum + follows(row, rows[index + 1]) - follows(row, rows[index - 1]),
    0,
  );
  return score > 0;
}
