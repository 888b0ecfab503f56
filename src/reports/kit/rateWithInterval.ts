import { wilsonInterval } from "../../core/statistics/proportions";
import type { Value } from "../report";

/** Of the intervals around rates. */
export const CONFIDENCE = 0.95;

/**
 * A share of `of` with both ends of its interval; blank where there is nothing to take it of. Above 1 it is no share of
 * cases, and has no interval.
 */
export function rateWithInterval(count: number, of: number): [rate: Value, low: Value, high: Value] {
  if (!(of > 0) || Number.isNaN(count)) {
    return [null, null, null];
  }
  const { low, high } = count > of ? { low: null, high: null } : wilsonInterval(count, of, CONFIDENCE);
  return [count / of, low, high];
}
