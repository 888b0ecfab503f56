import type { Evaluation, Objective } from "../optimiser";
import type { SmoothingForm } from "./form";

/** States after the last value, and what the recursion left over. */
export interface SmoothedStates {
  readonly level: number;
  readonly trend: number;
  /** Those of the next season, in its order from the next period on. */
  readonly seasons: readonly number[];
  /** One a period; of multiplied errors relative ones. */
  readonly errors: Float64Array;
  readonly fitted: Float64Array;
}

/** Weights of what is new, and the damping of the trend. */
export interface SmoothingWeights {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly phi: number;
}

/**
 * Where each part of a parameter vector stands, −1 for what the form has not. β is a share of α and γ one of 1 − α, so
 * that the usual region of the weights is a box.
 */
export interface ParameterPlaces {
  readonly alpha: number;
  readonly betaShare: number;
  readonly gammaShare: number;
  readonly phi: number;
  readonly level: number;
  readonly trend: number;
  readonly seasons: number;
  readonly count: number;
}

export function parameterPlaces({ trend, season }: SmoothingForm, freeSeasons: number): ParameterPlaces {
  let count = 0;
  const place = (has: boolean, width = 1) => {
    const at = has ? count : -1;
    count += has ? width : 0;
    return at;
  };
  return {
    alpha: place(true),
    betaShare: place(trend !== "N"),
    gammaShare: place(season !== "N"),
    phi: place(trend === "Ad"),
    level: place(true),
    trend: place(trend !== "N"),
    seasons: place(season !== "N", freeSeasons),
    get count() {
      return count;
    },
  };
}

export function weightsOf(theta: Float64Array, places: ParameterPlaces): SmoothingWeights {
  const at = (place: number, otherwise: number) => (place < 0 ? otherwise : theta[place]!);
  const alpha = theta[places.alpha]!;
  return {
    alpha,
    beta: alpha * at(places.betaShare, 0),
    gamma: (1 - alpha) * at(places.gammaShare, 0),
    phi: at(places.phi, 1),
  };
}

/** Below this share of the mean squared value the errors are rounding: a straight line has no likelihood. */
const ROUNDING = 1e-16;

/**
 * Log-likelihood of a series without its constant, with σ² at its maximum:
 *
 *   −n/2 · ln(Σε²/n) − Σ ln μ (of multiplied errors)
 *
 * Gradients follow the recursion; the curvature is the expected one (Fisher's scoring), which needs no second derivative
 * and is never of the wrong sign.
 *
 * @param values about 1 on the average
 * @param basis of the starting seasons, empty without one
 */
export class SmoothingLikelihood {
  readonly places: ParameterPlaces;

  constructor(
    private readonly values: Float64Array,
    private readonly form: SmoothingForm,
    private readonly basis: readonly Float64Array[],
  ) {
    this.places = parameterPlaces(form, basis[0]?.length ?? 0);
  }

  readonly objective: Objective = (theta, out) => {
    this.run(theta, out);
  };

  /** The states that the parameters lead to. */
  states(theta: Float64Array): SmoothedStates & { readonly value: number } {
    const out = { value: NaN, gradient: new Float64Array(0), hessian: new Float64Array(0) };
    return { ...this.run(theta, out, false), value: out.value };
  }

  private run(theta: Float64Array, out: Evaluation, slopes = true): SmoothedStates {
    const { values, form, basis, places } = this;
    const n = values.length;
    const k = slopes ? places.count : 0;
    const { alpha, beta, gamma, phi } = weightsOf(theta, places);
    const [hasTrend, hasSeason] = [form.trend !== "N", form.season !== "N"];
    const multiplied = form.season === "M";
    const relative = form.error === "M";
    const m = Math.max(1, basis.length);
    const errors = new Float64Array(n);
    const fitted = new Float64Array(n);
    let level = theta[places.level]!;
    let trend = hasTrend ? theta[places.trend]! : 0;
    const seasons = Float64Array.from({ length: m }, (_, season) => {
      const free = basis[season];
      const own = free?.reduce((sum, x, i) => sum + x * theta[places.seasons + i]!, 0) ?? 0;
      return hasSeason && multiplied ? 1 + own : own;
    });
    // How each state moves with each parameter.
    const dLevel = new Float64Array(k);
    const dTrend = new Float64Array(k);
    const dSeason = Array.from({ length: m }, () => new Float64Array(k));
    const [dAlpha, dBeta, dGamma] = [new Float64Array(k), new Float64Array(k), new Float64Array(k)];
    const dMean = new Float64Array(k);
    const sumOfSlopes = new Float64Array(k);
    const [first, second] = [new Float64Array(k), new Float64Array(k * k)];
    if (slopes) {
      dAlpha[places.alpha] = 1;
      dLevel[places.level] = 1;
      if (hasTrend) {
        dTrend[places.trend] = 1;
        dBeta[places.alpha] = theta[places.betaShare]!;
        dBeta[places.betaShare] = alpha;
      }
      if (hasSeason) {
        dGamma[places.alpha] = -theta[places.gammaShare]!;
        dGamma[places.gammaShare] = 1 - alpha;
        basis.forEach((free, season) => dSeason[season]!.set(free, places.seasons));
      }
    }
    let squares = 0;
    let logs = 0;
    for (let t = 0; t < n; t++) {
      const y = values[t]!;
      const own = hasSeason ? t % m : 0;
      const s = seasons[own]!;
      const q = level + phi * trend;
      const mean = hasSeason ? (multiplied ? q * s : q + s) : q;
      // Outside of what the form can tell.
      if ((relative && !(mean > 0)) || (multiplied && !(q > 0 && s > 0)) || !Number.isFinite(mean)) {
        out.value = NaN;
        return { level, trend, seasons: [...seasons], errors, fitted };
      }
      const error = relative ? y / mean - 1 : y - mean;
      const toLevel = (hasSeason ? (multiplied ? y / s : y - s) : y) - q;
      const toSeason = hasSeason ? (multiplied ? y / q : y - q) - s : 0;
      const ds = dSeason[own]!;
      for (let i = 0; i < k; i++) {
        const dPhi = i === places.phi ? 1 : 0;
        const dq = dLevel[i]! + phi * dTrend[i]! + trend * dPhi;
        const dsi = ds[i]!;
        dMean[i] = hasSeason ? (multiplied ? dq * s + q * dsi : dq + dsi) : dq;
        const dToLevel = hasSeason ? (multiplied ? -(y / (s * s)) * dsi - dq : -dsi - dq) : -dq;
        if (hasSeason) {
          const dToSeason = (multiplied ? -(y / (q * q)) * dq : -dq) - dsi;
          ds[i] = dsi + gamma * dToSeason + toSeason * dGamma[i]!;
        }
        dLevel[i] = dq + alpha * dToLevel + toLevel * dAlpha[i]!;
        if (hasTrend) {
          dTrend[i] = phi * dTrend[i]! + trend * dPhi + beta * dToLevel + toLevel * dBeta[i]!;
        }
      }
      level = q + alpha * toLevel;
      trend = phi * trend + beta * toLevel;
      seasons[own] = s + gamma * toSeason;
      errors[t] = error;
      fitted[t] = mean;
      squares += error * error;
      const weight = relative ? error * (1 + error) : error;
      const scale = relative ? 1 / mean : 1;
      logs += relative ? Math.log(mean) : 0;
      for (let i = 0; i < k; i++) {
        const slope = dMean[i]! * scale;
        first[i]! += weight * slope;
        sumOfSlopes[i]! += slope;
        for (let j = 0; j <= i; j++) {
          second[i * k + j]! += slope * dMean[j]! * scale;
        }
      }
    }
    squares = Math.max(squares, n * ROUNDING);
    out.value = -(n / 2) * Math.log(squares / n) - logs;
    const precision = n / squares;
    for (let i = 0; i < k; i++) {
      out.gradient[i] = precision * first[i]! - (relative ? sumOfSlopes[i]! : 0);
      for (let j = 0; j <= i; j++) {
        const curvature =
          (precision + (relative ? 2 : 0)) * second[i * k + j]! -
          (relative ? (2 / n) * sumOfSlopes[i]! * sumOfSlopes[j]! : 0);
        out.hessian[i * k + j] = out.hessian[j * k + i] = -curvature;
      }
    }
    const next = hasSeason ? Array.from({ length: m }, (_, step) => seasons[(n + step) % m]!) : [];
    return { level, trend, seasons: next, errors, fitted };
  }
}
