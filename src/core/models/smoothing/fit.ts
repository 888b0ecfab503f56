import { CoreError } from "../../errors";
import { maximise } from "../optimiser";
import { admissibleForms, seasonBasis, type SmoothingForm } from "./form";
import { SmoothingLikelihood, weightsOf, type SmoothedStates, type SmoothingWeights } from "./likelihood";

/** A series smoothed by one form, with all numbers at its maximum of the likelihood. */
export interface SmoothingFit {
  readonly form: SmoothingForm;
  readonly weights: SmoothingWeights;
  /** In units of the series. */
  readonly states: SmoothedStates;
  /** Of the errors, relative where these are multiplied. */
  readonly variance: number;
  /** −2 ln L + 2k, corrected for small samples; without the constant n ln 2π + n, as R's `ets` prints it. */
  readonly aicc: number;
  readonly parameters: number;
}

/** Fewer periods tell no pattern. */
export const FEWEST_PERIODS = 8;
const WEIGHT = { least: 1e-4, most: 0.9999 } as const;
/** A trend that is damped more is none, one damped less is not damped. */
const DAMPING = { least: 0.8, most: 0.98 } as const;
/** Slow, middling and fast smoothing to begin with. */
const STARTS = [
  { alpha: 0.1, betaShare: 0.2, gammaShare: 0.2, phi: 0.95 },
  { alpha: 0.5, betaShare: 0.1, gammaShare: 0.05, phi: 0.9 },
  { alpha: 0.9, betaShare: 0.5, gammaShare: 0.5, phi: 0.9 },
] as const;
/** So far each start is followed; only the best goes on. */
const FIRST_STEPS = 8;
/** Of the log-likelihood. */
const TOLERANCE = 1e-7;

/**
 * The form that tells a series best for its number of parameters, by Akaike's criterion corrected for small samples.
 *
 *   AICc = −2 ln L + 2k + 2k(k + 1)/(n − k − 1),   k weights, starting states and the variance
 *
 * @param values one a period, the oldest first
 * @param seasonLength periods a season, 1 without one; below two full seasons forms with a season are left out
 * @throws CoreError `notAvailable` `tooFewPeriods` below 8 periods
 */
export function chooseSmoothing(values: ArrayLike<number>, seasonLength: number): SmoothingFit {
  const n = values.length;
  if (n < FEWEST_PERIODS) {
    throw new CoreError("notAvailable", "tooFewPeriods", { periods: n, needed: FEWEST_PERIODS });
  }
  const series = Float64Array.from(values);
  const seasonal = isSeasonal(n, seasonLength);
  const basis = seasonal ? seasonBasis(seasonLength) : [];
  const forms = admissibleForms(
    series.every((value) => value > 0),
    seasonal,
  );
  const fits = forms.flatMap((form) => fitSmoothing(series, form, form.season === "N" ? [] : basis) ?? []);
  return fits.reduce((best, fit) => (fit.aicc < best.aicc ? fit : best));
}

/** There are two full seasons. */
export function isSeasonal(periods: number, seasonLength: number): boolean {
  return seasonLength > 1 && periods >= 2 * seasonLength;
}

/** Undefined where the series is too short for the form's parameters, or not of its kind. */
export function fitSmoothing(
  series: Float64Array,
  form: SmoothingForm,
  basis: readonly Float64Array[],
): SmoothingFit | undefined {
  const n = series.length;
  const size = series.reduce((sum, value) => sum + Math.abs(value), 0) / n || 1;
  const values = series.map((value) => value / size);
  const likelihood = new SmoothingLikelihood(values, form, basis);
  const { places } = likelihood;
  const parameters = places.count + 1;
  if (n - parameters - 1 < 1) {
    return undefined;
  }
  const starting = startingStates(values, form, basis);
  const [lower, upper] = [
    new Float64Array(places.count).fill(-1e6),
    new Float64Array(places.count).fill(1e6),
  ];
  for (const place of [places.alpha, places.betaShare, places.gammaShare].filter((own) => own >= 0)) {
    lower[place] = WEIGHT.least;
    upper[place] = WEIGHT.most;
  }
  if (places.phi >= 0) {
    lower[places.phi] = DAMPING.least;
    upper[places.phi] = DAMPING.most;
  }
  let best: { readonly theta: Float64Array; readonly value: number } | undefined;
  for (const start of STARTS) {
    const theta = new Float64Array(places.count);
    theta[places.alpha] = start.alpha;
    theta[places.level] = starting.level;
    for (const [place, value] of [
      [places.betaShare, start.betaShare],
      [places.gammaShare, start.gammaShare],
      [places.phi, start.phi],
      [places.trend, starting.trend],
    ] as const) {
      if (place >= 0) {
        theta[place] = value;
      }
    }
    if (places.seasons >= 0) {
      theta.set(starting.seasons, places.seasons);
    }
    const found = maximise(likelihood.objective, theta, {
      lower,
      upper,
      tolerance: TOLERANCE,
      maximumIterations: FIRST_STEPS,
    });
    if (Number.isFinite(found.value) && (!best || found.value > best.value)) {
      best = found;
    }
  }
  if (!best) {
    return undefined;
  }
  best = maximise(likelihood.objective, best.theta, { lower, upper, tolerance: TOLERANCE });
  const { value, ...states } = likelihood.states(best.theta);
  const squares = states.errors.reduce((sum, error) => sum + error * error, 0);
  const relative = form.error === "M";
  // Without constants, in units of the series: n ln Σε² + 2 Σ ln μ.
  const deviance = -2 * value + n * Math.log(n) + 2 * n * Math.log(size);
  const scaled = (one: number) => one * size;
  return {
    form,
    weights: weightsOf(best.theta, places),
    states: {
      level: scaled(states.level),
      trend: scaled(states.trend),
      seasons: form.season === "A" ? states.seasons.map(scaled) : states.seasons,
      errors: relative ? states.errors : states.errors.map(scaled),
      fitted: states.fitted.map(scaled),
    },
    // As R does: the variance is not taken off.
    variance: (squares / (n - places.count)) * (relative ? 1 : size * size),
    aicc: deviance + 2 * parameters + (2 * parameters * (parameters + 1)) / (n - parameters - 1),
    parameters,
  };
}

/** A line through the first seasons, and how each season lies about the mean of the seasons around it. */
function startingStates(
  values: Float64Array,
  { trend, season }: SmoothingForm,
  basis: readonly Float64Array[],
): { readonly level: number; readonly trend: number; readonly seasons: Float64Array } {
  const m = Math.max(1, basis.length);
  const own = season === "N" ? new Float64Array(m) : seasonMeans(values, m, season === "M");
  const without = values.map((value, t) =>
    season === "M" ? value / own[t % m]! : season === "A" ? value - own[t % m]! : value,
  );
  const early = without.subarray(0, Math.min(values.length, Math.max(10, 2 * m)));
  const middle = (early.length + 1) / 2;
  const mean = early.reduce((sum, value) => sum + value, 0) / early.length;
  const slope =
    early.reduce((sum, value, t) => sum + (t + 1 - middle) * value, 0) /
    early.reduce((sum, _, t) => sum + (t + 1 - middle) ** 2, 0);
  const rises = trend !== "N";
  const level = rises ? mean - slope * middle : mean;
  return {
    level: season === "M" && !(level > 0) ? mean : level,
    trend: rises ? slope : 0,
    seasons: onBasis(season === "M" ? own.map((value) => value - 1) : own, basis),
  };
}

/** Means of values less, or divided by, the centred mean of a season's length; their mean is 0, or 1. */
function seasonMeans(values: Float64Array, m: number, multiplied: boolean): Float64Array {
  const [sums, counts] = [new Float64Array(m), new Float64Array(m)];
  const half = m >> 1;
  for (let t = half; t + half < values.length; t++) {
    let sum = 0;
    for (let i = -half; i <= half; i++) {
      sum += values[t + i]! * (m % 2 === 0 && Math.abs(i) === half ? 0.5 : 1);
    }
    const around = sum / m;
    if (!multiplied || around > 0) {
      sums[t % m]! += multiplied ? values[t]! / around : values[t]! - around;
      counts[t % m]!++;
    }
  }
  const means = sums.map((sum, at) => (counts[at]! > 0 ? sum / counts[at]! : multiplied ? 1 : 0));
  const mean = means.reduce((sum, value) => sum + value, 0) / m;
  return means.map((value) => (multiplied ? Math.max(0.05, value / mean) : value - mean));
}

/** The free numbers whose seasons are these, or come nearest. */
function onBasis(seasons: Float64Array, basis: readonly Float64Array[]): Float64Array {
  const free = basis[0]?.length ?? 0;
  // Waves stand at right angles; free seasons are themselves.
  return Float64Array.from({ length: free }, (_, i) =>
    free === seasons.length - 1
      ? seasons[i]!
      : seasons.reduce((sum, value, at) => sum + value * basis[at]![i]!, 0) /
        basis.reduce((sum, row) => sum + row[i]! ** 2, 0),
  );
}
