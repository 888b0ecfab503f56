import type { TextColumn } from "../cells/columns";
import { CoreError } from "../errors";
import { divide, requireNotNegative, requirePositive, requireShare, requireSome } from "../statistics/domain";

/**
 * Share of customers kept over a period, new ones left out.
 *
 *   retention = (end − acquired) / start
 *
 * More than 1 is possible when a customer who returned is not counted as acquired.
 *
 * @example retentionRate({ start: 200, end: 190, acquired: 30 }) // 0.8
 */
export function retentionRate(counts: { start: number; end: number; acquired: number }): number {
  const { start, end, acquired } = counts;
  requireNotNegative(start, "start");
  requireNotNegative(end, "end");
  requireNotNegative(acquired, "acquired");
  if (acquired > end) {
    throw new CoreError("value", "acquiredAboveEnd", { acquired, end });
  }
  return divide(end - acquired, start);
}

/**
 * Share of the opening customers lost over a period: lost / start.
 *
 * @example churnRate({ start: 500, lost: 50 }) // 0.1
 */
export function churnRate({ start, lost }: { start: number; lost: number }): number {
  requireNotNegative(start, "start");
  requireNotNegative(lost, "lost");
  if (start > 0 && lost > start) {
    throw new CoreError("value", "lostAboveStart", { lost, start });
  }
  return divide(lost, start);
}

/**
 * Share of the previous customers who are among the current ones: n(A ∩ B) / n(A). Never above 1.
 *
 * @example
 * retentionOfIds({
 *   previous: { kind: "text", codes: Int32Array.of(0, 1), dictionary: ["a", "b"] },
 *   current: { kind: "text", codes: Int32Array.of(0, 1), dictionary: ["b", "c"] },
 * }) // 0.5
 */
export function retentionOfIds({ previous, current }: { previous: TextColumn; current: TextColumn }): number {
  const before = distinct(previous);
  requireSome(before.size);
  const now = distinct(current);
  let kept = 0;
  for (const id of before) {
    kept += now.has(id) ? 1 : 0;
  }
  return kept / before.size;
}

function distinct({ codes, dictionary }: TextColumn): Set<string> {
  const ids = new Set<string>();
  for (const code of codes) {
    const id = dictionary[code];
    if (id !== undefined) {
      ids.add(id);
    }
  }
  return ids;
}

/**
 * The rate of a whole year when each period has the same rate: r^k for retention, 1 − (1 − c)^k for churn.
 *
 * @example annualize({ rate: 0.05, periodsPerYear: 12, kind: "churn" }) // 0.4596
 */
export function annualize(input: {
  rate: number;
  periodsPerYear: number;
  kind: "retention" | "churn";
}): number {
  const { rate, periodsPerYear, kind } = input;
  requireShare(rate, "rate");
  requirePositive(periodsPerYear, "periods_per_year");
  // expm1 and log1p keep the digits of small monthly rates.
  return kind === "retention" ? rate ** periodsPerYear : -Math.expm1(periodsPerYear * Math.log1p(-rate));
}

/**
 * Average customer lifetime in years when each period loses the same share: 1 / churn, in periods.
 *
 * @example averageLifetime({ churn: 0.05, periodsPerYear: 12 }) // 1.667
 */
export function averageLifetime({
  churn,
  periodsPerYear,
}: {
  churn: number;
  periodsPerYear: number;
}): number {
  requireShare(churn, "churn");
  requirePositive(periodsPerYear, "periods_per_year");
  return divide(1, churn * periodsPerYear);
}
