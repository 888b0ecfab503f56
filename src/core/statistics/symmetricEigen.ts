/**
 * Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations: exact enough and simple for the few dozen
 * columns of a questionnaire. `vectors[k]` belongs to `values[k]`.
 * Source: Golub & Van Loan (2013), Matrix computations, §8.5.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): {
  values: number[];
  vectors: number[][];
} {
  const n = matrix.length;
  const a = matrix.map((row) => [...row]);
  const at = (i: number, j: number) => a[i]![j]!;
  const v = a.map((_, i) => a.map((__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        off += at(i, j) ** 2;
      }
    }
    if (off < 1e-28) {
      break;
    }
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (at(p, q) !== 0) {
          rotate(a, v, p, q);
        }
      }
    }
  }
  return {
    values: a.map((row, i) => row[i]!),
    vectors: a.map((_, k) => v.map((row) => row[k]!)),
  };
}

function rotate(a: number[][], v: number[][], p: number, q: number): void {
  const cell = (i: number, j: number) => a[i]![j]!;
  const theta = (cell(q, q) - cell(p, p)) / (2 * cell(p, q));
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (let k = 0; k < a.length; k++) {
    const row = a[k]!;
    const [x, y] = [row[p]!, row[q]!];
    row[p] = c * x - s * y;
    row[q] = s * x + c * y;
  }
  const [rowP, rowQ] = [a[p]!, a[q]!];
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [rowP[k]!, rowQ[k]!];
    rowP[k] = c * x - s * y;
    rowQ[k] = s * x + c * y;
    const row = v[k]!;
    const [vx, vy] = [row[p]!, row[q]!];
    row[p] = c * vx - s * vy;
    row[q] = s * vx + c * vy;
  }
}
