import { withoutNoise } from "../../../src/core/statistics/withoutNoise";

describe("withoutNoise", () => {
  it("gives the decimal number that was meant, by sum and by product", () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(withoutNoise(0.1 + 0.2, 0.3)).toBe(0.3);
    expect(withoutNoise(3 * 1.1, 3.3)).toBe(3.3);
  });

  it("gives 0, and not −0, for what is left of amounts that cancel out", () => {
    const rest = 0.3 - 0.1 - 0.2;
    expect(rest).toBeLessThan(0);
    expect(Object.is(withoutNoise(rest, 0.6), 0)).toBe(true);
  });

  it("leaves numbers of more decimals, and those too small for four, as they are", () => {
    expect(withoutNoise(1 / 3, 1 / 3)).toBe(1 / 3);
    expect(withoutNoise(0.00001, 0.00001)).toBe(0.00001);
    expect(withoutNoise(NaN, NaN)).toBeNaN();
  });
});
