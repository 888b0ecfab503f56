import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { dealAge, dealFigures, dealsOf } from "../../../src/core/ledger/deals";

type Row = readonly (string | number)[];

/** [stage, amount, created, closed, probability] */
const tableOf = (...rows: Row[]) =>
  readDataset(
    {
      sheet: "Deals",
      row: 0,
      column: 0,
      cells: [["stage", "amount", "created", "closed", "probability"], ...rows.map((row) => [...row])],
    },
    { stage: 0, amount: 1, dealCreated: 2, date: 3, probability: 4 },
    {},
    { records: [] },
  );

describe("deals", () => {
  const table = tableOf(
    ["Closed Won", 100, 45658, 45668, 100],
    ["Closed Lost", 50, 45660, 45690, 0],
    ["Proposal", 70, 45670, 45800, 40],
    ["", "", 45675, "", ""],
  );

  it("are won, lost or open, as of the last day on which something is known", () => {
    const { deals, asOf } = dealsOf(table);
    expect(asOf).toBe(45690);
    expect(deals.map(({ outcome }) => outcome)).toEqual(["won", "lost", "open", "open"]);
    expect(dealFigures(deals)).toEqual({
      count: 4,
      won: 1,
      lost: 1,
      open: 2,
      wonAmount: 100,
      lostAmount: 50,
      openAmount: 70,
    });
  });

  it("are not there before they began, and open before they were decided", () => {
    const { deals, asOf } = dealsOf(table, 45665);
    expect(deals.map(({ outcome }) => outcome)).toEqual(["open", "open"]);
    expect(deals.map((deal) => dealAge(deal, asOf))).toEqual([7, 5]);
  });

  it("have a probability between 0 and 1, written in per cent or as a share", () => {
    expect(dealsOf(table).deals.map(({ probability }) => probability)).toEqual([1, 0, 0.4, undefined]);
    expect(dealsOf(tableOf(["Proposal", 1, 45658, "", 0.4])).deals[0]!.probability).toBe(0.4);
  });

  it("are as old as their decision took; a decision before the beginning tells nothing", () => {
    const { deals, asOf } = dealsOf(tableOf(["Won", 1, 45658, 45668, ""], ["Won", 1, 45658, 45650, ""]));
    expect(deals.map((deal) => dealAge(deal, asOf))).toEqual([10, undefined]);
  });

  it("are refused without a stage, and without any day", () => {
    const cells = [["amount"], [5]];
    const bare = readDataset(
      { sheet: "Deals", row: 0, column: 0, cells },
      { amount: 0 },
      {},
      { records: [] },
    );
    expect(() => dealsOf(bare)).toThrow("dealsNeedStage");
    expect(() => dealsOf(tableOf(["Proposal", 1, "", "", ""]))).toThrow("dealsNeedDay");
  });
});

it("a deal that is sure is no per cent: 1 beside shares is all of it", () => {
  const { deals } = dealsOf(tableOf(["Won", 1, 45658, 45668, 1], ["Proposal", 1, 45658, "", 0.4]));
  expect(deals.map(({ probability }) => probability)).toEqual([1, 0.4]);
});
