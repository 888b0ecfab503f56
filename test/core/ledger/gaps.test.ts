import { existsSync, readFileSync } from "node:fs";
import { serialOf } from "../../../src/core/cells/calendar";
import {
  churnPeriod,
  gapRatios,
  purchaseCycle,
  purchaseGaps,
  usualLimit,
} from "../../../src/core/ledger/gaps";

const codes = Int32Array.of(0, 1, 0, 0, 1, 2, 2);
const days = Int32Array.of(100, 115, 129, 150, 150, 164, 164);
const gaps = purchaseGaps(codes, days, 180);

describe("purchaseGaps", () => {
  it("merges purchases of one day and leaves out later rows", () => {
    expect(gaps.customers.map(({ gaps: own }) => [...own])).toEqual([[29, 21], [35], []]);
    expect(purchaseGaps(codes, days, 140).customers).toHaveLength(2);
  });
});

describe("purchaseCycle", () => {
  it.each([
    ["medianOfMeans", 30],
    ["meanOfMeans", 30],
    ["pooledMedian", 29],
    ["pooledMean", 85 / 3],
  ] as const)("gives the %s", (statistic, value) => {
    expect(purchaseCycle(gaps, statistic)).toBeCloseTo(value, 12);
  });

  it("has nothing to say when nobody came back", () => {
    const once = purchaseGaps(Int32Array.of(0, 1), Int32Array.of(5, 6));
    expect(() => purchaseCycle(once, "pooledMean")).toThrow("nobodyCameBack");
  });
});

describe("churnPeriod", () => {
  it("counts the open gap since the last purchase as not yet ended", () => {
    // Gaps 29, 21, 35; open ones of 30, 30 and 16 days: S(21) = 4/5, S(29) = 3/5, S(35) = 0.
    expect(churnPeriod(gaps, 0.2)).toBe(21);
    expect(churnPeriod(gaps, 0.4)).toBe(29);
    expect(churnPeriod(gaps, 0.9)).toBe(35);
  });

  it("says which share is reached when too few customers come back", () => {
    const rare = purchaseGaps(Int32Array.of(0, 0, 1, 2), Int32Array.of(1, 11, 1, 1), 100);
    expect(() => churnPeriod(rare, 0.9)).toThrow(
      expect.objectContaining({ code: "notAvailable", detail: { share: 0.9, reached: 0.25 } }),
    );
  });
});

it("takes the 90th percentile of all gaps as the limit of activity", () => {
  expect(usualLimit(gaps)).toBeCloseTo(33.8, 12);
});

describe("gapRatios", () => {
  it("measures by the own rhythm from two gaps on, else by everybody's", () => {
    expect(gapRatios(gaps)).toEqual([
      { code: 0, daysSinceLast: 30, usualGap: 25, ratio: 1.2, basis: "own" },
      { code: 1, daysSinceLast: 30, usualGap: 30, ratio: 1, basis: "all" },
      { code: 2, daysSinceLast: 16, usualGap: 30, ratio: 16 / 30, basis: "all" },
    ]);
  });
});

const CDNOW = "../shared/data/cdnow/CDNOW_sample.txt";
const whenPresent = existsSync(CDNOW) ? describe : describe.skip;

whenPresent("on the CDNOW sample (skipped where ../shared/data is absent)", () => {
  it("gives cycles of 112 (mean of means), 71 (pooled mean), 79 (median of means) and 34 days (pooled median)", () => {
    const rows = readFileSync(CDNOW, "utf8")
      .trim()
      .split("\n")
      .map((line) => line.trim().split(/\s+/));
    const ids = new Map<string, number>();
    const customer = Int32Array.from(rows, ([, id = ""]) => ids.get(id) ?? ids.set(id, ids.size).size - 1);
    const date = Int32Array.from(
      rows,
      ([, , text = ""]) =>
        serialOf(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))) as number,
    );
    const cdnow = purchaseGaps(customer, date);
    expect(cdnow.customers).toHaveLength(2357);
    expect(Math.round(purchaseCycle(cdnow, "meanOfMeans"))).toBe(112);
    expect(Math.round(purchaseCycle(cdnow, "pooledMean"))).toBe(71);
    expect(Math.round(purchaseCycle(cdnow, "medianOfMeans"))).toBe(79);
    expect(Math.round(purchaseCycle(cdnow, "pooledMedian"))).toBe(34);
  });
});
