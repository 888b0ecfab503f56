import { chooseSmoothing, FEWEST_PERIODS, isSeasonal } from "./fit";
import { forecastSmoothing } from "./forecast";
import { naiveError, naiveForecast } from "./naive";

/** How far forecasts were from what came, made again from earlier days with nothing known of later ones. */
export interface ForecastCheck {
  /** Days from which was forecast, and values that were forecast in all. */
  readonly starts: number;
  readonly count: number;
  /** Mean absolute error in units of the seasonal-naive forecast's on the periods before. */
  readonly mase: number;
  readonly naiveMase: number;
  /** Shares of values inside the intervals. */
  readonly inside80: number;
  readonly inside95: number;
}

/** Rolling starts at most. */
const STARTS = 4;

/**
 * Forecasts from several earlier ends of the series, each chosen and fitted anew, beside the seasonal-naive forecast.
 * Undefined where too little would be left to forecast from.
 *
 * @param horizon periods ahead; less where the series is short
 */
export function checkForecast(
  values: Float64Array,
  seasonLength: number,
  horizon: number,
  starts = STARTS,
): ForecastCheck | undefined {
  const n = values.length;
  // The checked forecast knows seasons where the printed one does.
  const needed = isSeasonal(n, seasonLength) ? 2 * seasonLength : FEWEST_PERIODS;
  const ahead = Math.min(horizon, n - needed);
  if (ahead < 1) {
    return undefined;
  }
  const sums = { count: 0, error: 0, naive: 0, inside80: 0, inside95: 0 };
  const origins = Math.min(starts, n - needed - ahead + 1);
  for (let start = 0; start < origins; start++) {
    const end = n - ahead - start;
    const known = values.subarray(0, end);
    const season = isSeasonal(end, seasonLength) ? seasonLength : 1;
    const unit = naiveError(known, season) || 1;
    const { periods } = forecastSmoothing(chooseSmoothing(known, seasonLength), ahead);
    const naive = naiveForecast(known, season, ahead).periods;
    periods.forEach(({ mean, interval80, interval95 }, h) => {
      const came = values[end + h]!;
      sums.count++;
      sums.error += Math.abs(came - mean) / unit;
      sums.naive += Math.abs(came - naive[h]!.mean) / unit;
      sums.inside80 += came >= interval80.low && came <= interval80.high ? 1 : 0;
      sums.inside95 += came >= interval95.low && came <= interval95.high ? 1 : 0;
    });
  }
  return {
    starts: origins,
    count: sums.count,
    mase: sums.error / sums.count,
    naiveMase: sums.naive / sums.count,
    inside80: sums.inside80 / sums.count,
    inside95: sums.inside95 / sums.count,
  };
}
