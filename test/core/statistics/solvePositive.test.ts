import { factorPositive, solvePositive } from "../../../src/core/statistics/solvePositive";

it("solves a positive definite system", () => {
  const { solution, used } = solvePositive(Float64Array.of(4, 1, 0, 1, 3, 1, 0, 1, 2), [1, 2, 3]);
  const [x, y, z] = solution as unknown as [number, number, number];
  expect([4 * x + y, x + 3 * y + z, y + 2 * z]).toEqual([1, 2, 3].map((value) => expect.closeTo(value, 12)));
  expect(used).toEqual([true, true, true]);
});

it("leaves out rows that repeat the ones before them", () => {
  // The third is the sum of the first two.
  const { used } = factorPositive(Float64Array.of(2, 1, 3, 1, 3, 4, 3, 4, 7), 3);
  expect(used).toEqual([true, true, false]);
  const { solution } = solvePositive(Float64Array.of(2, 1, 3, 1, 3, 4, 3, 4, 7), [3, 4, 7]);
  expect([...solution]).toEqual([expect.closeTo(1, 12), expect.closeTo(1, 12), 0]);
});
