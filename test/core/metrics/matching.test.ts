import { nearestAlike, standardisedDifference } from "../../../src/core/metrics/matching";

describe("the nearest who is alike", () => {
  const others = [
    [0, 0],
    [1, 0],
    [10, 10],
    [11, 0],
  ];

  it("is within a fifth of the spread in every trait, and chosen once", () => {
    // Spreads near 5 and 4: what is one apart is alike, what is ten apart is not.
    expect(
      nearestAlike(
        [
          [0.2, 0],
          [0.3, 0],
          [0, 0],
        ],
        others,
        new Set(),
      ),
    ).toEqual([0, 1, -1]);
  });

  it("is nobody where one trait is too far off", () => {
    expect(
      nearestAlike(
        [[10, 0]],
        [
          [10, 10],
          [0, 0],
        ],
        new Set(),
      ),
    ).toEqual([-1]);
  });

  it("is nobody who was chosen before", () => {
    expect(nearestAlike([[0, 0]], others, new Set([0]))).toEqual([1]);
  });
});

it("how far apart means are is told in standard deviations", () => {
  // Means 2 and 4, both with variance 1.
  expect(standardisedDifference([1, 2, 3], [3, 4, 5])).toBe(-2);
  expect(standardisedDifference([5, 5], [5, 5])).toBe(0);
});
