import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { factorPositive, solveBy } from "../statistics/solvePositive";

/** How many per cent more units go with a price that is 1 % higher: association, not effect. */
export interface Elasticity {
  readonly elasticity: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
  /** Observations: products × periods, or weeks. */
  readonly n: number;
  /** Products, or different prices. */
  readonly groups: number;
}

export type ElasticityRefusal = "tooFewProducts" | "tooFewWeeks" | "tooFewPrices" | "priceStands";

export const FEWEST_PRODUCTS = 10;
export const FEWEST_WEEKS = 30;
export const FEWEST_PRICES = 3;
const CONFIDENCE = 0.95;
/** Prices closer than this share are one. */
const ONE_PRICE = 0.01;
/** Below this share of its variance a price moves with nothing but what it is corrected for. */
const STANDS = 1e-8;
const SWEEPS = 10_000;

/** One observation each; products and periods are numbered from 0. */
export interface PricePanel {
  readonly product: ArrayLike<number>;
  readonly period: ArrayLike<number>;
  readonly units: ArrayLike<number>;
  readonly price: ArrayLike<number>;
}

/**
 * Elasticity over products that sell at changing prices, each compared with itself and with what all do in the same
 * period; products sold in one period alone tell nothing.
 *
 *   ln units = β ln price + product + period,   errors clustered by product
 *   V = G/(G − 1) · (N − 1)/(N − K) · Σ_g (Σ x̃ e)² / (Σ x̃²)²,   K slope and periods, t with G − 1 degrees of freedom
 *
 * Product effects lie within their clusters and are not counted in K (Cameron & Miller 2015).
 */
export function panelElasticity({
  product,
  period,
  units,
  price,
}: PricePanel): Elasticity | ElasticityRefusal {
  const times = countOf(product);
  const rows = Array.from({ length: product.length }, (_, row) => row).filter(
    (row) => times[product[row]!]! > 1,
  );
  const own = Int32Array.from(rows, (row) => product[row]!);
  const when = Int32Array.from(rows, (row) => period[row]!);
  const groups = new Set(own).size;
  if (groups < FEWEST_PRODUCTS) {
    return "tooFewProducts";
  }
  const logOf = (values: ArrayLike<number>) => Float64Array.from(rows, (row) => Math.log(values[row]!));
  const x = logOf(price);
  const spread = squares(x.map((value) => value - mean(x)));
  const y = logOf(units);
  demean(x, [own, when]);
  demean(y, [own, when]);
  const variation = squares(x);
  if (!(variation > STANDS * spread)) {
    return "priceStands";
  }
  const elasticity = dot(x, y) / variation;
  const sums = new Float64Array(Math.max(...own) + 1);
  x.forEach((value, row) => {
    sums[own[row]!]! += value * (y[row]! - elasticity * value);
  });
  const n = rows.length;
  const parameters = 1 + new Set(when).size;
  if (n <= parameters) {
    return "tooFewWeeks";
  }
  const correction = ((groups / (groups - 1)) * (n - 1)) / (n - parameters);
  const standardError = Math.sqrt(correction * squares(sums)) / variation;
  return withInterval({ elasticity, standardError, n, groups }, groups - 1);
}

/**
 * Elasticity of one product over weeks, corrected for a trend and the months of the year.
 *
 *   ln units = β ln price + c + b · week + month,   errors after Newey & West (1987)
 *   lags ⌊4 (n/100)^(2/9)⌋, Bartlett's weights, times n/(n − k); t with n − k degrees of freedom
 *
 * @param week weeks with sales, ascending
 * @param month of the year of each, 0–11
 */
export function seriesElasticity({
  week,
  month,
  units,
  price,
}: {
  readonly week: ArrayLike<number>;
  readonly month: ArrayLike<number>;
  readonly units: ArrayLike<number>;
  readonly price: ArrayLike<number>;
}): Elasticity | ElasticityRefusal {
  const n = week.length;
  if (n < FEWEST_WEEKS) {
    return "tooFewWeeks";
  }
  const prices = differentPrices(price);
  if (prices < FEWEST_PRICES) {
    return "tooFewPrices";
  }
  const months = [...new Set(Array.from(month))].sort((a, b) => a - b).slice(1);
  const columns = [
    new Float64Array(n).fill(1),
    Float64Array.from(week, (own) => own - week[0]!),
    ...months.map((own) => Float64Array.from(month, (one) => (one === own ? 1 : 0))),
  ];
  const x = Float64Array.from(price, Math.log);
  const spread = squares(x.map((value) => value - mean(x)));
  const [rest, y] = [residuals(x, columns), residuals(Float64Array.from(units, Math.log), columns)];
  const variation = squares(rest);
  const k = columns.length + 1;
  if (!(variation > STANDS * spread) || n <= k) {
    return "priceStands";
  }
  const elasticity = dot(rest, y) / variation;
  const scores = rest.map((value, t) => value * (y[t]! - elasticity * value));
  const lags = Math.floor(4 * (n / 100) ** (2 / 9));
  let sum = squares(scores);
  for (let lag = 1; lag <= lags; lag++) {
    const weight = 1 - lag / (lags + 1);
    for (let t = lag; t < n; t++) {
      sum += 2 * weight * scores[t]! * scores[t - lag]!;
    }
  }
  const standardError = Math.sqrt((Math.max(0, sum) * n) / (n - k)) / variation;
  return withInterval({ elasticity, standardError, n, groups: prices }, n - k);
}

function withInterval(
  found: Pick<Elasticity, "elasticity" | "standardError" | "n" | "groups">,
  freedom: number,
): Elasticity {
  const half = tQuantile((1 + CONFIDENCE) / 2, freedom) * found.standardError;
  return { ...found, low: found.elasticity - half, high: found.elasticity + half };
}

/** Prices that differ by a per cent or more from the one below. */
function differentPrices(price: ArrayLike<number>): number {
  const sorted = Float64Array.from(price).sort();
  let [count, last] = [0, 0];
  for (const value of sorted) {
    if (value > last * (1 + ONE_PRICE)) {
      count++;
      last = value;
    }
  }
  return count;
}

/** Takes the means of all groups off, again and again, until none is left. */
function demean(values: Float64Array, groups: readonly Int32Array[]): void {
  const sizes = groups.map(countOf);
  const sums = sizes.map((own) => new Float64Array(own.length));
  const size = Math.sqrt(squares(values) / values.length) || 1;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let moved = 0;
    groups.forEach((of, g) => {
      const own = sums[g]!.fill(0);
      values.forEach((value, row) => (own[of[row]!]! += value));
      own.forEach((sum, at) => {
        own[at] = sum / Math.max(1, sizes[g]![at]!);
        moved = Math.max(moved, Math.abs(own[at]!));
      });
      for (let row = 0; row < values.length; row++) {
        values[row]! -= own[of[row]!]!;
      }
    });
    if (moved < 1e-11 * size) {
      return;
    }
  }
}

/** What a straight line through some columns leaves. */
function residuals(target: Float64Array, columns: readonly Float64Array[]): Float64Array {
  const k = columns.length;
  const products = Float64Array.from({ length: k * k }, (_, at) =>
    dot(columns[Math.floor(at / k)]!, columns[at % k]!),
  );
  const fitted = solveBy(
    factorPositive(products, k),
    columns.map((column) => dot(column, target)),
  );
  return target.map((value, row) =>
    columns.reduce((left, column, i) => left - fitted[i]! * column[row]!, value),
  );
}

function countOf(groups: ArrayLike<number>): Int32Array {
  let most = -1;
  for (let row = 0; row < groups.length; row++) {
    most = Math.max(most, groups[row]!);
  }
  const counts = new Int32Array(most + 1);
  for (let row = 0; row < groups.length; row++) {
    counts[groups[row]!]!++;
  }
  return counts;
}

function squares(values: Float64Array): number {
  return dot(values, values);
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    sum += a[i]! * b[i]!;
  }
  return sum;
}
