import { factorPositive, solveBy } from "./solvePositive";

export interface LeastSquares {
  /** The constant first. */
  readonly coefficients: readonly number[];
  /** Of the coefficients. */
  readonly covariance: readonly (readonly number[])[];
  /** Standard deviation of what is left. */
  readonly sigma: number;
  readonly degrees: number;
}

/**
 * Ordinary least squares with a constant: y = b₀ + Σ bᵢ xᵢ.
 *
 *   b = (X'X)⁻¹ X'y,  var b = σ² (X'X)⁻¹,  σ² = Σ residual² ÷ (n − k − 1)
 *
 * Columns are centred first, which keeps the digits where they are far from zero.
 *
 * @returns undefined where a column repeats others, or no row is left over
 */
export function leastSquares(columns: readonly Float64Array[], y: Float64Array): LeastSquares | undefined {
  const n = y.length;
  const k = columns.length;
  const degrees = n - k - 1;
  if (degrees < 1) {
    return undefined;
  }
  const means = columns.map(meanOf);
  const centred = columns.map((column, i) => column.map((value) => value - means[i]!));
  const yMean = meanOf(y);
  const products = Float64Array.from({ length: k * k }, (_, at) =>
    dot(centred[Math.floor(at / k)]!, centred[at % k]!),
  );
  const factor = factorPositive(products, k);
  if (factor.used.includes(false)) {
    return undefined;
  }
  const slopes = solveBy(
    factor,
    centred.map((column) => dot(column, y)),
  );
  const left = y.map(
    (value, row) => value - yMean - centred.reduce((sum, column, i) => sum + slopes[i]! * column[row]!, 0),
  );
  const variance = dot(left, left) / degrees;
  const inverse = columns.map((_, i) =>
    solveBy(
      factor,
      columns.map((__, j) => (i === j ? 1 : 0)),
    ),
  );
  const byMeans = inverse.map((row) => dot(row, means));
  const covariance = [
    [1 / n + dot(byMeans, means), ...byMeans.map((value) => -value)],
    ...inverse.map((row, i) => [-byMeans[i]!, ...row]),
  ].map((row) => row.map((value) => value * variance));
  return {
    coefficients: [yMean - dot(slopes, means), ...slopes],
    covariance,
    sigma: Math.sqrt(variance),
    degrees,
  };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    sum += a[i]! * b[i]!;
  }
  return sum;
}
