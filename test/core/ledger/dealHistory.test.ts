import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { dealHistory } from "../../../src/core/ledger/dealHistory";
import { dealsOf, OPEN, WON } from "../../../src/core/ledger/deals";

const tableOf = (...rows: (string | number)[][]) =>
  readDataset(
    { sheet: "Deals", row: 0, column: 0, cells: [["id", "stage", "amount", "day"], ...rows] },
    { order: 0, stage: 1, amount: 2, date: 3 },
    {},
    { records: [] },
  );

describe("a table of stages of deals", () => {
  const table = tableOf(
    ["a", "Won", 120, 45690],
    ["a", "Proposal", 100, 45660],
    ["b", "Proposal", 70, 45670],
    ["b", "Negotiation", 80, 45680],
    ["c", "Proposal", 50, 45675],
  );

  it("has a deal an id, as its last row says, begun on its first", () => {
    const deals = dealsOf(table);
    expect([...deals.row]).toEqual([0, 3, 4]);
    expect([...deals.outcome]).toEqual([WON, OPEN, OPEN]);
    expect([...deals.amount]).toEqual([120, 80, 50]);
    expect([...deals.created]).toEqual([45660, 45670, 45675]);
    expect(deals.closed[0]).toBe(45690);
  });

  it("as of a day knows no later row", () => {
    const deals = dealsOf(table, 45671);
    expect([...deals.row]).toEqual([1, 2]);
    expect([...deals.amount]).toEqual([100, 70]);
  });

  it("is none where ids stand once, or where their rows are lines of one stage", () => {
    expect(dealHistory(tableOf(["a", "Won", 1, 45660], ["b", "Proposal", 1, 45661]))).toBeUndefined();
    const lines = tableOf(["a", "Won", 1, 45660], ["a", "Won", 2, 45660], ["b", "Lost", 1, 45661]);
    expect(dealHistory(lines)).toBeUndefined();
    expect(dealsOf(lines).count).toBe(3);
  });

  it("is one from a fifth of all deals on, and from half of those with several rows on, that moved", () => {
    /** So many deals that moved, that have two lines of one stage, and that stand once. */
    const deals = (moved: number, lines: number, once: number) =>
      dealHistory(
        tableOf(
          ...Array.from({ length: moved + lines + once }, (_, deal) => [
            [`${deal}`, "Proposal", 1, 45660],
            ...(deal < moved ? [[`${deal}`, "Won", 1, 45670]] : []),
            ...(deal >= moved && deal < moved + lines ? [[`${deal}`, "Proposal", 1, 45670]] : []),
          ]).flat(),
        ),
      ) !== undefined;
    expect([deals(2, 0, 8), deals(2, 0, 9)]).toEqual([true, false]);
    expect([deals(3, 3, 0), deals(3, 4, 0)]).toEqual([true, false]);
    const dayless = Array.from({ length: 9 }, (_, deal) => [`none ${deal}`, "Proposal", 1, ""]);
    expect(
      dealHistory(tableOf(["a", "Proposal", 1, 45660], ["a", "Won", 1, 45661], ...dayless)),
    ).toBeDefined();
  });
});

describe("a deal's beginning", () => {
  const withCreated = (...rows: (string | number | null)[][]) =>
    readDataset(
      { sheet: "Deals", row: 0, column: 0, cells: [["id", "stage", "day", "created"], ...rows] },
      { order: 0, stage: 1, date: 2, dealCreated: 3 },
      {},
      { records: [] },
    );

  it("is the earliest day that its rows tell, else the first of its rows", () => {
    const history = dealHistory(
      withCreated(
        ["a", "Proposal", 45660, null],
        ["a", "Won", 45690, 45650],
        ["b", "Proposal", 45670, null],
        ["b", "Lost", 45680, null],
      ),
    )!;
    expect([...history.begun]).toEqual([45650, 45650, 45670, 45670]);
    expect([...history.isLast]).toEqual([0, 1, 0, 1]);
  });

  it("is not asked of rows without a day: they are no part of the deal", () => {
    const history = dealHistory(
      withCreated(["a", "Proposal", 45660, null], ["a", "Won", 45690, null], ["a", "Lost", null, null]),
    )!;
    expect([...history.dealOf].at(-1)).toBe(-1);
    expect([...history.isLast]).toEqual([0, 1, 0]);
  });
});

it("rows of one day stand as the table has them, or by the hour where it tells one", () => {
  const lastOf = (...rows: (string | number)[][]) => [
    ...dealHistory(tableOf(...rows.map(([stage, day]) => ["a", stage!, 1, day!])))!.isLast,
  ];
  expect(lastOf(["Proposal", 45660], ["Won", 45660])).toEqual([0, 1]);
  expect(lastOf(["Won", 45660.75], ["Proposal", 45660.25])).toEqual([1, 0]);
});
