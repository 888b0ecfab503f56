import { MISSING_DAY } from "../../../src/core/cells/columns";
import { LOST, OPEN, WON, type Deals } from "../../../src/core/ledger/deals";
import { checkPipeline, onceAsOld, winRateByAge } from "../../../src/core/metrics/pipeline";

interface Deal {
  readonly outcome: number;
  readonly created: number;
  readonly closed: number;
  readonly amount: number;
}

const deal = (outcome: number, created: number, closed = MISSING_DAY, amount = 100): Deal => ({
  outcome,
  created,
  closed,
  amount,
});

const columns = (deals: readonly Deal[]): Deals => ({
  count: deals.length,
  row: Int32Array.from(deals.keys()),
  outcome: Uint8Array.from(deals, ({ outcome }) => outcome),
  amount: Float64Array.from(deals, ({ amount }) => amount),
  created: Int32Array.from(deals, ({ created }) => created),
  closed: Int32Array.from(deals, ({ closed }) => closed),
  asOf: 100,
  hasCreated: true,
});

describe("the chance of a deal of an age", () => {
  const quick = Array.from({ length: 12 }, () => deal(WON, 0, 5));
  const slow = [...Array.from({ length: 9 }, () => deal(LOST, 0, 50)), deal(WON, 0, 50)];
  const rate = winRateByAge(columns([...quick, ...slow]));

  it("is the win rate of those whose decision took as long", () => {
    expect(rate(0)).toBeCloseTo(13 / 22, 12);
    expect(rate(5)).toBeCloseTo(13 / 22, 12);
    expect(rate(6)).toBeCloseTo(1 / 10, 12);
    expect(rate(50)).toBeCloseTo(1 / 10, 12);
  });

  it("is that of all where fewer than ten did, and where the age is not known", () => {
    expect(rate(51)).toBeCloseTo(13 / 22, 12);
    expect(rate(NaN)).toBeCloseTo(13 / 22, 12);
  });

  it("is not known where nothing was decided", () => {
    expect(winRateByAge(columns([]))(3)).toBeNaN();
  });
});

it("deals that were once as old are those decided not before", () => {
  const deals = columns([
    deal(WON, 0, 5),
    deal(LOST, 0, 40),
    deal(WON, 0, 31),
    deal(OPEN, 0),
    deal(LOST, 9, 3),
  ]);
  expect(onceAsOld(deals, [0, 31, 32])).toEqual([
    { days: 0, won: 2, lost: 1 },
    { days: 31, won: 1, lost: 1 },
    { days: 32, won: 0, lost: 1 },
  ]);
});

describe("the weighted pipeline at a past day", () => {
  it("weighs what was open then by what was decided then, and tells what became of it", () => {
    const deals = [
      deal(WON, 1, 10),
      deal(LOST, 2, 20),
      deal(WON, 5, 40, 300),
      deal(OPEN, 6, MISSING_DAY, 50),
      deal(LOST, 7, 31, 70),
      // Not there yet, and nowhere to be placed.
      deal(OPEN, 31),
      deal(WON, 3, MISSING_DAY, 999),
    ];
    expect(checkPipeline(columns(deals), [30])).toEqual([
      { day: 30, open: 3, amount: 420, weighted: 210, won: 300, stillOpen: 1, stillOpenAmount: 50 },
    ]);
  });

  it("is not told of a day before the first decision", () => {
    expect(checkPipeline(columns([deal(WON, 1, 10)]), [5])).toEqual([]);
  });
});
