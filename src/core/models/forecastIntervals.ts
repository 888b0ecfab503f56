/** How far the total of a forecast may be from what comes: unsure parameters and the chance of purchases and amounts. */
import { drawGamma, drawNormal, type Random } from "../statistics/random";
import { collapse, type PurchaseSummary } from "../histories";
import { forEachAge } from "./forecastValue";
import { gammaGamma, type GammaGammaParameters } from "./gammaGamma";
import { requireHorizon } from "./modelArguments";
import type { PurchaseModel, PurchaseParameters } from "./purchaseModel";

type LogCovariance = readonly (readonly number[])[];

/** What intervals need: the fits, and the customers whose total is asked for. */
export interface IntervalRequest<P extends PurchaseParameters = PurchaseParameters> {
  readonly model: PurchaseModel<P>;
  readonly parameters: P;
  /** Of the logarithms of the parameters, as the fit tells it. */
  readonly logCovariance: LogCovariance;
  /** Customers of the total; `m` gives each one's own spend. */
  readonly summary: PurchaseSummary;
  /** Gamma-Gamma with its covariance; absent for a number of purchases. */
  readonly spend?: { readonly parameters: GammaGammaParameters; readonly logCovariance: LogCovariance };
  readonly days: number;
  readonly random: Random;
}

/** A total and where it lies with a probability of 80 and of 95 %. */
export interface TotalForecast {
  readonly mean: number;
  readonly standardDeviation: number;
  readonly interval80: { readonly low: number; readonly high: number };
  readonly interval95: { readonly low: number; readonly high: number };
}

/** Draws of parameters, in pairs of opposite ones. */
const DRAWS = 120;
/** Totals drawn for each set of parameters. */
const TOTALS = 40;
/** Customers to whom the draws of parameters are applied; all others move as they do. */
const SAMPLE = 3000;

/**
 * Undiscounted purchases, or revenue, of all customers together in the next `days`. For each draw of the parameters
 * from the normal of their logarithms, the total is gamma with the mean that these give and the variance
 *
 *   Σ E[N]E[ζ²]/p + E[N²]E[ζ²] − E[N]²E[ζ]²      N purchases, ζ a customer's true mean amount, ζ²/p one amount's variance
 *
 * Undefined where amounts have no variance (q ≤ 2) or a covariance is not positive.
 */
export function forecastTotal<P extends PurchaseParameters>(
  request: IntervalRequest<P>,
): TotalForecast | undefined {
  const { model, parameters, logCovariance, summary, spend, days, random } = request;
  requireHorizon(days);
  const { mean, variance } = moments(request);
  const purchaseRoot = cholesky(logCovariance);
  const spendRoot = spend && cholesky(spend.logCovariance);
  if (!Number.isFinite(variance) || !purchaseRoot || (spend && !spendRoot)) {
    return undefined;
  }
  const sample = sampled(summary);
  const data = collapse(sample);
  const meanOf = (drawn: P, amounts: GammaGammaParameters | undefined) => {
    const rows = expectedByHistory(model, drawn, data, days);
    let sum = 0;
    for (let i = 0; i < data.rowOf.length; i++) {
      const amount = amounts ? gammaGamma.expectedSpend(amounts, sample.x[i]!, sample.m?.[i] ?? 0) : 1;
      sum += rows[data.rowOf[i]!]! * amount;
    }
    return sum;
  };
  const centre = meanOf(parameters, spend?.parameters);
  const totals: number[] = [];
  for (let pair = 0; pair < DRAWS / 2; pair++) {
    const moved = purchaseRoot.map(() => drawNormal(random));
    const movedSpend = spendRoot?.map(() => drawNormal(random));
    for (const sign of [1, -1]) {
      const drawn = moveBy(parameters, model.parameterNames, purchaseRoot, moved, sign);
      const amounts =
        spend && moveBy(spend.parameters, gammaGamma.parameterNames, spendRoot!, movedSpend!, sign);
      // A drawn population without a mean amount cannot have a total.
      if (amounts && amounts.q <= 1) {
        continue;
      }
      const drawnMean = (mean * meanOf(drawn, amounts)) / centre;
      const drawnVariance = (variance * drawnMean) / mean;
      const shape = (drawnMean * drawnMean) / drawnVariance;
      for (let i = 0; i < TOTALS && drawnMean > 0; i++) {
        totals.push(drawGamma(random, shape, shape / drawnMean));
      }
    }
  }
  const sorted = Float64Array.from(totals).sort();
  const between = (low: number, high: number) => ({
    low: quantile(sorted, low),
    high: quantile(sorted, high),
  });
  const average = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  return {
    mean,
    standardDeviation: Math.sqrt(
      sorted.reduce((sum, value) => sum + (value - average) ** 2, 0) / (sorted.length - 1),
    ),
    interval80: between(0.1, 0.9),
    interval95: between(0.025, 0.975),
  };
}

/** Mean and variance of the total at the fitted parameters. */
function moments<P extends PurchaseParameters>(request: IntervalRequest<P>) {
  const { mean, variance } = forecastEach({ ...request, spend: request.spend?.parameters ?? 1 });
  const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);
  return { mean: sum(mean), variance: sum(variance) };
}

/** Mean and variance of the undiscounted revenue of each customer in the next days, at the fitted parameters. */
export interface CustomerMoments {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/** @param spend Gamma-Gamma, or one amount a purchase for everybody */
export function forecastEach<P extends PurchaseParameters>({
  model,
  parameters,
  summary,
  spend,
  days,
}: Pick<IntervalRequest<P>, "model" | "parameters" | "summary" | "days"> & {
  readonly spend: GammaGammaParameters | number;
}): CustomerMoments {
  const data = collapse(summary);
  const alive = model.aliveColumn(parameters, data);
  const first = new Float64Array(alive.length);
  const second = new Float64Array(alive.length);
  const ifAlive = model.ifAlive(parameters, days);
  const squaredIfAlive = model.squaredIfAlive(parameters, days);
  forEachAge(data, (x, T, from, to) => {
    const once = ifAlive(x, T);
    const squared = squaredIfAlive(x, T);
    for (let row = from; row < to; row++) {
      first[row] = alive[row]! * once;
      second[row] = alive[row]! * squared;
    }
  });
  const mean = new Float64Array(data.rowOf.length);
  const variance = new Float64Array(data.rowOf.length);
  for (let i = 0; i < data.rowOf.length; i++) {
    const n = first[data.rowOf[i]!]!;
    const n2 = second[data.rowOf[i]!]!;
    if (typeof spend === "number") {
      mean[i] = n * spend;
      variance[i] = (n2 - n * n) * spend * spend;
      continue;
    }
    const m = summary.m?.[i] ?? 0;
    const amount = gammaGamma.expectedSpend(spend, summary.x[i]!, m);
    const squared = gammaGamma.expectedSquaredMean(spend, summary.x[i]!, m);
    mean[i] = n * amount;
    variance[i] = (n * squared) / spend.p + n2 * squared - n * n * amount * amount;
  }
  return { mean, variance };
}

function expectedByHistory<P extends PurchaseParameters>(
  model: PurchaseModel<P>,
  parameters: P,
  data: ReturnType<typeof collapse>,
  days: number,
): Float64Array {
  const rows = model.aliveColumn(parameters, data);
  const ifAlive = model.ifAlive(parameters, days);
  forEachAge(data, (x, T, from, to) => {
    const once = ifAlive(x, T);
    for (let row = from; row < to; row++) {
      rows[row]! *= once;
    }
  });
  return rows;
}

/** Every k-th customer in the order of x, T and t_x. */
function sampled(summary: PurchaseSummary): PurchaseSummary {
  const n = summary.x.length;
  if (n <= SAMPLE) {
    return summary;
  }
  const { x, tx, T, m } = summary;
  const { rowOf } = collapse(summary);
  const order = Int32Array.from({ length: n }, (_, i) => i).sort((i, j) => rowOf[i]! - rowOf[j]! || i - j);
  const kept = Int32Array.from({ length: SAMPLE }, (_, k) => order[Math.floor(((k + 0.5) * n) / SAMPLE)]!);
  return {
    x: Int32Array.from(kept, (i) => x[i]!),
    tx: Float64Array.from(kept, (i) => tx[i]!),
    T: Float64Array.from(kept, (i) => T[i]!),
    m: m && Float64Array.from(kept, (i) => m[i]!),
  };
}

/** Parameters whose logarithms are moved by sign · L z. */
function moveBy<P extends object>(
  parameters: P,
  names: readonly string[],
  root: readonly (readonly number[])[],
  z: readonly number[],
  sign: number,
): P {
  const values = parameters as Readonly<Record<string, number>>;
  const moved = Object.fromEntries(
    names.map((name, i) => {
      const step = root[i]!.reduce((sum, value, j) => sum + value * z[j]!, 0);
      return [name, values[name]! * Math.exp(sign * step)];
    }),
  );
  return { ...parameters, ...moved };
}

/** L with L Lᵀ = the matrix; undefined where it is not positive. */
function cholesky(matrix: LogCovariance): number[][] | undefined {
  const n = matrix.length;
  const root = matrix.map(() => new Array<number>(n).fill(0));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) {
        sum -= root[i]![k]! * root[j]![k]!;
      }
      if (i === j && !(sum > 0)) {
        return undefined;
      }
      root[i]![j] = i === j ? Math.sqrt(sum) : sum / root[j]![j]!;
    }
  }
  return root;
}

function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low]! + (at - low) * (sorted[high]! - sorted[low]!);
}
