import { kaplanMeier } from "../../../src/core/statistics/kaplanMeier";

it("steps at each event, ties together, the censored at risk until they leave", () => {
  const steps = kaplanMeier([1, 2, 2, 3, 5], [1, 1, 0, 1, 0]);
  expect(steps.map(({ time, atRisk, events }) => [time, atRisk, events])).toEqual([
    [1, 5, 1],
    [2, 4, 1],
    [3, 2, 1],
  ]);
  expect(steps.map(({ survival }) => survival)).toEqual([
    expect.closeTo(0.8, 12),
    expect.closeTo(0.6, 12),
    expect.closeTo(0.3, 12),
  ]);
});

it("matches the 6-MP group of Freireich et al. (1963): 0.857 at 6, 0.753 at 10, 0.448 at 23 weeks", () => {
  const times = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];
  const happened = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0];
  const at = (week: number) => kaplanMeier(times, happened).find(({ time }) => time === week)?.survival;
  expect(at(6)).toBeCloseTo(0.857, 3);
  expect(at(10)).toBeCloseTo(0.753, 3);
  expect(at(23)).toBeCloseTo(0.448, 3);
});
