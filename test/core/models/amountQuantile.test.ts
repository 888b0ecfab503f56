import { amountQuantile } from "../../../src/core/models/amountQuantile";

describe("amountQuantile", () => {
  it("is none as often as nothing is bought", () => {
    expect(amountQuantile({ mean: 10, variance: 100, positive: 0.3 }, 0.7)).toBe(0);
    expect(amountQuantile({ mean: 0, variance: 0, positive: 0 }, 0.9)).toBe(0);
  });

  it("is R's qgamma where something is bought for sure", () => {
    // R: qgamma(c(.1, .9), shape = 4, scale = 25)
    expect(amountQuantile({ mean: 100, variance: 2500, positive: 1 }, 0.1)).toBeCloseTo(43.61924, 4);
    expect(amountQuantile({ mean: 100, variance: 2500, positive: 1 }, 0.9)).toBeCloseTo(167.019577, 4);
  });

  it("keeps mean and variance of the whole", () => {
    // Half buy nothing; the others have mean 100 and variance 2500 as above, so the whole has 50 and 3750.
    expect(amountQuantile({ mean: 50, variance: 3750, positive: 0.5 }, 0.95)).toBeCloseTo(167.019577, 4);
  });

  it("is not known where the variance is not", () => {
    expect(amountQuantile({ mean: 10, variance: Infinity, positive: 0.9 }, 0.9)).toBeNaN();
  });
});
