import { falseDiscoveryAdjusted } from "../../../src/core/statistics/falseDiscovery";

describe("correction for many findings", () => {
  it("is Benjamini & Hochberg's (1995) own example: four of fifteen stand", () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    const adjusted = falseDiscoveryAdjusted(p);
    expect(adjusted.filter((q) => q <= 0.05)).toHaveLength(4);
    expect(adjusted[3]).toBeCloseTo((0.0095 * 15) / 4, 12);
  });

  it("never ranks a smaller p-value behind a greater one, in whatever order they come", () => {
    expect(falseDiscoveryAdjusted([0.03, 0.04, 0.01])).toEqual([0.04, 0.04, 0.03]);
  });

  it("counts tests whose p-values are not given as 1", () => {
    expect(falseDiscoveryAdjusted([0.01], 10)).toEqual([0.1]);
    expect(falseDiscoveryAdjusted([0.01], 1000)).toEqual([1]);
  });
});
