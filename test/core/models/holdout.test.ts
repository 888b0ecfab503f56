import { bgNbd } from "../../../src/core/models/bgNbd";
import { collapse } from "../../../src/core/histories";
import { frequencyHistogram } from "../../../src/core/models/frequencyHistogram";
import { checkHoldout, verdictOf } from "../../../src/core/models/holdout";
import { splitHoldout, usualCalibrationEnd } from "../../../src/core/holdoutSplit";
import { mbgNbd } from "../../../src/core/models/mbgNbd";
import { compareModels } from "../../../src/core/models/modelChoice";
import { paretoNbd } from "../../../src/core/models/paretoNbd";
import { seededRandom } from "../../../src/core/statistics/random";
import { CALIBRATION_END, cdnowPurchases, cdnowSummary, describeCdnow, HOLDOUT_END } from "./cdnow";

const small = {
  customer: Int32Array.of(1, 0, 0, 0, 2, 1, 0, 0),
  day: Int32Array.of(105, 100, 110, 110, 130, 125, 121, 118),
};

describe("splitHoldout", () => {
  it("counts distinct days, before the split for the model, after it for the check", () => {
    const split = splitHoldout(small, 118, 130);
    expect([...split.summary.x]).toEqual([2, 0]);
    expect([...split.summary.tx]).toEqual([18, 0]);
    expect([...split.summary.T]).toEqual([18, 13]);
    expect([...split.holdoutPurchases]).toEqual([1, 1]);
    expect(split.holdoutDays).toBe(12);
  });

  it("has weeks that end with the calibration and begin again with the holdout", () => {
    expect(splitHoldout(small, 118, 130).weeks).toEqual([
      { start: 100, end: 106, actual: 0 },
      { start: 107, end: 113, actual: 1 },
      { start: 114, end: 118, actual: 1 },
      { start: 119, end: 125, actual: 2 },
      { start: 126, end: 130, actual: 0 },
    ]);
  });

  it("refuses a holdout without days, and a calibration without customers", () => {
    expect(() => splitHoldout(small, 130, 130)).toThrow("holdoutWithoutDays");
    expect(() => splitHoldout(small, 50, 130)).toThrow("noCustomers");
  });

  it("usually leaves half of the time, at most a year", () => {
    expect(usualCalibrationEnd(0, 100)).toBe(50);
    expect(usualCalibrationEnd(0, 2000)).toBe(1635);
  });
});

describe("checkHoldout", () => {
  it.each([
    [0.1, "green"],
    [-0.1001, "amber"],
    [0.25, "amber"],
    [-0.26, "red"],
    [undefined, "red"],
  ])("a bias of %p is %s", (bias, verdict) => {
    expect(verdictOf(bias)).toBe(verdict);
  });

  it("is green for customers simulated from the model, and its parts add up", () => {
    const random = seededRandom(77);
    const n = 4000;
    const parameters = { r: 0.7, alpha: 6, s: 0.6, beta: 12, unitDays: 7 };
    const entry = Int32Array.from({ length: n }, () => Math.floor(80 * random()));
    const drawn = paretoNbd.simulate(
      parameters,
      entry.map((day) => 400 - day),
      random,
      { wholeDays: true },
    );
    const who = [...entry.keys(), ...drawn.purchases.customer];
    const when = [
      ...entry,
      ...Array.from(drawn.purchases.age, (age, i) => age + entry[drawn.purchases.customer[i]!]!),
    ];
    const split = splitHoldout({ customer: Int32Array.from(who), day: Int32Array.from(when) }, 200, 400);
    const check = checkHoldout(paretoNbd, paretoNbd.fit(split.collapsed).parameters, split);
    expect(check.verdict).toBe("green");
    const held = check.weeks.filter(({ holdout }) => holdout);
    expect(held.reduce((sum, { actual }) => sum + actual, 0)).toBe(check.actual);
    expect(held.reduce((sum, { predicted }) => sum + predicted, 0)).toBeCloseTo(check.predicted, 6);
    const grouped = check.byFrequency.reduce((sum, row) => sum + row.customers * row.predicted, 0);
    expect(grouped).toBeCloseTo(check.predicted, 6);
    const early = check.weeks.filter(({ holdout }) => !holdout);
    const fitted = early.reduce((sum, { predicted }) => sum + predicted, 0);
    expect(fitted / early.reduce((sum, { actual }) => sum + actual, 0)).toBeCloseTo(1, 1);
  });

  it("cannot be green when nobody bought: it says so", () => {
    const split = splitHoldout({ customer: Int32Array.of(0, 0, 1), day: Int32Array.of(1, 5, 2) }, 10, 20);
    const check = checkHoldout(mbgNbd, { r: 1, alpha: 1, a: 1, b: 1, unitDays: 7 }, split);
    expect(check.bias).toBeUndefined();
    expect(check.verdict).toBe("red");
    expect(check.diagnoses).toEqual([{ id: "holdoutEmpty", severity: "warning", detail: { days: 10 } }]);
  });
});

describeCdnow("holdout, CDNOW", () => {
  const split = () => splitHoldout(cdnowPurchases(), CALIBRATION_END, HOLDOUT_END);

  it("has the calibration summary of the 39 weeks to 1997-09-30 and 1,882 purchases after it", () => {
    const { summary, holdoutPurchases } = split();
    const expected = cdnowSummary();
    expect([...summary.x]).toEqual([...expected.x]);
    expect([...summary.tx]).toEqual([...expected.tx]);
    expect([...summary.T]).toEqual([...expected.T]);
    expect(holdoutPurchases.reduce((sum, count) => sum + count, 0)).toBe(1882);
  });

  it.each([
    [bgNbd, 1653.41, -0.121],
    [mbgNbd, 1576.73, -0.162],
    [paretoNbd, 1665.51, -0.115],
  ])("$id predicts as computed independently: %#", (model, total, bias) => {
    const data = split();
    const check = checkHoldout(model as typeof bgNbd, model.fit(data.collapsed).parameters as never, data);
    expect(check.predicted).toBeCloseTo(total, 0);
    expect(check.bias).toBeCloseTo(bias, 3);
    expect(check.verdict).toBe("amber");
    expect(check.customers).toBe(2357);
  });

  it("matches the BTYD walkthrough's conditional expectation by frequency (Pareto/NBD)", () => {
    const data = split();
    const { byFrequency } = checkHoldout(paretoNbd, paretoNbd.fit(data.collapsed).parameters, data);
    const published = [
      [1411, 0.237, 0.138],
      [439, 0.697, 0.6],
      [214, 1.393, 1.196],
      [100, 1.56, 1.714],
      [62, 2.532, 2.399],
      [38, 2.947, 2.907],
      [29, 3.862, 3.819],
      [64, 6.359, 6.403],
    ];
    byFrequency.forEach(({ customers, actual, predicted }, x) => {
      expect(customers).toBe(published[x]![0]);
      expect(actual).toBeCloseTo(published[x]![1]!, 3);
      expect(Math.abs(predicted - published[x]![2]!)).toBeLessThan(0.002);
    });
  });

  it("compares the three models and keeps Pareto/NBD, though BG/NBD fits the past better", () => {
    const data = collapse(cdnowSummary());
    const { candidates, chosen, reason } = compareModels(data, 7, split());
    expect(chosen).toBe("paretoNbd");
    expect(reason).toBe("default");
    expect(candidates.map(({ model }) => model)).toEqual(["bgNbd", "mbgNbd", "paretoNbd"]);
    expect(candidates[1]!.aicAbove).toBe(0);
    expect(candidates[2]!.aicAbove).toBeCloseTo(2 * (9594.976 - 9582.136), 2);
    expect(candidates.every(({ holdout }) => holdout!.verdict === "amber")).toBe(true);
  });

  it("expects the frequencies that are there (Fader, Hardie & Lee 2005: 1,411 without repeat purchase)", () => {
    const data = collapse(cdnowSummary());
    for (const model of [bgNbd, paretoNbd]) {
      const rows = frequencyHistogram(model as typeof bgNbd, model.fit(data).parameters as never, data);
      expect(rows[0]!.actual).toBe(1411);
      expect(Math.abs(rows[0]!.predicted / 1411 - 1)).toBeLessThan(0.02);
      expect(rows.reduce((sum, { predicted }) => sum + predicted, 0)).toBeCloseTo(2357, 6);
    }
  });
});
