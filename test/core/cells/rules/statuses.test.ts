import { readDataset } from "../../../../src/core/cells/rules/readDataset";
import { dealOutcome } from "../../../../src/core/cells/rules/statuses";
import type { Cell } from "../../../../src/core/cells/cell";

describe("how a deal ended", () => {
  it.each([
    ["Closed Won", "won"],
    ["won", "won"],
    ["赢单", "won"],
    ["Closed Lost", "lost"],
    ["输单", "lost"],
    ["Negotiation/Review", "open"],
    ["方案报价", "open"],
  ])("%s: %s", (stage, outcome) => {
    expect(dealOutcome(stage, {})).toBe(outcome);
  });

  it("follows the user's own table first", () => {
    expect(dealOutcome("signed", {})).toBe("open");
    expect(dealOutcome("signed", { signed: "paid" })).toBe("won");
  });
});

it("of deals only won ones are sales; open and lost ones are told apart", () => {
  const cells: Cell[][] = [
    ["Account Name", "Closing Date", "Amount", "Stage"],
    ["Nord", 45658, 1200, "Closed Won"],
    ["Süd", 45659, 800, "Closed Lost"],
    ["West", 45660, 500, "Proposal"],
    ["Nord", 45661, 300, "Closed Won"],
  ];
  const mapping = { customer: 0, date: 1, amount: 2, stage: 3 };
  const { used, excluded } = readDataset({ sheet: "Deals", row: 0, column: 0, cells }, mapping, undefined, {
    rules: "deals",
  });
  expect(used).toBe(2);
  expect(excluded).toEqual(
    expect.arrayContaining([
      { reason: "lostDeal", count: 1 },
      { reason: "openDeal", count: 1 },
    ]),
  );
});
