import {
  drawBeta,
  drawExponential,
  drawGamma,
  drawNormal,
  seededRandom,
} from "../../../src/core/statistics/random";

const N = 40000;

function moments(draw: () => number): { mean: number; variance: number } {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < N; i++) {
    const value = draw();
    sum += value;
    squares += value * value;
  }
  return { mean: sum / N, variance: squares / N - (sum / N) ** 2 };
}

describe("seeded random numbers", () => {
  it("repeat with the seed and differ between seeds", () => {
    const take = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
    expect(take(7)).toEqual(take(7));
    expect(take(7)).not.toEqual(take(8));
  });

  it("are uniform on [0, 1): mean 1/2, variance 1/12", () => {
    const { mean, variance } = moments(seededRandom(1));
    expect(Math.abs(mean - 1 / 2)).toBeLessThan(5 * Math.sqrt(1 / 12 / N));
    expect(variance).toBeCloseTo(1 / 12, 2);
  });

  it.each([
    ["normal", (r: () => number) => drawNormal(r), 0, 1],
    ["exponential, rate 4", (r: () => number) => drawExponential(r, 4), 1 / 4, 1 / 16],
    ["gamma(0.24, 4.4)", (r: () => number) => drawGamma(r, 0.24, 4.4), 0.24 / 4.4, 0.24 / 4.4 ** 2],
    ["gamma(3, 2)", (r: () => number) => drawGamma(r, 3, 2), 3 / 2, 3 / 4],
    ["beta(0.8, 2.4)", (r: () => number) => drawBeta(r, 0.8, 2.4), 0.25, (0.8 * 2.4) / (3.2 ** 2 * 4.2)],
  ])("%s draws have the distribution's mean and variance", (_, draw, mean, variance) => {
    const random = seededRandom(42);
    const drawn = moments(() => draw(random));
    expect(Math.abs(drawn.mean - mean)).toBeLessThan(5 * Math.sqrt(variance / N));
    expect(Math.abs(drawn.variance / variance - 1)).toBeLessThan(0.1);
  });
});
