import fc from "fast-check";
import { CoreError } from "../../../src/core/errors";
import {
  annualize,
  averageLifetime,
  churnRate,
  retentionOfIds,
  retentionRate,
} from "../../../src/core/metrics/retention";
import { textColumn } from "./textColumn";

describe("retentionRate", () => {
  it("leaves out the customers who were won: (190 − 30) ÷ 200 is 80 %", () => {
    expect(retentionRate({ start: 200, end: 190, acquired: 30 })).toBe(0.8);
  });

  it("shows more than 1 when a returning customer was not counted as won", () => {
    expect(retentionRate({ start: 10, end: 12, acquired: 1 })).toBeCloseTo(1.1, 12);
  });

  it.each([
    [{ start: 0, end: 0, acquired: 0 }, "divisionByZero"],
    [{ start: 10, end: 3, acquired: 4 }, "value"],
    [{ start: -1, end: 3, acquired: 0 }, "value"],
  ])("refuses %j", (counts, code) => {
    expect(() => retentionRate(counts)).toThrow(expect.objectContaining({ code }));
  });
});

describe("churnRate", () => {
  it("is 10 % when 500 customers become 450 without new ones (README of Brett777/Predict-Churn)", () => {
    expect(churnRate({ start: 500, lost: 50 })).toBe(0.1);
  });

  it("refuses more losses than customers", () => {
    expect(() => churnRate({ start: 5, lost: 6 })).toThrow(CoreError);
  });
});

describe("retentionOfIds", () => {
  it("is the share of the earlier ids that occur again, repeats counted once", () => {
    const previous = textColumn(["a", "a", "b", "c", "d"]);
    expect(retentionOfIds({ previous, current: textColumn(["d", "b", "x", "b"]) })).toBe(0.5);
  });

  it("lies between 0 and 1 and does not depend on the order of the ids", () => {
    const ids = fc.array(fc.constantFrom(..."abcdefgh"), { minLength: 1 });
    fc.assert(
      fc.property(ids, ids, (before, now) => {
        const rate = retentionOfIds({ previous: textColumn(before), current: textColumn(now) });
        const turned = retentionOfIds({
          previous: textColumn([...before].reverse()),
          current: textColumn([...now].reverse()),
        });
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(rate).toBeLessThanOrEqual(1);
        expect(turned).toBe(rate);
      }),
    );
  });
});

describe("annualize", () => {
  it("compounds retention and churn: r^12 and 1 − (1 − c)^12", () => {
    expect(annualize({ rate: 0.95, periodsPerYear: 12, kind: "retention" })).toBeCloseTo(0.95 ** 12, 12);
    expect(annualize({ rate: 0.05, periodsPerYear: 12, kind: "churn" })).toBeCloseTo(1 - 0.95 ** 12, 12);
  });

  it("gives complements for complementary rates", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 52 }),
        (rate, periods) => {
          const kept = annualize({ rate: 1 - rate, periodsPerYear: periods, kind: "retention" });
          const lost = annualize({ rate, periodsPerYear: periods, kind: "churn" });
          expect(kept + lost).toBeCloseTo(1, 9);
        },
      ),
    );
  });
});

describe("averageLifetime", () => {
  it("is 1 ÷ churn, in years", () => {
    expect(averageLifetime({ churn: 0.2, periodsPerYear: 1 })).toBe(5);
    expect(averageLifetime({ churn: 0.05, periodsPerYear: 12 })).toBeCloseTo(20 / 12, 12);
  });

  it("has no number when nobody leaves", () => {
    expect(() => averageLifetime({ churn: 0, periodsPerYear: 1 })).toThrow(
      expect.objectContaining({ code: "divisionByZero" }),
    );
  });
});
