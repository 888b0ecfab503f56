import { CoreError } from "../errors";
import { percentilesInclusive } from "../statistics/percentiles";
import { divide, requireNotNegative, requireShare, requireSome } from "../statistics/domain";

/**
 * Complaints for each order or customer, as the base says.
 *
 * @example complaintRate({ complaints: 12, base: 400 }) // 0.03
 */
export function complaintRate({ complaints, base }: { complaints: number; base: number }): number {
  requireNotNegative(complaints, "complaints");
  requireNotNegative(base, "base");
  return divide(complaints, base);
}

/**
 * Share of tickets that were resolved.
 *
 * @example resolutionRate({ resolved: 45, total: 50 }) // 0.9
 */
export function resolutionRate({ resolved, total }: { resolved: number; total: number }): number {
  requireNotNegative(resolved, "resolved");
  requireNotNegative(total, "total");
  if (resolved > total) {
    throw new CoreError("value", "resolvedAboveTotal", { resolved, total });
  }
  return divide(resolved, total);
}

/**
 * Hours within which the given share of tickets was answered (0.5 is the median); inclusive percentile.
 * Moments are days with their time; tickets without an answer do not count.
 */
export function responseHours(opened: Float64Array, answered: Float64Array, share: number): number {
  requireShare(share, "percentile");
  const hours: number[] = [];
  opened.forEach((start, row) => {
    const end = answered[row]!;
    if (Number.isNaN(start) || Number.isNaN(end)) {
      return;
    }
    if (end < start) {
      throw new CoreError("value", "answeredBeforeOpened", { ticket: row + 1 });
    }
    // Serials hold a second in their eleventh digit: whole seconds, so that 2 hours are 2.
    hours.push(Math.round((end - start) * 86400) / 3600);
  });
  requireSome(hours.length);
  return percentilesInclusive(hours, [share])[0]!;
}
