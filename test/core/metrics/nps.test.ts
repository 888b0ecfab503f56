import fc from "fast-check";
import {
  compareNps,
  countNps,
  nps,
  npsByGroup,
  npsInterval,
  npsVariance,
  requireElevenPoints,
} from "../../../src/core/metrics/nps";
import { textColumn } from "./textColumn";

/** Counts as detractors, passives, promoters. */
const counts = (detractors: number, passives: number, promoters: number) => ({
  detractors,
  passives,
  promoters,
});
const error = (of: ReturnType<typeof counts>) =>
  Math.sqrt(npsVariance(of) / (of.detractors + of.passives + of.promoters));

describe("countNps", () => {
  it("breaks at 0–6, 7–8 and 9–10, as the R package NPS does", () => {
    expect(countNps([0, 6, 7, 8, 9, 10])).toMatchObject({
      detractors: 2,
      passives: 2,
      promoters: 2,
      zeros: 1,
    });
  });

  it.each([11, -1, 7.5])("refuses %p and names it", (score) => {
    expect(() => countNps([9, score])).toThrow(expect.objectContaining({ detail: { score } }));
  });

  it("does not count blanks", () => {
    expect(countNps([NaN, 10]).n).toBe(1);
  });
});

describe("nps", () => {
  it("has nothing to say without answers", () => {
    expect(() => nps([NaN])).toThrow(expect.objectContaining({ code: "notAvailable" }));
  });

  it("lies between −100 and 100, is antisymmetric in promoters and detractors, and ignores order", () => {
    const answers = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1 });
    fc.assert(
      fc.property(answers, (scores) => {
        const score = nps(scores);
        expect(Math.abs(score)).toBeLessThanOrEqual(100);
        const mirrored = scores.map((s) => (s >= 9 ? 0 : s <= 6 ? 10 : s));
        expect(nps(mirrored)).toBeCloseTo(-score, 12);
        expect(nps([...scores].reverse())).toBe(score);
      }),
    );
  });
});

describe("npsVariance and its standard error", () => {
  it.each([
    [counts(1, 2, 3), 1 / 3, 5 / 9, 0.304],
    [counts(1, 0, 1), 0, 1, 0.707],
    [counts(0, 1, 1), 1 / 2, 0.25, 0.354],
    [counts(1, 1, 1), 0, 2 / 3, 0.471],
    [counts(0, 3, 0), 0, 0, 0],
  ])("match the R package NPS (tests of its basics) for %j", (of, score, variance, standardError) => {
    expect(npsInterval(of, 0.95, "wald").nps / 100).toBeCloseTo(score, 12);
    expect(npsVariance(of)).toBeCloseTo(variance, 12);
    expect(error(of)).toBeCloseTo(standardError, 3);
  });
});

describe("npsInterval", () => {
  it("gives −8.95 ± 4.388 for 291 promoters, 476 passives and 395 detractors (talkstats thread 58500)", () => {
    const { nps: score, margin, low, high, n } = npsInterval(counts(395, 476, 291), 0.95, "wald");
    expect(n).toBe(1162);
    expect(score).toBeCloseTo(-8.95, 2);
    expect(margin).toBeCloseTo(4.388, 3);
    expect([low, high]).toEqual([score - margin, score + margin]);
  });

  it("adds ¾, 1½ and ¾ answers in the adjusted method (Rocks 2016), and stays within −100 and 100", () => {
    const plain = npsInterval(counts(0, 0, 4), 0.95, "wald");
    const adjusted = npsInterval(counts(0, 0, 4), 0.95, "adjusted");
    expect(plain.margin).toBe(0);
    expect(adjusted.margin).toBeCloseTo(npsInterval(counts(0.75, 1.5, 4.75), 0.95, "wald").margin, 10);
    expect(adjusted.high).toBe(100);
  });
});

describe("compareNps", () => {
  it("finds no difference between equal groups and turns its sign with the groups", () => {
    const a = { ...counts(10, 20, 30), n: 60 };
    const b = { ...counts(30, 20, 30), n: 80 };
    expect(compareNps(a, a, 0.95)).toMatchObject({ difference: 0, z: 0, p: 1 });
    expect(compareNps(a, b, 0.95).z).toBeCloseTo(-compareNps(b, a, 0.95).z, 12);
    expect(compareNps(a, b, 0.95).p).toBeLessThan(0.05);
  });
});

describe("npsByGroup", () => {
  const groups = textColumn([...Array(40).fill("app"), ...Array(40).fill("shop"), "fair"]);
  const scores = Float64Array.from([...Array(40).fill(10), ...Array(40).fill(3), 9]);
  const byGroup = npsByGroup(groups, scores, 0.95);

  it("keeps the order of the groups", () => {
    expect(byGroup.map(({ group, nps: score }) => [group, score])).toEqual([
      ["app", 100],
      ["shop", -100],
      ["fair", 100],
    ]);
  });

  it("compares groups of 30 answers or more with the rest, Holm-corrected, and gives smaller ones no p", () => {
    expect(byGroup[0]?.p).toBeLessThan(0.001);
    expect(byGroup[2]?.p).toBeNaN();
  });
});

describe("requireElevenPoints", () => {
  it("refuses twenty answers or more of which none leaves 1–5, blanks apart", () => {
    const fives = [...Array<number>(12).fill(5), ...Array<number>(8).fill(4)];
    expect(() => requireElevenPoints([...fives, NaN])).toThrow("npsOfFivePoints");
    expect(() => requireElevenPoints(fives.slice(1))).not.toThrow();
    expect(() => requireElevenPoints([...fives, 0])).not.toThrow();
    expect(() => requireElevenPoints([...fives, 6])).not.toThrow();
  });
});
