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
});
