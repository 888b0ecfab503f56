import {
  kaplanMeier,
  stepAt,
  survivalAt,
  survivalByGroup,
  survivalError,
  survivalInterval,
  survivalTime,
} from "../../../src/core/statistics/kaplanMeier";
import { seededRandom } from "../../../src/core/statistics/random";
import { ENTERED, remissions } from "./remissions";
import { veterans } from "./veterans";

const close = (actual: readonly number[], expected: readonly number[]) =>
  actual.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 8));

describe("survival", () => {
  it("of ties and of cases lost from sight, by hand", () => {
    // 8 at risk, 2 events; 6 − 1 lost = 5 at risk, 1 event and one lost at once; 3 at risk, 1 event; 2 lost later.
    const steps = kaplanMeier([2, 2, 3, 4, 4, 6, 7, 9], [1, 1, 0, 1, 0, 1, 0, 0]);
    expect(steps.map(({ time, atRisk, events }) => [time, atRisk, events])).toEqual([
      [2, 8, 2],
      [4, 5, 1],
      [6, 3, 1],
    ]);
    close(
      steps.map(({ survival }) => survival),
      [6 / 8, (6 / 8) * (4 / 5), (6 / 8) * (4 / 5) * (2 / 3)],
    );
    // Greenwood: 2/(8 × 6) + 1/(5 × 4) + 1/(3 × 2).
    expect(steps[2]!.logVariance).toBeCloseTo(2 / 48 + 1 / 20 + 1 / 6, 12);
    expect(survivalError(steps[0]!)).toBeCloseTo(0.75 * Math.sqrt(2 / 48), 12);
  });

  it("of cases seen from later on, by hand", () => {
    // At 3: those seen since 0 and since 2, not the one from 3; at 5 he counts.
    const steps = kaplanMeier([3, 5, 5, 8, 6], [1, 1, 0, 1, 0], [0, 0, 2, 3, 5]);
    expect(steps.map(({ time, atRisk, events }) => [time, atRisk, events])).toEqual([
      [3, 3, 1],
      [5, 3, 1],
      [8, 1, 1],
    ]);
  });

  it("matches R survival 3.5: survfit(Surv(t, e) ~ g, conf.type = 'log-log') of Gehan's remissions", () => {
    const [treated, placebo] = survivalByGroup(remissions);
    const steps = [treated![0]!, treated![4]!, treated![6]!, placebo![0]!, placebo![5]!, placebo![10]!];
    close(
      steps.map(({ survival }) => survival),
      [0.85714286, 0.62745098, 0.44817927, 0.904761905, 0.380952381, 0.047619048],
    );
    close(
      steps.map(survivalError),
      [0.076360355, 0.114053865, 0.134591457, 0.064056448, 0.10597117, 0.046471432],
    );
    close(
      steps.map((step) => survivalInterval(step, 0.95).low),
      [0.61971796, 0.36751086, 0.18805201, 0.670045882, 0.183066549, 0.003324463],
    );
    close(
      steps.map((step) => survivalInterval(step, 0.95).high),
      [0.95155175, 0.80491219, 0.68014263, 0.97529415, 0.57778868, 0.19704491],
    );
    expect(survivalTime(treated!, 0.95)).toEqual({ time: 23, low: 13, high: NaN });
    expect(survivalTime(placebo!, 0.95)).toEqual({ time: 8, low: 4, high: 11 });
  });

  it("matches R with delayed entry: survfit(Surv(entry, t, e) ~ g)", () => {
    const [treated, placebo] = survivalByGroup({ ...remissions, entered: ENTERED });
    expect(treated!.map(({ atRisk }) => atRisk)).toEqual([16, 12, 12, 11, 10, 7, 6]);
    const steps = [treated![0]!, treated![6]!, placebo![5]!, placebo![10]!];
    close(
      steps.map(({ survival }) => survival),
      [0.8125, 0.39899554, 0.434027778 * (7 / 11), 0.034524937],
    );
    close(steps.map(survivalError), [0.097578094, 0.130465726, 0.099480076, 0.03460642]);
  });

  it("matches R for the veterans: medians of four groups with log-log intervals", () => {
    const found = survivalByGroup(veterans).map((steps) => survivalTime(steps, 0.95));
    expect(found).toEqual([
      { time: 118, low: 44, high: 242 },
      { time: 51, low: 24, high: 61 },
      { time: 51, low: 24, high: 90 },
      { time: 156, low: 100, high: 216 },
    ]);
  });

  it("is one before the first event, and NaN in the band where nobody is left", () => {
    const steps = kaplanMeier([1, 2], [1, 1]);
    expect(survivalAt(steps, 0.5)).toBe(1);
    expect(survivalAt(steps, 1.5)).toBe(0.5);
    expect(stepAt(steps, 99)?.survival).toBe(0);
    expect(survivalInterval(steps[1]!, 0.95)).toEqual({ low: NaN, high: NaN });
    expect(survivalTime(kaplanMeier([1, 2, 3], [1, 0, 0]), 0.95).time).toBeNaN();
  });

  it("is the same whether times are counted in place or ordered", () => {
    const random = seededRandom(5);
    const times = Float64Array.from({ length: 3000 }, () => Math.floor(random() * 60));
    const happened = Uint8Array.from(times, () => (random() < 0.6 ? 1 : 0));
    const entered = times.map((time) => Math.floor(random() * time) - 0.5);
    const moved = (values: Float64Array) => values.map((value) => value + 0.25);
    const counted = kaplanMeier(times, happened, entered);
    const ordered = kaplanMeier(moved(times), happened, moved(entered));
    expect(ordered.map(({ survival }) => survival)).toEqual(counted.map(({ survival }) => survival));
  });

  it("refuses negative times, entries that come too late, and shares beyond 0 and 1", () => {
    const refuses = (run: () => unknown, key: string) =>
      expect(run).toThrow(expect.objectContaining({ key }));
    refuses(() => kaplanMeier([-1], [1]), "durationNegative");
    refuses(() => kaplanMeier([3], [1], [3]), "enteredTooLate");
    refuses(() => survivalTime([], 0.95, 1), "shareBetween");
  });
});
