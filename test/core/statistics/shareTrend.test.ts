import { shareTrend } from "../../../src/core/statistics/shareTrend";
import { seededRandom } from "../../../src/core/statistics/random";

describe("a trend of shares", () => {
  it("is the line through all periods, by their cases", () => {
    const periods = [0, 1, 2, 3].map((at) => ({ at, x: 100 + 50 * at, n: 1000 }));
    const { slope, first, last, mean, interval } = shareTrend(periods, 0.95)!;
    expect([slope, first, last, mean].map((value) => Number(value.toFixed(6)))).toEqual([
      0.05, 0.1, 0.25, 0.175,
    ]);
    // √(0.175 × 0.825 ÷ 5000) × 1.96
    expect((interval.high - interval.low) / 2).toBeCloseTo(0.010532, 5);
  });

  it("holds zero in 95 of 100 where nothing changes", () => {
    const random = seededRandom(7);
    let holds = 0;
    for (let world = 0; world < 400; world++) {
      const periods = Array.from({ length: 12 }, (_, at) => {
        const n = 60 + Math.floor(random() * 60);
        return { at, n, x: Array.from({ length: n }, random).filter((one) => one < 0.4).length };
      });
      const { low, high } = shareTrend(periods, 0.95)!.interval;
      holds += low <= 0 && high >= 0 ? 1 : 0;
    }
    expect(holds / 400).toBeGreaterThan(0.93);
    expect(holds / 400).toBeLessThan(0.985);
  });

  it("takes three periods", () => {
    expect(
      shareTrend(
        [
          { at: 0, x: 1, n: 2 },
          { at: 1, x: 0, n: 0 },
          { at: 2, x: 1, n: 2 },
        ],
        0.95,
      ),
    ).toBeUndefined();
  });
});
