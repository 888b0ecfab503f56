import { landing } from "../../../src/core/metrics/landing";

const earlier = [2, 2.1, 1.9, 2.4, 1.6, 2, 2.2].map((multiple) => ({ reached: 10, total: 10 * multiple }));

describe("where a running period lands", () => {
  it("is the median of earlier multiples, with the 10th and the 90th percentile", () => {
    const found = landing(50, earlier)!;
    expect(found.estimate).toBeCloseTo(100, 12);
    // sorted 1.6 1.9 2 2 2.1 2.2 2.4: at 0.6 and 5.4
    expect(found.low).toBeCloseTo(50 * (1.6 + 0.6 * 0.3), 12);
    expect(found.high).toBeCloseTo(50 * (2.2 + 0.4 * 0.2), 12);
    expect(found.periods).toBe(7);
  });

  it("is not told of fewer than six periods that had reached anything, or where nothing is reached", () => {
    expect(landing(50, earlier.slice(0, 5))).toBeUndefined();
    expect(landing(50, [...earlier.slice(0, 5), { reached: 0, total: 10 }])).toBeUndefined();
    expect(landing(0, earlier)).toBeUndefined();
  });
});
