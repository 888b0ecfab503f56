import { jointChance, logFactorials } from "../../../src/core/statistics/jointChance";

const logs = logFactorials(100_000);

describe("the chance of meeting so often", () => {
  it("is the share of ways: 37 of 924 in which six and six of twelve meet five times or more", () => {
    expect(jointChance({ together: 5, a: 6, b: 6, n: 12 }, logs)).toBeCloseTo(37 / 924, 12);
  });

  it("is certain for meetings that cannot be avoided", () => {
    expect(jointChance({ together: 3, a: 8, b: 5, n: 10 }, logs)).toBe(1);
    expect(jointChance({ together: 0, a: 1, b: 1, n: 10 }, logs)).toBe(1);
  });

  it("sums terms that rise before they fall", () => {
    // One minus the lower tail, summed by hand: none of ten in ninety.
    const none = Array.from({ length: 10 }, (_, i) => (80 - i) / (90 - i)).reduce((p, q) => p * q, 1);
    expect(jointChance({ together: 1, a: 10, b: 10, n: 90 }, logs)).toBeCloseTo(1 - none, 12);
  });

  it("tells very small chances apart", () => {
    const chance = jointChance({ together: 100, a: 1000, b: 1000, n: 100_000 }, logs);
    expect(chance).toBeGreaterThan(0);
    expect(chance).toBeLessThan(1e-60);
  });
});
