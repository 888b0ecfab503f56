import { stepFigures, stepPaths, type StepOptions } from "../../../src/core/metrics/funnelSteps";

/** [customer, step, time]: ann goes all the way, bob stops, cid skips a step, dan comes too late, eve enters late, fay never. */
const EVENTS = [
  [0, 0, 1],
  [0, 1, 1.5],
  [0, 2, 3.5],
  [1, 0, 2],
  [1, 1, 4],
  [2, 0, 3],
  [2, 2, 4],
  [3, 0, 4],
  [3, 1, 15],
  [4, 0, 40],
  [4, 1, 41],
  [5, 1, 5],
] as const;
const events = {
  customer: EVENTS.map(([customer]) => customer),
  step: EVENTS.map(([, step]) => step),
  time: EVENTS.map(([, , time]) => time),
};
const OPTIONS: StepOptions = { steps: 3, window: 10, strict: true, last: 41 };

describe("twelve events of six customers", () => {
  const paths = stepPaths(events, OPTIONS);

  it("are paths of the five who entered, and one of them is still open", () => {
    expect([...paths.furthest]).toEqual([2, 1, 0, 0, 1, -1]);
    expect([...paths.isOpen]).toEqual([0, 0, 0, 0, 1, 0]);
    expect([...paths.times.subarray(0, 3)]).toEqual([1, 1.5, 3.5]);
  });

  it("have figures of those whose window is over", () => {
    expect(stepFigures(paths)).toEqual([
      { customers: 4, medianDays: NaN },
      { customers: 2, medianDays: 1.25 },
      { customers: 1, medianDays: 2 },
    ]);
  });

  it("in any order a step may be skipped, and its time counts only between steps that both were reached", () => {
    expect(stepFigures(stepPaths(events, { ...OPTIONS, strict: false }))[2]).toEqual({
      customers: 2,
      medianDays: 2,
    });
  });

  it("count a step on the last moment of the window", () => {
    expect(stepPaths(events, { ...OPTIONS, window: 11 }).furthest[3]).toBe(1);
  });
});
