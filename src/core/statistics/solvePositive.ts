/** A Cholesky factor of a symmetric matrix that may say the same thing twice: rows that add nothing are not used. */
export interface PositiveFactor {
  /** Lower triangle, row-major; rows that are not used are zero. */
  readonly lower: Float64Array;
  readonly used: readonly boolean[];
}

/** Part of a diagonal that may be left by rounding where a row repeats the ones before it. */
const REPEATS = 1e-10;

/** Source: Higham (2002), Accuracy and stability of numerical algorithms, §10.3. */
export function factorPositive(matrix: Float64Array, size: number): PositiveFactor {
  const lower = new Float64Array(size * size);
  const used: boolean[] = [];
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      if (used[j]) {
        let sum = matrix[i * size + j]!;
        for (let l = 0; l < j; l++) {
          sum -= lower[i * size + l]! * lower[j * size + l]!;
        }
        lower[i * size + j] = sum / lower[j * size + j]!;
      }
    }
    let left = matrix[i * size + i]!;
    for (let l = 0; l < i; l++) {
      left -= lower[i * size + l]! ** 2;
    }
    used[i] = left > REPEATS * matrix[i * size + i]!;
    if (used[i]) {
      lower[i * size + i] = Math.sqrt(left);
    } else {
      lower.fill(0, i * size, i * size + i + 1);
    }
  }
  return { lower, used };
}

/** Solves by a factor; 0 in the rows that it does not use. */
export function solveBy({ lower, used }: PositiveFactor, right: ArrayLike<number>): Float64Array {
  const size = used.length;
  const solution = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    if (used[i]) {
      let sum = right[i]!;
      for (let l = 0; l < i; l++) {
        sum -= lower[i * size + l]! * solution[l]!;
      }
      solution[i] = sum / lower[i * size + i]!;
    }
  }
  for (let i = size - 1; i >= 0; i--) {
    if (used[i]) {
      let sum = solution[i]!;
      for (let l = i + 1; l < size; l++) {
        sum -= lower[l * size + i]! * solution[l]!;
      }
      solution[i] = sum / lower[i * size + i]!;
    }
  }
  return solution;
}

/**
 * Solves A s = b of a symmetric, positive semidefinite A.
 *
 * @example [...solvePositive(Float64Array.of(4, 2, 2, 3), [2, 1]).solution] // [0.5, 0]
 */
export function solvePositive(matrix: Float64Array, right: ArrayLike<number>) {
  const factor = factorPositive(matrix, right.length);
  return { solution: solveBy(factor, right), used: factor.used };
}
