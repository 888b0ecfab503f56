import tCdf from "@stdlib/stats-base-dists-t-cdf";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";

/** Weeks before and after that a day is compared with. */
const WEEKS = 4;
/** Fewer usual days tell nothing. */
const FEWEST = 4;

export interface Lift {
  readonly days: number;
  /** On the days, and what is usual there. */
  readonly total: number;
  readonly usual: number;
  /** total ÷ usual, with the interval that chance alone would leave it in. */
  readonly lift: number;
  readonly low: number;
  readonly high: number;
  /** Chance of being so far from the usual. */
  readonly p: number;
}

/**
 * How much more, or less, happens on some days than is usual? Against the same weekdays of the four weeks before and
 * after, other special days left out.
 *
 *   usual = Σ over the days of the mean of their usual days,  lift = total ÷ usual
 *   interval of the difference: t · s · √(days + Σ 1/k),  s from the usual days around their own means
 *
 * Undefined where too few usual days are there, or nothing is usual.
 *
 * @param values by day, from `firstDay` on
 * @param isSpecial days that are no usual ones
 */
export function liftOf(
  values: ArrayLike<number>,
  firstDay: number,
  { from, to }: { readonly from: number; readonly to: number },
  isSpecial: (day: number) => boolean,
  confidence = 0.95,
): Lift | undefined {
  let [total, usual, squares, freedom, spread] = [0, 0, 0, 0, 0];
  for (let day = from; day <= to; day++) {
    const around: number[] = [];
    for (let week = -WEEKS; week <= WEEKS; week++) {
      const other = day + 7 * week;
      const value = values[other - firstDay];
      if (week !== 0 && value !== undefined && !isSpecial(other)) {
        around.push(value);
      }
    }
    if (around.length < 2) {
      return undefined;
    }
    const mean = around.reduce((sum, value) => sum + value, 0) / around.length;
    total += values[day - firstDay] ?? 0;
    usual += mean;
    squares += around.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    freedom += around.length - 1;
    spread += 1 + 1 / around.length;
  }
  if (freedom + 1 < FEWEST || !(usual > 0)) {
    return undefined;
  }
  const error = Math.sqrt((squares / freedom) * spread);
  const margin = tQuantile(0.5 + confidence / 2, freedom) * error;
  // Usual days that are all alike leave nothing to chance.
  const p = error > 0 ? 2 * tCdf(-Math.abs(total - usual) / error, freedom) : total === usual ? 1 : 0;
  const lift = total / usual;
  const [low, high] = [Math.max(0, (total - margin) / usual), (total + margin) / usual];
  return { days: to - from + 1, total, usual, lift, low, high, p };
}
