import { readDataset } from "../../../../src/core/cells/rules/readDataset";
import { dealOutcome, statusMeaning } from "../../../../src/core/cells/rules/statuses";
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

describe("who pays on delivery", () => {
  const cells: Cell[][] = [
    ["Email", "Created at", "Total", "Financial Status", "Fulfillment Status", "Payment Method"],
    ["a@x.de", 45658, 20, "pending", "fulfilled", "Cash on Delivery (COD)"],
    ["b@x.de", 45659, 30, "pending", "unfulfilled", "Cash on Delivery (COD)"],
    ["c@x.de", 45660, 40, "pending", "fulfilled", "Bank Deposit"],
    ["d@x.de", 45661, 50, "voided", "fulfilled", "Cash on Delivery (COD)"],
  ];
  const mapping = { customer: 0, date: 1, amount: 2, status: 3, fulfilment: 4, paymentMethod: 5 };

  it("has paid once the goods are there; nobody else has, and a voided order stays none", () => {
    const { columns, issues } = readDataset({ sheet: "Orders", row: 0, column: 0, cells }, mapping);
    expect([...columns.amount!.values]).toEqual([20]);
    expect(issues.find(({ key }) => key === "paidOnDelivery")).toMatchObject({
      detail: { text: "pending" },
      place: { row: 1, column: 3 },
    });
  });
});

describe("what a status means", () => {
  it.each([
    ["paid", "paid"],
    ["wc-completed", "paid"],
    ["交易关闭", "cancelled"],
    ["Partially refunded", "partlyRefunded"],
    ["Refunded", "refunded"],
    ["Cancelled by customer", "cancelled"],
    ["blue", undefined],
    ["", undefined],
  ])("%j: %s", (text, meaning) => {
    expect(statusMeaning(text, {})).toBe(meaning);
  });

  it("is what the user says first, by the text as it stands or without case and space", () => {
    expect(statusMeaning("Blue", { blue: "cancelled" })).toBe("cancelled");
    expect(statusMeaning("Blue", { Blue: "unpaid" })).toBe("unpaid");
    expect(statusMeaning("paid", { paid: "unpaid" })).toBe("unpaid");
    expect(statusMeaning("constructor", {})).toBeUndefined();
  });

  it("of a deal is won where it is paid, open where it is not yet, and lost else, as the user says", () => {
    const meanings = ["paid", "partlyRefunded", "unpaid", "cancelled", "refunded"] as const;
    expect(meanings.map((meaning) => dealOutcome("x", { x: meaning }))).toEqual([
      "won",
      "won",
      "open",
      "lost",
      "lost",
    ]);
  });
});
