import { drawNormal, seededRandom, type Random } from "../../statistics/random";
import type { SmoothingFit } from "./fit";

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** One period to come. */
export interface PeriodForecast {
  readonly mean: number;
  readonly interval80: Range;
  readonly interval95: Range;
}

/** Periods to come one by one, and all of them together. */
export interface SeriesForecast {
  readonly periods: readonly PeriodForecast[];
  readonly total: PeriodForecast;
}

export const Z80 = 1.2815515655446004;
export const Z95 = 1.959963984540054;
const PATHS = 5000;
const SEED = 1;

/**
 * Forecasts with prediction intervals: normal ones with the exact variance where the form is linear, quantiles of seeded
 * paths where seasons are multiplied, and for the total of all periods. Parameters are taken as known, as in R's
 * `forecast`.
 *
 *   added errors       v_h = σ² (1 + Σ c_j²),   c_j = α + β(φ + … + φ^j) + γ·1{j is a whole season},   j < h
 *   multiplied ones    v_h = (1 + σ²) θ_h − μ_h²,   θ_h = μ_h² + σ² Σ c_j² θ_{h−j}
 *
 * (Hyndman et al. 2008, chapter 6)
 */
export function forecastSmoothing(
  fit: SmoothingFit,
  horizon: number,
  random: Random = seededRandom(SEED),
): SeriesForecast {
  const means = pathOf(fit, horizon, () => 0);
  const variances = fit.form.season === "M" ? undefined : variancesOf(fit, means);
  const paths = Array.from({ length: PATHS }, () => {
    const sigma = Math.sqrt(fit.variance);
    return pathOf(fit, horizon, () => sigma * drawNormal(random));
  });
  return {
    periods: means.map((mean, h) =>
      variances
        ? normalForecast(mean, variances[h]!)
        : { mean, ...quantilesOf(Float64Array.from(paths, (path) => path[h]!)) },
    ),
    total: {
      mean: sumOf(means),
      ...quantilesOf(Float64Array.from(paths, sumOf)),
    },
  };
}

/** @example normalForecast(0, 1).interval80.high // 1.2816 */
export function normalForecast(mean: number, variance: number): PeriodForecast {
  const deviation = Math.sqrt(variance);
  const around = (z: number) => ({ low: mean - z * deviation, high: mean + z * deviation });
  return { mean, interval80: around(Z80), interval95: around(Z95) };
}

/** What comes where each period's error is drawn; of multiplied errors no value falls below 0. */
function pathOf({ form, weights, states }: SmoothingFit, horizon: number, draw: () => number): number[] {
  const { alpha, beta, gamma, phi } = weights;
  let { level, trend } = states;
  const seasons = [...states.seasons];
  const m = Math.max(1, seasons.length);
  return Array.from({ length: horizon }, (_, h) => {
    const q = level + phi * trend;
    const s = seasons[h % m]!;
    const mean = form.season === "M" ? q * s : form.season === "A" ? q + s : q;
    const drawn = draw();
    const error = form.error === "M" ? mean * Math.max(-1, drawn) : drawn;
    const toLevel = form.season === "M" ? error / s : error;
    level = q + alpha * toLevel;
    trend = phi * trend + beta * toLevel;
    if (form.season !== "N") {
      seasons[h % m] = s + gamma * (form.season === "M" ? error / q : error);
    }
    return mean + error;
  });
}

function variancesOf({ form, weights, states, variance }: SmoothingFit, means: readonly number[]): number[] {
  const { alpha, beta, gamma, phi } = weights;
  const m = states.seasons.length;
  let damped = 0;
  const weightOf = means.map((_, index) => {
    const j = index + 1;
    damped += phi ** j;
    return alpha + beta * damped + (m > 0 && j % m === 0 ? gamma : 0);
  });
  const spread: number[] = [];
  return means.map((mean, h) => {
    let sum = 0;
    for (let j = 1; j <= h; j++) {
      sum += weightOf[j - 1]! ** 2 * (form.error === "M" ? spread[h - j]! : 1);
    }
    spread.push(mean * mean + variance * sum);
    return form.error === "M" ? (1 + variance) * spread[h]! - mean * mean : variance * (1 + sum);
  });
}

function quantilesOf(values: Float64Array): Pick<PeriodForecast, "interval80" | "interval95"> {
  const sorted = values.sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  return {
    interval80: { low: at(0.1), high: at(0.9) },
    interval95: { low: at(0.025), high: at(0.975) },
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
