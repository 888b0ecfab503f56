import type { Cell } from "../../../src/core/cells/cell";
import { guessRoles } from "../../../src/core/cells/guess/guessRoles";
import type { Policies } from "../../../src/core/cells/policies";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { cellBook } from "../../../src/core/ledger/cellBook";

const MARCH = { from: 45352, to: 45382 };

function otherwise(
  cells: Cell[][],
  policies: Partial<Policies> = {},
  options: Parameters<typeof readDataset>[3] = {},
): [string, number[], number[]][] {
  const source = { sheet: "Data", row: 0, column: 0, cells };
  const book = cellBook(readDataset(source, guessRoles(cells).mapping, policies, options));
  return book
    .countedOtherwise(MARCH)
    .map(({ rule, rows, amounts }) => [
      rule,
      [...rows],
      [...amounts].map((one) => Math.round(one * 100) / 100),
    ]);
}

const HEADER = ["Order ID", "Customer ID", "Order Date", "Amount"];

describe("what might be counted otherwise", () => {
  it("lists refunds by what they are: orders that are gone, refunds that count, and the day they were made", () => {
    const cells = [
      HEADER,
      ["o1", "a", 45355, 100],
      ["o2", "a", 45356, 60],
      ["o1", "a", 45390, -100],
      ["o2", "a", 45360, -10],
      ["o0", "b", 45330, 30],
      ["o0", "b", 45370, -30],
      ["o9", "b", 45400, 1],
    ];
    expect(otherwise(cells)).toEqual([
      ["returnedSale", [1], [100]],
      ["refundKept", [4], [10]],
      ["refundOnItsDay", [6], [-30]],
    ]);
  });

  it("knows refunds that a column or a status tells, and the policies under which they are kept apart", () => {
    const cells = [
      [...HEADER, "Refund", "Status"],
      ["o1", "a", 45355, 100, 20, "Paid"],
      ["o2", "b", 45356, 50, 0, "Refunded"],
      ["o3", "b", 45357, 40, 40, "Paid"],
    ];
    expect(otherwise(cells)).toEqual([
      ["returnedSale", [2, 3], [50, 40]],
      ["refundKept", [1], [20]],
    ]);
    expect(otherwise(cells, { refunds: "separate" })).toContainEqual(["refundTakenOff", [1, 3], [-20, -40]]);
  });

  it("takes an order's amount once, though its lines repeat it and are left out", () => {
    const line = (order: string, day: number, amount: number, status: string, item: string) => [
      ...[order, "a", day, amount],
      status,
      item,
    ];
    const cells = [
      [...HEADER, "Status", "Product"],
      ...["x", "y"].map((item) => line("o1", 45355, 80, "Paid", item)),
      ...["x", "y"].map((item) => line("o2", 45356, 70, "Paid", item)),
      ...["x", "y", "z"].map((item) => line("o3", 45357, 90, "Cancelled", item)),
    ];
    expect(otherwise(cells)).toEqual([["cancelled", [5], [90]]]);
  });

  it("moves orders between months by the day on which they were placed, and whole days at the edges", () => {
    const cells = [
      ["Order ID", "Customer ID", "Order Date", "Payment Date", "Amount"],
      ["o1", "a", 45350, 45353, 10],
      ["o2", "a", 45380, 45384, 20],
      ["o3", "a", 45382, 45382, 40],
      ["o4", "a", 45351, 45351, 80],
    ];
    expect(otherwise(cells)).toEqual([
      ["orderDate", [1, 2], [-10, 20]],
      ["lastDay", [3], [-40]],
      ["dayBefore", [4], [80]],
    ]);
  });

  it("adds amounts of other currencies as they stand, converted or left out", () => {
    const cells = [
      [...HEADER, "Currency"],
      ["o1", "a", 45355, 100, "CNY"],
      ["o2", "b", 45356, 10, "USD"],
    ];
    const rates = { sheet: "Rates", base: "CNY", rates: [{ currency: "USD", rate: 7 }] };
    expect(otherwise(cells, {}, { rates })).toEqual([["unconverted", [2], [-60]]]);
    expect(otherwise(cells, { currency: "CNY" })).toEqual([["otherCurrency", [2], [10]]]);
  });

  it("tells rows of other months nothing, and rows without a day everywhere", () => {
    const cells = [
      [...HEADER, "Status"],
      ["o1", "a", 45355, 100, "Paid"],
      ["o2", "a", 45330, 50, "Cancelled"],
      ["o3", "a", "", 7, "Paid"],
    ];
    expect(otherwise(cells)).toEqual([["missingDate", [3], [7]]]);
  });
});
