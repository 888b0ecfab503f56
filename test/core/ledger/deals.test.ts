import { readDataset } from "../../../src/core/cells/rules/readDataset";
import {
  dealAge,
  dealFigures,
  dealsOf,
  dealsThatAre,
  figuresByGroup,
  LOST,
  OPEN,
  WON,
} from "../../../src/core/ledger/deals";

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
    const deals = dealsOf(table);
    expect(deals.asOf).toBe(45690);
    expect([...deals.outcome]).toEqual([WON, LOST, OPEN, OPEN]);
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
    const deals = dealsOf(table, 45665);
    expect([...deals.outcome]).toEqual([OPEN, OPEN]);
    expect([...deals.row]).toEqual([0, 1]);
    expect([...deals.amount]).toEqual([100, 50]);
    expect([0, 1].map((deal) => dealAge(deals, deal))).toEqual([7, 5]);
  });

  it("have a probability between 0 and 1, written in per cent or as a share", () => {
    expect([...dealsOf(table).probability!]).toEqual([1, 0, 0.4, NaN]);
    expect(dealsOf(tableOf(["Proposal", 1, 45658, "", 0.4])).probability![0]).toBe(0.4);
  });

  it("are as old as their decision took; a decision before the beginning tells nothing", () => {
    const deals = dealsOf(tableOf(["Won", 1, 45658, 45668, ""], ["Won", 1, 45658, 45650, ""]));
    expect([0, 1].map((deal) => dealAge(deals, deal))).toEqual([10, NaN]);
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
  const deals = dealsOf(tableOf(["Won", 1, 45658, 45668, 1], ["Proposal", 1, 45658, "", 0.4]));
  expect([...deals.probability!]).toEqual([1, 0.4]);
});

it("deals of an outcome are told in their order", () => {
  const deals = dealsOf(
    tableOf(
      ["Won", 1, 45658, 45668, ""],
      ["Proposal", 2, 45658, "", ""],
      ["Lost", 3, 45658, 45668, ""],
      ["Won", 4, 45658, 45668, ""],
    ),
  );
  expect([WON, LOST, OPEN].map((outcome) => dealsThatAre(deals, outcome))).toEqual([[0, 3], [2], [1]]);
});

it("figures of groups are those of their own deals, the last group's as well; together they are those of all", () => {
  const deals = dealsOf(
    tableOf(
      ["Won", 1, 45658, 45668, ""],
      ["Lost", 2, 45658, 45668, ""],
      ["Proposal", 4, 45658, "", ""],
      ["Won", 8, 45658, 45668, ""],
      ["Lost", 16, 45658, 45668, ""],
      ["Proposal", 32, 45658, "", ""],
      ["Proposal", "", 45658, "", ""],
      ["Won", 64, 45658, 45668, ""],
    ),
  );
  const groups = figuresByGroup(deals, Int32Array.of(0, 0, 0, 1, 1, 1, 1, -1), 2);
  expect(groups.map((own) => Object.values(own))).toEqual([
    [3, 1, 1, 1, 1, 2, 4],
    [4, 1, 1, 2, 8, 16, 32],
  ]);
  expect(figuresByGroup(deals, new Int32Array(8), 1)).toEqual([dealFigures(deals)]);
  expect(figuresByGroup(deals, new Int32Array(8).fill(1), 1)[0]!.count).toBe(0);
});

it("a lost deal ended on the day that it was lost, where that is told; others on their own", () => {
  const cells = [
    ["stage", "created", "closing", "lost on"],
    ["Lost", 45658, 45690, 45670],
    ["Lost", 45658, 45680, ""],
    ["Won", 45658, 45668, 45660],
    ["Proposal", 45658, 45700, 45665],
  ];
  const own = readDataset(
    { sheet: "Deals", row: 0, column: 0, cells },
    { stage: 0, dealCreated: 1, date: 2, dealLost: 3 },
    {},
    { records: [] },
  );
  const { closed, outcome } = dealsOf(own);
  expect([...closed].slice(0, 3)).toEqual([45670, 45680, 45668]);
  expect([...outcome]).toEqual([LOST, LOST, WON, OPEN]);
  expect([...dealsOf(own, 45675).outcome]).toEqual([LOST, OPEN, WON, OPEN]);
});
