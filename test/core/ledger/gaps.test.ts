import { existsSync, readFileSync } from "node:fs";
import { serialOf } from "../../../src/core/cells/calendar";
import {
  churnPeriod,
  gapRatios,
  gapSurvival,
  lastButTwo,
  purchaseCycle,
  purchaseGaps,
  usualLimit,
} from "../../../src/core/ledger/gaps";
import { ledgerOfRows } from "./lines";

const ROWS = [
  [0, 100],
  [1, 115],
  [0, 129],
  [0, 150],
  [1, 150],
  [2, 164],
  [2, 164],
] as const;
const gaps = purchaseGaps(ledgerOfRows(ROWS, 180));

describe("purchaseGaps", () => {
  it("merges purchases of one day and leaves out later rows", () => {
    expect([...gaps.gaps]).toEqual([29, 21, 35]);
    expect([...gaps.start]).toEqual([0, 2, 3, 3]);
    expect(purchaseGaps(ledgerOfRows(ROWS, 140)).count).toBe(2);
  });

  it("are of purchases only", () => {
    const refunded = purchaseGaps(ledgerOfRows([...ROWS, [2, 170, -5]], 180));
    expect([...refunded.gaps]).toEqual([...gaps.gaps]);
    expect(refunded.last[2]).toBe(164);
  });
});

describe("lastButTwo", () => {
  it("is where a customer's last two gaps begin", () => {
    expect([...lastButTwo(gaps)]).toEqual([100, 0, 0]);
    const more = purchaseGaps(ledgerOfRows([...ROWS, [0, 170]], 180));
    expect([...lastButTwo(more)]).toEqual([129, 0, 0]);
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
    const once = purchaseGaps(
      ledgerOfRows([
        [0, 5],
        [1, 6],
      ]),
    );
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
    const rare = purchaseGaps(
      ledgerOfRows(
        [
          [0, 1],
          [0, 11],
          [1, 1],
          [2, 1],
        ],
        100,
      ),
    );
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
    expect(gapRatios(gaps)).toEqual({
      daysSinceLast: Int32Array.of(30, 30, 16),
      usualGap: Float64Array.of(25, 30, 30),
      ratio: Float64Array.of(1.2, 1, 16 / 30),
      own: Uint8Array.of(1, 0, 0),
    });
  });
});

describe("gapSurvival", () => {
  it("is the Kaplan–Meier share of gaps that last longer, in usual gaps, those still open censored", () => {
    // 0.84, 1.16 and 35 ÷ 30 ended; 16 ÷ 30, 1 and 1.2 are open: 4/5, then 2/3 of it, then half of that.
    const lasting = gapSurvival(gaps, gapRatios(gaps));
    expect([0.5, 0.84, 1, 1.16, 2].map((usual) => lasting(usual))).toEqual([
      1,
      expect.closeTo(4 / 5, 12),
      expect.closeTo(4 / 5, 12),
      expect.closeTo(8 / 15, 12),
      expect.closeTo(4 / 15, 12),
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
    const cdnow = purchaseGaps(
      ledgerOfRows(
        rows.map(([, id = "", text = ""]) => [
          ids.get(id) ?? ids.set(id, ids.size).size - 1,
          serialOf(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)))!,
        ]),
      ),
    );
    expect(cdnow.count).toBe(2357);
    expect(Math.round(purchaseCycle(cdnow, "meanOfMeans"))).toBe(112);
    expect(Math.round(purchaseCycle(cdnow, "pooledMean"))).toBe(71);
    expect(Math.round(purchaseCycle(cdnow, "medianOfMeans"))).toBe(79);
    expect(Math.round(purchaseCycle(cdnow, "pooledMedian"))).toBe(34);
  });
});

it("no usual limit is told where nobody came back", () => {
  expect(() =>
    usualLimit(
      purchaseGaps(
        ledgerOfRows([
          [0, 45_000],
          [1, 45_001],
        ]),
      ),
    ),
  ).toThrow("nobodyCameBack");
  expect(
    usualLimit(
      purchaseGaps(
        ledgerOfRows([
          [0, 45_000],
          [0, 45_010],
          [1, 45_001],
          [1, 45_031],
        ]),
      ),
    ),
  ).toBe(28);
});

describe("limits that are shares", () => {
  it("are refused at nothing, at all and beyond", () => {
    for (const share of [0, 1, 1.5, -0.1, NaN]) {
      expect(() => churnPeriod(gaps, share)).toThrow("shareBetween");
    }
    expect(churnPeriod(gaps, 0.01)).toBe(21);
  });

  it("of nobody are refused", () => {
    expect(() => purchaseGaps(ledgerOfRows([]))).toThrow();
  });

  it("are told from customers who never came back as not reached at all", () => {
    const once = purchaseGaps(ledgerOfRows([[0, 5], [1, 6]], 10)); // prettier-ignore
    expect(() => churnPeriod(once, 0.5)).toThrow(
      expect.objectContaining({ detail: { share: 0.5, reached: 0 } }),
    );
  });
});

it("who has two gaps of their own needs nobody else's; who has one takes everybody's", () => {
  const own = purchaseGaps(ledgerOfRows([[0, 10], [0, 20], [0, 40]], 70)); // prettier-ignore
  expect(gapRatios(own)).toEqual({
    daysSinceLast: Int32Array.of(30),
    usualGap: Float64Array.of(15),
    ratio: Float64Array.of(2),
    own: Uint8Array.of(1),
  });
  const none = purchaseGaps(ledgerOfRows([[0, 10], [1, 20]], 70)); // prettier-ignore
  expect(() => gapRatios(none)).toThrow("nobodyCameBack");
});

it("means of customers weigh customers alike, those of gaps weigh gaps alike", () => {
  const uneven = purchaseGaps(
    ledgerOfRows([[0, 10], [0, 12], [0, 14], [0, 16], [1, 10], [1, 40], [2, 5], [2, 19], [3, 7]], 50), // prettier-ignore
  );
  // Own gaps 2, 2, 2; 30; 14.
  const cycle = (statistic: Parameters<typeof purchaseCycle>[1]) => purchaseCycle(uneven, statistic);
  expect(cycle("medianOfMeans")).toBe(14);
  expect(cycle("meanOfMeans")).toBeCloseTo(46 / 3, 12);
  expect(cycle("pooledMedian")).toBe(2);
  expect(cycle("pooledMean")).toBe(10);
  expect(usualLimit(uneven)).toBeCloseTo(23.6, 12);
});
