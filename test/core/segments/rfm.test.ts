import { existsSync, readFileSync } from "node:fs";
import { serialOf } from "../../../src/core/cells/calendar";
import { buildLedger } from "../../../src/core/ledger/ledger";
import { summarize } from "../../../src/core/ledger/summary";
import {
  RFM_SEGMENTS,
  rfmSegment,
  rfmSegments,
  scoreRfm,
  type RfmScores,
} from "../../../src/core/segments/rfm";
import { valueTiers } from "../../../src/core/segments/valueTiers";

const CDNOW = "../shared/data/cdnow/CDNOW_sample.txt";

describe("the ten segments", () => {
  it("cover all 25 cells of recency and frequency exactly once", () => {
    for (let r = 1; r <= 5; r++) {
      for (let f = 1; f <= 5; f++) {
        const covering = RFM_SEGMENTS.filter(
          ({ recency, frequency }) =>
            r >= recency[0] && r <= recency[1] && f >= frequency[0] && f <= frequency[1],
        );
        expect(covering.map(({ id }) => id)).toEqual([rfmSegment(r, f)]);
      }
    }
  });

  it("refuse a score outside 1–5", () => {
    expect(() => rfmSegment(0, 3)).toThrow("rfmScoreOutOfRange");
    expect(() => rfmSegment(2.5, 3)).toThrow("rfmScoreOutOfRange");
  });

  it("are not named with 3 or 4 bins", () => {
    const input = { daysSinceLast: [1, 2, 3, 4], orders: [1, 2, 3, 4], total: [1, 2, 3, 4] };
    expect(rfmSegments(scoreRfm(input, { bins: 4 }))).toBeUndefined();
    expect(rfmSegments(scoreRfm(input))).toHaveLength(4);
  });
});

it("names each customer's segment by both scores", () => {
  const scores = {
    bins: 5,
    recency: Uint8Array.of(5, 1, 5, 3),
    frequency: Uint8Array.of(5, 5, 1, 3),
  } as RfmScores;
  expect(Array.from(rfmSegments(scores)!, (segment) => RFM_SEGMENTS[segment]!.id)).toEqual([
    rfmSegment(5, 5),
    rfmSegment(1, 5),
    rfmSegment(5, 1),
    rfmSegment(3, 3),
  ]);
});

describe("scores", () => {
  it("give equal values one score and name the scores that stay empty", () => {
    const scores = scoreRfm({
      daysSinceLast: [10, 20, 30, 40, 50],
      orders: [1, 1, 1, 1, 7],
      total: [1, 2, 3, 4, 5],
    });
    expect([...scores.recency]).toEqual([5, 4, 3, 2, 1]);
    // Cuts 1, 1, 1, 2.2 (type 7: position 3.2 between 1 and 7).
    expect(scores.cuts.frequency).toEqual([1, 1, 1, expect.closeTo(2.2, 12)]);
    expect([...scores.frequency]).toEqual([1, 1, 1, 1, 5]);
    expect(scores.ties[1]).toEqual({
      measure: "frequency",
      counts: [4, 0, 0, 0, 1],
      emptyScores: [2, 3, 4],
      distinctValues: 2,
      commonest: { value: 1, count: 4 },
    });
  });

  it("take own cut points, and refuse descending ones", () => {
    const input = { daysSinceLast: [5, 50], orders: [1, 2], total: [10, 20] };
    expect([...scoreRfm(input, { bins: 3, cuts: { recency: [10, 30] } }).recency]).toEqual([3, 1]);
    expect(() => scoreRfm(input, { bins: 3, cuts: { recency: [30, 10] } })).toThrow("cutsNotAscending");
  });

  it("are not available without customers", () => {
    expect(() => scoreRfm({ daysSinceLast: [], orders: [], total: [] })).toThrow("noCustomers");
  });
});

(existsSync(CDNOW) ? describe : describe.skip)(
  "on the CDNOW sample (skipped when the file is absent)",
  () => {
    const lines = existsSync(CDNOW) ? readFileSync(CDNOW, "utf8").trim().split(/\r?\n/) : [];
    const fields = lines.map((line) => line.trim().split(/\s+/));
    const dictionary = [...new Set(fields.map((f) => f[1]!))];
    const codeOf = new Map(dictionary.map((id, code) => [id, code]));
    const summary = summarize(
      buildLedger(
        {
          customer: { kind: "text", codes: Int32Array.from(fields, (f) => codeOf.get(f[1]!)!), dictionary },
          date: {
            kind: "date",
            days: Int32Array.from(fields, ([, , date]) => {
              const n = Number(date);
              return serialOf(Math.floor(n / 10000), Math.floor(n / 100) % 100, n % 100)!;
            }),
          },
          amount: { kind: "number", values: Float64Array.from(fields, (f) => Number(f[4])) },
        },
        serialOf(1998, 6, 30)!,
      ),
    );

    it("finds the frequency cut points 1, 1, 2, 4 of 2,357 customers", () => {
      expect(summary.count).toBe(2357);
      const scores = scoreRfm(summary);
      expect(scores.cuts.frequency).toEqual([1, 1, 2, 4]);
      expect(scores.ties[1]!.emptyScores).toEqual([2]);
    });

    it("finds 856 high-value, 762 general and 739 low-value customers", () => {
      expect(valueTiers(summary).counts).toEqual([856, 762, 739]);
    });
  },
);

describe("own cut points", () => {
  const input = { daysSinceLast: [5, 50, 500], orders: [1, 2, 3], total: [10, 20, 30] };
  const cut = (...recency: number[]) => scoreRfm(input, { bins: 3, cuts: { recency } });

  it("are one fewer than scores, ascending or alike, and numbers", () => {
    expect([...cut(10, 10).recency]).toEqual([3, 1, 1]);
    expect(() => cut(10)).toThrow("cutsNotAscending");
    expect(() => cut(10, 20, 30)).toThrow("cutsNotAscending");
    expect(() => cut(10, NaN)).toThrow("cutsNotAscending");
    expect(() => cut(-Infinity, 10)).toThrow("cutsNotAscending");
  });

  it("of one measure leave those of the others as they are", () => {
    const { cuts } = scoreRfm(input, { bins: 3, cuts: { frequency: [1, 2] } });
    expect(cuts.frequency).toEqual([1, 2]);
    expect(cuts.monetary).toEqual(scoreRfm(input, { bins: 3 }).cuts.monetary);
    expect(cuts.recency).toEqual(scoreRfm(input, { bins: 3 }).cuts.recency);
  });

  it("are even shares of the customers without any: thirds, quarters or fifths", () => {
    const many = Array.from({ length: 60 }, (_, i) => i);
    for (const bins of [3, 4, 5] as const) {
      const { monetary, recency } = scoreRfm({ daysSinceLast: many, orders: many, total: many }, { bins });
      const count = (scores: Uint8Array, score: number) => scores.filter((one) => one === score).length;
      const each = Array.from({ length: bins }, (_, i) => [count(monetary, i + 1), count(recency, i + 1)]);
      expect(each).toEqual(each.map(() => [60 / bins, 60 / bins]));
      expect([monetary[59], recency[59]]).toEqual([bins, 1]);
    }
  });
});
