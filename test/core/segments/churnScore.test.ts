import fc from "fast-check";
import {
  CHURN_LIMITS,
  CHURN_SCORE_CUTS,
  CHURN_SIGNALS,
  CHURN_WEIGHTS,
  churnScores,
  churnSignal,
  gapGrowth,
} from "../../../src/core/segments/churnScore";

describe("churnSignal", () => {
  it("runs from 0 where the sign begins to 1 where it is full", () => {
    for (const signal of CHURN_SIGNALS) {
      const { none, full } = CHURN_LIMITS[signal];
      expect(churnSignal(signal, none)).toBe(0);
      expect(churnSignal(signal, (none + full) / 2)).toBeCloseTo(0.5, 12);
      expect(churnSignal(signal, full)).toBe(1);
      expect(churnSignal(signal, full + (full - none))).toBe(1);
      expect(churnSignal(signal, none - (full - none))).toBe(0);
    }
  });

  it("does not know what is not known", () => {
    expect(churnSignal("slowing", NaN)).toBeNaN();
  });
});

describe("churnScores", () => {
  it("have weights that add up to 100", () => {
    expect(Object.values(CHURN_WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBe(100);
  });

  it("weigh the signs: 50·1 + 20·0.5 + 20·0.25 + 10·0 of 100", () => {
    const score = churnScores({
      overdue: Float64Array.of(1),
      slowing: Float64Array.of(0.5),
      dissatisfied: Float64Array.of(0.25),
      fewContacts: Float64Array.of(0),
    });
    expect(score[0]).toBeCloseTo(65, 12);
  });

  it("leave out, weight and all, what is not known for a customer or for nobody", () => {
    const scores = churnScores({
      overdue: Float64Array.of(0.5, 0.5, NaN),
      slowing: Float64Array.of(1, NaN, NaN),
    });
    expect(scores[0]).toBeCloseTo((100 * (25 + 20)) / 70, 12);
    expect(scores[1]).toBeCloseTo(50, 12);
    expect(scores[2]).toBeNaN();
  });

  it("stay within 0 and 100 and rise with every sign", () => {
    const strength = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(strength, strength, strength, strength), ([a, b, c, d]) => {
        const score = (overdue: number) =>
          churnScores({
            overdue: Float64Array.of(overdue),
            slowing: Float64Array.of(b),
            dissatisfied: Float64Array.of(c),
            fewContacts: Float64Array.of(d),
          })[0]!;
        expect(score(a)).toBeGreaterThanOrEqual(0);
        expect(score(a)).toBeLessThanOrEqual(100 + 1e-9);
        expect(score(1)).toBeGreaterThanOrEqual(score(a) - 1e-9);
      }),
      { seed: 11, numRuns: 100 },
    );
  });

  it("refuse columns of different lengths", () => {
    expect(() => churnScores({ overdue: Float64Array.of(1), slowing: Float64Array.of(1, 1) })).toThrow(
      "summaryLengths",
    );
  });
});

describe("gapGrowth", () => {
  it("sets the last two gaps against the earlier ones", () => {
    expect(gapGrowth({ first: 100, lastButTwo: 140, last: 260, gaps: 4 })).toEqual({
      recent: 60,
      earlier: 20,
      ratio: 3,
    });
    expect(gapGrowth({ first: 100, lastButTwo: 160, last: 180, gaps: 5 })).toEqual({
      recent: 10,
      earlier: 20,
      ratio: 0.5,
    });
  });

  it("says nothing with fewer than four gaps", () => {
    expect(gapGrowth({ first: 100, lastButTwo: 120, last: 240, gaps: 3 })).toBeUndefined();
    expect(gapGrowth({ first: 100, lastButTwo: 0, last: 100, gaps: 0 })).toBeUndefined();
  });
});

describe("a sign", () => {
  it.each([
    ["overdue", 1, 0],
    ["overdue", 2, 0.5],
    ["overdue", 3, 1],
    ["slowing", 1.5, 0],
    ["slowing", 2.25, 0.5],
    ["slowing", 3, 1],
    ["dissatisfied", 0.75, 0],
    ["dissatisfied", 0.5, 0.5],
    ["dissatisfied", 0.25, 1],
    ["fewContacts", 2, 0],
    ["fewContacts", 1, 0.5],
    ["fewContacts", 0, 1],
  ] as const)("%s of %f is %f full", (signal, figure, strength) => {
    expect(churnSignal(signal, figure)).toBe(strength);
  });

  it("ends at both, and is not known where its figure is not", () => {
    expect([churnSignal("overdue", 0), churnSignal("overdue", 9), churnSignal("overdue", NaN)]).toEqual([
      0,
      1,
      NaN,
    ]);
  });
});

it("points add up to 100, and risk is medium from 30 and high from 60 on", () => {
  expect(Object.values(CHURN_WEIGHTS).reduce((sum, weight) => sum + weight)).toBe(100);
  expect(CHURN_SCORE_CUTS).toEqual({ medium: 30, high: 60 });
});

it("scores nobody where nothing is known of anybody", () => {
  expect(churnScores({})).toHaveLength(0);
});
