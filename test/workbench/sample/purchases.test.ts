import { drawCustomer, drawOrderValue, drawRepeatDays } from "../../../src/workbench/sample/purchases";
import { MODEL } from "../../../src/workbench/sample/population";
import { createRandom } from "../../../src/workbench/sample/random";
import { PEAK, seasonality } from "../../../src/workbench/sample/season";
import { serial } from "../../../src/workbench/sample/calendar";

function moments(values: number[]): { mean: number; variance: number; error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, variance, error: Math.sqrt(variance / values.length) };
}

const draws = (count: number, draw: () => number) => Array.from({ length: count }, draw);

describe("random numbers", () => {
  it.each([
    [0.4, 2],
    [0.9, 70],
    [3, 0.5],
  ])("gamma(%d, rate %d) has mean shape/rate and variance shape/rate²", (shape, rate) => {
    const random = createRandom(11);
    const { mean, variance, error } = moments(draws(60_000, () => random.gamma(shape, rate)));
    expect(Math.abs(mean - shape / rate)).toBeLessThan(4 * error);
    expect(variance / (shape / rate ** 2)).toBeCloseTo(1, 1);
  });

  it("normal and exponential have the moments asked for", () => {
    const random = createRandom(12);
    const normal = moments(draws(60_000, () => random.normal(5, 2)));
    expect(Math.abs(normal.mean - 5)).toBeLessThan(4 * normal.error);
    expect(normal.variance).toBeCloseTo(4, 0);
    const waiting = moments(draws(60_000, () => random.exponential(0.25)));
    expect(Math.abs(waiting.mean - 4)).toBeLessThan(4 * waiting.error);
  });

  it("picks as often as the weights say", () => {
    const random = createRandom(13);
    const picked = draws(30_000, () => random.pick([0, 1, 2], [1, 2, 7]));
    const shares = [0, 1, 2].map((item) => picked.filter((value) => value === item).length / picked.length);
    [0.1, 0.2, 0.7].forEach((share, index) => expect(Math.abs(shares[index]! - share)).toBeLessThan(0.012));
  });

  it("gives each part of a sample a stream of its own", () => {
    expect(createRandom(1, "a").uniform()).not.toBe(createRandom(1, "b").uniform());
    expect(createRandom(1, "a").uniform()).toBe(createRandom(1, "a").uniform());
  });
});

describe("repeat purchases without seasons", () => {
  const { r, alpha, s, beta } = MODEL;

  // Schmittlein, Morrison & Colombo (1987): E X(t) = rβ/(α(s−1)) (1 − (β/(β+t))^(s−1)). Given λ and the time alive
  // m = min(lifetime, t), X is Poisson, so Var X = E λ E m + E λ² E m² − (E X)², with P(lifetime > u) = (β/(β+u))^s.
  function theory(t: number): { mean: number; variance: number } {
    const alive = (beta / (s - 1)) * (1 - (beta / (beta + t)) ** (s - 1));
    const part = (u: number) => (beta + u) ** (2 - s) / (2 - s) - (beta * (beta + u) ** (1 - s)) / (1 - s);
    const aliveSquared = 2 * beta ** s * (part(t) - part(0));
    const mean = (r / alpha) * alive;
    return { mean, variance: mean + ((r * (r + 1)) / alpha ** 2) * aliveSquared - mean ** 2 };
  }

  it.each([90, 365, 900])("have the Pareto/NBD's mean and variance after %d days", (days) => {
    const random = createRandom(days);
    const counts = draws(40_000, () => drawRepeatDays(drawCustomer(MODEL, random), days, random).length);
    const { mean, variance, error } = moments(counts);
    const expected = theory(days);
    expect(Math.abs(mean - expected.mean)).toBeLessThan(4 * error);
    expect(Math.abs(variance / expected.variance - 1)).toBeLessThan(0.06);
  });

  it("come in order, before the loss and the end of observation", () => {
    const random = createRandom(5);
    for (let index = 0; index < 500; index++) {
      const customer = drawCustomer(MODEL, random);
      const days = drawRepeatDays(customer, 400, random);
      expect([...days].sort((a, b) => a - b)).toEqual(days);
      expect(Math.max(0, ...days)).toBeLessThan(Math.max(1e-9, Math.min(customer.lifetime, 400)));
    }
  });
});

it("seasons move purchases within a year but make no more of them", () => {
  const year = Array.from({ length: 731 }, (_, index) => seasonality(serial(2024, 1, 1) + index));
  const mean = year.reduce((sum, value) => sum + value, 0) / year.length;
  expect(Math.abs(mean - 1)).toBeLessThan(0.05);
  expect(Math.max(...year)).toBe(PEAK);
  expect(seasonality(serial(2025, 11, 11))).toBe(PEAK);
  expect(seasonality(serial(2025, 1, 30))).toBeLessThan(0.5);
});

it("orders have the gamma-gamma's mean p γ ÷ (q − 1)", () => {
  const random = createRandom(21);
  const values = draws(60_000, () => drawOrderValue(MODEL, drawCustomer(MODEL, random), random));
  const { mean, error } = moments(values);
  expect(Math.abs(mean - (MODEL.p * MODEL.gamma) / (MODEL.q - 1))).toBeLessThan(4 * error);
});
