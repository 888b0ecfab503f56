import type { Deal } from "../../../src/core/ledger/deals";
import { checkPipeline, winRateByAge } from "../../../src/core/metrics/pipeline";

const deal = (outcome: Deal["outcome"], created: number, closed?: number, amount = 100): Deal => ({
  row: 0,
  outcome,
  created,
  closed,
  amount,
});

describe("the chance of a deal of an age", () => {
  const quick = Array.from({ length: 12 }, () => deal("won", 0, 5));
  const slow = [...Array.from({ length: 9 }, () => deal("lost", 0, 50)), deal("won", 0, 50)];
  const rate = winRateByAge([...quick, ...slow], 100);

  it("is the win rate of those whose decision took as long", () => {
    expect(rate(0)).toBeCloseTo(13 / 22, 12);
    expect(rate(5)).toBeCloseTo(13 / 22, 12);
    expect(rate(6)).toBeCloseTo(1 / 10, 12);
    expect(rate(50)).toBeCloseTo(1 / 10, 12);
  });

  it("is that of all where fewer than ten did, and where the age is not known", () => {
    expect(rate(51)).toBeCloseTo(13 / 22, 12);
    expect(rate(undefined)).toBeCloseTo(13 / 22, 12);
  });

  it("is not known where nothing was decided", () => {
    expect(winRateByAge([], 100)(3)).toBeNaN();
  });
});

describe("the weighted pipeline at a past day", () => {
  it("weighs what was open then by what was decided then, and tells what became of it", () => {
    const deals = [
      deal("won", 1, 10),
      deal("lost", 2, 20),
      deal("won", 5, 40, 300),
      deal("open", 6, undefined, 50),
      deal("lost", 7, 31, 70),
      // Not there yet, and nowhere to be placed.
      deal("open", 31),
      deal("won", 3, undefined, 999),
    ];
    expect(checkPipeline(deals, [30])).toEqual([
      { day: 30, open: 3, amount: 420, weighted: 210, won: 300, stillOpen: 1, stillOpenAmount: 50 },
    ]);
  });

  it("is not told of a day before the first decision", () => {
    expect(checkPipeline([deal("won", 1, 10)], [5])).toEqual([]);
  });
});
