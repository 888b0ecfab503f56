import { symmetricEigen } from "../../../src/core/statistics/symmetricEigen";

it("takes a symmetric matrix apart so that its vectors and values make it again", () => {
  const matrix = [
    [4, 1, -2],
    [1, 3, 0.5],
    [-2, 0.5, 5],
  ];
  const { values, vectors } = symmetricEigen(matrix);
  matrix.forEach((row, i) =>
    row.forEach((cell, j) => {
      const made = values.reduce((sum, value, k) => sum + value * vectors[k]![i]! * vectors[k]![j]!, 0);
      expect(made).toBeCloseTo(cell, 12);
    }),
  );
  expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(12, 12);
});
