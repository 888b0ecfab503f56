import { CoreError } from "../errors";
import { symmetricEigen } from "../statistics/symmetricEigen";

export interface Driver {
  /** Share of the variance of the overall score that is owed to the item; the weights sum to R². */
  readonly weight: number;
  /** Weight ÷ R². */
  readonly share: number;
  readonly correlation: number;
}

export interface Drivers {
  readonly items: readonly Driver[];
  readonly rSquared: number;
  readonly n: number;
}

/** With fewer answers for each item the weights are mostly chance. */
const ROWS_PER_ITEM = 10;

/**
 * Which items move the overall score? Relative weights: the items are replaced by the nearest uncorrelated variables,
 * and the variance that those explain is given back to the items, so that correlated items share fairly.
 * Source: Johnson (2000), A heuristic method for estimating the relative weight of predictor variables in multiple
 * regression, Multivariate Behavioral Research 35(1), 1–19.
 *
 * @param items one column an item, complete rows
 * @throws CoreError below 10 rows an item, or when a column does not vary
 */
export function relativeWeights(items: readonly Float64Array[], overall: Float64Array): Drivers {
  const n = overall.length;
  if (n < ROWS_PER_ITEM * items.length || n < 3) {
    throw new CoreError("notAvailable", "tooFewRowsPerItem", {
      rows: n,
      needed: ROWS_PER_ITEM * items.length,
    });
  }
  const y = standardize(overall, "overall");
  const x = items.map((values, i) => standardize(values, `item ${i + 1}`));
  const correlations = x.map((column) => dot(column, y) / n);
  const { values, vectors } = symmetricEigen(x.map((a) => x.map((b) => dot(a, b) / n)));
  // Items that say the same leave an eigenvalue of zero, whose direction explains nothing.
  const roots = values.map((value) => (value > 1e-10 ? Math.sqrt(value) : 0));
  const lambda = x.map((_, i) => x.map((__, j) => sumOver(vectors, (v, k) => v[i]! * roots[k]! * v[j]!)));
  const beta = x.map((_, i) =>
    sumOver(vectors, (v, k) => {
      const root = roots[k]!;
      return root === 0 ? 0 : (v[i]! / root) * sumOver(correlations, (r, j) => v[j]! * r);
    }),
  );
  const weights = lambda.map((row) => sumOver(row, (l, k) => (l * beta[k]!) ** 2));
  const rSquared = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    items: weights.map((weight, i) => ({
      weight,
      share: rSquared > 0 ? weight / rSquared : 0,
      correlation: correlations[i]!,
    })),
    rSquared,
    n,
  };
}

function standardize(values: Float64Array, name: string): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  if (!(spread > 1e-12)) {
    throw new CoreError("value", "columnDoesNotVary", { name });
  }
  return values.map((value) => (value - mean) / spread);
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

function sumOver<T>(values: readonly T[], term: (value: T, index: number) => number): number {
  return values.reduce((sum, value, i) => sum + term(value, i), 0);
}
